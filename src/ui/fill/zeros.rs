//! 「空着的都填 0」: a group of counts, most of which are none, in one press.

use yew::{AttrValue, Html};

use crate::answers::{Answers, Place};
use crate::notice::{Field, Kind};
use crate::ui::piece::{Cx, View, button, nothing};
use crate::ui::session::Session;
use crate::ui::state::Action;
use crate::ui::watch::Watch;

/// Shows the press.
pub fn later(zeros: &Zeros) -> Html {
    zeros.clone().show()
}

/// The press; nothing where fewer than two fields are empty.
#[derive(Clone, PartialEq)]
pub struct Zeros {
    /// The group's head.
    pub group: AttrValue,
    /// The ids of its fields.
    pub fields: Vec<AttrValue>,
}

impl View for Zeros {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::Assessment);
        let empty = empty(&session, &self.fields);
        if empty.len() < 2 || session.read_only() {
            return nothing();
        }
        let note = format!("“{}”空着的 {} 栏已填 0", self.group, empty.len());
        let put = move || {
            let mut answers = Answers::clone(&session.work().answers);
            empty.iter().for_each(|place| answers.write(place, "0"));
            session.act(Action::Replace { answers: Box::new(answers), note: note.clone() });
        };
        let label = format!("空着的都填 0：{}", self.group);
        button("is-small").label(label).on_click(put).text("空着的都填 0").into()
    }
}

fn empty(session: &Session, fields: &[AttrValue]) -> Vec<Place> {
    let notice = session.notice();
    let places = fields.iter().map(|id| Place::field(id));
    let takes = |place: &Place| notice.field_at(place).is_some_and(takes_zero) && session.text(place).is_empty();
    places.filter(takes).collect()
}

/// Whether 0 is an answer.
fn takes_zero(field: &Field) -> bool {
    field.kind == Kind::Number && field.min.as_deref() == Some("0")
}
