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
pub fn now() -> f64 {
    #[cfg(target_arch = "wasm32")]
    {
        js_sys::Date::now()
    }
    #[cfg(not(target_arch = "wasm32"))]
    0.0
}
