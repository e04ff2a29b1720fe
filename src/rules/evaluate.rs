//! The value of a program.
//! Not here: comparing, computing and the functions, each in its own file.

use std::borrow::Cow;

use super::apply::apply;
use super::arithmetic::{arithmetic, negate};
use super::budget::{Budget, Exhausted};
use super::code::Code;
use super::compare::{among, before, equal, unordered};
use super::known::{element, is_filled, items, of_truth, truth};
use super::{Columns, Function, Operator, Program};
use crate::answers::Value;

/// What a program is evaluated on. What its scope promised and is not here is unknown.
#[derive(Debug, Clone, Copy)]
pub struct Inputs<'a> {
    /// The form's values, each in its slot.
    pub slots: &'a [Value],
    /// The table row at hand.
    pub row: Option<&'a Value>,
    /// Columns of the slots that were looked through before; any other is gone through row by row.
    pub columns: Option<&'a Columns>,
}

/// The value of the program. Exhausted where the budget does not suffice; on any other input there is a value.
pub fn evaluate(program: &Program, inputs: Inputs<'_>, budget: &mut Budget) -> Result<Value, Exhausted> {
    Evaluation { inputs, budget }.value(&program.code, None).map(Cow::into_owned)
}

/// One evaluation under way.
pub(super) struct Evaluation<'a> {
    pub inputs: Inputs<'a>,
    pub budget: &'a mut Budget,
}

/// The variable of a macro under way.
pub(super) struct Variable<'v> {
    pub value: &'v Value,
    pub outer: Variables<'v>,
}

/// The variables of the macros around a step, the innermost first.
pub(super) type Variables<'v> = Option<&'v Variable<'v>>;

/// A value of the form, of the program, or made on the way.
pub(super) type Found<'v> = Result<Cow<'v, Value>, Exhausted>;

impl<'a> Evaluation<'a> {
    pub fn value<'v>(&mut self, code: &'v Code, variables: Variables<'v>) -> Found<'v>
    where
        'a: 'v,
    {
        self.budget.spend(1)?;
        let made = match code {
            Code::Literal(value) => return Ok(Cow::Borrowed(value)),
            Code::Slot(slot) => return Ok(at_hand(self.inputs.slots.get(*slot))),
            Code::Row => return Ok(at_hand(self.inputs.row)),
            Code::Variable(distance) => return Ok(at_hand(variable(variables, *distance))),
            Code::Field(of, field) => return self.field(of, *field, variables),
            Code::Group(parts) => Value::Record(self.values(parts, variables)?.into()),
            Code::List(items) => {
                self.budget.spend(items.len())?;
                Value::List(self.values(items, variables)?.into())
            }
            Code::Index(of, index) => {
                element(&*self.value(of, variables)?, &*self.value(index, variables)?).unwrap_or(Value::Unknown)
            }
            Code::Not(of) => of_truth(truth(&*self.value(of, variables)?).map(|truth| !truth)),
            Code::Negate(of) => negate(&*self.value(of, variables)?),
            Code::Binary(Operator::And, left, right) => self.unless(false, left, right, variables)?,
            Code::Binary(Operator::Or, left, right) => self.unless(true, left, right, variables)?,
            Code::Binary(operator, left, right) => self.binary(*operator, left, right, variables)?,
            Code::Choice(of, then, otherwise) => match truth(&*self.value(of, variables)?) {
                Some(true) => return self.value(then, variables),
                Some(false) => return self.value(otherwise, variables),
                None => Value::Unknown,
            },
            Code::Has(of) => {
                let of = self.value(of, variables)?;
                self.budget.spend(if let Value::Record(fields) = &*of { fields.len() } else { 0 })?;
                Value::Bool(is_filled(&of))
            }
            Code::Call(function, arguments) => self.call(*function, arguments, variables)?,
            Code::Macro(which, list, body) => self.over(*which, list, body, variables)?,
        };
        Ok(Cow::Owned(made))
    }

    fn field<'v>(&mut self, of: &'v Code, field: usize, variables: Variables<'v>) -> Found<'v>
    where
        'a: 'v,
    {
        Ok(match self.value(of, variables)? {
            Cow::Borrowed(Value::Record(fields)) => at_hand(fields.get(field)),
            Cow::Owned(Value::Record(fields)) => Cow::Owned(fields.get(field).cloned().unwrap_or(Value::Unknown)),
            of if *of == Value::Absent => of,
            _ => Cow::Owned(Value::Unknown),
        })
    }

    fn values<'v>(&mut self, parts: &'v [Code], variables: Variables<'v>) -> Result<Vec<Value>, Exhausted>
    where
        'a: 'v,
    {
        parts.iter().map(|part| self.value(part, variables).map(Cow::into_owned)).collect()
    }

    /// `&&` (decided by false) and `||` (decided by true): either side may decide, whatever the other is.
    fn unless<'v>(
        &mut self,
        decisive: bool,
        left: &'v Code,
        right: &'v Code,
        variables: Variables<'v>,
    ) -> Result<Value, Exhausted>
    where
        'a: 'v,
    {
        let left = truth(&*self.value(left, variables)?);
        if left == Some(decisive) {
            return Ok(Value::Bool(decisive));
        }
        let right = truth(&*self.value(right, variables)?);
        if right == Some(decisive) {
            return Ok(Value::Bool(decisive));
        }
        Ok(of_truth(left.and(right)))
    }

    fn call<'v>(
        &mut self,
        function: Function,
        arguments: &'v [Code],
        variables: Variables<'v>,
    ) -> Result<Value, Exhausted>
    where
        'a: 'v,
    {
        match arguments {
            [one] => apply(function, &[&*self.value(one, variables)?], self.budget),
            [one, other] => {
                let (one, other) = (self.value(one, variables)?, self.value(other, variables)?);
                apply(function, &[&*one, &*other], self.budget)
            }
            more => {
                let values: Vec<_> = more.iter().map(|one| self.value(one, variables)).collect::<Result<_, _>>()?;
                apply(function, &values.iter().map(|value| &**value).collect::<Vec<_>>(), self.budget)
            }
        }
    }

    fn binary<'v>(
        &mut self,
        operator: Operator,
        left: &'v Code,
        right: &'v Code,
        variables: Variables<'v>,
    ) -> Result<Value, Exhausted>
    where
        'a: 'v,
    {
        let (a, b) = (&*self.value(left, variables)?, &*self.value(right, variables)?);
        let not = |truth: Option<bool>| truth.map(|truth| !truth);
        Ok(of_truth(match operator {
            Operator::Equal => equal(a, b, self.budget)?,
            Operator::NotEqual => not(equal(a, b, self.budget)?),
            Operator::In => match items(b) {
                Some(items) => among(items, a, self.budget)?,
                None => None,
            },
            Operator::Less | Operator::Greater | Operator::AtMost | Operator::AtLeast if unordered(a, b) => Some(false),
            Operator::Less => before(a, b, self.budget)?,
            Operator::Greater => before(b, a, self.budget)?,
            Operator::AtMost => not(before(b, a, self.budget)?),
            Operator::AtLeast => not(before(a, b, self.budget)?),
            _ => return arithmetic(operator, a, b, self.budget),
        }))
    }
}

/// A value that stands somewhere, or is unknown.
fn at_hand(value: Option<&Value>) -> Cow<'_, Value> {
    value.map_or(Cow::Owned(Value::Unknown), Cow::Borrowed)
}

fn variable(variables: Variables<'_>, distance: usize) -> Option<&Value> {
    let mut found = variables?;
    for _ in 0..distance {
        found = found.outer?;
    }
    Some(found.value)
}
