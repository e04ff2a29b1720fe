//! A calendar date as forms know it: to the day, the month or only the year.
//! Not here: reading what a person typed (`answers::read`), printing forms (`paper`).

use std::cmp::Ordering;
use std::fmt;

use time::{Date as Day, Duration, Month};

/// How much of a date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// `YYYY`
    Year,
    /// `YYYY-MM`
    Month,
    /// `YYYY-MM-DD`
    Day,
}

/// A real date of the Gregorian calendar, years 1000–9999, with what is known of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Date {
    first: Day,
    precision: Precision,
}

impl Date {
    /// The date of these parts; none where the calendar has no such date.
    pub fn new(year: i32, month: Option<u8>, day: Option<u8>) -> Option<Self> {
        let precision = match (month, day) {
            (None, None) => Precision::Year,
            (Some(_), None) => Precision::Month,
            (Some(_), Some(_)) => Precision::Day,
            (None, Some(_)) => return None,
        };
        let month = Month::try_from(month.unwrap_or(1)).ok()?;
        let first = Day::from_calendar_date(year, month, day.unwrap_or(1)).ok()?;
        (1000..=9999).contains(&year).then_some(Self { first, precision })
    }

    /// Reads the stored form: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub fn from_iso(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = digits(parts.next()?, 4)?;
        let rest: Vec<&str> = parts.collect();
        match rest.as_slice() {
            [] => Self::new(i32::from(year), None, None),
            [month] => Self::new(i32::from(year), Some(two(month)?), None),
            [month, day] => Self::new(i32::from(year), Some(two(month)?), Some(two(day)?)),
            _ => None,
        }
    }

    /// What is known of it.
    pub fn precision(self) -> Precision {
        self.precision
    }

    /// The year, 1000–9999.
    pub fn year(self) -> i32 {
        self.first.year()
    }

    /// The month, 1–12, where it is known.
    pub fn month(self) -> Option<u8> {
        (self.precision >= Precision::Month).then(|| u8::from(self.first.month()))
    }

    /// The day of the month, where it is known.
    pub fn day(self) -> Option<u8> {
        (self.precision == Precision::Day).then(|| self.first.day())
    }

    /// The same date with no more known of it than this; a coarser date stays as it is.
    pub fn cut(self, finest: Precision) -> Self {
        let month = self.month().filter(|_| finest >= Precision::Month);
        let day = self.day().filter(|_| finest >= Precision::Day);
        Self::new(self.year(), month, day).unwrap_or(self)
    }

    /// The first day the date can mean.
    pub fn earliest(self) -> Day {
        self.first
    }

    /// The last day the date can mean.
    pub fn latest(self) -> Day {
        let (year, month) = (self.first.year(), self.first.month());
        let (year, month, day) = match self.precision {
            Precision::Day => return self.first,
            Precision::Month => (year, month, month.length(year)),
            Precision::Year => (year, Month::December, 31),
        };
        Day::from_calendar_date(year, month, day).unwrap_or(self.first)
    }

    /// Whether this date is before, on or after the other; none where completions of the two disagree.
    pub fn compare(self, other: Self) -> Option<Ordering> {
        if self.latest() < other.earliest() {
            Some(Ordering::Less)
        } else if self.earliest() > other.latest() {
            Some(Ordering::Greater)
        } else {
            (self == other && self.precision == Precision::Day).then_some(Ordering::Equal)
        }
    }

    /// The same date some months later (or earlier); the 31st becomes the month's last day. None beyond the calendar,
    /// and where only the year is known and the months are not whole years.
    pub fn plus_months(self, months: i32) -> Option<Self> {
        if self.precision == Precision::Year && months % 12 != 0 {
            return None;
        }
        let index = self.first.year().checked_mul(12)?.checked_add(i32::from(u8::from(self.first.month())) - 1)?;
        let index = index.checked_add(months)?;
        let year = index.div_euclid(12);
        let month = Month::try_from(u8::try_from(index.rem_euclid(12)).ok()? + 1).ok()?;
        let day = self.first.day().min(month.length(year));
        let first = Day::from_calendar_date(year, month, day).ok()?;
        (1000..=9999).contains(&year).then_some(Self { first, ..self })
    }

    /// Whole days from the other date to this one; none unless both are known to the day.
    pub fn days_since(self, other: Self) -> Option<i64> {
        let known = self.precision == Precision::Day && other.precision == Precision::Day;
        known.then(|| Duration::whole_days(self.first - other.first))
    }
}

/// A number of exactly `len` ASCII digits.
fn digits(part: &str, len: usize) -> Option<u16> {
    let exact = part.len() == len && part.bytes().all(|b| b.is_ascii_digit());
    exact.then(|| part.parse().ok()).flatten()
}

/// A number of exactly two digits.
fn two(part: &str) -> Option<u8> {
    digits(part, 2).and_then(|number| u8::try_from(number).ok())
}

impl fmt::Display for Date {
    /// The stored form: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year())?;
        if let Some(month) = self.month() {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day() {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::from_iso(text).unwrap()
    }

    #[test]
    fn reads_only_real_dates_in_the_stored_form() {
        for good in ["2021", "2021-05", "2021-05-17", "2020-02-29"] {
            assert_eq!(date(good).to_string(), good);
        }
        for bad in ["", "21", "2021-5", "2021-02-29", "2021-13", "2021-05-17-1", "２０２１", "0999", "+202"] {
            assert_eq!(Date::from_iso(bad), None, "{bad}");
        }
    }

    #[test]
    fn compares_by_every_completion() {
        assert_eq!(date("2020").compare(date("2021-01")), Some(Ordering::Less));
        assert_eq!(date("2021").compare(date("2021-05-17")), None);
        assert_eq!(date("2021-05").compare(date("2021-05")), None);
        assert_eq!(date("2021-05-17").compare(date("2021-05-17")), Some(Ordering::Equal));
    }

    #[test]
    fn cuts_only_what_is_too_fine() {
        assert_eq!(date("2021-05-17").cut(Precision::Month), date("2021-05"));
        assert_eq!(date("2021-05-17").cut(Precision::Year), date("2021"));
        assert_eq!(date("2021").cut(Precision::Day), date("2021"));
    }

    #[test]
    fn adds_months_within_the_calendar() {
        assert_eq!(date("2020-02-29").plus_months(12).unwrap().to_string(), "2021-02-28");
        assert_eq!(date("2021-01").plus_months(-1).unwrap().to_string(), "2020-12");
        assert_eq!(date("9999-12-31").plus_months(1), None);
        assert_eq!(date("2021").plus_months(24).unwrap().to_string(), "2023");
        assert_eq!(date("2021").plus_months(1), None);
    }
}
