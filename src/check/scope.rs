//! The names a rule may use, their types, and the slots in which their values stand.

use crate::answers::Map;
use crate::notice::{Field, Notice};
use crate::rules::{Binding, Scope, Type};

/// Where an expression stands.
#[derive(Debug, Clone, Copy)]
pub enum Within<'a> {
    /// Beside the whole form.
    Notice,
    /// In a row of this table, called `row`.
    Row(&'a Field),
}

/// What stands in the slots behind the answers, which stand in the order of [`Notice::answered`]: first the notice's sets.
#[derive(Debug, Clone, Copy)]
pub struct Slots {
    /// The first set's.
    pub sets: usize,
    /// The days off's, the days worked's behind it.
    pub calendar: usize,
    /// The edition's.
    pub edition: usize,
    /// The last day's.
    pub deadline: usize,
    /// The day that ages are reckoned at.
    pub on: usize,
}

impl Slots {
    /// Of a notice.
    pub fn of(notice: &Notice) -> Self {
        let sets = notice.answered().count();
        let calendar = sets + notice.sets.keys().count();
        let edition = calendar + 2;
        Self { sets, calendar, edition, deadline: edition + 1, on: edition + 2 }
    }

    /// How many slots there are.
    pub fn count(self) -> usize {
        self.on + 1
    }
}

/// The names of a notice's answers.
pub struct Names(Map<Binding>);

impl Names {
    /// The names that expressions beside the whole form may use.
    pub fn new(notice: &Notice) -> Self {
        let (slots, mut tree) = (Slots::of(notice), Tree::default());
        for (slot, field) in notice.answered().enumerate() {
            tree.insert(&field.id, Binding::Slot(slot, field.rule_type()));
        }
        for (slot, set) in (slots.sets..).zip(notice.sets.keys()) {
            tree.insert(&format!("sets.{set}"), Binding::Slot(slot, Type::Text.list()));
        }
        if notice.calendar.is_some() {
            tree.insert("calendar.holidays", Binding::Slot(slots.calendar, Type::Date.list()));
            tree.insert("calendar.workdays", Binding::Slot(slots.calendar + 1, Type::Date.list()));
        }
        tree.insert("edition", Binding::Slot(slots.edition, Type::Number));
        tree.insert("deadline", Binding::Slot(slots.deadline, Type::Date));
        tree.insert("on", Binding::Slot(slots.on, Type::Date));
        Self(tree.bindings())
    }

    /// The names that an expression standing there may use.
    pub fn within<'a>(&'a self, within: Within<'_>) -> Here<'a> {
        let row = match within {
            Within::Notice => None,
            Within::Row(table) => Some(table.row_type()),
        };
        Here { names: self, row }
    }
}

/// The names that one expression may use.
pub struct Here<'a> {
    names: &'a Names,
    row: Option<Type>,
}

impl Scope for Here<'_> {
    fn binding(&self, name: &str) -> Option<Binding> {
        match &self.row {
            Some(row) if name == "row" => Some(Binding::Row(row.clone())),
            _ => self.names.0.get(name).cloned(),
        }
    }
}

/// Bindings by dotted id.
#[derive(Default)]
struct Tree {
    leaves: Map<Binding>,
    groups: Map<Tree>,
}

impl Tree {
    fn insert(&mut self, id: &str, binding: Binding) {
        match id.split_once('.') {
            Some((group, rest)) => self.groups.get_or_default(group).insert(rest, binding),
            None => self.leaves.insert(id, binding),
        }
    }

    fn bindings(self) -> Map<Binding> {
        let group = |tree: Self| Binding::Group(tree.bindings().into_iter().collect());
        let groups = self.groups.into_iter().map(|(id, tree)| (id, group(tree)));
        self.leaves.into_iter().chain(groups).collect()
    }
}
