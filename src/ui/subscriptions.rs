//! Who is notified when something changes: a cell is notified of its own place and of nothing else.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use yew::Callback;

use crate::answers::Place;

/// What one can subscribe to.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Topic {
    /// The text or the findings of a place changed.
    Place(Place),
    /// The text or the findings of a row's cell changed.
    Row(Rc<str>, usize),
    /// A row's cell was left.
    Left(Rc<str>, usize),
    /// The messages of a field, or of any cell of a table, may be others.
    Messages(Rc<str>),
    /// Any text in a table changed; for sums.
    Sums(Rc<str>),
    /// A table's rows came, went or moved.
    Table(Rc<str>),
    /// The assessment is another.
    Assessment,
    /// Findings show that did not before.
    Findings,
    /// What of the form is in view, or where the person wants to be in it, is another.
    View,
    /// There is something else to undo, or nothing.
    Undo,
    /// Everything may have changed.
    All,
}

/// The callbacks of a topic, by the number of the subscription.
type Subscribers = Vec<(usize, Callback<()>)>;

/// The register of who is notified of what.
#[derive(Default)]
pub struct Subscriptions {
    subscribers: RefCell<HashMap<Topic, Subscribers>>,
    next: Cell<usize>,
    times: Cell<u64>,
}

impl Subscriptions {
    /// Subscribes; the number ends the subscription.
    pub fn add(&self, topic: Topic, callback: Callback<()>) -> usize {
        let number = self.next.replace(self.next.get() + 1);
        self.subscribers.borrow_mut().entry(topic).or_default().push((number, callback));
        number
    }

    /// How often anybody was notified, for [`Self::add_since`].
    pub fn times(&self) -> u64 {
        self.times.get()
    }

    /// Subscribes a component that was drawn when [`Self::times`] was so; it is notified at once of what happened since.
    pub fn add_since(&self, times: u64, topic: Topic, callback: Callback<()>) -> usize {
        let number = self.add(topic, callback.clone());
        if self.times() != times {
            callback.emit(());
        }
        number
    }

    /// Ends a subscription.
    pub fn remove(&self, topic: &Topic, number: usize) {
        let mut subscribers = self.subscribers.borrow_mut();
        if let Some(list) = subscribers.get_mut(topic) {
            list.retain(|(known, _)| *known != number);
            if list.is_empty() {
                subscribers.remove(topic);
            }
        }
    }

    /// Notifies the subscribers of these places, of their rows, and of the messages there.
    pub fn notify_places(&self, places: &[Place]) {
        let mut rows: Vec<(&Rc<str>, usize)> = Vec::new();
        let mut fields: Vec<&Rc<str>> = Vec::new();
        for place in places {
            self.notify(&Topic::Place(place.clone()));
            rows.extend(place.row.map(|row| (&place.field, row)));
            fields.push(&place.field);
        }
        rows.dedup();
        fields.dedup();
        rows.into_iter().for_each(|(table, row)| self.notify(&Topic::Row(table.clone(), row)));
        fields.into_iter().for_each(|field| self.notify(&Topic::Messages(field.clone())));
    }

    /// Notifies every subscriber of a topic. The list is copied first, because a callback may subscribe others.
    pub fn notify(&self, topic: &Topic) {
        self.count();
        let list = self.subscribers.borrow().get(topic).cloned().unwrap_or_default();
        list.iter().for_each(|(_, callback)| callback.emit(()));
    }

    /// Notifies everyone.
    pub fn notify_all(&self) {
        self.count();
        let lists: Vec<_> = self.subscribers.borrow().values().flatten().cloned().collect();
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
    fn a_change_between_drawing_and_subscribing_is_notified_at_once() {
        let (subscriptions, calls) = (Subscriptions::default(), Rc::new(Cell::new(0)));
        let count = calls.clone();
        let callback = Callback::from(move |()| count.set(count.get() + 1));
        let times = subscriptions.times();
        subscriptions.add_since(times, Topic::Undo, callback.clone());
        assert_eq!(calls.get(), 0, "nothing changed");
        let changes = [(|it| it.notify(&Topic::Undo)) as fn(&Subscriptions), Subscriptions::notify_all];
        for (nth, change) in changes.into_iter().enumerate() {
            change(&subscriptions);
            assert_eq!(calls.get(), nth + 1);
        }
        subscriptions.add_since(times, Topic::Assessment, callback);
        assert_eq!(calls.get(), 3);
    }
}
