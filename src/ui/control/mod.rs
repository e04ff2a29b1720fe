//! The control at a place, by what the field holds: the same in a form's cell and in a table's.
//! Not here: its label, its hint and what the check says about it (`ui::fill`, `ui::notes`).

mod boxes;
mod calendar;
mod combo;
mod combo_state;
mod counter;
mod date_input;
mod line;
mod long_text;
mod marks;
mod picks;
mod radios;
mod shortcuts;
mod tick_box;
mod typing;

use yew::{AttrValue, Html};

use crate::answers::Place;
use crate::notice::{Field, Kind, Notice};

use super::piece::{Cx, View, nothing};
use super::watch::Watch;

pub use counter::Counter;
pub use long_text::{fit, grow};
pub use marks::Marks;
pub use shortcuts::Shortcuts;
pub use tick_box::TickBox;
pub use typing::{Typing, use_typing};

/// What every control is told.
#[derive(Debug, Clone, PartialEq)]
pub struct ControlProps {
    /// Where it writes.
    pub place: Place,
    /// The id of the label in sight; without one the control says its full name itself.
    pub label_id: Option<AttrValue>,
    /// The ids of what describes it; without a word its notes.
    pub described: Option<AttrValue>,
}

/// Lists so short that all choices stand open side by side.
const OPEN_CHOICES: usize = 3;

/// The control at a place; nothing where the notice has no such field.
#[derive(PartialEq)]
pub struct Control(pub ControlProps);

impl View for Control {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::All);
        let notice = session.notice();
        let props = self.0.clone();
        let Some(field) = notice.field_at(&props.place) else { return nothing() };
        match field.kind {
            Kind::Text | Kind::Person | Kind::Number | Kind::Phone | Kind::Email => line::LineInput(props).show(),
            Kind::Date => date_input::DateInput(props).show(),
            Kind::LongText => long_text::LongText(props).show(),
            Kind::Choice if stands_open(&notice, field) => radios::Radios(props).show(),
            Kind::Choice => combo::Combo(props).show(),
            Kind::Choices => boxes::Boxes(props).show(),
            Kind::Tick => radios::Radios(props).show(),
            Kind::Table => nothing(),
        }
    }
}

/// Whether a field is shown as a group of buttons or boxes, which a `<label for>` cannot name.
pub fn is_group(notice: &Notice, field: &Field) -> bool {
    match field.kind {
        Kind::Tick | Kind::Choices => true,
        Kind::Choice => stands_open(notice, field),
        _ => false,
    }
}

fn stands_open(notice: &Notice, field: &Field) -> bool {
    let count = options(notice, field).len();
    !field.open && (1..=OPEN_CHOICES).contains(&count)
}

/// The names of the choices a field offers.
fn options(notice: &Notice, field: &Field) -> Vec<AttrValue> {
    let list = field.list.as_ref().and_then(|id| notice.list(id));
    let names = list.map(|list| list.options.iter().map(|choice| AttrValue::from(choice.name.clone())));
    names.map(Iterator::collect).unwrap_or_default()
}
