//! Which values something can have, and whether one of them meets several demands at once. Where that is unknown, one
//! does: a sound definition is never called unsound.

use rust_decimal::Decimal;

use super::demand::{Demand, Test};
use super::range::Range;
use super::said::Role;
use super::spoken::{Spoken, Subject};
use crate::answers::Value;
use crate::kinds::{Limits, Quality};
use crate::notice::{Field, MOST_ROWS};
use crate::rules::{Expr, Function, Node};

/// What can stand somewhere.
enum Domain {
    /// One of these.
    Among(Vec<Value>),
    /// A number or a day within bounds.
    Between(Range),
    /// Anything.
    Any,
}

/// Whether some value of the expression meets all demands.
pub(super) fn possible(names: &Spoken<'_>, role: Role, of: &Expr, demands: &[Demand]) -> bool {
    // What is not asked equals nothing, stands in no order and has no part.
    if role == Role::Applies && may_be_absent(names, of) && demands.iter().all(|demand| !demand.truth) {
        return true;
    }
    let named = demands.iter().find_map(|demand| match &demand.test {
        Test::Among(values) if demand.truth && !values.iter().any(|it| matches!(it, Value::Date(_))) => Some(values),
        _ => None,
    });
    match (domain(names, role, of), named) {
        (Domain::Among(values), _) => values.iter().any(|value| demands.iter().all(|demand| demand.is_met(value))),
        (Domain::Between(range), Some(values)) => {
            let within = |value: &&Value| !matches!(value, Value::Number(it) if !range.holds(*it));
            values.iter().filter(within).any(|value| demands.iter().all(|demand| demand.is_met(value)))
        }
        (Domain::Any, Some(values)) => values.iter().any(|value| demands.iter().all(|demand| demand.is_met(value))),
        (Domain::Between(range), None) => range.narrowed(demands).is_open(demands),
        (Domain::Any, None) => Range::default().narrowed(demands).is_open(demands),
    }
}

fn may_be_absent(names: &Spoken<'_>, of: &Expr) -> bool {
    let hidden = |expr: &Expr| names.of(expr).and_then(Subject::field).is_some_and(|field| field.when.is_some());
    hidden(of) || of.node.children().into_iter().any(|child| may_be_absent(names, child))
}

fn domain(names: &Spoken<'_>, role: Role, of: &Expr) -> Domain {
    if let Node::Call(function, all) = &of.node {
        return Domain::Between(computed(names, *function, all.first()));
    }
    match names.of(of) {
        Some(Subject::Member(set)) => Domain::Among(set.iter().map(|text| Value::text(text)).collect()),
        Some(Subject::Cell(table, column)) if column.id == "year" && table.has_fixed_rows() => {
            let years = table.years(names.notice.edition).into_iter();
            Domain::Among(years.filter_map(|year| year.parse().ok()).map(Value::Number).collect())
        }
        Some(subject) => subject.asked().map_or(Domain::Any, |field| asked(names, role, field)),
        None => Domain::Any,
    }
}

fn asked(names: &Spoken<'_>, role: Role, field: &Field) -> Domain {
    let list = field.list.as_ref().and_then(|id| names.notice.list(id)).filter(|_| !field.open);
    match list {
        Some(list) if field.is(Quality::Chosen) => {
            Domain::Among(list.options.iter().map(|option| Value::text(&option.name)).collect())
        }
        // That a demand repeats a field's own bound is no fault: both are said.
        _ if field.limits() == Limits::Numbers && role == Role::Applies => {
            let bound = |text: &Option<String>| Some((Decimal::from_str_exact(text.as_ref()?).ok()?, true));
            let (mut low, mut high) = (bound(&field.min), bound(&field.max));
            if field.none {
                low = low.map(|(low, _)| (low.min(Decimal::ZERO), true));
                high = high.map(|(high, _)| (high.max(Decimal::ZERO), true));
            }
            Domain::Between(Range { low, high, whole: field.decimals == Some(0) })
        }
        _ => Domain::Any,
    }
}

/// What a function gives.
fn computed(names: &Spoken<'_>, function: Function, of: Option<&Expr>) -> Range {
    let range = |low: usize, high: Option<usize>| Range {
        low: Some((low.into(), true)),
        high: high.map(|high| (high.into(), true)),
        whole: true,
    };
    match function {
        Function::Size => match of.map(|of| (&of.node, names.of(of))) {
            Some((Node::Name(_) | Node::Select(..), Some(Subject::Rows(table)))) => {
                let rows = table.rows.as_ref();
                let years = rows.and_then(|rows| rows.years).map(|years| years as usize);
                let most = years.or(rows.map(|rows| rows.max.unwrap_or(MOST_ROWS)));
                range(years.unwrap_or(0), most)
            }
            _ => range(0, None),
        },
        Function::Chars => range(0, None),
        Function::Month => range(1, Some(12)),
        Function::Day => range(1, Some(31)),
        Function::Year => range(1000, Some(9999)),
        Function::Age => Range { whole: true, ..Range::default() },
        _ => Range::default(),
    }
}
