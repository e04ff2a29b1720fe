//! How a table's rows come, go and move. What was typed in the other rows since is never lost by taking one back.
//! Not here: texts in cells.

use std::rc::Rc;

use crate::answers::Row;

use super::reduce::{Changes, remember};
use super::work::{Before, Rows, Work};

/// An empty row at an index.
pub(super) fn add(work: &mut Work, table: Rc<str>, at: usize) -> Changes {
    let mut rows = work.answers.rows(&table).to_vec();
    let at = at.min(rows.len());
    rows.insert(at, Rc::default());
    let key = work.keys.fresh();
    work.change(|answers| answers.set_rows(&table, rows));
    let keys = work.keys.of_mut(&table);
    keys.insert(at.min(keys.len()), key);
    changed(work, table)
}

/// One row less.
pub(super) fn remove(work: &mut Work, table: Rc<str>, at: usize) -> Changes {
    let mut rows = work.answers.rows(&table).to_vec();
    if at >= rows.len() {
        return Changes::default();
    }
    keep(work, &table, format!("已删除第 {} 行", at + 1));
    rows.remove(at);
    work.change(|answers| answers.set_rows(&table, rows));
    work.keys.of_mut(&table).remove(at);
    changed(work, table)
}

/// A row elsewhere.
pub(super) fn shift(work: &mut Work, table: Rc<str>, from: usize, to: usize) -> Changes {
    let mut rows = work.answers.rows(&table).to_vec();
    if from >= rows.len() || to >= rows.len() || from == to {
        return Changes::default();
    }
    keep(work, &table, format!("已把第 {} 行移到第 {} 行", from + 1, to + 1));
    let row = rows.remove(from);
    rows.insert(to, row);
    work.change(|answers| answers.set_rows(&table, rows));
    let keys = work.keys.of_mut(&table);
    let key = keys.remove(from);
    keys.insert(to, key);
    changed(work, table)
}

/// Other rows. One that is the same as before at its index keeps its key; what is filled in the others shows its findings.
pub(super) fn put(work: &mut Work, table: Rc<str>, rows: Vec<Rc<Row>>, note: String) -> Changes {
    keep(work, &table, note);
    let old = work.answers.rows(&table).to_vec();
    let old_keys = work.row_keys(&table).to_vec();
    let mut keys = Vec::new();
    let mut made = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let same = old.get(index).is_some_and(|old| Rc::ptr_eq(old, row) || old == row);
        match old_keys.get(index).filter(|_| same) {
            Some(key) => keys.push(*key),
            None => {
                let key = work.keys.fresh();
                made.push((key, row.clone()));
                keys.push(key);
                visit(work, &table, key, row);
            }
        }
    }
    work.change(|answers| answers.set_rows(&table, rows));
    *work.keys.of_mut(&table) = keys;
    if let Some(Before::Rows(before)) = work.undo.last_mut().map(|undo| &mut undo.before) {
        before.made = made;
    }
    changed(work, table)
}

/// Takes a change of rows back: their order and number are as before; a row that was there all the time keeps what was
/// typed since, and rows added and filled since stay behind.
pub(super) fn back(work: &mut Work, before: Rows) -> Changes {
    let Rows { table, rows, keys, made } = before;
    let now = work.answers.rows(&table).to_vec();
    let made: Vec<u32> = made.iter().map(|(key, _)| *key).collect();
    let (current, known) = (Positions::new(work, work.row_keys(&table)), Positions::new(work, &keys));
    let made = Positions::new(work, &made);
    let (mut keys, mut rows) = (keys, rows);
    for (key, row) in keys.iter().zip(&mut rows) {
        if let Some(typed_since) = current.of(*key).and_then(|at| now.get(at)) {
            *row = typed_since.clone();
        }
    }
    for (key, row) in work.row_keys(&table).iter().zip(now) {
        let added_since = known.of(*key).is_none() && made.of(*key).is_none();
        if added_since && !row.is_empty() {
            keys.push(*key);
            rows.push(row);
        }
    }
    work.change(|answers| answers.set_rows(&table, rows));
    *work.keys.of_mut(&table) = keys;
    changed(work, table)
}

/// Where the rows of some keys stand. Keys are small numbers, counted up.
struct Positions(Vec<Option<usize>>);

impl Positions {
    fn new(work: &Work, keys: &[u32]) -> Self {
        let mut at = vec![None; work.keys.most() as usize + 1];
        for (position, key) in keys.iter().enumerate() {
            at.get_mut(*key as usize).into_iter().for_each(|at| *at = Some(position));
        }
        Self(at)
    }

    fn of(&self, key: u32) -> Option<usize> {
        self.0.get(key as usize).copied().flatten()
    }
}

fn visit(work: &mut Work, table: &Rc<str>, key: u32, row: &Row) {
    for (column, _) in row.cells() {
        let spot = super::keys::Spot { field: table.clone(), row: Some(Some(key)), column: Some(column.into()) };
        work.marks.visit(spot);
    }
}

fn keep(work: &mut Work, table: &Rc<str>, note: String) {
    let (rows, keys) = (work.answers.rows(table).to_vec(), work.row_keys(table).to_vec());
    remember(work, note, Before::Rows(Rows { table: table.clone(), rows, keys, made: Vec::new() }));
}

fn changed(work: &mut Work, table: Rc<str>) -> Changes {
    work.rekey();
    Changes { tables: vec![table], answers: true, ..Changes::default() }
}
