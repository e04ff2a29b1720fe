//! 「无」 and 「0」 as one press, while the field is empty and accepts them.

use yew::prelude::*;

use crate::answers::Place;
use crate::check::words;
use crate::notice::{Field, Kind};
use crate::ui::anchor;
use crate::ui::session::use_session;
use crate::ui::state::Action;
use crate::ui::watch::Watch;

/// What [`Shortcuts`] is told.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ShortcutsProps {
    /// Whose texts they write.
    pub place: Place,
}

/// The presses that an empty field accepts.
#[component]
pub fn Shortcuts(props: &ShortcutsProps) -> Html {
    let session = use_session(Watch::Sums(props.place.field.clone()));
    let notice = session.prepared().notice;
    let Some(field) = notice.field_at(&props.place) else { return Html::default() };
    if session.read_only() || !session.text(&props.place).is_empty() {
        return Html::default();
    }
    let name = words::label(&notice, &props.place);
    let one = |text: &'static str| {
        let (session, place) = (session.clone(), props.place.clone());
        let onclick = Callback::from(move |_| {
            anchor::focus(&anchor::control(&place));
            session
                .act(Action::Put { place: place.clone(), text: text.to_owned(), note: format!("已填“{text}”") });
        });
        let label = format!("填“{text}”：{name}");
        html! { <button type="button" class="button is-small" aria-label={label} {onclick}>{ text }</button> }
    };
    html! { <span class="shortcuts">{ for accepted(field).into_iter().map(one) }</span> }
}

/// What an empty field accepts by one press.
fn accepted(field: &Field) -> Vec<&'static str> {
    let zero = field.kind == Kind::Number && field.min.as_deref().is_some_and(|least| least == "0");
    let mut texts = Vec::new();
    if zero {
        texts.push("0");
    }
    if field.none {
        texts.push("无");
    }
    texts
}
