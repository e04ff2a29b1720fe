//! Calendar arithmetic over dates that may be known only to the month or the year.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use time::{Date as Day, Duration, Weekday};

use super::Function;
use super::budget::{Budget, Exhausted};
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
    whole(months).and_then(|months| date.plus_months(months)).map_or(Value::Unknown, Value::Date)
}

/// The day some days later; unknown unless the date is known to the day, and beyond the calendar.
pub(super) fn add_days(date: Date, days: Option<Decimal>) -> Value {
    let later = |days| date.earliest().checked_add(Duration::days(days));
    let day = whole(days).filter(|_| date.day().is_some()).and_then(|days| later(days.into()));
    day.and_then(known).map_or(Value::Unknown, Value::Date)
}

/// What differs from Mondays to Fridays.
#[derive(Clone, Copy)]
pub(super) struct Calendar<'a> {
    /// Days off.
    pub off: &'a [Value],
    /// Saturdays and Sundays that are worked.
    pub worked: &'a [Value],
}

/// The working day that is so many working days later; that of 0 is the day itself, be it worked or not. Unknown where the
/// way leads through a year without days off, for nobody knows yet which they are.
pub(super) fn add_workdays(
    from: Date,
    days: Option<Decimal>,
    calendar: Calendar<'_>,
    budget: &mut Budget,
) -> Result<Value, Exhausted> {
    let Some(days) = whole(days).filter(|_| from.day().is_some()) else { return Ok(Value::Unknown) };
    let (step, mut left) = (Duration::days(days.signum().into()), days.unsigned_abs());
    let mut day = from.earliest();
    while left > 0 {
        budget.spend(1 + calendar.off.len() + calendar.worked.len())?;
        let Some(next) = day.checked_add(step).filter(|next| calendar.knows(*next)) else { return Ok(Value::Unknown) };
        day = next;
        left -= u32::from(calendar.is_worked(day));
    }
    Ok(known(day).map_or(Value::Unknown, Value::Date))
}

impl Calendar<'_> {
    /// Whether the days off of that day's year are there.
    fn knows(self, day: Day) -> bool {
        self.off.iter().any(|off| matches!(off, Value::Date(off) if off.year() == day.year()))
    }

    fn is_worked(self, day: Day) -> bool {
        let among = |days: &[Value]| days.iter().any(|one| matches!(one, Value::Date(one) if one.earliest() == day));
        let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
        if weekend { among(self.worked) } else { !among(self.off) }
    }
}

fn known(day: Day) -> Option<Date> {
    Date::new(day.year(), Some(day.month().into()), Some(day.day()))
}

/// A number without a part.
fn whole(number: Option<Decimal>) -> Option<i32> {
    number.filter(|number| number.normalize().scale() == 0).and_then(|number| number.to_i32())
}
