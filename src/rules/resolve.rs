//! Makes the program of an expression: each name becomes the place where its value stands.
//! Not here: whether types are right (`typing`), which the page leaves to the linter.

use std::rc::Rc;

use super::code::Code;
use super::syntax::{Expr, Node};
use super::{Binding, Function, Macro, RuleError, RuleErrorKind, Scope, Type};

/// The program of an expression in a scope.
///
/// # Errors
/// [`RuleErrorKind::UnknownName`], [`RuleErrorKind::UnknownField`] and [`RuleErrorKind::NoCalendar`], where they stand.
pub(super) fn resolve(expr: &Expr, scope: &dyn Scope) -> Result<Code, RuleError> {
    Resolving { scope, variables: Vec::new() }.resolved(expr).map(|resolved| resolved.code)
}

/// The resolving of one expression.
struct Resolving<'a> {
    scope: &'a dyn Scope,
    /// The macros' variables, the innermost last.
    variables: Vec<(Rc<str>, Option<Type>)>,
}

/// A program, and its type where that is needed to find fields: of names and of what is taken out of lists.
struct Resolved {
    code: Code,
    kind: Option<Type>,
}

impl From<Code> for Resolved {
    fn from(code: Code) -> Self {
        Self { code, kind: None }
    }
}

impl Resolving<'_> {
    fn resolved(&mut self, expr: &Expr) -> Result<Resolved, RuleError> {
        Ok(match &expr.node {
            Node::Literal(value) => Code::Literal(value.clone()).into(),
            Node::Name(name) => return self.name(expr, name),
            Node::Select(of, field) => return self.field(expr, of, field),
            Node::Index(of, index) => {
                let index = self.part(index)?;
                let Resolved { code, kind } = self.resolved(of)?;
                Resolved { code: Code::Index(Box::new(code), index), kind: kind.and_then(element) }
            }
            Node::List(items) => {
                let (codes, first) = self.all(items)?;
                Resolved { code: Code::List(codes), kind: first.map(Type::list) }
            }
            Node::Not(of) => Code::Not(self.part(of)?).into(),
            Node::Negate(of) => Code::Negate(self.part(of)?).into(),
            Node::Binary(operator, left, right) => Code::Binary(*operator, self.part(left)?, self.part(right)?).into(),
            Node::Choice(of, then, otherwise) => {
                let (of, Resolved { code, kind }) = (self.part(of)?, self.resolved(then)?);
                let otherwise = self.resolved(otherwise)?;
                let code = Code::Choice(of, Box::new(code), Box::new(otherwise.code));
                Resolved { code, kind: kind.or(otherwise.kind) }
            }
            Node::Has(of) => Code::Has(self.part(of)?).into(),
            Node::Call(function, arguments) => {
                let (mut codes, first) = self.all(arguments)?;
                if *function == Function::AddWorkdays {
                    codes.extend(self.calendar(arguments.first().unwrap_or(expr))?);
                }
                let kind = match function {
                    Function::First => first.and_then(element),
                    Function::Distinct => first,
                    _ => None,
                };
                Resolved { code: Code::Call(*function, codes), kind }
            }
            Node::Macro(which, list, variable, body) => return self.over(*which, list, variable, body),
        })
    }

    /// The days off and the days worked, which a function that counts working days takes beside its arguments.
    fn calendar(&self, from: &Expr) -> Result<[Code; 2], RuleError> {
        let days = |name: &str| match self.scope.binding("calendar")? {
            Binding::Group(parts) => parts.iter().find(|(part, _)| **part == *name).map(|(_, part)| code(part)),
            _ => None,
        };
        let days = days("holidays").zip(days("workdays")).map(|(holidays, workdays)| [holidays, workdays]);
        days.ok_or(RuleError { offset: from.offset, kind: RuleErrorKind::NoCalendar })
    }

    fn part(&mut self, expr: &Expr) -> Result<Box<Code>, RuleError> {
        self.resolved(expr).map(|resolved| Box::new(resolved.code))
    }

    /// All of them, and the first type that is known.
    fn all(&mut self, exprs: &[Expr]) -> Result<(Vec<Code>, Option<Type>), RuleError> {
        let (mut codes, mut first) = (Vec::with_capacity(exprs.len()), None);
        for expr in exprs {
            let Resolved { code, kind } = self.resolved(expr)?;
            codes.push(code);
            first = first.or(kind);
        }
        Ok((codes, first))
    }

    fn name(&self, expr: &Expr, name: &str) -> Result<Resolved, RuleError> {
        let mut around = self.variables.iter().rev().zip(0..);
        if let Some(((_, kind), distance)) = around.find(|((variable, _), _)| **variable == *name) {
            return Ok(Resolved { code: Code::Variable(distance), kind: kind.clone() });
        }
        match self.scope.binding(name) {
            Some(binding) => Ok(Resolved { code: code(&binding), kind: Some(binding.kind()) }),
            None => Err(RuleError { offset: expr.offset, kind: RuleErrorKind::UnknownName }),
        }
    }

    fn field(&mut self, expr: &Expr, of: &Expr, field: &str) -> Result<Resolved, RuleError> {
        let of = self.resolved(of)?;
        let fields = if let Some(Type::Record(fields)) = of.kind { fields } else { Rc::default() };
        let found = fields.iter().zip(0..).find(|((name, _), _)| **name == *field);
        let Some(((_, kind), at)) = found else {
            return Err(RuleError { offset: expr.offset, kind: RuleErrorKind::UnknownField });
        };
        let code = match of.code {
            // One value of a group; the others are not even looked at.
            Code::Group(mut parts) if at < parts.len() => parts.swap_remove(at),
            other => Code::Field(Box::new(other), at),
        };
        Ok(Resolved { code, kind: Some(kind.clone()) })
    }

    fn over(&mut self, which: Macro, list: &Expr, variable: &Rc<str>, body: &Expr) -> Result<Resolved, RuleError> {
        let Resolved { code: list, kind } = self.resolved(list)?;
        self.variables.push((variable.clone(), kind.clone().and_then(element)));
        let body = self.resolved(body);
        self.variables.pop();
        let body = body?;
        let kind = match which {
            Macro::Filter => kind,
            Macro::Map => body.kind.map(Type::list),
            Macro::All | Macro::Exists | Macro::ExistsOne => None,
        };
        Ok(Resolved { code: Code::Macro(which, Box::new(list), Box::new(body.code)), kind })
    }
}

/// Where the value of a name stands.
fn code(binding: &Binding) -> Code {
    match binding {
        Binding::Slot(slot, _) => Code::Slot(*slot),
        Binding::Row(_) => Code::Row,
        Binding::Group(parts) => Code::Group(parts.iter().map(|(_, part)| code(part)).collect()),
    }
}

/// What a list holds.
fn element(list: Type) -> Option<Type> {
    if let Type::List(element) = list { Some((*element).clone()) } else { None }
}
