//! How quick the built page is in a real browser, by the number of members: opening, a keystroke until it is painted, the
//! whole check. `make bench`, with dist/ built. Figures are read by a person, never asserted.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a bench that cannot begin has nothing to say but its table"
)]

#[path = "../journeys/support/mod.rs"]
mod support;

use serde_json::{Value, json};
use support::Page;

/// Keystrokes measured in each control.
const KEYS: usize = 41;

fn main() {
    println!(
        "{:>6} {:>10} {:>22} {:>22} {:>10} {:>14} {:>24}",
        "rows",
        "open",
        "key in a cell p50/p95",
        "key in a field p50/p95",
        "check",
        "shenbao.check",
        "task after a pause"
    );
    for rows in [10, 100, 500, 2000] {
        // A laptop of the office is about four times slower than the machine of a developer.
        let page = Page::desktop();
        page.goto("");
        page.driver.cdp("Emulation.setCPUThrottlingRate", json!({"rate": 4}));
        let open = page.until_args(OPEN, json!([rows]));
        // Typing is measured in a form that is complete.
        page.until("return !document.querySelector('[aria-busy]')");
        let (cell, field) = (keys(&page, "members[3].name"), keys(&page, "unit"));
        let check = page.until(CHECK);
        let paused = page.until_args(PAUSED, json!(["members[3].name"])).as_f64().unwrap();
        page.driver.cdp("Emulation.setCPUThrottlingRate", json!({"rate": 1}));
        let called = page.until_args(CALLED, json!([rows])).as_f64().unwrap();
        let (open, check) = (whole(&open), whole(&check));
        println!("{rows:>6} {open:>7} ms {cell:>22} {field:>22} {check:>7} ms {called:>11.2} ms {paused:>21.1} ms",);
    }
    large_file();
}

/// A file of nearly 8 MB, chosen on the home screen: how long until its form is there, until all of its rows are, and the
/// longest time in between in which the page did nothing else. Slowed four times it takes longer than a script of the driver may.
fn large_file() {
    let page = Page::desktop();
    page.goto("");
    page.until("return shenbao.ready.then(() => true)");
    let mut file = page.js("return shenbao.sample(shenbao.notices()[0].id)");
    let known = file["answers"]["members"].as_array().unwrap().clone();
    let duty = "负责设备改造、工艺试验与技术培训。".repeat(73);
    let member = |nth: usize| {
        let mut row = known[nth % known.len()].clone();
        row["name"] = format!("成员{nth}").into();
        row["duty"] = duty.clone().into();
        row
    };
    file["answers"]["members"] = (0..2000).map(member).collect();
    let text = file.to_string();
    let path = page.downloads.join("large.json");
    std::fs::write(&path, &text).unwrap();
    page.js(GAPS);
    page.find("#file").type_text(path.to_str().unwrap());
    page.find_text("button", "转为草稿修改").click();
    let took = page.until(OPENED);
    let (first, all, stretch) = (whole(&took[0]), whole(&took[1]), whole(&took[2]));
    println!("a file of {} bytes in {first} ms, all rows in {all} ms, at most {stretch} ms at a stretch", text.len());
}

/// Begins to look for stretches in which nothing else is done, and for the first rows and the last.
const GAPS: &str = "const gaps = window.gaps = {began: performance.now(), last: performance.now(), longest: 0}; \
    const at = row => document.getElementById(`at-members-${row}--name`); \
    const channel = new MessageChannel(); channel.port1.onmessage = () => { const now = performance.now(); \
        gaps.longest = Math.max(gaps.longest, now - gaps.last); gaps.last = now; \
        if (!gaps.first && at(3)) gaps.first = now; if (at(1999)) gaps.all = now; else channel.port2.postMessage(0); }; \
    channel.port2.postMessage(0);";

/// How long it took until a cell of the form is there, until the last row is, and the longest stretch.
const OPENED: &str = "return gaps.all && [gaps.first - gaps.began, gaps.all - gaps.began, gaps.longest];";

/// Opens the first notice's sample with so many members; how long until the form is painted.
const OPEN: &str = "if (window.opened === undefined) { window.opened = null; const began = performance.now(); \
    const file = shenbao.sample(shenbao.notices()[0].id), known = file.answers.members; \
    file.answers.members = Array.from({length: args[0]}, (_, at) => ({...known[at % known.length], name: '成员' + \
        String.fromCharCode(0x4e00 + at)})); \
    shenbao.open(file); const look = () => document.querySelector('[data-place=\"members[3].name\"]') ? \
        requestAnimationFrame(() => setTimeout(() => window.opened = performance.now() - began)) : setTimeout(look); look(); } \
    return window.opened;";

/// One keystroke after the other in the control of a place, each until it is painted.
const KEY: &str = "const control = document.querySelector(`[data-place=\"${args[0]}\"]`); \
    if (!window.keyed || window.keyed.place !== args[0]) { const keyed = window.keyed = {place: args[0], times: []}; control.focus(); \
        const next = () => { const began = performance.now(); control.value += '字'; \
            control.dispatchEvent(new InputEvent('input', {bubbles: true})); \
            requestAnimationFrame(() => setTimeout(() => { keyed.times.push(performance.now() - began); \
                keyed.times.length < args[1] ? setTimeout(next) : keyed.done = true; })); }; next(); } \
    return window.keyed.done && window.keyed.times;";

/// The longest time in which nothing else was done, from a keystroke until half a second after the pause that follows it.
const PAUSED: &str = "if (!window.paused) { const paused = window.paused = {longest: 0}; \
    const control = document.querySelector(`[data-place=\"${args[0]}\"]`); control.focus(); control.value += '字'; \
    control.dispatchEvent(new InputEvent('input', {bubbles: true})); const channel = new MessageChannel(), until = performance.now() + 750; \
    let last = performance.now(); setTimeout(() => { last = performance.now(); channel.port2.postMessage(0); }, 100); \
    channel.port1.onmessage = () => { const now = performance.now(); paused.longest = Math.max(paused.longest, now - last); last = now; \
        now < until ? channel.port2.postMessage(0) : paused.done = true; }; } \
    return window.paused.done && window.paused.longest;";

/// What other scripts call, with the conversion of its argument and its result: the median of 21 calls.
const CALLED: &str = "if (window.called === undefined) { const file = shenbao.sample(shenbao.notices()[0].id), known = file.answers.members; \
    file.answers.members = Array.from({length: args[0]}, (_, at) => ({...known[at % known.length], name: '成员' + \
        String.fromCharCode(0x4e00 + at)})); const times = []; \
    for (let round = 0; round < 21; round++) { const began = performance.now(); shenbao.check(file); times.push(performance.now() - began); } \
    times.sort((one, other) => one - other); window.called = times[10]; } return window.called;";

/// The whole check, until its result is painted.
const CHECK: &str = "if (window.checked === undefined) { window.checked = null; const began = performance.now(); \
    [...document.querySelectorAll('header button')].find(it => it.innerText === '检查').click(); \
    requestAnimationFrame(() => setTimeout(() => window.checked = performance.now() - began)); } return window.checked;";

fn keys(page: &Page, place: &str) -> String {
    let times = page.until_args(KEY, json!([place, KEYS]));
    let mut times: Vec<f64> = times.as_array().unwrap().iter().filter_map(Value::as_f64).collect();
    times.sort_by(f64::total_cmp);
    let at = |share: usize| times.get(times.len() * share / 100).copied().unwrap_or_default();
    format!("{:.0}/{:.0} ms", at(50), at(95))
}

fn whole(time: &Value) -> String {
    format!("{:.0}", time.as_f64().unwrap_or_default())
}
