//! A chapter's text. Unlike a form's field it is not brought into another form when it is left: a person who goes to the
//! offers for a moment finds every blank line and the caret where they were.

use yew::prelude::*;

use super::chapter::BeenThere;
use crate::answers::Place;
use crate::browser::composition;
use crate::ui::control::{ControlProps, Counter, Marks, Typing, fit, grow, use_typing};
use crate::ui::field_messages::FieldMessages;
use crate::ui::shown::marked;
use crate::ui::state::Action;

/// Which text.
#[derive(Properties, PartialEq)]
pub struct ChapterTextProps {
    /// Where it writes.
    pub place: Place,
    /// Set once the person has been in it.
    pub been: BeenThere,
}

/// The text area of a chapter.
#[component]
pub fn ChapterText(props: &ChapterTextProps) -> Html {
    let typing = use_typing(&props.place);
    {
        let node = typing.node.clone();
        use_effect(move || fit(&node, true));
    }
    let notice = typing.session.notice();
    let place = props.place.clone();
    let Some(field) = notice.field_at(&place) else { return Html::default() };
    let named = ControlProps { place: place.clone(), label_id: None, described: None };
    let marks = Marks::new(&typing.session, field, &named);
    let yes = |holds: bool| holds.then_some("true");
    html! {
        <div class="writing-text">
            <div class="long-text">
                <textarea
                    class="input"
                    rows="8"
                    ref={typing.node.clone()}
                    readonly={typing.session.read_only()}
                    id={marks.id}
                    data-place={marks.place}
                    aria-label={marks.label.map(marked)}
                    aria-describedby={marks.described}
                    aria-invalid={yes(marks.invalid)}
                    aria-required={yes(marks.required)}
                    oninput={grow(&typing)}
                    onblur={on_leave(&typing, &props.been)}
                />
                <Counter place={place.clone()} />
            </div>
            <FieldMessages {place} />
        </div>
    }
}

/// What stands there is taken, and its findings show.
fn on_leave(typing: &Typing, been: &BeenThere) -> Callback<FocusEvent> {
    let (typing, been) = (typing.clone(), been.clone());
    Callback::from(move |_| {
        composition::forget();
        typing.take();
        been.set(true);
        typing.session.act(Action::Leave(typing.place.clone()));
    })
}
