//! Days and times of the notice itself are real.

use super::{Faults, Problem};
use crate::answers::{Date, Precision};
use crate::notice::Notice;

pub(super) fn check(faults: &mut Faults, notice: &Notice) {
    let year = notice.edition.to_string();
    faults.unless(Date::from_iso(&year).is_some(), "edition", || Problem::NotADate(year.clone()));
    day(faults, "issued", notice.issued.as_deref());
    let Some(deadline) = &notice.deadline else { return };
    day(faults, "deadline.day", deadline.day.as_deref());
    day(faults, "deadline.from", deadline.from.as_deref());
    let yearly = deadline.yearly.as_ref().map(|yearly| format!("{year}-{yearly}"));
    day(faults, "deadline.yearly", yearly.as_deref());
    if let Some(time) = &deadline.time {
        faults.unless(is_time(time), "deadline.time", || Problem::NotADate(time.clone()));
    }
    if let (Some(from), Some(day)) = (&deadline.from, &deadline.day) {
        faults.unless(from <= day, "deadline.from", || Problem::Bounds);
    }
}

fn day(faults: &mut Faults, path: &str, text: Option<&str>) {
    let Some(text) = text else { return };
    let known = Date::from_iso(text).is_some_and(|date| date.precision() == Precision::Day);
    faults.unless(known, path, || Problem::NotADate(text.to_owned()));
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
