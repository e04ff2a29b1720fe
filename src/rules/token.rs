//! Cuts a source into tokens.
//! Not here: text literals (`text_literal`) and what tokens form (`parse`).

use std::rc::Rc;

use rust_decimal::Decimal;

use super::error::{RuleError, RuleErrorKind};
use super::text_literal;

/// A token and where it begins, in characters.
#[derive(Debug, Clone)]
pub(super) struct Token {
    pub offset: usize,
    pub kind: Kind,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Kind {
    Number(Decimal),
    Text(Rc<str>),
    /// A name or a keyword.
    Word(Rc<str>),
    Sign(&'static str),
    /// The end of the source.
    End,
}

/// Longer signs first.
const SIGNS: [&str; 22] = [
    "&&", "||", "==", "!=", "<=", ">=", "<", ">", "+", "-", "*", "/", "%", "!", "?", ":", ".", ",", "(", ")", "[", "]",
];

/// The tokens of a source, the end included.
pub(super) fn tokens(source: &[char]) -> Result<Vec<Token>, RuleError> {
    let mut tokens = Vec::new();
    let mut at = 0;
    loop {
        while source.get(at).is_some_and(|c| matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}')) {
            at += 1;
        }
        let offset = at;
        let kind = token(source, &mut at).map_err(|kind| RuleError { offset, kind })?;
        let end = kind == Kind::End;
        tokens.push(Token { offset, kind });
        if end {
            return Ok(tokens);
        }
    }
}

/// The token that begins here.
fn token(source: &[char], at: &mut usize) -> Result<Kind, RuleErrorKind> {
    match source.get(*at) {
        None => Ok(Kind::End),
        Some('0'..='9') => number(source, at),
        Some(&quote @ ('"' | '\'')) => {
            *at += 1;
            text_literal::read(source, at, quote).map(|text| Kind::Text(text.into()))
        }
        Some(&c) if begins_word(c) => Ok(Kind::Word(run(source, at, in_word).into())),
        Some(_) => sign(source, at),
    }
}

/// `12` or `12.50`, as many digits as a decimal holds.
fn number(source: &[char], at: &mut usize) -> Result<Kind, RuleErrorKind> {
    let mut digits = run(source, at, |c| c.is_ascii_digit());
    if source.get(*at) == Some(&'.') && source.get(*at + 1).is_some_and(char::is_ascii_digit) {
        *at += 1;
        digits.push('.');
        digits.push_str(&run(source, at, |c| c.is_ascii_digit()));
    }
    if source.get(*at).is_some_and(|&c| in_word(c)) {
        return Err(RuleErrorKind::BadNumber);
    }
    Decimal::from_str_exact(&digits).map(Kind::Number).map_err(|_| RuleErrorKind::BadNumber)
}

/// An operator or a bracket.
fn sign(source: &[char], at: &mut usize) -> Result<Kind, RuleErrorKind> {
    let begins = |sign: &&&str| sign.chars().enumerate().all(|(i, c)| source.get(*at + i) == Some(&c));
    let sign = SIGNS.iter().find(begins).copied().unwrap_or_default();
    *at += sign.len();
    if sign.is_empty() { Err(RuleErrorKind::UnexpectedCharacter) } else { Ok(Kind::Sign(sign)) }
}

/// The characters from here on that belong together.
fn run(source: &[char], at: &mut usize, belongs: fn(char) -> bool) -> String {
    let run: String = source.iter().skip(*at).take_while(|&&c| belongs(c)).collect();
    // Words and numbers are ASCII, so their bytes are their characters.
    *at += run.len();
    run
}

fn begins_word(c: char) -> bool {
    c == '_' || c.is_ascii_alphabetic()
}

fn in_word(c: char) -> bool {
    c == '_' || c.is_ascii_alphanumeric()
}
