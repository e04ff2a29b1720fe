//! How quick the desk is in a real browser, by the number of applications dropped: until the first rows stand there, until all are
//! checked and kept, the longest tasks meanwhile, the frames while the list is scrolled, a letter typed into the search, and the
//! memory of the page's process. `cargo bench --profile dev --bench desk`, `-- 10000` for another number; with dist/ built.
//! Figures are read by a person, never asserted.
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

#[path = "../collection/made.rs"]
mod made;

use std::fs;

use made::{Office, Plan};
use serde_json::{Value, json};
use support::{Page, kit};

/// How often it is asked whether all is kept, ten seconds each time.
const WAITS: usize = 120;

fn main() {
    let named: Vec<usize> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    println!(
        "{:>12} {:>10} {:>10} {:>20} {:>12} {:>14} {:>10}",
        "applications", "first rows", "all kept", "tasks over 50 ms", "scrolling", "a letter sought", "memory"
    );
    for number in if named.is_empty() { vec![1_000] } else { named } {
        let folder = kit::folder("bench-desk");
        Office::made(Plan::plain(number), 1).write(&folder);
        let page = Page::desktop();
        page.goto("#/desk");
        page.until("return document.querySelector('#desk-folder')");
        page.js(WATCH);
        page.find("#desk-folder").type_text(folder.to_str().unwrap());
        let kept = settled(&page);
        let tasks = page.js("return [watched.tasks.length, Math.max(0, ...watched.tasks)]");
        let frames = page.until(SCROLLED);
        let sought = page.until(SOUGHT);
        println!(
            "{number:>12} {:>7} ms {:>7} ms {:>5}, longest {:>3} ms {:>7}/s {:>11} ms {:>7} MB",
            whole(&kept[0]),
            whole(&kept[1]),
            whole(&tasks[0]),
            whole(&tasks[1]),
            whole(&frames),
            whole(&sought),
            memory() / 1024
        );
    }
}

/// When the first rows stood there and when all was kept, since the files were chosen.
fn settled(page: &Page) -> Value {
    for _ in 0..WAITS {
        let kept = page.until(KEPT);
        if kept[0] != 0 {
            return json!([kept[1], kept[0]]);
        }
    }
    panic!("not all was kept")
}

/// The most memory that a page's process had, in kilobytes; of one browser only one is that large.
fn memory() -> u64 {
    let processes = fs::read_dir("/proc").unwrap().flatten().map(|entry| entry.path());
    let renderers = processes.filter(|path| {
        let line = fs::read(path.join("cmdline")).unwrap_or_default();
        String::from_utf8_lossy(&line).contains("--type=renderer")
    });
    let most = renderers.filter_map(|path| {
        let status = fs::read_to_string(path.join("status")).ok()?;
        let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
        line.split_whitespace().nth(1)?.parse().ok()
    });
    most.max().unwrap_or_default()
}

/// Watches from the choice of the files on: tasks longer than 50 ms, the first row, and that all was kept.
const WATCH: &str = "const watched = window.watched = {tasks: []}; \
    document.querySelector('#desk-folder').addEventListener('change', () => { watched.began = performance.now(); }, true); \
    new PerformanceObserver(list => list.getEntries().forEach(task => { \
        if (watched.began && !watched.kept) watched.tasks.push(task.duration) })).observe({entryTypes: ['longtask']}); \
    const look = () => { const since = () => performance.now() - watched.began; \
        if (watched.began && !watched.first && document.querySelector('.desk-row')) watched.first = since(); \
        if (watched.first && !document.querySelector('.desk-progress') && \
            document.querySelector('.desk-counts')?.innerText.includes('已存在本机')) watched.kept = since(); \
        else setTimeout(look, 8) }; look();";

/// What has been seen once all is kept, or after some seconds: a script of the driver may not take longer.
const KEPT: &str = "watched.asked ??= performance.now(); if (watched.kept || performance.now() - watched.asked > 10000) { \
    watched.asked = undefined; return [watched.kept ?? 0, watched.first ?? 0] }";

/// Scrolls the list by 120 steps, one a frame; how many frames a second were drawn.
const SCROLLED: &str = "if (!window.scrolled) { const scrolled = window.scrolled = {}, \
        list = [...document.querySelectorAll('main *')].find(it => it.scrollHeight > it.clientHeight + 100 && getComputedStyle(it).overflowY !== 'visible'); \
    let steps = 0; const began = performance.now(); \
    const step = () => { list.scrollTop += 90; ++steps < 120 ? requestAnimationFrame(step) : scrolled.done = 1000 * steps / (performance.now() - began) }; \
    requestAnimationFrame(step) } return window.scrolled.done;";

/// Types a letter into the search; how long until what is found is painted.
const SOUGHT: &str = "if (!window.sought) { const sought = window.sought = {}, field = document.querySelector('#desk-search'), began = performance.now(); \
    field.focus(); field.value = '创新'; field.dispatchEvent(new InputEvent('input', {bubbles: true})); \
    requestAnimationFrame(() => setTimeout(() => sought.done = performance.now() - began)) } return window.sought.done;";

fn whole(number: &Value) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds")]
    let whole = number.as_f64().unwrap_or(-1.0).round() as i64;
    whole
}
