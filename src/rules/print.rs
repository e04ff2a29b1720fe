//! Prints an expression with the fewest brackets; reading it back gives the same tree.

use std::fmt::{self, Display, Formatter, Write};

use super::function::{Form, Signature};
use super::syntax::{Expr, Node};
use crate::answers::Value;

/// `!` and `-`, tighter than any binary operator.
const SIGNED: u8 = 6;
/// Literals, names, selections and calls.
const OPERAND: u8 = 7;

impl Display for Expr {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.node {
            Node::Literal(value) => literal(value, f),
            Node::Name(name) => f.write_str(name),
            Node::Select(of, field) => write!(f, "{}.{field}", At(of, OPERAND)),
            Node::Index(of, index) => write!(f, "{}[{index}]", At(of, OPERAND)),
            Node::List(items) => write!(f, "[{}]", Listed(items)),
            Node::Not(of) => write!(f, "!{}", At(of, OPERAND)),
            Node::Negate(of) => write!(f, "-{}", At(of, OPERAND)),
            Node::Binary(operator, left, right) => {
                let level = operator.level();
                write!(f, "{} {} {}", At(left, level), operator.sign(), At(right, level + 1))
            }
            Node::Choice(of, then, otherwise) => write!(f, "{} ? {} : {otherwise}", At(of, 1), At(then, 1)),
            Node::Has(of) => write!(f, "has({of})"),
            Node::Call(function, arguments) => match (Signature::of(*function), arguments.split_first()) {
                (Some(Signature { name, form: Form::Method, .. }), Some((first, rest))) => {
                    write!(f, "{}.{name}({})", At(first, OPERAND), Listed(rest))
                }
                (signature, _) => write!(f, "{}({})", signature.map_or("", |found| found.name), Listed(arguments)),
            },
            Node::Macro(which, list, variable, body) => {
                write!(f, "{}.{}({variable}, {body})", At(list, OPERAND), which.name())
            }
        }
    }
}

/// An expression where only one that binds at least so tightly needs no brackets.
struct At<'a>(&'a Expr, u8);

impl Display for At<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let level = match &self.0.node {
            Node::Choice(..) => 0,
            Node::Binary(operator, ..) => operator.level(),
            Node::Not(_) | Node::Negate(_) => SIGNED,
            _ => OPERAND,
        };
        if level < self.1 { write!(f, "({})", self.0) } else { self.0.fmt(f) }
    }
}

/// Expressions between commas.
struct Listed<'a>(&'a [Expr]);

impl Display for Listed<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (i, expr) in self.0.iter().enumerate() {
            f.write_str(if i == 0 { "" } else { ", " })?;
            expr.fmt(f)?;
        }
        Ok(())
    }
}

fn literal(value: &Value, f: &mut Formatter<'_>) -> fmt::Result {
    match value {
        Value::Number(number) => number.fmt(f),
        Value::Bool(truth) => truth.fmt(f),
        Value::Date(date) => write!(f, "date(\"{date}\")"),
        Value::Text(text) => quoted(text, f),
        // The parser makes no literals of these.
        Value::Unknown | Value::Nothing | Value::Absent | Value::List(_) | Value::Record(_) => Err(fmt::Error),
    }
}

fn quoted(text: &str, f: &mut Formatter<'_>) -> fmt::Result {
    f.write_char('"')?;
    for c in text.chars() {
        match c {
            '"' | '\\' => write!(f, "\\{c}")?,
            _ if c.is_control() => write!(f, "\\u{:04x}", u32::from(c))?,
            _ => f.write_char(c)?,
        }
    }
    f.write_char('"')
}
