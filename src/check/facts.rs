//! The values that expressions compute with: the answers as they were read, hidden fields saying nothing.

use std::rc::Rc;

use crate::answers::Value;
use crate::rules::{Columns, Inputs, evaluate};

use super::prepared::Expression;
use super::{Entries, Prepared, Workload, show};

/// The values of one check.
pub struct Facts<'a> {
    slots: Vec<Value>,
    columns: Rc<Columns>,
    work: &'a Workload,
}

impl<'a> Facts<'a> {
    /// The values of what is written; hidden fields are unknown, so that no demand is made of them. What is computed from
    /// the values is part of this work.
    pub fn new(prepared: &Prepared, entries: &Entries, hidden: &[Rc<str>], work: &'a Workload) -> Self {
        Self::of(entries, work).without(&slots(prepared, hidden), &Value::Unknown)
    }

    /// The same for what asks whether something applies: hidden fields are absent, so that they decide.
    pub fn whether(prepared: &Prepared, entries: &Entries, hidden: &[Rc<str>], work: &'a Workload) -> Self {
        Self::of(entries, work).without(&slots(prepared, hidden), &Value::Absent)
    }

    /// The values of everything that is written, hidden or not.
    pub(super) fn of(entries: &Entries, work: &'a Workload) -> Self {
        Self { slots: entries.values().to_vec(), columns: Rc::default(), work }
    }

    /// The same with another value in the slots of hidden fields.
    pub(super) fn without(&self, hidden: &[usize], instead: &Value) -> Self {
        let mut slots = self.slots.clone();
        for slot in hidden {
            slots.get_mut(*slot).into_iter().for_each(|value| *value = instead.clone());
        }
        Self { slots, columns: self.columns.clone(), work: self.work }
    }

    /// Looks the columns through in which the notice's expressions look for texts; some are remembered from before.
    pub(super) fn look_through(&mut self, prepared: &Prepared, remembered: Columns) {
        let mut columns = remembered;
        for (path, place) in prepared.columns() {
            self.work.spend(path, |budget| columns.look_through(*place, &self.slots, budget));
        }
        self.columns = Rc::new(columns);
    }

    /// The columns that were looked through.
    pub(super) fn columns(&self) -> Columns {
        Columns::clone(&self.columns)
    }

    /// The value of an expression.
    pub fn value(&self, expression: &Expression) -> Value {
        self.run(expression, None)
    }

    /// The same within a table row.
    pub fn value_in(&self, expression: &Expression, row: &Value) -> Value {
        self.run(expression, Some(row))
    }

    /// What is ticked in a slot: 是, 否 or nothing.
    pub fn tick(&self, slot: usize) -> Option<bool> {
        truth(self.slots.get(slot)?)
    }

    /// Whether an expression holds.
    pub fn holds(&self, expression: &Expression) -> Option<bool> {
        truth(&self.value(expression))
    }

    /// An expression's value in a sentence; none where it is cut.
    pub fn said(&self, expression: &Expression, value: &Value) -> Option<String> {
        self.work.spend(expression.path(), |budget| show::value(value, budget))
    }

    /// An expression's value as an answer; none where it is cut, unknown, or has no text.
    pub fn stored(&self, expression: &Expression, value: &Value) -> Option<String> {
        self.work.spend(expression.path(), |budget| show::stored(value, budget)).flatten()
    }

    /// The work that this is part of.
    pub fn work(&self) -> &'a Workload {
        self.work
    }

    /// An expression that needs too many steps is undecided, and one that is defective.
    fn run(&self, expression: &Expression, row: Option<&Value>) -> Value {
        let inputs = Inputs { slots: &self.slots, row, columns: Some(&self.columns) };
        let evaluated = |program| self.work.spend(expression.path(), |budget| evaluate(program, inputs, budget));
        expression.program().and_then(evaluated).unwrap_or(Value::Unknown)
    }
}

/// A truth, where the value is decided.
pub fn truth(value: &Value) -> Option<bool> {
    match value {
        Value::Bool(truth) => Some(*truth),
        Value::Absent => Some(false),
        _ => None,
    }
}

fn slots(prepared: &Prepared, hidden: &[Rc<str>]) -> Vec<usize> {
    hidden.iter().filter_map(|id| prepared.slot(id)).collect()
}
