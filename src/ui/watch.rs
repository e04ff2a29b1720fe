//! Who is told when something changes: one cell hears of its own place and of nothing else.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use yew::Callback;

use crate::answers::Place;

/// What one can be told about.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Watch {
    /// The text or the findings of a place changed.
    Place(Place),
    /// The text or the findings of a row's cell changed.
    Row(Rc<str>, usize),
    /// What there is to say about a field, or about any cell of a table, may be something else.
    Notes(Rc<str>),
    /// Any text in a table changed; for sums.
    Sums(Rc<str>),
    /// A table's rows came, went or moved.
    Table(Rc<str>),
    /// The assessment is another.
    Assessment,
    /// There is something else to take back, or nothing.
    Undo,
    /// Everything may have changed.
    All,
}

/// Who is told, by the number of the registration.
type Told = Vec<(usize, Callback<()>)>;

/// The register of who is told what.
#[derive(Default)]
pub struct Watchers {
    told: RefCell<HashMap<Watch, Told>>,
    next: Cell<usize>,
    times: Cell<u64>,
}

impl Watchers {
    /// Registers; the number takes it back.
    pub fn add(&self, watch: Watch, callback: Callback<()>) -> usize {
        let number = self.next.replace(self.next.get() + 1);
        self.told.borrow_mut().entry(watch).or_default().push((number, callback));
        number
    }

    /// How often anything was told, for [`Self::add_since`].
    pub fn times(&self) -> u64 {
        self.times.get()
    }

    /// Registers whoever has looked when [`Self::times`] was so; what was told since is told at once.
    pub fn add_since(&self, times: u64, watch: Watch, callback: Callback<()>) -> usize {
        let number = self.add(watch, callback.clone());
        if self.times() != times {
            callback.emit(());
        }
        number
    }

    /// Takes a registration back.
    pub fn remove(&self, watch: &Watch, number: usize) {
        let mut told = self.told.borrow_mut();
        if let Some(list) = told.get_mut(watch) {
            list.retain(|(known, _)| *known != number);
            if list.is_empty() {
                told.remove(watch);
            }
        }
    }

    /// Tells those who asked about these places, about their rows, or about what is to be said there.
    pub fn tell_places(&self, places: &[Place]) {
        let mut rows: Vec<(&Rc<str>, usize)> = Vec::new();
        let mut fields: Vec<&Rc<str>> = Vec::new();
        for place in places {
            self.tell(&Watch::Place(place.clone()));
            rows.extend(place.row.map(|row| (&place.field, row)));
            fields.push(&place.field);
        }
        rows.dedup();
        fields.dedup();
        rows.into_iter().for_each(|(table, row)| self.tell(&Watch::Row(table.clone(), row)));
        fields.into_iter().for_each(|field| self.tell(&Watch::Notes(field.clone())));
    }

    /// Tells everyone who asked about this. The list is copied first, because hearing may register others.
    pub fn tell(&self, watch: &Watch) {
        self.count();
        let list = self.told.borrow().get(watch).cloned().unwrap_or_default();
        list.iter().for_each(|(_, callback)| callback.emit(()));
    }

    /// Tells everyone.
    pub fn tell_all(&self) {
        self.count();
        let lists: Vec<_> = self.told.borrow().values().flatten().cloned().collect();
        lists.iter().for_each(|(_, callback)| callback.emit(()));
    }

    fn count(&self) {
        self.times.set(self.times.get().wrapping_add(1));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_told_before_somebody_who_had_looked_registers_is_told_at_once() {
        let (watchers, heard) = (Watchers::default(), Rc::new(Cell::new(0)));
        let count = heard.clone();
        let callback = Callback::from(move |()| count.set(count.get() + 1));
        let times = watchers.times();
        watchers.add_since(times, Watch::Undo, callback.clone());
        assert_eq!(heard.get(), 0, "nothing was told");
        for (told, tell) in [(1, (|it| it.tell(&Watch::Undo)) as fn(&Watchers)), (2, Watchers::tell_all)] {
            tell(&watchers);
            assert_eq!(heard.get(), told);
        }
        watchers.add_since(times, Watch::Assessment, callback);
        assert_eq!(heard.get(), 3);
    }
}
