//! Typing into a control that keeps its own text: nothing is written back while a person types or composes.
//! Not here: what the text means; the session reads it when the control is left.

use web_sys::{FocusEvent, HtmlInputElement, HtmlTextAreaElement, InputEvent};
use yew::{Callback, NodeRef, hook, use_effect, use_node_ref};

use crate::answers::Place;
use crate::browser::composition;
use crate::ui::hooks::use_session;
use crate::ui::piece::{Cx, El, On, el};
use crate::ui::session::Session;
use crate::ui::state::Action;
use crate::ui::watch::Watch;

/// A text control at a place.
#[derive(Clone)]
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
        Typing { session: use_session(Watch::Place(place.clone())), place: place.clone(), node: use_node_ref() };
    let shown = typing.clone();
    use_effect(move || {
        composition::listen();
        shown.show();
    });
    typing
}

impl Cx<'_> {
    /// Binds a text control to a place. Its piece is drawn again when the text or the findings there change by
    /// something else than typing.
    pub fn typing(&mut self, place: &Place) -> Typing {
        let session = self.session(Watch::Place(place.clone()));
        let node = self.kept(NodeRef::default);
        let typing = Typing { session, place: place.clone(), node: (*node).clone() };
        let shown = typing.clone();
        self.each_time(move || {
            composition::listen();
            shown.show();
        });
        typing
    }
}

impl Typing {
    /// What stands in the element now.
    pub fn text(&self) -> Option<String> {
        let line = self.node.cast::<HtmlInputElement>().map(|element| element.value());
        line.or_else(|| self.node.cast::<HtmlTextAreaElement>().map(|element| element.value()))
    }

    /// Puts a text there as if it had been typed, and reads it.
    pub fn write(&self, text: &str) {
        self.session.act(Action::Type { place: self.place.clone(), text: text.to_owned() });
        self.session.leave(&self.place);
        self.show();
    }

    /// A line to type in, of an input's kind.
    pub fn line(&self, kind: &'static str) -> El {
        let line =
            el("input").class("input").attr("type", kind).attr("autocomplete", "off").attr("spellcheck", "false");
        line.flag("readonly", self.session.read_only()).node(&self.node)
    }

    /// Lets the session hear of typing and leaving.
    pub fn bind(&self, control: El) -> El {
        control.on(On::Input, self.input()).on(On::Blur, self.blur())
    }

    /// For `oninput`; the end of a composition comes as an input event, too.
    pub fn input(&self) -> Callback<InputEvent> {
        let typing = self.clone();
        Callback::from(move |event: InputEvent| {
            if !event.is_composing() && !composition::under_way() {
                typing.take();
            }
        })
    }

    /// For `onblur`: what stands there is read, and its findings show.
    pub fn blur(&self) -> Callback<FocusEvent> {
        let typing = self.clone();
        Callback::from(move |_| {
            composition::forget();
            typing.take();
            typing.session.leave(&typing.place);
        })
    }

    /// Hands what stands in the element to the session.
    pub fn take(&self) {
        if let Some(text) = self.text().filter(|text| *text != self.session.text(&self.place)) {
            self.session.act(Action::Type { place: self.place.clone(), text });
        }
    }

    /// Shows the session's text where it is another. After each keystroke both are the same, so the caret stays.
    fn show(&self) {
        let text = self.session.text(&self.place);
        if composition::under_way() || self.text().is_none_or(|shown| shown == text) {
            return;
        }
        if let Some(line) = self.node.cast::<HtmlInputElement>() {
            line.set_value(&text);
        } else if let Some(area) = self.node.cast::<HtmlTextAreaElement>() {
            area.set_value(&text);
        }
    }
}
