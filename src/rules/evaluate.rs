//! The value of a checked expression.
//! Not here: comparing, computing and the functions, each in its own file.

use std::rc::Rc;

use rust_decimal::prelude::ToPrimitive;

use super::apply::apply;
use super::arithmetic::{arithmetic, negate};
use super::budget::{Budget, Exhausted};
use super::compare::{among, before, equal};
use super::syntax::{Expr, Node};
use super::{Operator, Program};
use crate::answers::Value;

/// Where a rule's names get their values.
pub trait Environment {
    /// The value of a name without dots; none counts as unknown. It is asked each time the rule reads the name, in a
    /// macro once per element, so it should have the value at hand.
    fn lookup(&self, name: &str) -> Option<Value>;
}

/// The value of the program. Exhausted where the budget does not suffice; on any other input there is a value.
pub fn evaluate(program: &Program, environment: &dyn Environment, budget: &mut Budget) -> Result<Value, Exhausted> {
    Evaluation { environment, budget, variables: Vec::new() }.value(program.expression())
}

/// One evaluation under way.
pub(super) struct Evaluation<'a> {
    environment: &'a dyn Environment,
    pub budget: &'a mut Budget,
    /// The macros' variables, the innermost last.
    pub variables: Vec<(Rc<str>, Value)>,
}

impl Evaluation<'_> {
    pub fn value(&mut self, expr: &Expr) -> Result<Value, Exhausted> {
        self.budget.spend(1)?;
        Ok(match &expr.node {
            Node::Literal(value) => value.clone(),
            Node::Name(name) => self.name(name),
            Node::Select(of, field) => match self.value(of)? {
                Value::Record(fields) => fields.get(field).cloned().unwrap_or(Value::Unknown),
                _ => Value::Unknown,
            },
            Node::Index(of, index) => element(&self.value(of)?, &self.value(index)?),
            Node::List(items) => Value::List(self.values(items)?.into()),
            Node::Not(of) => of_truth(truth(&self.value(of)?).map(|truth| !truth)),
            Node::Negate(of) => negate(&self.value(of)?),
            Node::Binary(Operator::And, left, right) => self.unless(false, left, right)?,
            Node::Binary(Operator::Or, left, right) => self.unless(true, left, right)?,
            Node::Binary(operator, left, right) => self.binary(*operator, left, right)?,
            Node::Choice(of, then, otherwise) => match truth(&self.value(of)?) {
                Some(true) => self.value(then)?,
                Some(false) => self.value(otherwise)?,
                None => Value::Unknown,
            },
            Node::Has(of) => Value::Bool(is_filled(&self.value(of)?)),
            Node::Call(function, arguments) => apply(*function, &self.values(arguments)?, self.budget)?,
            Node::Macro(which, list, variable, body) => {
                let list = self.value(list)?;
                self.over(*which, &list, variable, body)?
            }
        })
    }

    fn name(&self, name: &str) -> Value {
        let variable = self.variables.iter().rev().find(|(variable, _)| variable.as_ref() == name);
        let value = variable.map(|(_, value)| value.clone()).or_else(|| self.environment.lookup(name));
        value.unwrap_or(Value::Unknown)
    }

    fn values(&mut self, exprs: &[Expr]) -> Result<Vec<Value>, Exhausted> {
        exprs.iter().map(|expr| self.value(expr)).collect()
    }

    /// `&&` (decided by false) and `||` (decided by true): either side may decide, whatever the other is.
    fn unless(&mut self, decisive: bool, left: &Expr, right: &Expr) -> Result<Value, Exhausted> {
        let left = truth(&self.value(left)?);
        if left == Some(decisive) {
            return Ok(Value::Bool(decisive));
        }
        let right = truth(&self.value(right)?);
        if right == Some(decisive) {
            return Ok(Value::Bool(decisive));
        }
        Ok(of_truth(left.and(right)))
    }

    fn binary(&mut self, operator: Operator, left: &Expr, right: &Expr) -> Result<Value, Exhausted> {
        let (a, b) = (&self.value(left)?, &self.value(right)?);
        self.budget.spend(weight(a) + weight(b))?;
        let not = |truth: Option<bool>| truth.map(|truth| !truth);
        Ok(of_truth(match operator {
            Operator::Equal => equal(a, b, self.budget)?,
            Operator::NotEqual => not(equal(a, b, self.budget)?),
            Operator::In => match items(b) {
                Some(items) => among(items, a, self.budget)?,
                None => None,
            },
            Operator::Less => before(a, b),
            Operator::Greater => before(b, a),
            Operator::AtMost => not(before(b, a)),
            Operator::AtLeast => not(before(a, b)),
            _ => return Ok(arithmetic(operator, a, b)),
        }))
    }
}

/// The truth of a value, none where it is not known.
pub(super) fn truth(value: &Value) -> Option<bool> {
    match value {
        Value::Bool(truth) => Some(*truth),
        _ => None,
    }
}

/// The value of a truth.
pub(super) fn of_truth(truth: Option<bool>) -> Value {
    truth.map_or(Value::Unknown, Value::Bool)
}

/// The elements of a list; 「无」 is the empty list.
pub(super) fn items(list: &Value) -> Option<&[Value]> {
    match list {
        Value::List(items) => Some(items),
        Value::Nothing => Some(&[]),
        _ => None,
    }
}

/// The steps that handling a value takes beyond the node's own.
pub(super) fn weight(value: &Value) -> usize {
    match value {
        Value::Text(text) => text.len() / 64,
        Value::List(items) => items.len() / 64,
        _ => 0,
    }
}

/// Filled: known, 「无」 included; a list with an element; a record with a filled field.
fn is_filled(value: &Value) -> bool {
    match value {
        Value::List(items) => !items.is_empty(),
        Value::Record(fields) => fields.values().any(Value::is_known),
        other => other.is_known(),
    }
}

/// `list[index]`, unknown beyond the list.
fn element(list: &Value, index: &Value) -> Value {
    match (list, index) {
        (Value::List(items), Value::Number(index)) if index.normalize().scale() == 0 => {
            index.to_usize().and_then(|index| items.get(index)).cloned().unwrap_or(Value::Unknown)
        }
        _ => Value::Unknown,
    }
}
