//! Dates that can only be read by a guess: Apr-85, the day numbers of spreadsheets, moments of programs, unusual marks
//! between the parts. All are proposed, none is taken.
//! Not here: the forms that leave no doubt (`date`).

use time::{Date as Day, Duration, Month};

use super::{Guess, date};
use crate::answers::{Date, Precision};

/// Days from the spreadsheets' day 0, 1899-12-30, that can be a date on a form: 1930-01-01 to 2049-12-31.
const SERIALS: std::ops::RangeInclusive<i64> = 10_959..=54_788;
/// Two digits of a year from here on are of the last century, as spreadsheets read them.
const LAST_CENTURY: u16 = 30;
/// Minutes that China's clocks are ahead.
const CHINA: i64 = 8 * 60;

/// The date that a half-width text may mean, and why the person is asked.
pub fn guess(text: &str) -> Option<(Date, Guess)> {
    let text = text.trim();
    let with = |offer: Guess| move |date| (date, offer);
    serial(text)
        .map(with(Guess::Serial))
        .or_else(|| moment(text).map(with(Guess::Moment)))
        .or_else(|| english(text).map(with(Guess::MonthName)))
        .or_else(|| marked(text).map(with(Guess::Marks)))
}

/// 31138 or 31138.5.
fn serial(text: &str) -> Option<Date> {
    let (days, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let days = days.parse().ok().filter(|days| digits(fraction) && SERIALS.contains(days))?;
    let first = Day::from_calendar_date(1899, Month::December, 30).ok()?;
    of(first.checked_add(Duration::days(days))?)
}

fn of(day: Day) -> Option<Date> {
    Date::new(day.year(), Some(u8::from(day.month())), Some(day.day()))
}

/// 1985-03-31T16:00:00Z: the day on which it was that moment in China. Without a zone the day as it is written.
fn moment(text: &str) -> Option<Date> {
    let (day, time) = text.split_once(['T', 't'])?;
    let date = Date::from_iso(day).filter(|date| date.precision() == Precision::Day)?;
    let clock = time.find(['Z', 'z', '+', '-']).unwrap_or(time.len());
    let (clock, zone) = time.split_at_checked(clock)?;
    let mut parts = clock.split(':');
    let (hours, minutes) = (number(parts.next()?, 23)?, number(parts.next()?, 59)?);
    let rest: Vec<&str> = parts.collect();
    let seconds = |text: &&str| text.bytes().all(|b| b.is_ascii_digit() || b == b'.') && !text.is_empty();
    if rest.len() > 1 || !rest.iter().all(seconds) {
        return None;
    }
    let days = (hours * 60 + minutes - ahead(zone)? + CHINA).div_euclid(24 * 60);
    of(date.earliest().checked_add(Duration::days(days))?)
}

/// Minutes that a zone is ahead of UTC; without one the clock is China's.
fn ahead(zone: &str) -> Option<i64> {
    let sign = match zone.chars().next() {
        None => return Some(CHINA),
        Some('Z' | 'z') => return (zone.len() == 1).then_some(0),
        Some('-') => -1,
        Some(_) => 1,
    };
    let digits: String = zone.chars().skip(1).filter(|c| *c != ':').collect();
    let (hours, minutes) = digits.split_at_checked(2)?;
    let minutes = if minutes.is_empty() { 0 } else { number(minutes, 59)? };
    Some(sign * (number(hours, 14)? * 60 + minutes))
}

fn number(text: &str, most: i64) -> Option<i64> {
    let digits = text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|number| digits && *number <= most)
}

/// Apr-85, 4-Apr-1985, April 4, 1985.
fn english(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.split([' ', '-', '.', ',', '/', '\'']).filter(|part| !part.is_empty()).collect();
    let at = parts.iter().position(|part| month(part).is_some())?;
    let month = month(parts.get(at)?)?;
    let mut numbers = parts.iter().enumerate().filter(|(index, _)| *index != at).map(|(_, part)| *part);
    let (first, second) = (numbers.next()?, numbers.next());
    let (year, day) = match second {
        // 17-Apr is a day without a year.
        None if at == 1 && day_of(first).is_some() => return None,
        None => (first, None),
        Some(second) if first.len() == 4 => (first, Some(second)),
        Some(second) => (second, Some(first)),
    };
    let day = match day {
        Some(day) => Some(day_of(day)?),
        None => None,
    };
    if numbers.next().is_some() { None } else { Date::new(year_of(year)?, Some(month), day) }
}

fn day_of(text: &str) -> Option<u8> {
    text.parse().ok().filter(|day| (1..=31).contains(day))
}

fn year_of(text: &str) -> Option<i32> {
    let year: u16 = text.parse().ok()?;
    let century = if year < LAST_CENTURY { 2000 } else { 1900 };
    match text.len() {
        2 => Some(i32::from(year + century)),
        4 => Some(i32::from(year)),
        _ => None,
    }
}

/// The month of an English name, or of its first three letters or more.
fn month(text: &str) -> Option<u8> {
    let names = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let text = text.to_ascii_lowercase();
    let at = names.iter().position(|name| text.len() >= 3 && name.starts_with(&text))?;
    u8::try_from(at + 1).ok()
}

/// 1985·04, 1985、4、1: marks that no date has, and that leave no other reading.
fn marked(text: &str) -> Option<Date> {
    let mark = |c: char| {
        matches!(c, '·' | '•' | '・' | '･' | '‧' | '∙' | '⋅' | '●' | '、' | ',' | ';' | ':' | '_' | '|' | '\\' | '~')
    };
    let plain: String = text.chars().map(|c| if mark(c) { '-' } else { c }).collect();
    if plain == text { None } else { date::parse(&plain).ok() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Option<(String, Guess)> {
        guess(text).map(|(date, offer)| (date.to_string(), offer))
    }

    #[test]
    fn proposes_a_date() {
        for (text, iso, offer) in [
            ("Apr-85", "1985-04", Guess::MonthName),
            ("APR 1985", "1985-04", Guess::MonthName),
            ("April, 1985", "1985-04", Guess::MonthName),
            ("4-Apr-85", "1985-04-04", Guess::MonthName),
            ("Apr 4, 1985", "1985-04-04", Guess::MonthName),
            ("1985-Apr-04", "1985-04-04", Guess::MonthName),
            ("Sept-29", "2029-09", Guess::MonthName),
            ("85-Apr", "1985-04", Guess::MonthName),
            ("31138", "1985-04-01", Guess::Serial),
            ("31138.5", "1985-04-01", Guess::Serial),
            ("10959", "1930-01-01", Guess::Serial),
            ("54788", "2049-12-31", Guess::Serial),
            ("1985-04-01T00:00:00Z", "1985-04-01", Guess::Moment),
            ("1985-03-31T16:00:00Z", "1985-04-01", Guess::Moment),
            ("1985-03-31T16:00:00.000Z", "1985-04-01", Guess::Moment),
            ("1985-04-01T00:00:00", "1985-04-01", Guess::Moment),
            ("1985-04-01T00:00", "1985-04-01", Guess::Moment),
            ("1985-04-01T00:00:00+08:00", "1985-04-01", Guess::Moment),
            ("1985-04-01T23:00:00-0500", "1985-04-02", Guess::Moment),
            ("1985·04", "1985-04", Guess::Marks),
            ("1985•4•1", "1985-04-01", Guess::Marks),
            ("1985、4、1", "1985-04-01", Guess::Marks),
            ("1985_04_01", "1985-04-01", Guess::Marks),
        ] {
            assert_eq!(said(text), Some((iso.to_owned(), offer)), "{text}");
        }
    }

    #[test]
    fn guesses_nothing_of_other_texts() {
        for text in [
            "10958",
            "54789",
            "3113",
            "311381",
            "31138.x",
            "17-Apr",
            "Apr",
            "Ap-85",
            "Apr-5",
            "Apr-85-1-2",
            "32-Apr-85",
            "Feb 30, 1985",
            "Mayor 85",
            "1985-04T00:00:00Z",
            "1985-04-01T25:00:00Z",
            "1985-04-01T00:00:00X",
            "1985-04-01T00:00:00+99:00",
            "1985-04-01T",
            "2019、2020",
            "85·04",
            "1985··04",
            "",
            "·",
            "9999-12-31T23:00:00-05:00",
        ] {
            assert_eq!(said(text), None, "{text}");
        }
    }
}
