//! Days and times of the notice itself are real.

use std::collections::BTreeSet;

use time::Weekday;

use super::{FaultKind, Faults, Redundant};
use crate::answers::{Date, Precision};
use crate::notice::{Calendar, Notice};

pub(super) fn check(faults: &mut Faults, notice: &Notice) {
    let year = notice.edition.to_string();
    faults.unless(Date::from_iso(&year).is_some(), "edition", || FaultKind::NotADate(year.clone()));
    day(faults, "issued", notice.issued.as_deref());
    notice.calendar.iter().for_each(|days| calendar(faults, days));
    let Some(deadline) = &notice.deadline else { return };
    day(faults, "deadline.day", deadline.day.as_deref());
    day(faults, "deadline.from", deadline.from.as_deref());
    let yearly = deadline.yearly.as_ref().map(|yearly| format!("{year}-{yearly}"));
    day(faults, "deadline.yearly", yearly.as_deref());
    if let Some(time) = &deadline.time {
        faults.unless(is_time(time), "deadline.time", || FaultKind::NotADate(time.clone()));
    }
    if let Some((from, day)) = deadline.from.as_ref().zip(deadline.day.as_ref().or(yearly.as_ref())) {
        faults.unless(from <= day, "deadline.from", || FaultKind::Bounds);
    }
}

fn day(faults: &mut Faults, path: &str, text: Option<&str>) {
    let Some(text) = text else { return };
    let known = Date::from_iso(text).is_some_and(|date| date.precision() == Precision::Day);
    faults.unless(known, path, || FaultKind::NotADate(text.to_owned()));
}

/// Each day is real and said once; a day that is worked instead of another falls on a weekend.
fn calendar(faults: &mut Faults, days: &Calendar) {
    faults.unless(!days.holidays.is_empty(), "calendar.holidays", || FaultKind::Empty);
    let mut seen = BTreeSet::new();
    for (key, listed) in [("holidays", &days.holidays), ("workdays", &days.workdays)] {
        for (text, at) in listed.iter().zip(1..) {
            let path = format!("calendar.{key}.{at}");
            day(faults, &path, Some(text));
            faults.unless(seen.insert(text), &path, || FaultKind::Redundant(Redundant::Day(text.clone())));
            let weekday = Date::from_iso(text).map(|date| date.earliest().weekday());
            let idle = weekday.is_none_or(|day| matches!(day, Weekday::Saturday | Weekday::Sunday));
            faults.unless(key == "holidays" || idle, &path, || FaultKind::Redundant(Redundant::Workday(text.clone())));
        }
    }
}

/// `HH:MM`
fn is_time(text: &str) -> bool {
    let part = |part: &str, most: u8| {
        part.len() == 2
            && part.bytes().all(|b| b.is_ascii_digit())
            && part.parse::<u8>().is_ok_and(|number| number <= most)
    };
    text.split_once(':').is_some_and(|(hour, minute)| part(hour, 23) && part(minute, 59))
}
