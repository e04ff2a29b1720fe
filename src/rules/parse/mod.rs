//! Reads an expression by CEL's grammar: `?:`, then the binary operators by how tightly they bind, then `!` and `-`.
//! Not here: operands, selections and calls (`operand`, `call`), and whether names and types are right (`typing`).

mod call;
mod operand;

use super::Operator;
use super::error::{RuleError, RuleErrorKind};
use super::syntax::{Expr, Node};
use super::token::{Kind, Token, tokens};

/// The most characters a source may have.
pub const MAX_SOURCE: usize = 4096;
/// The most levels an expression may have, counted over its brackets and over its tree.
pub const MAX_DEPTH: usize = 64;

/// Reads a source.
pub fn parse(source: &str) -> Result<Expr, RuleError> {
    let source: Vec<char> = source.chars().take(MAX_SOURCE + 1).collect();
    if source.len() > MAX_SOURCE {
        return Err(RuleError { offset: MAX_SOURCE, kind: RuleErrorKind::TooLong });
    }
    let mut parser = Parser { tokens: tokens(&source)?, at: 0, depth: 0 };
    let expr = parser.expression()?;
    if parser.kind() == &Kind::End { Ok(expr) } else { parser.fail(RuleErrorKind::UnexpectedToken) }
}

/// A walk over the tokens; the last one is always the end.
struct Parser {
    tokens: Vec<Token>,
    at: usize,
    depth: usize,
}

impl Parser {
    /// `a ? b : c`, or only `a`.
    fn expression(&mut self) -> Result<Expr, RuleError> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return self.fail(RuleErrorKind::TooDeep);
        }
        let mut expr = self.operation(1)?;
        let offset = self.offset();
        if self.take("?") {
            let then = self.operation(1)?;
            self.demand(":")?;
            let otherwise = self.expression()?;
            expr = Expr::new(offset, Node::Choice(Box::new(expr), Box::new(then), Box::new(otherwise)))?;
        }
        self.depth -= 1;
        Ok(expr)
    }

    /// Operands between binary operators that bind at least so tightly.
    fn operation(&mut self, level: u8) -> Result<Expr, RuleError> {
        let mut left = self.signed()?;
        while let Some(operator) = self.operator().filter(|operator| operator.level() >= level) {
            let offset = self.offset();
            self.at += 1;
            let right = self.operation(operator.level() + 1)?;
            left = Expr::new(offset, Node::Binary(operator, Box::new(left), Box::new(right)))?;
        }
        Ok(left)
    }

    /// An operand with any number of `!` or of `-` before it; CEL does not mix the two.
    fn signed(&mut self) -> Result<Expr, RuleError> {
        let first = self.at;
        let wrap = if self.kind() == &Kind::Sign("!") { Node::Not } else { Node::Negate };
        while matches!(self.kind(), Kind::Sign("!" | "-")) && self.kind() == self.kind_at(first) {
            self.at += 1;
        }
        let signs: Vec<usize> = self.tokens.iter().take(self.at).skip(first).map(|token| token.offset).collect();
        let operand = self.operand()?;
        signs.into_iter().rev().try_fold(operand, |expr, offset| Expr::new(offset, wrap(Box::new(expr))))
    }

    /// The binary operator that stands here.
    fn operator(&self) -> Option<Operator> {
        let sign = match self.kind() {
            Kind::Sign(sign) => sign,
            Kind::Word(word) => word.as_ref(),
            _ => return None,
        };
        Operator::ALL.into_iter().find(|operator| operator.sign() == sign)
    }

    fn kind_at(&self, at: usize) -> &Kind {
        self.tokens.get(at).map_or(&Kind::End, |token| &token.kind)
    }

    fn kind(&self) -> &Kind {
        self.kind_at(self.at)
    }

    fn offset(&self) -> usize {
        self.tokens.get(self.at).map_or(0, |token| token.offset)
    }

    /// Steps over the sign, if it stands here.
    fn take(&mut self, sign: &'static str) -> bool {
        let here = self.kind() == &Kind::Sign(sign);
        self.at += usize::from(here);
        here
    }

    fn demand(&mut self, sign: &'static str) -> Result<(), RuleError> {
        if self.take(sign) { Ok(()) } else { self.fail(RuleErrorKind::UnexpectedToken) }
    }

    fn fail<T>(&self, kind: RuleErrorKind) -> Result<T, RuleError> {
        Err(RuleError { offset: self.offset(), kind })
    }
}
