//! Calls: functions, methods, macros, `has` and literal dates.

use super::Parser;
use crate::answers::{Date, Value};
use crate::rules::error::{RuleError, RuleErrorKind};
use crate::rules::function::{Form, Signature};
use crate::rules::syntax::{Expr, Macro, Node};

impl Parser {
    /// What stands after `name(`.
    pub(super) fn function(&mut self, name: &str, offset: usize) -> Result<Expr, RuleError> {
        let arguments = self.arguments()?;
        match (name, arguments.as_slice()) {
            ("has", [of]) => has(offset, of),
            ("date", [of]) => date(offset, of),
            ("has" | "date", _) => fail(offset, RuleErrorKind::BadCall),
            _ => call(name, Form::Method, arguments, offset),
        }
    }

    /// What stands after `of.name(`.
    pub(super) fn method(&mut self, of: Expr, name: &str, offset: usize) -> Result<Expr, RuleError> {
        let mut arguments = self.arguments()?;
        if let Some(which) = Macro::ALL.into_iter().find(|which| which.name() == name) {
            return over(which, of, arguments, offset);
        }
        arguments.insert(0, of);
        call(name, Form::Plain, arguments, offset)
    }

    /// `a, b)`
    fn arguments(&mut self) -> Result<Vec<Expr>, RuleError> {
        let mut arguments = Vec::new();
        if self.take(")") {
            return Ok(arguments);
        }
        loop {
            arguments.push(self.expression()?);
            if !self.take(",") {
                break;
            }
        }
        self.demand(")")?;
        Ok(arguments)
    }
}

/// A call in any form but the wrong one.
fn call(name: &str, wrong: Form, arguments: Vec<Expr>, offset: usize) -> Result<Expr, RuleError> {
    let Some(signature) = Signature::named(name) else {
        return fail(offset, RuleErrorKind::UnknownFunction);
    };
    if signature.form == wrong || signature.arguments != arguments.len() {
        return fail(offset, RuleErrorKind::BadCall);
    }
    Expr::new(offset, Node::Call(signature.function, arguments))
}

fn over(which: Macro, list: Expr, arguments: Vec<Expr>, offset: usize) -> Result<Expr, RuleError> {
    let Ok([variable, body]) = <[Expr; 2]>::try_from(arguments) else {
        return fail(offset, RuleErrorKind::BadCall);
    };
    match variable.node {
        Node::Name(name) => Expr::new(offset, Node::Macro(which, Box::new(list), name, Box::new(body))),
        _ => fail(variable.offset, RuleErrorKind::NotAVariable),
    }
}

fn has(offset: usize, of: &Expr) -> Result<Expr, RuleError> {
    match of.node {
        Node::Name(_) | Node::Select(..) => Expr::new(offset, Node::Has(Box::new(of.clone()))),
        _ => fail(of.offset, RuleErrorKind::NotAField),
    }
}

/// A date is checked where it is read, so that none can fail later.
fn date(offset: usize, of: &Expr) -> Result<Expr, RuleError> {
    let date = match &of.node {
        Node::Literal(Value::Text(text)) => Date::from_iso(text),
        _ => None,
    };
    match date {
        Some(date) => Expr::new(offset, Node::Literal(Value::Date(date))),
        None => fail(of.offset, RuleErrorKind::NotADate),
    }
}

fn fail<T>(offset: usize, kind: RuleErrorKind) -> Result<T, RuleError> {
    Err(RuleError { offset, kind })
}
