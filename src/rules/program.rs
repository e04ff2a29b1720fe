//! A rule's expression, checked once and ready to be evaluated often.

use super::reads::reads;
use super::typing::Typing;
use super::{Expr, RuleError, Scope, Type, parse};

/// A checked expression. Evaluated where every name has a value of the type that the scope gave it, its result is of the
/// type it was found to have, unknown or 「无」.
#[derive(Debug, Clone, PartialEq)]
pub struct Program {
    expression: Expr,
}

impl Program {
    /// Reads a source that must have the expected type.
    pub fn compile(source: &str, scope: &dyn Scope, expected: &Type) -> Result<Self, RuleError> {
        let expression = parse(source)?;
        Typing::new(scope).expect(&expression, expected)?;
        Ok(Self { expression })
    }

    /// Reads a source of any type, for instance a fact that a message names.
    pub fn infer(source: &str, scope: &dyn Scope) -> Result<Self, RuleError> {
        let expression = parse(source)?;
        Typing::new(scope).infer(&expression, None)?;
        Ok(Self { expression })
    }

    /// Reads a source that has been compiled before, as those of the notices that the page carries were by the linter.
    /// Of a source that has not, nothing is promised but that evaluating it ends and does not panic.
    pub fn compiled_before(source: &str) -> Option<Self> {
        parse(source).ok().map(|expression| Self { expression })
    }

    /// Its tree.
    pub fn expression(&self) -> &Expr {
        &self.expression
    }

    /// The paths it reads, sorted, each as long as selections go: `leader.name`, `members`.
    pub fn names(&self) -> Vec<String> {
        let mut found = Vec::new();
        reads(&self.expression, &mut Vec::new(), &mut found);
        found
    }
}
