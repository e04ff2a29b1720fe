//! The macros over a list: `all`, `exists`, `exists_one`, `filter`, `map`.

use std::rc::Rc;

use super::budget::Exhausted;
use super::evaluate::{Evaluation, items, truth};
use super::syntax::{Expr, Macro};
use crate::answers::Value;

impl Evaluation<'_> {
    /// The macro's value; 「无」 is the empty list, and over anything but a list the value is unknown.
    pub fn over(&mut self, which: Macro, list: &Value, name: &Rc<str>, body: &Expr) -> Result<Value, Exhausted> {
        let Some(items) = items(list) else {
            return Ok(Value::Unknown);
        };
        let depth = self.variables.len();
        let mut tally = Tally { which, kept: Vec::new(), count: 0, open: false };
        for item in items {
            self.variables.push((name.clone(), item.clone()));
            let value = self.value(body)?;
            self.variables.truncate(depth);
            if let Some(decided) = tally.add(item, value) {
                return Ok(decided);
            }
        }
        Ok(tally.result())
    }
}

/// What the elements so far have said.
struct Tally {
    which: Macro,
    /// What `filter` and `map` keep.
    kept: Vec<Value>,
    /// The elements for which the body held.
    count: usize,
    /// For some element the body was unknown.
    open: bool,
}

impl Tally {
    /// Counts an element; the macro's value where that decides it.
    fn add(&mut self, item: &Value, value: Value) -> Option<Value> {
        let truth = truth(&value);
        match self.which {
            Macro::Map => self.kept.push(value),
            Macro::Filter if truth == Some(true) => self.kept.push(item.clone()),
            _ => {}
        }
        self.count += usize::from(truth == Some(true));
        self.open |= truth.is_none();
        match (self.which, truth) {
            (Macro::All, Some(false)) => Some(Value::Bool(false)),
            (Macro::Exists, Some(true)) => Some(Value::Bool(true)),
            (Macro::ExistsOne, _) if self.count > 1 => Some(Value::Bool(false)),
            _ => None,
        }
    }

    /// The macro's value where no element decided it.
    fn result(self) -> Value {
        match self.which {
            Macro::Map => Value::List(self.kept.into()),
            _ if self.open => Value::Unknown,
            Macro::Filter => Value::List(self.kept.into()),
            Macro::All => Value::Bool(true),
            Macro::Exists => Value::Bool(false),
            Macro::ExistsOne => Value::Bool(self.count == 1),
        }
    }
}
