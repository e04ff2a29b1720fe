//! Numbers and days between bounds, and what demands of order leave of them.

use rust_decimal::Decimal;

use super::demand::{Demand, Test};
use crate::answers::Value;
use crate::rules::Operator;

/// Numbers from the lowest to the highest, both included where the flag says so.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Range {
    pub low: Option<(Decimal, bool)>,
    pub high: Option<(Decimal, bool)>,
    pub whole: bool,
}

impl Range {
    /// Whether a number lies between.
    pub fn holds(&self, number: Decimal) -> bool {
        let above = self.low.is_none_or(|(low, included)| number > low || included && number == low);
        above && self.high.is_none_or(|(high, included)| number < high || included && number == high)
    }

    /// What is left of it by the demands of order.
    pub fn narrowed(self, demands: &[Demand]) -> Self {
        demands.iter().fold(self, |range, demand| match &demand.test {
            Test::Order(operator, Value::Number(bound)) => {
                range.cut(effective(*operator, demand.truth), *bound, *bound)
            }
            Test::Order(operator, Value::Date(bound)) => {
                let day = |day: time::Date| Decimal::from(day.to_julian_day());
                let range = Self { whole: true, ..range };
                // Of what is known to the month or the year, all days must agree.
                range.cut(effective(*operator, demand.truth), day(bound.earliest()), day(bound.latest()))
            }
            Test::Among(values) if demand.truth => match values.as_slice() {
                [Value::Date(bound)] => {
                    let day = |day: time::Date| Decimal::from(day.to_julian_day());
                    let from = Self { whole: true, ..range };
                    from.below(day(bound.latest()), true).above(day(bound.earliest()), true)
                }
                _ => range,
            },
            _ => range,
        })
    }

    fn cut(self, operator: Operator, earliest: Decimal, latest: Decimal) -> Self {
        match operator {
            Operator::Less => self.below(earliest, false),
            Operator::AtMost => self.below(earliest, true),
            Operator::Greater => self.above(latest, false),
            _ => self.above(latest, true),
        }
    }

    fn below(self, bound: Decimal, included: bool) -> Self {
        let tighter = self.high.is_none_or(|(high, was)| bound < high || bound == high && was && !included);
        if tighter { Self { high: Some((bound, included)), ..self } } else { self }
    }

    fn above(self, bound: Decimal, included: bool) -> Self {
        let tighter = self.low.is_none_or(|(low, was)| bound > low || bound == low && was && !included);
        if tighter { Self { low: Some((bound, included)), ..self } } else { self }
    }

    /// Whether a number is left that no demand excludes.
    pub fn is_open(self, demands: &[Demand]) -> bool {
        let (Some(low), Some(high)) = (self.low, self.high) else { return true };
        let (low, high) = if self.whole { (up(low), down(high)) } else { (low, high) };
        if low.0 != high.0 {
            return low.0 < high.0;
        }
        let excluded = |demand: &Demand| match &demand.test {
            Test::Among(values) => !demand.truth && values.contains(&Value::Number(low.0)),
            _ => false,
        };
        low.1 && high.1 && !demands.iter().any(excluded)
    }
}

/// The lowest whole number of a bound.
fn up((bound, included): (Decimal, bool)) -> (Decimal, bool) {
    let next = if included || bound.ceil() != bound { bound.ceil() } else { bound.saturating_add(Decimal::ONE) };
    (next, true)
}

/// The highest whole number of a bound.
fn down((bound, included): (Decimal, bool)) -> (Decimal, bool) {
    let next = if included || bound.floor() != bound { bound.floor() } else { bound.saturating_sub(Decimal::ONE) };
    (next, true)
}

/// The comparison that holds where this one comes out so.
fn effective(operator: Operator, truth: bool) -> Operator {
    match (operator, truth) {
        (same, true) => same,
        (Operator::Less, _) => Operator::AtLeast,
        (Operator::AtMost, _) => Operator::Greater,
        (Operator::Greater, _) => Operator::AtMost,
        (_, _) => Operator::Less,
    }
}
