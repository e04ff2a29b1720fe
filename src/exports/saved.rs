//! The day a file is saved, as archives and office documents keep it: at its first minute, for nobody below the page knows
//! more. Whoever saves hands it in; without one a file is of the first day that archives know, so that equal drafts make
//! equal bytes.

use zip::DateTime;

use crate::answers::Date;

/// The first day that archives know.
const FIRST: (u16, u8, u8) = (1980, 1, 1);

/// Year, month and day as archives keep them, who know the years 1980 to 2107.
pub(super) fn archive_day(saved: Option<Date>) -> (u16, u8, u8) {
    let known = |day: Date| Some((u16::try_from(day.year()).ok()?, day.month()?, day.day()?));
    saved.and_then(known).filter(|(year, ..)| (1980..=2107).contains(year)).unwrap_or(FIRST)
}

/// When an entry of an archive was changed.
pub(super) fn entry_time(saved: Option<Date>) -> DateTime {
    let (year, month, day) = archive_day(saved);
    DateTime::from_date_and_time(year, month, day, 0, 0, 0).unwrap_or_default()
}

/// When an office document was saved, as its properties say it (W3CDTF); none of a day that is not known to the day.
pub(super) fn utc_time(saved: Date) -> Option<String> {
    let (month, day) = (saved.month()?, saved.day()?);
    Some(format!("{:04}-{month:02}-{day:02}T00:00:00Z", saved.year()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_kept_where_archives_know_it() {
        let first = DateTime::default();
        for (day, time, told) in [
            ("2026-11-21", DateTime::from_date_and_time(2026, 11, 21, 0, 0, 0).unwrap(), Some("2026-11-21T00:00:00Z")),
            ("1979-12-31", first, Some("1979-12-31T00:00:00Z")),
            ("2108-01-01", first, Some("2108-01-01T00:00:00Z")),
            ("2026-11", first, None),
        ] {
            let day = Date::from_iso(day).unwrap();
            assert_eq!((entry_time(Some(day)), utc_time(day).as_deref()), (time, told), "{day}");
        }
        assert_eq!(entry_time(None), first);
    }
}
