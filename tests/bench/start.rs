//! How soon a form can be filled, beside a page of the same controls as plain HTML, which nothing can beat: cold, on a line of
//! 1.6 Mbit/s with 150 ms, four times slower than this machine; and how soon a key is painted in both. The method is that of
//! the project's measurement of its rivals. `make bench`, with dist/ built. Figures are read by a person, never asserted.
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

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::thread;

use serde_json::{Value, json};
use support::Page;

/// Cold loads of each page.
const LOADS: usize = 5;
/// Keystrokes measured in each page.
const KEYS: usize = 25;
/// The notice whose sample is opened, and the table whose rows are multiplied.
const NOTICE: &str = "cccc-2018";
const TABLE: &str = "members";
/// Where the plain page stands.
const PLAIN: &str = "plain.html";

fn main() {
    println!("{:>6}  {:>16}  {:>16}  {:>6}", "rows", "usable", "plain", "ratio");
    let ours = start(10, Page::desktop(), "");
    let plain = start(10, Page::desktop(), PLAIN);
    println!("{:>6}  {:>13.0} ms  {:>13.0} ms  {:>6.2}", 10, ours, plain, ours / plain);
    println!("{:>6}  {:>16}  {:>16}  {:>6}", "rows", "key p50/p95", "plain", "ratio");
    for rows in [10, 500, 2000] {
        let (ours, plain) = (keys(rows, ""), keys(rows, PLAIN));
        let said = |(p50, p95): (f64, f64)| format!("{p50:.0}/{p95:.0} ms");
        println!("{rows:>6}  {:>16}  {:>16}  {:>6.2}", said(ours), said(plain), ours.0 / plain.0);
    }
}

/// The middle of several cold loads until every cell is there and painted, in milliseconds from the navigation on.
fn start(rows: usize, page: Page, which: &str) -> f64 {
    let address = opened(&page, rows, which);
    page.before_scripts(&READY.replace("CELLS", &cells(rows).to_string()));
    let line = json!({"offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750});
    let mut times: Vec<f64> = (0..LOADS)
        .map(|_| {
            page.open_at_once("about:blank");
            page.driver.cdp("Network.clearBrowserCache", json!({}));
            page.driver.cdp("Network.enable", json!({}));
            page.driver.cdp("Network.emulateNetworkConditions", line.clone());
            page.driver.cdp("Emulation.setCPUThrottlingRate", json!({"rate": 4}));
            page.open_at_once(&address);
            page.until("return window.usable").as_f64().unwrap()
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[LOADS / 2]
}

/// The middle and the 95th of a hundred of the times from a key to its being painted, in a cell.
fn keys(rows: usize, which: &str) -> (f64, f64) {
    let page = Page::desktop();
    page.open_at_once(&opened(&page, rows, which));
    let all = "return document.querySelectorAll(`[data-place^=\"members[\"]`).length >= args[0]";
    page.until_args(all, json!([cells(rows)]));
    page.driver.cdp("Emulation.setCPUThrottlingRate", json!({"rate": 4}));
    let times = page.until_args(KEY, json!([format!("{TABLE}[0].name"), KEYS]));
    let mut times: Vec<f64> = times.as_array().unwrap().iter().filter_map(Value::as_f64).collect();
    times.sort_by(f64::total_cmp);
    (times[times.len() / 2], times[times.len() * 95 / 100])
}

/// Stores a draft with so many rows, and serves the page and a plain one of the same controls; the address of either.
fn opened(page: &Page, rows: usize, which: &str) -> String {
    let mut served = packed(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/dist")));
    let server = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let root = format!("http://127.0.0.1:{}/", server.local_addr().unwrap().port());
    let reading = Arc::new(std::sync::Mutex::new(std::mem::take(&mut served)));
    let files = Arc::clone(&reading);
    thread::spawn(move || {
        for stream in server.incoming().flatten() {
            let files = Arc::clone(&files);
            // A browser may hang up at any time.
            thread::spawn(move || answer(stream, &files.lock().unwrap()).ok());
        }
    });
    page.open_at_once(&root);
    page.until("return window.shenbao && shenbao.ready.then(() => true)");
    page.js_args(OPEN, json!([NOTICE, TABLE, rows]));
    page.find(".saved-state[data-saved=saved]");
    page.find(&format!("[data-place='{TABLE}[{}].name']", rows - 1));
    let controls = page.js(CONTROLS);
    reading.lock().unwrap().insert(PLAIN.to_owned(), brotli(plain(&controls).as_bytes()));
    if which.is_empty() { page.js("return location.href").as_str().unwrap().to_owned() } else { root + which }
}

/// A page of nothing but these controls.
fn plain(controls: &Value) -> String {
    let control = |it: &Value| {
        let (tag, place, text) = (it[0].as_str().unwrap(), &it[1], it[2].as_str().unwrap());
        let escaped = text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
        match tag {
            "textarea" => format!("<textarea data-place={place}>{escaped}</textarea>\n"),
            _ => format!("<input data-place={place} value=\"{escaped}\">\n"),
        }
    };
    let controls: String = controls.as_array().unwrap().iter().map(control).collect();
    format!("<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>plain</title>\n{controls}")
}

/// How many cells of a table of so many rows must be there.
fn cells(rows: usize) -> usize {
    rows * 4
}

/// Every file of the page, packed as a good server sends it.
fn packed(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in std::fs::read_dir(folder).expect("dist/: run `make build` first").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() {
            files.extend(packed(&entry.path()).into_iter().map(|(inner, bytes)| (format!("{name}/{inner}"), bytes)));
        } else if name != "shenbao.html" {
            files.insert(name, brotli(&std::fs::read(entry.path()).unwrap()));
        }
    }
    files
}

fn brotli(bytes: &[u8]) -> Vec<u8> {
    let path = std::env::temp_dir().join(format!("shenbao-start-{}", std::process::id()));
    std::fs::write(&path, bytes).unwrap();
    let packed = Command::new("brotli").args(["-q", "9", "-c"]).arg(&path).output().unwrap().stdout;
    std::fs::remove_file(path).unwrap();
    packed
}

fn answer(mut stream: TcpStream, files: &BTreeMap<String, Vec<u8>>) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let name = first.split(' ').nth(1).unwrap_or("/").split('?').next().unwrap_or_default().trim_start_matches('/');
    let name = if name.is_empty() { "index.html" } else { name };
    let kind = match name.rsplit('.').next() {
        Some("html") => "text/html",
        Some("css") => "text/css",
        Some("js") => "text/javascript",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    };
    let (status, body) = files.get(name).map_or(("404 Not Found", &[][..]), |body| ("200 OK", body));
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Encoding: br\r\nContent-Length: {}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    stream.write_all(body)
}

/// Opens a sample with its rows multiplied.
const OPEN: &str = "const [notice, table, rows] = arguments, file = shenbao.sample(notice), known = file.answers[table]; \
    file.answers[table] = Array.from({length: rows}, (_, at) => ({...known[at % known.length], name: '张' + \
        String.fromCharCode(0x4e00 + at)})); shenbao.open(file);";

/// What is typed into, as the form has it.
const CONTROLS: &str = "return [...document.querySelectorAll('input[data-place], textarea[data-place], select[data-place]')] \
    .map(it => [it.localName, it.dataset.place, it.value])";

/// Looks whether all cells are there and painted.
const READY: &str = "const look = () => document.querySelectorAll('[data-place^=\"members[\"]').length >= CELLS ? \
    requestAnimationFrame(() => setTimeout(() => window.usable = performance.now())) : setTimeout(look, 4); look();";

/// One keystroke after the other in the control of a place, each until it is painted.
const KEY: &str = "if (!window.keyed) { const keyed = window.keyed = {times: []}; \
    const control = document.querySelector(`[data-place=\"${args[0]}\"]`); control.focus(); \
    const next = () => { const began = performance.now(); control.value += '字'; \
        control.dispatchEvent(new InputEvent('input', {bubbles: true})); \
        requestAnimationFrame(() => setTimeout(() => { keyed.times.push(performance.now() - began); \
            keyed.times.length < args[1] ? setTimeout(next, 60) : keyed.done = true; })); }; next(); } \
    return window.keyed.done && window.keyed.times;";
