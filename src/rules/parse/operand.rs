//! Literals, names, brackets, and what follows them: `.field`, `.method(…)`, `[index]`.

use std::rc::Rc;

use super::Parser;
use crate::answers::Value;
use crate::rules::error::{RuleError, RuleErrorKind};
use crate::rules::syntax::{Expr, Node};
use crate::rules::token::Kind;

/// The words that CEL's grammar gives a meaning.
const KEYWORDS: [&str; 4] = ["false", "in", "null", "true"];
/// The words that CEL keeps from being names.
const RESERVED: [&str; 17] = [
    "as",
    "break",
    "const",
    "continue",
    "else",
    "for",
    "function",
    "if",
    "import",
    "let",
    "loop",
    "package",
    "namespace",
    "return",
    "var",
    "void",
    "while",
];

impl Parser {
    /// A primary and everything after it that binds to it.
    pub(super) fn operand(&mut self) -> Result<Expr, RuleError> {
        let mut expr = self.primary()?;
        loop {
            let offset = self.offset();
            if self.take(".") {
                expr = self.after_dot(expr)?;
            } else if self.take("[") {
                let index = self.expression()?;
                self.demand("]")?;
                expr = Expr::new(offset, Node::Index(Box::new(expr), Box::new(index)))?;
            } else {
                return Ok(expr);
            }
        }
    }

    fn primary(&mut self) -> Result<Expr, RuleError> {
        let offset = self.offset();
        let value = match self.kind().clone() {
            Kind::Number(number) => Value::Number(number),
            Kind::Text(text) => Value::Text(text),
            Kind::Word(word) => match word.as_ref() {
                "true" => Value::Bool(true),
                "false" => Value::Bool(false),
                _ => return self.word(&word),
            },
            Kind::Sign("(") => return self.brackets(),
            Kind::Sign("[") => return self.list(),
            _ => return self.fail(RuleErrorKind::UnexpectedToken),
        };
        self.at += 1;
        Expr::new(offset, Node::Literal(value))
    }

    /// A name or a function's call.
    fn word(&mut self, word: &Rc<str>) -> Result<Expr, RuleError> {
        let offset = self.offset();
        if KEYWORDS.contains(&word.as_ref()) || RESERVED.contains(&word.as_ref()) {
            return self.fail(RuleErrorKind::ReservedWord);
        }
        self.at += 1;
        if self.take("(") { self.function(word, offset) } else { Expr::new(offset, Node::Name(word.clone())) }
    }

    /// `(a)`
    fn brackets(&mut self) -> Result<Expr, RuleError> {
        self.at += 1;
        let expr = self.expression()?;
        self.demand(")")?;
        Ok(expr)
    }

    /// `[a, b]`, also with a comma at its end.
    fn list(&mut self) -> Result<Expr, RuleError> {
        let offset = self.offset();
        self.at += 1;
        let mut items = Vec::new();
        while !self.take("]") {
            items.push(self.expression()?);
            if !self.take(",") {
                self.demand("]")?;
                break;
            }
        }
        Expr::new(offset, Node::List(items))
    }

    /// A field, or a method's call.
    fn after_dot(&mut self, of: Expr) -> Result<Expr, RuleError> {
        let offset = self.offset();
        let word = match self.kind() {
            Kind::Word(word) => word.clone(),
            _ => return self.fail(RuleErrorKind::UnexpectedToken),
        };
        if KEYWORDS.contains(&word.as_ref()) {
            return self.fail(RuleErrorKind::ReservedWord);
        }
        self.at += 1;
        if self.take("(") {
            self.method(of, &word, offset)
        } else {
            Expr::new(offset, Node::Select(Box::new(of), word))
        }
    }
}
