//! Typing into a control that keeps its own text: nothing is written back while a person types or composes. What typing,
//! composing and leaving do stands here once, for the fields of a form and for the cells of a table.
//! Not here: what the text means; the session reads it when the control is left.

use web_sys::{Element, FocusEvent, InputEvent, KeyboardEvent};
use yew::prelude::*;

use crate::answers::Place;
use crate::browser::composition;
use crate::ui::hooks::use_session;
use crate::ui::session::Session;
use crate::ui::state::Action;
use crate::ui::subscriptions::Topic;

use super::element::{text_of, write};

/// Whether what was typed is the input method's own for now. The end of a composition comes as an input event, too.
pub fn is_composing(event: &InputEvent) -> bool {
    event.is_composing() || composition::under_way()
}

/// Whether a key is the input method's own. 229 is one that it kept for itself; WebKit sends it after the composition has
/// ended.
pub fn is_composing_key(event: &KeyboardEvent) -> bool {
    event.is_composing() || composition::under_way() || event.key_code() == 229
}

/// Gives the session what stands in a control.
pub fn take(session: &Session, place: &Place, control: &Element) {
    if let Some(text) = text_of(control).filter(|text| *text != session.text(place)) {
        session.act(Action::Type { place: place.clone(), text });
    }
}

/// Shows the session's text in a control where another stands. After each keystroke both are the same, so the caret stays.
pub fn show(session: &Session, place: &Place, control: &Element) {
    let text = session.text(place);
    if !composition::under_way() && text_of(control).is_some_and(|shown| shown != text) {
        write(control, &text);
    }
}

/// Puts a text at a place as if it had been typed in its control, and reads it.
pub fn put(session: &Session, place: &Place, text: &str, control: Option<&Element>) {
    session.act(Action::Type { place: place.clone(), text: text.to_owned() });
    session.leave(place);
    control.into_iter().for_each(|control| show(session, place, control));
}

/// A control loses the focus: what stands there is read, and its findings show. Nothing is done, and said so, where another
/// text than the session's stands there: a row that is being moved or removed loses the focus too, while its place is
/// another's already.
pub fn leave(session: &Session, place: &Place, control: &Element) -> bool {
    // Only a composition cut off leaves something that came without an input event.
    if composition::under_way() {
        composition::forget();
        take(session, place, control);
    }
    let own = text_of(control).is_some_and(|text| text == session.text(place));
    if own {
        session.leave(place);
    }
    own
}

/// A text control of the form at a place.
#[derive(Clone, PartialEq)]
pub struct Typing {
    /// The draft.
    pub session: Session,
    /// The place.
    pub place: Place,
    /// The element, an input or a text area.
    pub node: NodeRef,
}

/// Binds a text control to a place. Its component is drawn again when the text or the findings there change by something
/// else than typing.
#[hook]
pub fn use_typing(place: &Place) -> Typing {
    let typing =
        Typing { session: use_session(Topic::Place(place.clone())), place: place.clone(), node: use_node_ref() };
    let shown = typing.clone();
    use_effect(move || {
        composition::listen();
        shown.show();
    });
    typing
}

impl Typing {
    /// Puts a text there as if it had been typed, and reads it.
    pub fn write(&self, text: &str) {
        put(&self.session, &self.place, text, self.element().as_ref());
    }

    /// For `oninput`.
    pub fn input(&self) -> Callback<InputEvent> {
        let typing = self.clone();
        Callback::from(move |event: InputEvent| {
            if !is_composing(&event) {
                typing.take();
            }
        })
    }

    /// For `onblur`. Programs that fill in forms may send no input event.
    pub fn blur(&self) -> Callback<FocusEvent> {
        let typing = self.clone();
        Callback::from(move |_| {
            composition::forget();
            typing.take();
            if let Some(control) = typing.element() {
                leave(&typing.session, &typing.place, &control);
            }
        })
    }

    /// Gives the session what stands in the element.
    pub fn take(&self) {
        self.element().iter().for_each(|control| take(&self.session, &self.place, control));
    }

    fn show(&self) {
        self.element().iter().for_each(|control| show(&self.session, &self.place, control));
    }

    fn element(&self) -> Option<Element> {
        self.node.cast()
    }
}
