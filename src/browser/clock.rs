//! The clock and the calendar day of the computer.

use crate::answers::Date;

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
