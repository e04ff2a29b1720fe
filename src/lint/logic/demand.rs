//! What a comparison with something fixed demands of what is compared.

use rust_decimal::Decimal;

use super::spoken::{Spoken, Subject};
use crate::answers::read::mentions;
use crate::answers::{Date, Value};
use crate::rules::{Expr, Function, Node, Operator};

/// A test whose other side is fixed.
#[derive(Debug)]
pub(super) enum Test {
    /// It is one of these.
    Among(Vec<Value>),
    /// It stands so beside this.
    Order(Operator, Value),
    /// It begins with, ends with or contains this.
    Part(Function, String),
}

/// What must be true or false of something.
#[derive(Debug)]
pub(super) struct Demand {
    pub test: Test,
    pub truth: bool,
}

/// What an expression must be for a comparison to come out so; none where both sides vary, or it is no comparison.
pub(super) fn demand<'e>(names: &Spoken<'_>, expr: &'e Expr, truth: bool) -> Option<(&'e Expr, Demand)> {
    match &expr.node {
        Node::Binary(Operator::In, of, list) => {
            Some((of, Demand { test: Test::Among(constants(names, list)?), truth }))
        }
        Node::Binary(operator, left, right) => {
            let (of, operator, value) = match (constant(names, left), constant(names, right)) {
                (None, Some(value)) => (left, *operator, value),
                (Some(value), None) => (right, mirrored(*operator)?, value),
                _ => return None,
            };
            let test = match operator {
                Operator::Equal | Operator::NotEqual => Test::Among(vec![value]),
                Operator::Less | Operator::AtMost | Operator::Greater | Operator::AtLeast => {
                    Test::Order(operator, value)
                }
                _ => return None,
            };
            Some((of, Demand { test, truth: truth != (operator == Operator::NotEqual) }))
        }
        Node::Call(
            function @ (Function::StartsWith | Function::EndsWith | Function::Contains | Function::Mentions),
            all,
        ) => match (all.as_slice(), constant(names, all.get(1)?)?) {
            ([of, _], Value::Text(part)) => Some((of, Demand { test: Test::Part(*function, part.to_string()), truth })),
            _ => None,
        },
        _ => None,
    }
}

/// How a comparison of two fixed values comes out.
pub(super) fn decided(names: &Spoken<'_>, expr: &Expr) -> Option<bool> {
    let Node::Binary(operator, left, right) = &expr.node else { return None };
    let (left, right) = (constant(names, left)?, constant(names, right)?);
    match operator {
        Operator::Equal => Some(left == right),
        Operator::NotEqual => Some(left != right),
        _ => ordered(*operator, &left, &right),
    }
}

impl Demand {
    /// Whether a value meets it; dates are not distinguished so finely.
    pub fn is_met(&self, value: &Value) -> bool {
        let holds = match &self.test {
            Test::Among(values) => Some(values.contains(value)),
            Test::Order(operator, other) => ordered(*operator, value, other),
            Test::Part(function, part) => match (value, function) {
                (Value::Text(text), Function::StartsWith) => Some(text.starts_with(part.as_str())),
                (Value::Text(text), Function::EndsWith) => Some(text.ends_with(part.as_str())),
                (Value::Text(text), Function::Mentions) => Some(mentions(text, part)),
                (Value::Text(text), _) => Some(text.contains(part.as_str())),
                _ => None,
            },
        };
        holds.is_none_or(|holds| holds == self.truth)
    }
}

fn ordered(operator: Operator, left: &Value, right: &Value) -> Option<bool> {
    let order = match (left, right) {
        (Value::Number(left), Value::Number(right)) => left.cmp(right),
        (Value::Text(left), Value::Text(right)) => left.cmp(right),
        _ => return None,
    };
    match operator {
        Operator::Less => Some(order.is_lt()),
        Operator::AtMost => Some(order.is_le()),
        Operator::Greater => Some(order.is_gt()),
        Operator::AtLeast => Some(order.is_ge()),
        _ => None,
    }
}

/// The same comparison with its sides changed.
fn mirrored(operator: Operator) -> Option<Operator> {
    Some(match operator {
        Operator::Less => Operator::Greater,
        Operator::AtMost => Operator::AtLeast,
        Operator::Greater => Operator::Less,
        Operator::AtLeast => Operator::AtMost,
        same @ (Operator::Equal | Operator::NotEqual) => same,
        _ => return None,
    })
}

/// The value of what no answer changes.
fn constant(names: &Spoken<'_>, expr: &Expr) -> Option<Value> {
    match &expr.node {
        Node::Literal(value) => Some(value.clone()),
        Node::Name(_) => match names.path(expr)?.as_str() {
            "edition" => Some(Value::Number(Decimal::from(names.notice.edition))),
            "deadline" => names.notice.last_day().and_then(|day| Date::from_iso(&day)).map(Value::Date),
            _ => None,
        },
        Node::Binary(operator, left, right) => match (constant(names, left)?, constant(names, right)?) {
            (Value::Number(left), Value::Number(right)) => match operator {
                Operator::Add => left.checked_add(right),
                Operator::Subtract => left.checked_sub(right),
                Operator::Multiply => left.checked_mul(right),
                _ => None,
            }
            .map(Value::Number),
            _ => None,
        },
        _ => None,
    }
}

/// The elements of a list that no answer changes.
fn constants(names: &Spoken<'_>, list: &Expr) -> Option<Vec<Value>> {
    match (&list.node, names.of(list)) {
        (Node::List(items), _) => items.iter().map(|item| constant(names, item)).collect(),
        (_, Some(Subject::Set(set))) => Some(set.iter().map(|text| Value::text(text)).collect()),
        _ => None,
    }
}
