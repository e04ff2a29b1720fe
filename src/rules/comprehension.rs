//! The macros over a list: `all`, `exists`, `exists_one`, `filter`, `map`.

use super::Macro;
use super::budget::Exhausted;
use super::code::{Among, Code};
use super::evaluate::{Evaluation, Variable, Variables};
use super::known::{items, of_truth, truth};
use crate::answers::Value;

impl<'a> Evaluation<'a> {
    /// The macro's value; 「无」 is the empty list, and over anything but a list the value is unknown.
    pub fn over<'v>(
        &mut self,
        which: Macro,
        list: &'v Code,
        body: &'v Code,
        variables: Variables<'v>,
    ) -> Result<Value, Exhausted>
    where
        'a: 'v,
    {
        if let Some(asked) = list.among(which, body)
            && let Some(found) = self.among_rows(which, &asked, variables)?
        {
            return Ok(found);
        }
        let list = self.value(list, variables)?;
        let Some(items) = items(&list) else {
            return Ok(Value::Unknown);
        };
        let mut tally = Tally { which, kept: Vec::new(), count: 0, open: false };
        for item in items {
            // The element taken up, and what is kept of it.
            self.budget.spend(2)?;
            let variable = Variable { value: item, outer: variables };
            let value = self.value(body, Some(&variable))?.into_owned();
            if let Some(decided) = tally.add(item, value) {
                return Ok(decided);
            }
        }
        Ok(tally.result())
    }

    /// The same by the texts of the column instead of row by row; none where that does not tell.
    fn among_rows<'v>(
        &mut self,
        which: Macro,
        asked: &Among<'v>,
        variables: Variables<'v>,
    ) -> Result<Option<Value>, Exhausted>
    where
        'a: 'v,
    {
        let Some(column) = self.inputs.columns.and_then(|columns| columns.column((asked.slot, asked.column))) else {
            return Ok(None);
        };
        // The text does not depend on the macro's own variable, which another one replaces here.
        let variable = Variable { value: &Value::Unknown, outer: variables };
        let sought = self.value(asked.sought, Some(&variable))?;
        let Value::Text(sought) = &*sought else {
            return Ok(None);
        };
        let count = column.texts.count(sought, self.budget)?;
        let decided = match which {
            Macro::Exists => (count > 0).then_some(true),
            _ => (count > 1).then_some(false),
        };
        let undecided = if column.open { None } else { Some(which == Macro::ExistsOne && count == 1) };
        Ok(Some(of_truth(decided.or(undecided))))
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
