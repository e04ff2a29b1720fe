//! When a mail was sent: its field Date (RFC 5322, 3.3 and 4.3).

use time::{Date, Month, PrimitiveDateTime, Time};

use super::fields::fields;

/// Words of a date that are looked at.
const MOST: usize = 12;
const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/// The zones that have names, in hours; all others are not known, and as good as Greenwich.
const ZONES: [(&str, i64); 8] =
    [("EST", -5), ("EDT", -4), ("CST", -6), ("CDT", -5), ("MST", -7), ("MDT", -6), ("PST", -8), ("PDT", -7)];

/// When a mail was sent, in seconds since 1970; none where its head does not say so in a way that can be read.
pub(super) fn sent(mail: &[u8]) -> Option<u64> {
    let ([date], _) = fields(mail, ["date"]);
    read(&String::from_utf8_lossy(&date))
}

/// `Wed, 2 Jun 2021 10:00:00 +0800 (CST)`
fn read(text: &str) -> Option<u64> {
    let text = without_comments(text);
    let mut words = text.split([' ', '\t', ',']).filter(|word| !word.is_empty()).take(MOST).peekable();
    words.next_if(|word| word.chars().all(char::is_alphabetic));
    let day: u8 = number(words.next()?)?;
    let name = words.next()?.to_ascii_lowercase();
    let month = MONTHS.iter().position(|month| name.starts_with(month))?;
    let month = Month::try_from(u8::try_from(month + 1).ok()?).ok()?;
    let date = Date::from_calendar_date(year(words.next()?)?, month, day).ok()?;
    let mut clock = words.next()?.split(':');
    let (hour, minute) = (number(clock.next()?)?, number(clock.next()?)?);
    // A second that is put in at a year's end is the one before it here.
    let second = clock.next().map_or(Some(0), number::<u8>)?.min(59);
    let time = Time::from_hms(hour, minute, second).ok()?;
    let seconds =
        PrimitiveDateTime::new(date, time).assume_utc().unix_timestamp() - offset(words.next().unwrap_or_default())?;
    u64::try_from(seconds).ok()
}

fn number<T: std::str::FromStr>(word: &str) -> Option<T> {
    (word.len() <= 4 && word.bytes().all(|byte| byte.is_ascii_digit())).then(|| word.parse().ok())?
}

/// Years were written with two digits, and are with three by programs that counted from 1900.
fn year(word: &str) -> Option<i32> {
    let year: i32 = number(word)?;
    Some(match word.len() {
        2 if year < 50 => year + 2000,
        2 | 3 => year + 1900,
        _ => year,
    })
}

/// How far a zone is before Greenwich, in seconds.
fn offset(zone: &str) -> Option<i64> {
    let (sign, digits) = match zone.split_at_checked(1) {
        Some(("+", digits)) => (1, digits),
        Some(("-", digits)) => (-1, digits),
        _ => return Some(ZONES.iter().find(|(name, _)| *name == zone).map_or(0, |(_, hours)| hours * 3600)),
    };
    let digits: i64 = number(digits)?;
    Some(sign * (digits / 100 * 3600 + digits % 100 * 60))
}

fn without_comments(text: &str) -> String {
    let mut depth = 0_usize;
    let outside = |c: &char| {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => return depth == 0,
        }
        false
    };
    text.chars().filter(outside).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_mail_programs_write_them() {
        for date in [
            "Wed, 2 Jun 2021 10:00:00 +0800",
            "Wed, 2 Jun 2021 10:00:00 +0800 (中国标准时间 (CST))",
            " 02 jun 2021 02:00 GMT",
            "2 June 21 02:00:00 UT",
            "Wed,2 Jun 121 02:00:00",
            "Tue, 1 Jun 2021 21:00:00 EST",
            "Tue, 1 Jun 2021 20:30:00 -0530",
        ] {
            assert_eq!(sent(format!("Subject: a\r\nDate: {date}\r\n\r\nb").as_bytes()), Some(1_622_599_200), "{date}");
        }
    }

    #[test]
    fn what_is_no_date_is_none() {
        for date in [
            "",
            "a",
            "2 Jun",
            "32 Jun 2021 10:00:00 +0800",
            "2 Jun 2021 25:00",
            "2 Jun 1921 10:00",
            "((((",
            "2021-06-02 10:00",
            "2 Jun 99999 10:00",
            "2 Jun 2021 10:00:00 +08000",
        ] {
            assert_eq!(read(date), None, "{date}");
        }
        assert_eq!(sent(b"Subject: a\r\n\r\nDate: Wed, 2 Jun 2021 10:00:00 +0800"), None);
    }
}
