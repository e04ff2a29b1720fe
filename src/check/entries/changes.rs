//! What differs between two readings of a form, so that only what depends on it is computed again.

use std::rc::Rc;

use crate::check::Prepared;
use crate::notice::Field;
use crate::rules::Dependency;

use super::{Entries, ReadRow};

/// What differs, by slot.
#[derive(Debug)]
pub struct ChangedSlots {
    slots: Vec<Change>,
    /// For each table the rows that are not what stood at their place before.
    rows: Vec<Option<Vec<usize>>>,
}

/// What differs in a slot.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Change {
    /// Nothing.
    None,
    /// Everything, or it is not known what.
    All,
    /// Texts in rows that were there before: for each column, whether something in it differs.
    Columns(Vec<bool>),
}

impl ChangedSlots {
    /// Of a form that was not read before.
    pub fn all(prepared: &Prepared) -> Self {
        let count = prepared.slots.count();
        Self { slots: vec![Change::All; count], rows: vec![None; count] }
    }

    /// Of a form that was read before.
    pub fn between(prepared: &Prepared, before: &Entries, now: &Entries) -> Self {
        let (mut slots, mut changed) = (Vec::new(), Vec::new());
        for (slot, field) in prepared.notice.answered().enumerate() {
            let (change, rows) = match field.is_table() {
                true => rows(field, before.rows(slot), now.rows(slot)),
                false => (same(before.answers.field(&field.id) == now.answers.field(&field.id)), Vec::new()),
            };
            slots.push(change);
            changed.push(Some(rows));
        }
        let rest = before.values.iter().zip(&now.values).skip(slots.len());
        slots.extend(rest.map(|(before, now)| same(before == now)));
        Self { slots, rows: changed }
    }

    /// The slot differs as a whole: it is hidden, or not any more.
    pub fn mark(&mut self, slot: usize) {
        if let Some(change) = self.slots.get_mut(slot) {
            *change = Change::All;
        }
        if let Some(rows) = self.rows.get_mut(slot) {
            *rows = None;
        }
    }

    /// The rows of a table that are not what stood at their place before; none where all may be others.
    pub fn rows(&self, slot: usize) -> Option<&[usize]> {
        self.rows.get(slot)?.as_deref()
    }

    /// Whether something differs that is read.
    pub fn touch(&self, reads: &[Dependency]) -> bool {
        reads.iter().any(|read| match *read {
            Dependency::Slot(slot) => self.touch_slot(slot),
            Dependency::Rows(slot) => *self.of(slot) == Change::All,
            Dependency::Column(slot, column) => self.touch_column(slot, column),
        })
    }

    /// Whether something in a slot differs.
    pub fn touch_slot(&self, slot: usize) -> bool {
        *self.of(slot) != Change::None
    }

    /// Whether something in a column differs.
    pub fn touch_column(&self, slot: usize, column: usize) -> bool {
        match self.of(slot) {
            Change::None => false,
            Change::All => true,
            Change::Columns(columns) => columns.get(column).copied().unwrap_or(true),
        }
    }

    fn of(&self, slot: usize) -> &Change {
        self.slots.get(slot).unwrap_or(&Change::All)
    }
}

fn same(same: bool) -> Change {
    if same { Change::None } else { Change::All }
}

/// What differs between the rows of a table, and in which of them. Where a row comes or goes, or begins to say something,
/// everything does.
fn rows(table: &Field, before: &[Rc<ReadRow>], now: &[Rc<ReadRow>]) -> (Change, Vec<usize>) {
    let (mut columns, mut changed) = (vec![false; table.columns.len()], Vec::new());
    let mut all = before.len() != now.len();
    for (index, row) in now.iter().enumerate() {
        let known = before.get(index);
        if known.is_some_and(|known| Rc::ptr_eq(known, row)) {
            continue;
        }
        changed.push(index);
        let Some(known) = known.filter(|known| known.counts(table) == row.counts(table)) else {
            all = true;
            continue;
        };
        for (column, differs) in table.columns.iter().zip(&mut columns) {
            *differs |= known.row.text(&column.id) != row.row.text(&column.id);
        }
    }
    let change = match (all, changed.is_empty()) {
        (true, _) => Change::All,
        (false, true) => Change::None,
        (false, false) => Change::Columns(columns),
    };
    (change, changed)
}
