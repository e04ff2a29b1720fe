//! The clock and the calendar day of the computer.

use crate::answers::Date;

/// Today, by the computer's own time zone. None on the server side of a test.
pub fn today() -> Option<Date> {
    #[cfg(target_arch = "wasm32")]
    {
        let now = js_sys::Date::new_0();
        let part = |number: u32| u8::try_from(number).ok();
        Date::new(now.get_full_year().cast_signed(), Some(part(now.get_month() + 1)?), Some(part(now.get_date())?))
    }
    #[cfg(not(target_arch = "wasm32"))]
    None
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

/// A moment as a person reads it: 14:02 today, otherwise 5月17日 14:02.
pub fn words(millis: u64) -> String {
    #[cfg(target_arch = "wasm32")]
    {
        #[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 are exact in a double")]
        let then = js_sys::Date::new(&wasm_bindgen::JsValue::from_f64(millis as f64));
        let clock = format!("{}:{:02}", then.get_hours(), then.get_minutes());
        let same_day = js_sys::Date::new_0().to_date_string() == then.to_date_string();
        if same_day { clock } else { format!("{}月{}日 {clock}", then.get_month() + 1, then.get_date()) }
    }
    #[cfg(not(target_arch = "wasm32"))]
    millis.to_string()
}
