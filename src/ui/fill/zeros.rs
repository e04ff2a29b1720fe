//! 「空着的都填 0」: the counts of a section, most of which are none, in one press.

use yew::prelude::*;

use crate::answers::{Answers, Place};
use crate::notice::Field;
use crate::ui::hooks::use_session;
use crate::ui::lazy::LazyPart;
use crate::ui::session::Session;
use crate::ui::shown::marked;
use crate::ui::state::Action;
use crate::ui::subscriptions::Topic;

/// Shows the press; see `ui::lazy`.
pub struct ZerosPart;

impl LazyPart for ZerosPart {
    type Props = ZerosProps;
    type Output = Html;

    fn run(zeros: &Self::Props) -> Html {
        html! { <Zeros ..zeros.clone() /> }
    }
}

/// Which section, and which of its fields.
#[derive(Clone, Properties, PartialEq)]
pub struct ZerosProps {
    /// The section's title.
    pub section: AttrValue,
    /// The ids of the fields that stand in its groups.
    pub fields: Vec<AttrValue>,
}

/// The press; nothing where fewer than two fields are empty.
#[component]
fn Zeros(props: &ZerosProps) -> Html {
    let session = use_session(Topic::Assessment);
    let empty = empty(&session, &props.fields);
    if empty.len() < 2 || session.read_only() {
        return Html::default();
    }
    let note = format!("“{}”空着的 {} 栏已填 0", props.section, empty.len());
    let on_put = Callback::from(move |_: MouseEvent| {
        let mut answers = Answers::clone(&session.work().answers);
        empty.iter().for_each(|place| answers.write(place, "0"));
        session.act(Action::Replace { answers: Box::new(answers), note: note.clone() });
    });
    let label = marked(format!("空着的都填 0：{}", props.section).into());
    html! {
        <button type="button" class="button is-small" aria-label={label} onclick={on_put}>{ "空着的都填 0" }</button>
    }
}

fn empty(session: &Session, fields: &[AttrValue]) -> Vec<Place> {
    let notice = session.notice();
    let places = fields.iter().map(|id| Place::field(id));
    let takes = |place: &Place| notice.field_at(place).is_some_and(Field::takes_zero) && session.text(place).is_empty();
    places.filter(takes).collect()
}
