//! The one way the answers change.

use std::rc::Rc;

use crate::answers::{Answers, Place, Row};

use super::work::Before;
use super::{Action, Undo, Work};

/// What has to be shown anew.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// Texts that changed other than by typing into them.
    pub places: Vec<Place>,
    /// Tables whose rows came, went or moved.
    pub tables: Vec<Rc<str>>,
    /// Everything.
    pub all: bool,
    /// Whether the answers are others than before, so that they must be saved and checked.
    pub answers: bool,
}

/// The things taken back at most; beyond that the oldest are forgotten.
const UNDO: usize = 50;

/// Does one thing. Pure: no clock, no storage, no browser.
pub fn reduce(work: &mut Work, action: Action) -> Changes {
    match action {
        Action::Type { place, text } => {
            work.typed.remove(&place);
            type_into(work, &place, &text)
        }
        Action::Normalise { place, text } => normalise(work, place, &text),
        Action::Restore(place) => restore(work, place),
        Action::Put { place, text, note } => put(work, place, &text, note),
        Action::Leave(place) => leave(work, place),
        Action::Check => check(work),
        Action::AddRow { table, at } => add_row(work, table, at),
        Action::RemoveRow { table, at } => remove_row(work, table, at),
        Action::MoveRow { table, from, to } => move_row(work, table, from, to),
        Action::PutRows { table, rows, note } => put_rows(work, table, rows, note),
        Action::Replace { answers, note } => replace(work, *answers, note),
        Action::Undo => undo(work),
    }
}

fn type_into(work: &mut Work, place: &Place, text: &str) -> Changes {
    if work.answers.text(place) == text {
        return Changes::default();
    }
    let rows = work.answers.rows(&place.field).len();
    work.answers.write(place, text);
    let mut changes = Changes { answers: true, ..Changes::default() };
    if work.answers.rows(&place.field).len() != rows {
        work.rekey();
        changes.tables.push(place.field.clone());
    }
    changes
}

fn put(work: &mut Work, place: Place, text: &str, note: String) -> Changes {
    let before = work.answers.text(&place).to_owned();
    let mut changes = type_into(work, &place, text);
    if changes.answers {
        remember(work, note, Before::Text(place.clone(), before));
        work.visited.insert(place.clone());
        changes.places.push(place);
    }
    changes
}

/// What was typed and not wanted otherwise before stays as it was typed.
fn normalise(work: &mut Work, place: Place, text: &str) -> Changes {
    if work.typed.contains_key(&place) {
        return Changes::default();
    }
    let before = work.answers.text(&place).to_owned();
    let mut changes = type_into(work, &place, text);
    work.typed.insert(place.clone(), before);
    changes.places.push(place);
    changes
}

fn restore(work: &mut Work, place: Place) -> Changes {
    let Some(typed) = work.typed.get(&place).cloned() else { return Changes::default() };
    let mut changes = type_into(work, &place, &typed);
    changes.places.push(place);
    changes
}

fn leave(work: &mut Work, place: Place) -> Changes {
    let new = work.visited.insert(place.clone());
    Changes { places: if new { vec![place] } else { Vec::new() }, ..Changes::default() }
}

fn check(work: &mut Work) -> Changes {
    let all = !work.checked;
    work.checked = true;
    Changes { all, ..Changes::default() }
}

fn add_row(work: &mut Work, table: Rc<str>, at: usize) -> Changes {
    let mut rows = work.answers.rows(&table).to_vec();
    let at = at.min(rows.len());
    rows.insert(at, Rc::default());
    let key = work.new_key();
    work.answers.set_rows(&table, rows);
    work.keys_mut(&table).insert(at, key);
    table_changed(table)
}

fn remove_row(work: &mut Work, table: Rc<str>, at: usize) -> Changes {
    let mut rows = work.answers.rows(&table).to_vec();
    if at >= rows.len() {
        return Changes::default();
    }
    remember_rows(work, &table, format!("已删除第 {} 行", at + 1));
    rows.remove(at);
    work.answers.set_rows(&table, rows);
    work.keys_mut(&table).remove(at);
    table_changed(table)
}

fn move_row(work: &mut Work, table: Rc<str>, from: usize, to: usize) -> Changes {
    let mut rows = work.answers.rows(&table).to_vec();
    if from >= rows.len() || to >= rows.len() || from == to {
        return Changes::default();
    }
    remember_rows(work, &table, format!("已把第 {} 行移到第 {} 行", from + 1, to + 1));
    let row = rows.remove(from);
    rows.insert(to, row);
    work.answers.set_rows(&table, rows);
    let keys = work.keys_mut(&table);
    let key = keys.remove(from);
    keys.insert(to, key);
    table_changed(table)
}

fn put_rows(work: &mut Work, table: Rc<str>, rows: Vec<Rc<Row>>, note: String) -> Changes {
    remember_rows(work, &table, note);
    work.answers.set_rows(&table, rows);
    work.keys_mut(&table).clear();
    work.rekey();
    table_changed(table)
}

fn replace(work: &mut Work, answers: Answers, note: String) -> Changes {
    let before = std::mem::replace(&mut work.answers, answers);
    remember(work, note, Before::All(Box::new(before)));
    work.rekey();
    Changes { all: true, answers: true, ..Changes::default() }
}

fn undo(work: &mut Work) -> Changes {
    match work.undo.pop().map(|undo| undo.before) {
        None => Changes::default(),
        Some(Before::Text(place, text)) => Changes { places: vec![place.clone()], ..type_into(work, &place, &text) },
        Some(Before::Rows(table, rows, keys)) => {
            work.answers.set_rows(&table, rows);
            *work.keys_mut(&table) = keys;
            table_changed(table)
        }
        Some(Before::All(answers)) => {
            work.answers = *answers;
            work.rekey();
            Changes { all: true, answers: true, ..Changes::default() }
        }
    }
}

fn table_changed(table: Rc<str>) -> Changes {
    Changes { tables: vec![table], answers: true, ..Changes::default() }
}

fn remember_rows(work: &mut Work, table: &Rc<str>, note: String) {
    let before = Before::Rows(table.clone(), work.answers.rows(table).to_vec(), work.row_keys(table).to_vec());
    remember(work, note, before);
}

fn remember(work: &mut Work, note: String, before: Before) {
    if work.undo.len() == UNDO {
        work.undo.remove(0);
    }
    work.undo.push(Undo { note, before });
}
