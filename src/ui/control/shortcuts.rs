//! 「无」 and 「0」 as one press, while the field is empty and accepts them.

use yew::prelude::*;

use crate::answers::Place;
use crate::check::words;
use crate::notice::Field;
use crate::ui::anchor;
use crate::ui::hooks::use_session;
use crate::ui::session::Session;
use crate::ui::shown::marked;
use crate::ui::state::Action;
use crate::ui::subscriptions::Topic;

/// Whose texts the presses write.
#[derive(Properties, PartialEq)]
pub struct ShortcutsProps {
    /// Where they write.
    pub place: Place,
}

/// The presses that an empty field accepts.
#[component]
pub fn Shortcuts(props: &ShortcutsProps) -> Html {
    let session = use_session(Topic::Sums(props.place.field.clone()));
    let notice = session.notice();
    let Some(field) = notice.field_at(&props.place) else { return Html::default() };
    if session.read_only() || !session.text(&props.place).is_empty() {
        return Html::default();
    }
    let name = words::label(&notice, &props.place);
    let presses = accepted(field).into_iter().map(|text| press(&session, &props.place, &name, text));
    html! { <span class="shortcuts">{ presses.collect::<Html>() }</span> }
}

fn press(session: &Session, place: &Place, name: &str, text: &'static str) -> Html {
    let (session, place) = (session.clone(), place.clone());
    let on_click = Callback::from(move |_: MouseEvent| {
        anchor::focus(&anchor::control(&place));
        session.act(Action::Put { place: place.clone(), text: text.to_owned(), note: format!("已填“{text}”") });
    });
    let label = marked(format!("填“{text}”：{name}").into());
    // Who comes by the Tab key types the one sign.
    html! {
        <button type="button" class="button is-small" tabindex="-1" aria-label={label} onclick={on_click}>
            { text }
        </button>
    }
}

/// What an empty field accepts by one press.
fn accepted(field: &Field) -> Vec<&'static str> {
    let mut texts = Vec::new();
    if field.takes_zero() {
        texts.push("0");
    }
    if field.none {
        texts.push("无");
    }
    texts
}
