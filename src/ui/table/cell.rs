//! A cell: the lightest control that serves its column, and what there is to say about it.
//! It keeps its own text (see `row`), and its events are heard by the grid (see `hands`).

use yew::html;

use crate::answers::Place;
use crate::notice::{Field, Kind, Notice, Severity};
use crate::ui::control::Shortcuts;
use crate::ui::notes::{Notes, kind_class};
use crate::ui::piece::{El, View, el};
use crate::ui::session::Session;

use super::input;

/// Lists up to this length are the browser's own drop-downs, unless other texts are accepted beside them.
const SHORT_LIST: usize = 12;

/// What serves a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Serves {
    /// A line.
    Line,
    /// A text that may take several lines on the screen.
    Area,
    /// The browser's own drop-down.
    Select,
    /// A line with choices under it.
    Combo,
}

/// What serves a column.
pub fn serves(notice: &Notice, column: &Field) -> Serves {
    let listed = choices(notice, column).len();
    match column.kind {
        Kind::Tick => Serves::Select,
        Kind::Choice if !column.open && listed <= SHORT_LIST => Serves::Select,
        Kind::Choice if listed > 0 => Serves::Combo,
        Kind::Text if column.is_code() => Serves::Line,
        Kind::Text | Kind::LongText | Kind::Choices => Serves::Area,
        _ => Serves::Line,
    }
}

/// The names a column offers.
pub fn choices<'a>(notice: &'a Notice, column: &Field) -> Vec<&'a str> {
    if column.kind == Kind::Tick {
        return vec!["是", "否"];
    }
    let list = column.list.as_ref().and_then(|id| notice.list(id));
    list.map(|list| list.options.iter().map(|choice| choice.name.as_str()).collect()).unwrap_or_default()
}

/// A column's label with its unit.
pub fn heading(column: &Field) -> String {
    match &column.unit {
        Some(unit) => format!("{}（{unit}）", column.label),
        None => column.label.clone(),
    }
}

/// The class that gives a column its width.
pub fn width_class(notice: &Notice, column: &Field) -> &'static str {
    match column.kind {
        Kind::Person => "is-person",
        Kind::Date => "is-date",
        Kind::Number if column.unit.is_none() => "is-short",
        Kind::Number => "is-number",
        Kind::Tick => "is-short",
        Kind::Choice if choices(notice, column).iter().all(|name| name.chars().nth(2).is_none()) => "is-short",
        _ => "is-text",
    }
}

/// The cell at a place.
pub fn cell(session: &Session, notice: &Notice, column: &Field, place: Place, with_shortcuts: bool) -> El {
    let findings = session.findings(&place);
    let hardest = findings.iter().map(|finding| finding.severity).min();
    let formed = session.work().typed(&place).is_some() && session.work().is_latest(&place);
    let noted = hardest.is_some() || session.offer(&place).is_some() || formed;
    let input = input::input(session, notice, column, &place, hardest, noted);
    let control = el("div").class("table-control").child(input).some(hardest.and_then(sign));
    let cell = el("td").class("table-cell").class(width_class(notice, column)).class(hardest.map_or("", kind_class));
    let mut cell = cell.attr("role", "cell").attr("data-label", heading(column)).child(control);
    // A row has them all its life or never, so what stands behind them keeps its position without an empty node.
    if with_shortcuts {
        cell = cell.child(Shortcuts { place: place.clone() }.show());
    }
    cell.some(noted.then(|| html! { <Notes {place} /> }))
}

/// The sign in the cell's corner; an advice has none.
fn sign(severity: Severity) -> Option<El> {
    let shape = match severity {
        Severity::Error => "×",
        Severity::Warning => "!",
        Severity::Advice => return None,
    };
    Some(el("span").class("table-sign").class(kind_class(severity)).attr("aria-hidden", "true").text(shape))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notice::builtin;

    #[test]
    fn columns_are_served_lightly() {
        let notice = builtin("nanchang-2021").unwrap().unwrap();
        let members = notice.field("members").unwrap();
        let all: Vec<Serves> = members.columns.iter().map(|column| serves(&notice, column)).collect();
        use Serves::{Area, Combo, Line, Select};
        assert_eq!(all, [Line, Select, Line, Select, Combo, Area, Area]);
    }
}
