//! How long each export of the built page takes, and the longest while the page cannot answer meanwhile, by the number of
//! members; and a package with a film of 300 MB in it. `make bench`, with dist/ built. Figures are read by a person, never
//! asserted.
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

use std::fs;

use serde_json::{Value, json};
use support::Page;

const NOTICE: &str = "nanchang-2021";

/// An export: what is pressed, in which step of the screen that sends, and what is said there in the end.
const PRESSES: [(&str, &str, &str); 6] = [
    ("保存 JSON 文件", "#step-file", "已保存"),
    ("保存 Excel 表格", "#step-file .send-made", "已保存"),
    ("保存 Word 文件", ".send-word", "已保存"),
    ("保存申报材料 Word 文件", ".send-word", "-申报材料.docx"),
    ("邮件草稿（.eml）", "#step-mail .send-made", "已生成"),
    ("打包为 ZIP", "#step-package", "已生成"),
];

fn main() {
    println!("{:>5}  {:>8}  {:>24}  {:>9}  {:>12}", "slow", "members", "export", "in all", "longest task");
    for (rate, members) in [(1, 14), (1, 2000), (4, 14), (4, 2000)] {
        let page = opened(members);
        // A laptop of the office is about four times slower than the machine of a developer.
        page.driver.cdp("Emulation.setCPUThrottlingRate", json!({"rate": rate}));
        for (words, step, said) in PRESSES {
            timed(&page, PRESS, json!([words]));
            show(&page, rate, members, words, ENDS, json!([step, said]));
        }
        for (words, screen) in [("print", "/print"), ("proof", "/proof")] {
            page.js_args(GO, json!(["/send"]));
            page.find("#step-package");
            timed(&page, GO, json!([screen]));
            show(&page, rate, members, words, DRAWN, json!([]));
        }
    }
    film_of(300_000_000);
}

/// A draft of the first notice's sample with so many members, at the screen that sends.
fn opened(members: usize) -> Page {
    let page = Page::desktop();
    page.goto("");
    page.until("return shenbao.ready.then(() => true)");
    page.js_args(OPEN, json!([members]));
    page.find(".saved-state[data-saved=saved]");
    page.js("location.hash += '/send'");
    page.find("#step-package");
    page
}

/// A package with a film in it.
fn film_of(bytes: u64) {
    let page = Page::desktop();
    page.before_scripts(MEMORY);
    page.goto("");
    page.sample(NOTICE);
    page.choose_film("film.webm", bytes);
    page.find_text("header a", "导出与发送").click();
    page.find("#step-package");
    timed(&page, PRESS, json!(["打包为 ZIP"]));
    show(&page, 1, 14, &format!("ZIP with {bytes} bytes"), ENDS, json!(["#step-package", "已生成"]));
    println!("the program's memory: {} bytes", page.js("return ours.buffer.byteLength"));
    let _ = fs::remove_dir_all(&page.downloads);
}

/// Begins to listen for long tasks, then does something.
fn timed(page: &Page, script: &str, args: Value) {
    page.js_args(&[LISTEN, script].concat(), args);
}

/// Waits for the end, and prints what it took.
fn show(page: &Page, rate: u32, members: usize, words: &str, ends: &str, args: Value) {
    let took = page.until_args(&ends.replace("TOOK", "[performance.now() - began, longest]"), args);
    let whole = |nth: usize| took[nth].as_f64().unwrap_or_default();
    println!("{rate:>4}x  {members:>8}  {words:>24}  {:>6.0} ms  {:>9.0} ms", whole(0), whole(1));
}

const OPEN: &str = "const file = shenbao.sample(shenbao.notices()[0].id), known = file.answers.members; \
    file.answers.members = Array.from({length: arguments[0]}, (_, at) => ({...known[at % known.length], name: '成员' + \
        String.fromCharCode(0x4e00 + at)})); shenbao.open(file);";

const LISTEN: &str = "window.longest = 0; if (window.ear) ear.disconnect(); window.ear = new PerformanceObserver(list => \
    list.getEntries().forEach(it => longest = Math.max(longest, it.duration))); ear.observe({entryTypes: ['longtask']}); \
    window.began = performance.now(); ";

const PRESS: &str = "[...document.querySelectorAll('button')].find(it => it.innerText.trim() === arguments[0]).click()";

const GO: &str = "location.hash = location.hash.replace(/\\/(send|print|proof)$/, arguments[0])";

/// Two frames later, so that the last task has been told of.
const ENDS: &str = "if (!document.querySelector(args[0]).innerText.includes(args[1])) return; \
    return new Promise(seen => setTimeout(() => seen(TOOK), 100))";

const DRAWN: &str = "if (!document.querySelector('.print-press:enabled')) return; \
    return new Promise(seen => setTimeout(() => seen(TOOK), 100))";

/// The program's own memory, as its loader gets it.
const MEMORY: &str = "const make = WebAssembly.instantiate; WebAssembly.instantiate = (...all) => make(...all).then(made => { \
    const { memory } = (made.instance || made).exports; if (memory) window.ours = memory; return made })";
