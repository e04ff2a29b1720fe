//! The clock and the calendar day of the computer.

use crate::answers::Date;
use crate::drafts::LocalTime;

/// Today, by the computer's own time zone. None on the server side of a test.
pub fn today() -> Option<Date> {
    #[cfg(target_arch = "wasm32")]
    {
        day(&js_sys::Date::new_0())
    }
    #[cfg(not(target_arch = "wasm32"))]
    None
}

/// The day of a moment, by the computer's own time zone.
#[cfg(target_arch = "wasm32")]
fn day(moment: &js_sys::Date) -> Option<Date> {
    let part = |number: u32| u8::try_from(number).ok();
    Date::new(moment.get_full_year().cast_signed(), Some(part(moment.get_month() + 1)?), Some(part(moment.get_date())?))
}

/// Milliseconds since 1970; 0 on the server side of a test.
pub fn millis() -> u64 {
    #[cfg(target_arch = "wasm32")]
    {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the clock shows whole milliseconds after 1970"
        )]
        let now = js_sys::Date::now() as u64;
        now
    }
    #[cfg(not(target_arch = "wasm32"))]
    0
}

/// This moment, and how far the computer's clock is ahead of universal time; without that on the server side of a test.
pub fn local() -> LocalTime {
    #[cfg(target_arch = "wasm32")]
    #[expect(clippy::cast_possible_truncation, reason = "minutes between time zones are few and whole")]
    let ahead = -js_sys::Date::new_0().get_timezone_offset() as i32;
    #[cfg(not(target_arch = "wasm32"))]
    let ahead = 0;
    LocalTime { at: millis(), ahead }
}

/// A moment by the day as people say it: 今天 14:02, 昨天 16:20, 11月27日 09:15, 2025年11月27日 09:15.
pub fn day_words(millis: u64, today: Option<Date>) -> String {
    #[cfg(target_arch = "wasm32")]
    {
        #[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 are exact in a double")]
        let then = js_sys::Date::new(&wasm_bindgen::JsValue::from_f64(millis as f64));
        let clock = format!("{:02}:{:02}", then.get_hours(), then.get_minutes());
        match day(&then) {
            Some(day) => format!("{} {clock}", day_word(day, today)),
            None => clock,
        }
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = today;
        millis.to_string()
    }
}

/// What people call a day. A clock that was set back makes later days, which have no word of their own.
#[cfg(any(target_arch = "wasm32", test))]
fn day_word(day: Date, today: Option<Date>) -> String {
    match today.and_then(|today| today.days_since(day)) {
        Some(0) => return "今天".to_owned(),
        Some(1) => return "昨天".to_owned(),
        _ => {}
    }
    let (month, of_month) = (day.month().unwrap_or_default(), day.day().unwrap_or_default());
    let this_year = today.is_some_and(|today| today.year() == day.year());
    if this_year { format!("{month}月{of_month}日") } else { format!("{}年{month}月{of_month}日", day.year()) }
}

/// A moment as a person reads it: 14:02 today, otherwise, and where nobody knows what day it is, 5月17日 14:02.
pub fn words(millis: u64, today: Option<Date>) -> String {
    #[cfg(target_arch = "wasm32")]
    {
        #[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 are exact in a double")]
        let then = js_sys::Date::new(&wasm_bindgen::JsValue::from_f64(millis as f64));
        let clock = format!("{}:{:02}", then.get_hours(), then.get_minutes());
        let same_day = today.is_some() && today == day(&then);
        if same_day { clock } else { format!("{}月{}日 {clock}", then.get_month() + 1, then.get_date()) }
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = today;
        millis.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_have_the_words_that_people_have_for_them() {
        let day = |text| Date::from_iso(text).unwrap();
        let word = |then, now| day_word(day(then), Some(day(now)));
        for (then, now, said) in [
            ("2026-12-01", "2026-12-01", "今天"),
            ("2026-11-30", "2026-12-01", "昨天"),
            ("2025-12-31", "2026-01-01", "昨天"),
            ("2026-11-29", "2026-12-01", "11月29日"),
            ("2025-12-01", "2026-12-01", "2025年12月1日"),
            ("2026-12-02", "2026-12-01", "12月2日"),
        ] {
            assert_eq!(word(then, now), said, "{then} on {now}");
        }
        assert_eq!(day_word(day("2026-12-01"), None), "2026年12月1日");
    }
}
