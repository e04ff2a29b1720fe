//! Which row is which while rows come, go and move: every row has a key that no other row ever has.
//! Not here: the rows.

use std::rc::Rc;

use crate::answers::Map;

/// A place whose row is known by its key, so that it stays with the row.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Spot {
    pub(super) field: Rc<str>,
    /// The row's key; an inner none where the table has no such row.
    pub(super) row: Option<Option<u32>>,
    pub(super) column: Option<Rc<str>>,
}

/// The keys of all tables: one for every row, and one more for the row to come.
#[derive(Debug, Clone, Default)]
pub(super) struct Keys {
    tables: Map<Vec<u32>>,
    last: u32,
}

impl Keys {
    /// A table's keys in the order of its rows.
    pub(super) fn of(&self, table: &str) -> &[u32] {
        self.tables.get(table).map_or(&[], Vec::as_slice)
    }

    /// The same, to be moved along with the rows.
    pub(super) fn of_mut(&mut self, table: &str) -> &mut Vec<u32> {
        self.tables.get_or_default(table)
    }

    /// A key that no row has had.
    pub(super) fn fresh(&mut self) -> u32 {
        self.last += 1;
        self.last
    }

    /// Takes up the keys of another moment; none that was given since is given again.
    pub(super) fn take_up(&mut self, other: Self) {
        self.tables = other.tables;
        self.last = self.last.max(other.last);
    }

    /// Gives no key any more up to this one.
    pub(super) fn pass(&mut self, key: u32) {
        self.last = self.last.max(key);
    }

    /// The greatest key so far.
    pub(super) fn most(&self) -> u32 {
        self.last
    }

    /// Makes a table's keys so many; those there are stay.
    pub(super) fn fit(&mut self, table: &str, count: usize) {
        while self.of(table).len() < count {
            let key = self.fresh();
            self.of_mut(table).push(key);
        }
        self.of_mut(table).truncate(count);
    }
}
