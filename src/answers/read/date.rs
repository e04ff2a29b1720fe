//! Reads dates in the forms people write: 2021-05-17, 2021.5.1, 2021年5月, 20210501, 二〇二一年五月一日.
//! Not here: earliest and latest dates (`check`), and how forms print them (`paper`).

use super::{Change, Guess, Outcome, Reason, clean, guessed_date, numeral};
use crate::answers::{Date, Precision};

/// Reads a date known at least to `coarsest`; a finer one than `finest` is offered cut.
pub fn read(typed: &str, line: &str, finest: Precision, coarsest: Precision) -> Outcome {
    let text: String = clean::half(line).chars().map(clean::dash).collect();
    let (date, guess) = match parse(&text) {
        Ok(date) => (date, None),
        Err(reason) => match guessed_date::guess(&text) {
            Some((date, offer)) => (date, Some(offer)),
            None => return Outcome::Unreadable(reason),
        },
    };
    let finer = (date.precision() > finest).then_some(Guess::Coarser);
    if date.precision() < coarsest {
        Outcome::Unreadable(Reason::TooCoarse(coarsest))
    } else if let Some(why) = guess.or(finer) {
        Outcome::Offered { text: date.cut(finest).to_string(), why }
    } else {
        let chinese = line.chars().any(numeral::is_numeral);
        let how = if chinese { Change::ChineseNumerals } else { Change::DateForm };
        Outcome::settled(typed, date.to_string(), how)
    }
}

/// Reads a half-width text in any form that leaves no doubt.
pub(super) fn parse(text: &str) -> Result<Date, Reason> {
    let parts = parts(without_clock(text.trim_end_matches(['.', ' '])))?;
    match parts.as_slice() {
        [whole] => one_run(whole),
        [year, month] => date(year, month, None),
        [year, month, day] => date(year, month, Some(day)),
        _ => Err(Reason::NotADate),
    }
}

/// Digits and the mark after them.
#[derive(Default)]
struct Part {
    digits: String,
    mark: Option<char>,
}

/// Takes the text apart at marks and spaces.
fn parts(text: &str) -> Result<Vec<Part>, Reason> {
    let mut parts: Vec<Part> = Vec::new();
    let mut open = false;
    for c in text.chars() {
        let count = parts.len();
        match (c, parts.last_mut()) {
            (' ', _) => open = false,
            ('-' | '/' | '.' | '年' | '月' | '日' | '号', Some(last)) if last.mark.is_none() => {
                last.mark = Some(c);
                open = false;
            }
            (_, Some(last)) if open && is_digit(c) => last.digits.push(c),
            _ if is_digit(c) && count < 4 => {
                parts.push(Part { digits: c.into(), mark: None });
                open = true;
            }
            _ => return Err(Reason::NotADate),
        }
    }
    marks_in_order(&parts)?;
    Ok(parts)
}

/// 年, 月 and 日 follow their own part, and no other mark ends the date.
fn marks_in_order(parts: &[Part]) -> Result<(), Reason> {
    for (index, part) in parts.iter().enumerate() {
        let well = match part.mark {
            Some('年') => index == 0,
            Some('月') if index == 0 => return Err(Reason::NoYear),
            Some('月') => index == 1,
            Some('日' | '号') => index == 2,
            Some(_) => index + 1 < parts.len(),
            None => true,
        };
        if !well {
            return Err(Reason::NotADate);
        }
    }
    Ok(())
}

/// 20210501, 202105 or 2021.
fn one_run(part: &Part) -> Result<Date, Reason> {
    let digits = numeral::positional(&part.digits).ok_or(Reason::NotADate)?;
    let cut = |from: usize, to: usize| digits.get(from..to).and_then(|digits| digits.parse::<u16>().ok());
    let (year, month, day) = (cut(0, 4), cut(4, 6), cut(6, 8));
    match (digits.len(), part.mark) {
        (8, None) => exact(year, month, Some(day)),
        // 850417 is no month of the year 8504.
        (6, None) if year.is_some_and(|year| (1900..=2100).contains(&year)) => exact(year, month, None),
        (6, None) | (2, None | Some('年')) => Err(Reason::TwoDigitYear),
        (4, None | Some('年')) => Date::new(i32::from(year.unwrap_or(0)), None, None).ok_or(Reason::NoSuchDate),
        _ => Err(Reason::NotADate),
    }
}

fn date(year: &Part, month: &Part, day: Option<&Part>) -> Result<Date, Reason> {
    let year = numeral::positional(&year.digits).ok_or(Reason::NotADate)?;
    let (month, day) = (small(month)?, day.map(small).transpose()?);
    match year.len() {
        4 => exact(year.parse().ok(), Some(month), day.map(Some)),
        1 | 2 => Err(Reason::TwoDigitYear),
        _ => Err(Reason::NotADate),
    }
}

/// The date of these parts; a part without a number is no date.
fn exact(year: Option<u16>, month: Option<u16>, day: Option<Option<u16>>) -> Result<Date, Reason> {
    let byte = |number: Option<u16>| number.and_then(|number| u8::try_from(number).ok()).ok_or(Reason::NotADate);
    let year = i32::from(year.ok_or(Reason::NotADate)?);
    Date::new(year, Some(byte(month)?), day.map(byte).transpose()?).ok_or(Reason::NoSuchDate)
}

/// A month or a day: one or two digits, or a numeral.
fn small(part: &Part) -> Result<u16, Reason> {
    let short = part.digits.chars().count() <= 3 && !(part.digits.len() == 3 && part.digits.is_ascii());
    let number = numeral::whole(&part.digits).ok().filter(|_| short);
    number.and_then(|number| u16::try_from(number).ok()).filter(|&number| number < 100).ok_or(Reason::NotADate)
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || c == 'O' || numeral::is_numeral(c)
}

/// The text without the time of day that spreadsheets add.
fn without_clock(text: &str) -> &str {
    let clock = |time: &str| time.contains(':') && time.bytes().all(|b| b.is_ascii_digit() || b":.".contains(&b));
    match text.split_once(' ') {
        Some((date, time)) if clock(time) => date,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_every_usual_form() {
        for (typed, iso) in [
            ("2021-05-17", "2021-05-17"),
            ("2021.5.1", "2021-05-01"),
            ("2021/5/1", "2021-05-01"),
            ("2021年5月1日", "2021-05-01"),
            ("2021年5月", "2021-05"),
            ("20210501", "2021-05-01"),
            ("202105", "2021-05"),
            ("2021", "2021"),
            ("2021年", "2021"),
            ("２０２１．５．１", "2021-05-01"),
            ("二〇二一年五月一日", "2021-05-01"),
            ("二○一九年十二月三十一日", "2019-12-31"),
            ("2021 年 5 月", "2021-05"),
            ("2021.5", "2021-05"),
            ("2021。5。1", "2021-05-01"),
            ("2021—05—01", "2021-05-01"),
            ("2021年5月1号", "2021-05-01"),
            ("2021 5 1", "2021-05-01"),
            ("2021/5/1 0:00", "2021-05-01"),
            ("2021/5/1 0:00:00.000", "2021-05-01"),
            ("2021年5月1日。", "2021-05-01"),
            ("二0二一年五月", "2021-05"),
            ("198504", "1985-04"),
            ("2021年05月17", "2021-05-17"),
        ] {
            assert_eq!(read(typed, typed, Precision::Day, Precision::Year).stored(typed), iso, "{typed}");
        }
    }

    #[test]
    fn refuses_other_texts() {
        for (typed, reason) in [
            ("2021-02-30", Reason::NoSuchDate),
            ("20211301", Reason::NoSuchDate),
            ("202013", Reason::NoSuchDate),
            ("0999", Reason::NoSuchDate),
            ("2021.0", Reason::NoSuchDate),
            ("21.5.1", Reason::TwoDigitYear),
            ("85年4月", Reason::TwoDigitYear),
            ("85", Reason::TwoDigitYear),
            ("850417", Reason::TwoDigitYear),
            ("5月1日", Reason::NoYear),
            ("今天", Reason::NotADate),
            ("2019-2020", Reason::NotADate),
            ("54789", Reason::NotADate),
            ("443170", Reason::TwoDigitYear),
            ("2021--05", Reason::NotADate),
            ("2021.5.1-2021.6", Reason::NotADate),
            ("2021-05-", Reason::NotADate),
            ("年月日", Reason::NotADate),
            ("2021月5年", Reason::NoYear),
            ("2021-005", Reason::NotADate),
            ("至今", Reason::NotADate),
        ] {
            let outcome = read(typed, typed, Precision::Day, Precision::Year);
            assert_eq!(outcome, Outcome::Unreadable(reason), "{typed}");
        }
    }

    #[test]
    fn a_field_says_how_exactly() {
        let month = |typed: &str| read(typed, typed, Precision::Month, Precision::Month);
        assert_eq!(month("1985-04"), Outcome::Same);
        assert_eq!(month("1985年4月"), Outcome::Normalised { text: "1985-04".into(), how: Change::DateForm });
        assert_eq!(
            month("一九八五年四月"),
            Outcome::Normalised { text: "1985-04".into(), how: Change::ChineseNumerals }
        );
        assert_eq!(month("1985年4月2日"), Outcome::Offered { text: "1985-04".into(), why: Guess::Coarser });
        assert_eq!(month("1985年4月1日T"), Outcome::Unreadable(Reason::NotADate));
        assert_eq!(month("44317"), Outcome::Offered { text: "2021-05".into(), why: Guess::Serial });
        assert_eq!(month("１９８５·０４"), Outcome::Offered { text: "1985-04".into(), why: Guess::Marks });
        assert_eq!(month("1985"), Outcome::Unreadable(Reason::TooCoarse(Precision::Month)));
    }
}
