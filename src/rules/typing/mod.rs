//! Which type an expression has, with every name resolved.
//! Not here: operators (`operation`), functions and macros (`call`); values, for a checked expression may still be unknown.

mod call;
mod operation;

use std::rc::Rc;

use super::error::{RuleError, RuleErrorKind};
use super::syntax::{Expr, Node};
use super::{Scope, Type};
use crate::answers::Value;

/// The check of one expression.
pub(super) struct Typing<'a> {
    scope: &'a dyn Scope,
    variables: Vec<(Rc<str>, Type)>,
}

impl<'a> Typing<'a> {
    pub fn new(scope: &'a dyn Scope) -> Self {
        Self { scope, variables: Vec::new() }
    }

    /// Demands that the expression has this type.
    pub fn expect(&mut self, expr: &Expr, expected: &Type) -> Result<(), RuleError> {
        let found = self.infer(expr, Some(expected))?;
        if found == *expected {
            return Ok(());
        }
        fail(expr, RuleErrorKind::Mismatch { expected: expected.clone(), found })
    }

    /// The type of the expression. The hint is what its surroundings would like; it only matters to empty lists.
    pub fn infer(&mut self, expr: &Expr, hint: Option<&Type>) -> Result<Type, RuleError> {
        match &expr.node {
            Node::Literal(value) => Ok(literal(value)),
            Node::Name(name) => {
                self.name(name).ok_or(RuleError { offset: expr.offset, kind: RuleErrorKind::UnknownName })
            }
            Node::Select(of, field) => self.field(expr, of, field),
            Node::Index(of, index) => {
                self.expect(index, &Type::Number)?;
                self.element(of)
            }
            Node::List(items) => self.list(expr, items, hint),
            Node::Not(of) => self.expect(of, &Type::Bool).map(|()| Type::Bool),
            Node::Negate(of) => self.expect(of, &Type::Number).map(|()| Type::Number),
            Node::Binary(operator, left, right) => self.binary(*operator, left, right),
            Node::Choice(of, then, otherwise) => {
                self.expect(of, &Type::Bool)?;
                self.same(then, otherwise, hint)
            }
            Node::Has(of) => self.infer(of, None).map(|_| Type::Bool),
            Node::Call(function, arguments) => self.call(*function, arguments, hint),
            Node::Macro(which, list, variable, body) => self.over(*which, list, variable, body, hint),
        }
    }

    fn name(&self, name: &str) -> Option<Type> {
        let variable = self.variables.iter().rev().find(|(variable, _)| variable.as_ref() == name);
        variable.map(|(_, kind)| kind.clone()).or_else(|| Some(self.scope.binding(name)?.kind()))
    }

    fn field(&mut self, expr: &Expr, of: &Expr, field: &str) -> Result<Type, RuleError> {
        match self.infer(of, None)? {
            Type::Record(fields) => match fields.iter().find(|(name, _)| **name == *field) {
                Some((_, kind)) => Ok(kind.clone()),
                None => fail(expr, RuleErrorKind::UnknownField),
            },
            other => fail(of, RuleErrorKind::NotAccepted(other)),
        }
    }

    /// The element type of an expression that must be a list.
    fn element(&mut self, list: &Expr) -> Result<Type, RuleError> {
        match self.infer(list, None)? {
            Type::List(element) => Ok((*element).clone()),
            other => fail(list, RuleErrorKind::NotAccepted(other)),
        }
    }

    fn list(&mut self, expr: &Expr, items: &[Expr], hint: Option<&Type>) -> Result<Type, RuleError> {
        let hint = match hint {
            Some(Type::List(element)) => Some(element.as_ref()),
            _ => None,
        };
        // The first that is not an empty list says what the others must be; looked at twice, it would be so at every level.
        let telling = items.iter().position(|item| !is_empty_list(item)).unwrap_or(0);
        let element = match (items.get(telling), hint) {
            (Some(item), _) => self.infer(item, hint)?,
            (None, Some(hint)) => hint.clone(),
            (None, None) => return fail(expr, RuleErrorKind::UntypedList),
        };
        let others = items.iter().enumerate().filter(|(at, _)| *at != telling);
        others.into_iter().try_for_each(|(_, item)| self.expect(item, &element))?;
        Ok(element.list())
    }
}

fn literal(value: &Value) -> Type {
    match value {
        Value::Number(_) => Type::Number,
        Value::Date(_) => Type::Date,
        Value::Text(_) => Type::Text,
        // The parser makes literals of no other value than truth values.
        _ => Type::Bool,
    }
}

fn is_empty_list(expr: &Expr) -> bool {
    matches!(&expr.node, Node::List(items) if items.is_empty())
}

fn fail<T>(expr: &Expr, kind: RuleErrorKind) -> Result<T, RuleError> {
    Err(RuleError { offset: expr.offset, kind })
}
