//! What is done to a row, by button or by key, and where the focus is afterwards.

use web_sys::Element;

use crate::answers::Place;
use crate::ui::anchor;
use crate::ui::control::element::place_of;
use crate::ui::session::Session;
use crate::ui::state::Action;

use super::focus;
use super::step::RowAct;

/// A row's button was pressed: the focus stays with the row's buttons, or goes to the table where they are gone.
pub fn press(session: &Session, button: &Element) {
    let name = button.get_attribute("data-do").unwrap_or_default();
    let row = button.closest("tr").ok().flatten();
    let Some(first) = row.and_then(|row| row.query_selector("[data-place]").ok().flatten()) else { return };
    let Some(place) = place_of(&first) else { return };
    let table = anchor::control(&Place::field(&place.field));
    let Some(act) = RowAct::named(&name) else {
        // A row that is one line stands open while the focus is in it.
        return focus::soon(move || if name == "open" { Some(first) } else { focus::by_id(&table) });
    };
    let Some(row) = run(session, act, &place) else { return };
    match act {
        RowAct::Up | RowAct::Down => focus::soon(move || tool(&table, row, &name).or_else(|| focus::by_id(&table))),
        RowAct::Insert => focus::soon(move || focus::control(&Place { row: Some(row), ..place })),
        // Not on the button that takes it back: a key held down would press that, too.
        RowAct::Remove => focus::soon(move || focus::by_id(&table)),
    }
}

/// A key was pressed in a cell: the focus stays in the row that was moved, or in the column. Whether there was anything to do.
pub fn act(session: &Session, act: RowAct, place: &Place) -> bool {
    let Some(row) = run(session, act, place) else { return false };
    let place = Place { row: Some(row), ..place.clone() };
    focus::soon(move || focus::control(&place));
    true
}

/// Does it; the row at which it ended, none where nothing was to be done.
fn run(session: &Session, act: RowAct, place: &Place) -> Option<usize> {
    let row = place.row?;
    let table = place.field.clone();
    let notice = session.notice();
    let field = notice.field(&table)?;
    let count = session.work().answers.rows(&table).len();
    let stays = if field.has_fixed_rows() { field.years(notice.edition).len() } else { 0 };
    let (action, to) = match act {
        RowAct::Remove if row < count && row >= stays => (Action::RemoveRow { table, at: row }, row),
        _ if field.has_fixed_rows() => return None,
        RowAct::Up if row < count => {
            let to = row.checked_sub(1)?;
            (Action::MoveRow { table, from: row, to }, to)
        }
        RowAct::Down if row + 1 < count => (Action::MoveRow { table, from: row, to: row + 1 }, row + 1),
        RowAct::Insert if row <= count && count < super::most(field) => (Action::AddRow { table, at: row }, row),
        _ => return None,
    };
    session.act(action);
    Some(to)
}

/// A button of a row; where that one is of no use now, another of the row.
fn tool(table: &str, row: usize, name: &str) -> Option<Element> {
    let find = |name: &str| {
        let selector = format!("tr[data-row=\"{row}\"] [data-do=\"{name}\"]:not(:disabled)");
        focus::by_id(table)?.query_selector(&selector).ok().flatten()
    };
    find(name).or_else(|| find("remove"))
}
