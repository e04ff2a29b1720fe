//! The tree of an expression.
//! Not here: reading it (`parse`), printing it (`print`).

use std::rc::Rc;

use super::{Function, MAX_DEPTH, Operator, RuleError, RuleErrorKind};
use crate::answers::Value;

/// An expression and where it stands. Two are equal when their trees are, wherever they stand.
#[derive(Debug, Clone)]
pub struct Expr {
    /// Where its operator or first character stands, in characters from the start of the source.
    pub offset: usize,
    /// Its levels, itself included; at most [`super::MAX_DEPTH`], which is what bounds every walk over it.
    height: usize,
    /// What it is.
    pub node: Node,
}

/// What an expression is.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    /// A number, text, truth value or date.
    Literal(Value),
    /// `a`
    Name(Rc<str>),
    /// `a.b`
    Select(Box<Expr>, Rc<str>),
    /// `a[0]`
    Index(Box<Expr>, Box<Expr>),
    /// `[a, b]`
    List(Vec<Expr>),
    /// `!a`
    Not(Box<Expr>),
    /// `-a`
    Negate(Box<Expr>),
    /// `a + b`
    Binary(Operator, Box<Expr>, Box<Expr>),
    /// `a ? b : c`
    Choice(Box<Expr>, Box<Expr>, Box<Expr>),
    /// `has(a)`
    Has(Box<Expr>),
    /// `f(a, b)` or `a.f(b)`
    Call(Function, Vec<Expr>),
    /// `a.all(x, b)`: the list, the variable, the body.
    Macro(Macro, Box<Expr>, Rc<str>, Box<Expr>),
}

/// A macro of CEL over a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Macro {
    /// The body holds for every element.
    All,
    /// The body holds for an element.
    Exists,
    /// The body holds for exactly one element.
    ExistsOne,
    /// The elements for which the body holds.
    Filter,
    /// The body's value for each element.
    Map,
}

impl Macro {
    /// Every macro.
    pub const ALL: [Self; 5] = [Self::All, Self::Exists, Self::ExistsOne, Self::Filter, Self::Map];

    /// How it is written.
    pub fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Exists => "exists",
            Self::ExistsOne => "exists_one",
            Self::Filter => "filter",
            Self::Map => "map",
        }
    }
}

impl Expr {
    /// An expression above the ones it holds; too deep where they are.
    pub fn new(offset: usize, node: Node) -> Result<Self, RuleError> {
        let height = 1 + node.children().into_iter().map(|child| child.height).max().unwrap_or(0);
        if height > MAX_DEPTH {
            return Err(RuleError { offset, kind: RuleErrorKind::TooDeep });
        }
        Ok(Self { offset, height, node })
    }
}

impl Node {
    /// The expressions right below.
    pub fn children(&self) -> Vec<&Expr> {
        match self {
            Self::Literal(_) | Self::Name(_) => Vec::new(),
            Self::Select(of, _) | Self::Not(of) | Self::Negate(of) | Self::Has(of) => vec![of],
            Self::Index(a, b) | Self::Binary(_, a, b) | Self::Macro(_, a, _, b) => vec![a, b],
            Self::Choice(a, b, c) => vec![a, b, c],
            Self::List(all) | Self::Call(_, all) => all.iter().collect(),
        }
    }
}

impl PartialEq for Expr {
    fn eq(&self, other: &Self) -> bool {
        self.node == other.node
    }
}
