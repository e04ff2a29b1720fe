//! Calendar arithmetic over dates that may be known only to the month or the year.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use time::Date as Day;

use super::Function;
use crate::answers::{Date, Value};

/// `year(d)`, `month(d)`, `day(d)`, where the date is known that far.
pub(super) fn part(function: Function, date: Date) -> Option<Decimal> {
    match function {
        Function::Year => Some(date.year().into()),
        Function::Month => date.month().map(Decimal::from),
        Function::Day => date.day().map(Decimal::from),
        _ => None,
    }
}

/// Completed years from birth to a day, negative before birth; none where completions of the dates disagree.
pub(super) fn age(birth: Date, on: Date) -> Option<Decimal> {
    let least = completed_years(birth.latest(), on.earliest());
    let most = completed_years(birth.earliest(), on.latest());
    (least == most).then(|| least.into())
}

/// Someone born on 29 February completes a year on 1 March where there is no such day.
fn completed_years(birth: Day, on: Day) -> i32 {
    let day_of_year = |day: Day| (u8::from(day.month()), day.day());
    on.year() - birth.year() - i32::from(day_of_year(on) < day_of_year(birth))
}

/// The date some whole months later; unknown for a part of a month, or beyond the calendar.
pub(super) fn add_months(date: Date, months: Option<Decimal>) -> Value {
    let whole = months.filter(|months| months.normalize().scale() == 0).and_then(|months| months.to_i32());
    whole.and_then(|months| date.plus_months(months)).map_or(Value::Unknown, Value::Date)
}
