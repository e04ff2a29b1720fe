//! The types that operators take and give.

use super::{Typing, fail, is_empty_list};
use crate::rules::error::{RuleError, RuleErrorKind};
use crate::rules::{Expr, Operator, Type};

impl Typing<'_> {
    /// The one type of two expressions; either may be an empty list.
    pub(super) fn same(&mut self, one: &Expr, other: &Expr, hint: Option<&Type>) -> Result<Type, RuleError> {
        let (first, second) = if is_empty_list(one) { (other, one) } else { (one, other) };
        let kind = self.infer(first, hint)?;
        self.expect(second, &kind)?;
        Ok(kind)
    }

    pub(super) fn binary(&mut self, operator: Operator, left: &Expr, right: &Expr) -> Result<Type, RuleError> {
        match operator {
            Operator::Or | Operator::And => {
                self.expect(left, &Type::Bool)?;
                self.expect(right, &Type::Bool)?;
                Ok(Type::Bool)
            }
            Operator::Equal | Operator::NotEqual => self.same(left, right, None).map(|_| Type::Bool),
            Operator::Less | Operator::AtMost | Operator::Greater | Operator::AtLeast => {
                match self.same(left, right, None)? {
                    Type::Number | Type::Text | Type::Date => Ok(Type::Bool),
                    other => fail(left, RuleErrorKind::NotAccepted(other)),
                }
            }
            Operator::In => {
                let element = self.infer(left, None)?;
                self.expect(right, &element.list()).map(|()| Type::Bool)
            }
            Operator::Add => match self.same(left, right, None)? {
                kind @ (Type::Number | Type::Text) => Ok(kind),
                other => fail(left, RuleErrorKind::NotAccepted(other)),
            },
            Operator::Subtract | Operator::Multiply | Operator::Divide | Operator::Remainder => {
                self.expect(left, &Type::Number)?;
                self.expect(right, &Type::Number)?;
                Ok(Type::Number)
            }
        }
    }
}
