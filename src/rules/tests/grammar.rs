//! What is an expression and what is not.

use super::super::RuleErrorKind::*;
use super::{is, refused};
use crate::rules::{MAX_DEPTH, MAX_SOURCE, parse};

/// The source means the other one, which shows its brackets.
fn means(source: &str, bracketed: &str) {
    assert_eq!(parse(source), parse(bracketed), "{source}");
}

#[test]
fn binds_as_cel_does() {
    means("a || b && c", "a || (b && c)");
    means("a && b == c", "a && (b == c)");
    means("a == b + c", "a == (b + c)");
    means("a + b * c", "a + (b * c)");
    means("a - b - c", "(a - b) - c");
    means("a / b % c * d", "((a / b) % c) * d");
    means("-a * b", "(-a) * b");
    means("!a.b[0].all(x, x)", "!(((a.b)[0]).all(x, x))");
    means("a ? b : c ? d : e", "a ? b : (c ? d : e)");
    means("a in b == c", "(a in b) == c");
    assert_ne!(parse("a - (b - c)"), parse("a - b - c"));
}

#[test]
fn reads_every_literal() {
    is("1.50", "1.50");
    is("0.1 + 0.2 == 0.3", "true");
    is("'单' + \"双\"", "单双");
    is(r#""\"\\\n\u4e2d\x41\101\U0001F600" == '"\\' + "\n中AA😀""#, "true");
    is("[1, 2,]", "[1, 2]");
    is("date('2021-05')", "2021-05");
    is(" \t\r\n true ", "true");
}

#[test]
fn refuses_what_is_no_expression() {
    refused("", 0, UnexpectedToken);
    refused("1 +", 3, UnexpectedToken);
    refused("1 2", 2, UnexpectedToken);
    refused("(1", 2, UnexpectedToken);
    refused("[1", 2, UnexpectedToken);
    refused("[,]", 1, UnexpectedToken);
    refused("yes ? 1", 7, UnexpectedToken);
    refused("!-n", 1, UnexpectedToken);
    refused("1 // comment", 3, UnexpectedToken);
    refused("leader.", 7, UnexpectedToken);
    refused("字", 0, UnexpectedCharacter);
    refused("'字' & yes", 4, UnexpectedCharacter);
    refused("a = b", 2, UnexpectedCharacter);
    refused("'abc", 0, UnfinishedText);
    refused("'a\nb'", 0, UnfinishedText);
    refused(r"'\q'", 0, BadEscape);
    refused(r"'\ud800'", 0, BadEscape);
    refused(r"'\u12'", 0, BadEscape);
    refused("1u", 0, BadNumber);
    refused("1e3", 0, BadNumber);
    refused("0x1", 0, BadNumber);
    refused("99999999999999999999999999999999", 0, BadNumber);
    refused("null", 0, ReservedWord);
    refused("while", 0, ReservedWord);
    refused("leader.in", 7, ReservedWord);
}

#[test]
fn refuses_calls_of_no_function() {
    refused("matches(t, 'x')", 0, UnknownFunction);
    refused("t.matches('x')", 2, UnknownFunction);
    refused("sum()", 0, BadCall);
    refused("ns.sum()", 3, BadCall);
    refused("startsWith(t, 'x')", 0, BadCall);
    refused("age(born)", 0, BadCall);
    refused("has()", 0, BadCall);
    refused("has(1)", 4, NotAField);
    refused("has(ns[0])", 6, NotAField);
    refused("ns.all(1, true)", 7, NotAVariable);
    refused("ns.all(x)", 3, BadCall);
    refused("date('2021-02-29')", 5, NotADate);
    refused("date(t)", 5, NotADate);
}

#[test]
fn bounds_length_and_depth() {
    let nested = |levels: usize| "(".repeat(levels) + "1" + &")".repeat(levels);
    assert!(parse(&nested(MAX_DEPTH - 1)).is_ok());
    assert_eq!(parse(&nested(MAX_DEPTH)).unwrap_err().kind, TooDeep);
    for (link, end) in [("1 + ", "1"), ("!", "yes"), ("yes ? 1 : ", "1")] {
        assert_eq!(parse(&(link.repeat(MAX_DEPTH) + end)).unwrap_err().kind, TooDeep, "{link}");
    }
    assert_eq!(parse(&("a".to_owned() + &".b".repeat(MAX_DEPTH))).unwrap_err().kind, TooDeep);
    assert!(parse(&format!("'{}'", "字".repeat(MAX_SOURCE - 2))).is_ok());
    assert_eq!(parse(&format!("'{}'", "字".repeat(MAX_SOURCE - 1))).unwrap_err().kind, TooLong);
}
