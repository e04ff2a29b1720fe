//! A rule's expression, resolved and checked once and ready to be evaluated often.

use super::code::Code;
use super::reads::{Dependency, Reading};
use super::resolve::resolve;
use super::typing::Typing;
use super::{ColumnPlace, RuleError, Scope, Type, parse};

/// A checked expression. Evaluated where every slot has a value of the type that the scope gave it, its result is of the
/// type it was found to have, unknown or 「无」.
#[derive(Debug, Clone, PartialEq)]
pub struct Program {
    pub(super) code: Code,
}

impl Program {
    /// Reads a source that must have the expected type.
    pub fn compile(source: &str, scope: &dyn Scope, expected: &Type) -> Result<Self, RuleError> {
        let expression = parse(source)?;
        Typing::new(scope).expect(&expression, expected)?;
        resolve(&expression, scope).map(|code| Self { code })
    }

    /// Reads a source of any type, for instance a fact that a message names.
    pub fn infer(source: &str, scope: &dyn Scope) -> Result<Self, RuleError> {
        let expression = parse(source)?;
        Typing::new(scope).infer(&expression, None)?;
        resolve(&expression, scope).map(|code| Self { code })
    }

    /// Reads a source that was compiled before, as those of the notices that the page carries were by the linter. Of one that
    /// was not, nothing is promised but that its names are known, and that evaluating it ends and does not panic.
    pub fn linted(source: &str, scope: &dyn Scope) -> Result<Self, RuleError> {
        resolve(&parse(source)?, scope).map(|code| Self { code })
    }

    /// What it reads of the form, sorted, nothing twice. The row at hand is not named.
    pub fn reads(&self) -> Vec<Dependency> {
        Reading::of(&self.code).reads()
    }

    /// The columns in which it looks for texts; once looked through, they need not be gone through row by row.
    pub fn columns(&self) -> Vec<ColumnPlace> {
        Reading::of(&self.code).columns
    }
}
