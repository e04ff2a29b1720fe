//! The day of a moment where the offices are: in China, which has one time and keeps it all year.

use time::OffsetDateTime;

use crate::answers::Date;

/// Seconds that China is ahead of UTC.
const AHEAD: i64 = 8 * 60 * 60;

/// The day of a moment in seconds since 1970; none beyond the calendar.
pub fn day(seconds: u64) -> Option<Date> {
    let there = i64::try_from(seconds).ok()?.checked_add(AHEAD)?;
    let day = OffsetDateTime::from_unix_timestamp(there).ok()?.date();
    Date::new(day.year(), Some(day.month().into()), Some(day.day()))
}

/// The same of a moment in milliseconds.
pub fn day_of_milliseconds(milliseconds: u64) -> Option<Date> {
    day(milliseconds / 1000)
}

/// The time of the day of a moment in milliseconds, `HH:MM:SS`; none beyond the calendar.
pub fn time_of_milliseconds(milliseconds: u64) -> Option<String> {
    let there = i64::try_from(milliseconds / 1000).ok()?.checked_add(AHEAD)?;
    let (hour, minute, second) = OffsetDateTime::from_unix_timestamp(there).ok()?.to_hms();
    Some(format!("{hour:02}:{minute:02}:{second:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_at_midnight_in_china() {
        let said = |seconds| day(seconds).map(|day| day.to_string());
        assert_eq!(said(0).as_deref(), Some("1970-01-01"));
        assert_eq!(said(57_599).as_deref(), Some("1970-01-01"));
        assert_eq!(said(57_600).as_deref(), Some("1970-01-02"));
        assert_eq!(said(1_790_000_000).as_deref(), Some("2026-09-21"));
        assert_eq!(said(u64::MAX), None);
        assert_eq!(day_of_milliseconds(57_600_999), day(57_600));
        assert_eq!(time_of_milliseconds(57_661_999).as_deref(), Some("00:01:01"));
    }
}
