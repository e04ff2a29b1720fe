//! The computer's clock, as the page reads and says it.

use super::javascript::{StandIn, run};
use shenbao::answers::Date;
use shenbao::browser::clock::{millis, today, words};
use wasm_bindgen_test::wasm_bindgen_test;

/// The clock stands at this local time, until this is dropped.
fn standing(time: &str) -> StandIn {
    let stopped = format!(
        "{{writable: true, value: class extends Date {{ \
            constructor(...given) {{ if (given.length) super(...given); else super({time}); }} \
            static now() {{ return new Date({time}).getTime() }} }}}}"
    );
    StandIn::put("window", "Date", &stopped)
}

fn moment(time: &str) -> u64 {
    run(&format!("return new Date({time}).getTime()")).as_f64().unwrap() as u64
}

#[wasm_bindgen_test]
fn today_is_the_calendar_day_on_this_computer() {
    let _clock = standing("2021, 4, 17, 0, 0, 1");
    assert_eq!(today(), Date::new(2021, Some(5), Some(17)));
    drop(_clock);
    let _clock = standing("2020, 1, 29, 23, 59, 59");
    assert_eq!(today(), Date::new(2020, Some(2), Some(29)));
}

#[wasm_bindgen_test]
fn a_moment_is_in_milliseconds() {
    let _clock = standing("2021, 4, 17, 14, 2");
    assert_eq!(millis(), moment("2021, 4, 17, 14, 2"));
}

#[wasm_bindgen_test]
fn a_moment_today_is_said_by_the_clock() {
    let _clock = standing("2021, 4, 17, 14, 2");
    assert_eq!(words(moment("2021, 4, 17, 9, 5"), today()), "9:05");
}

#[wasm_bindgen_test]
fn another_day_is_said_with_its_date() {
    let _clock = standing("2021, 4, 17, 0, 1");
    assert_eq!(words(moment("2021, 4, 16, 23, 59"), today()), "5月16日 23:59");
}

#[wasm_bindgen_test]
fn where_nobody_knows_the_day_a_moment_is_said_with_its_date() {
    assert_eq!(words(moment("2021, 4, 17, 9, 5"), None), "5月17日 9:05");
}
