//! A cell: the lightest control that serves its column, and what there is to say about it. It keeps its own text, which its
//! row shows (see `row`), and the grid listens for its events (see `events`).

use yew::prelude::*;

use crate::answers::Place;
use crate::check;
use crate::kinds::{ControlWidth, Quality, Setting, Shape};
use crate::notice::{Field, Notice, Severity};
use crate::ui::control::shape::{names, shape};
use crate::ui::control::shortcuts::Shortcuts;
use crate::ui::control::{Input, ListUnder, Marks};
use crate::ui::field_messages::{FieldMessages, kind_class};
use crate::ui::session::Session;
use crate::ui::shown::marked;
use crate::ui::sign;

/// A column's label with its unit.
pub fn heading(column: &Field) -> String {
    match &column.unit {
        Some(unit) => format!("{}（{unit}）", column.label),
        None => column.label.clone(),
    }
}

/// The class that gives a column its width.
pub fn width_class(notice: &Notice, column: &Field) -> &'static str {
    match column.width(check::choices(notice, column)) {
        ControlWidth::Person => "is-person",
        ControlWidth::Date => "is-date",
        ControlWidth::Short | ControlWidth::Count => "is-short",
        ControlWidth::Number => "is-number",
        ControlWidth::Text => "is-text",
    }
}

/// The room that a column needs at least, in rem, as the sheet has it.
pub fn least_width(notice: &Notice, column: &Field) -> f64 {
    match column.width(check::choices(notice, column)) {
        ControlWidth::Person => 6.5,
        ControlWidth::Date => 7.0,
        ControlWidth::Short | ControlWidth::Count => 5.25,
        ControlWidth::Number => 8.0,
        ControlWidth::Text => 6.5,
    }
}

/// The cell at a place.
pub fn cell(session: &Session, notice: &Notice, column: &Field, place: Place, with_shortcuts: bool) -> Html {
    let findings = session.findings(&place);
    let hardest = findings.iter().map(|finding| finding.severity).min();
    let formed = session.work().typed(&place).is_some() && session.work().is_latest(&place);
    let noted = hardest.is_some() || session.offer(&place).is_some() || formed;
    let marks = Marks::in_cell(notice, column, &place, hardest == Some(Severity::Error), noted);
    let class = classes!("table-cell", width_class(notice, column), hardest.map(kind_class));
    html! {
        <td {class} role="cell" data-label={marked(heading(column).into())}>
            <div class="table-control">
                { control(session, notice, column, &place, marks, with_shortcuts) }
                if let Some(shape) = hardest.and_then(sign) {
                    <span class={classes!("table-sign", hardest.map(kind_class))} aria-hidden="true">{ shape }</span>
                }
            </div>
            // A row has them all its life or never, so what stands behind them keeps its position without an empty node.
            { for with_shortcuts.then(|| html! { <Shortcuts place={place.clone()} /> }) }
            if noted {
                <FieldMessages {place} />
            }
        </td>
    }
}

/// The control alone.
fn control(
    session: &Session,
    notice: &Notice,
    column: &Field,
    place: &Place,
    marks: Marks,
    with_shortcuts: bool,
) -> Html {
    let input = |class: &'static str| Input::new(marks, class, session.read_only());
    match shape(notice, column, Setting::Cell) {
        Some(Shape::Select) => input("table-input").select(&names(notice, column), &session.text(place)),
        Some(Shape::Area) if column.is(Quality::Lines) => input("table-input is-area is-long").area("1"),
        Some(Shape::Area) => input("table-input is-area").area("1"),
        Some(Shape::Combobox) => {
            // While the list is unfolded, the line's attributes are the list's; see `dropdown`.
            let list = ListUnder { is_open: false, id: None, active: None };
            Input { list: Some(list), ..input("table-input is-combo") }.line()
        }
        _ => {
            let keyboard = column.keyboard(with_shortcuts);
            Input { line_type: column.line_type(), keyboard, ..input("table-input") }.line()
        }
    }
}

/// The sign in the cell's corner; an advice has none.
fn sign(severity: Severity) -> Option<&'static str> {
    match severity {
        Severity::Error | Severity::Warning => Some(sign::of(severity)),
        Severity::Advice => None,
    }
}
