//! A whole application: the accepted sample typed in cell by cell, found again, checked, and taken away as a file.

use serde_json::{Value, json};
use shenbao::notice::sample;

use super::support::{Page, kit};

/// The texts of an answer tree by place, in the tree's order.
fn places(tree: &Value, at: &str, found: &mut Vec<(String, String)>) {
    match tree {
        Value::Object(entries) => {
            for (key, value) in entries {
                places(value, &if at.is_empty() { key.clone() } else { format!("{at}.{key}") }, found);
            }
        }
        Value::Array(rows) if rows.iter().all(Value::is_object) => {
            for (index, row) in rows.iter().enumerate() {
                places(row, &format!("{at}[{index}]"), found);
            }
        }
        Value::Array(choices) => {
            found.extend(choices.iter().map(|choice| (at.to_owned(), choice.as_str().unwrap().to_owned())));
        }
        text => found.push((at.to_owned(), text.as_str().unwrap().to_owned())),
    }
}

/// Writes one answer the way a person would: a press for what is chosen, the keyboard for what is typed.
fn write(page: &Page, place: &str, text: &str) {
    let script = "const at = document.querySelector(`[data-place=\"${args[0]}\"]`); if (!at) return; \
        at.scrollIntoView({block: 'center'}); \
        if (at.matches('input[type=checkbox]')) { if (!at.checked) at.click(); return 'pressed'; } \
        if (at.matches('input, textarea, select')) { if (at.readOnly) return 'given'; at.focus(); \
            return at.matches('select') ? 'select' : 'typed'; } \
        const one = [...at.querySelectorAll('label')].find(label => label.textContent.trim() === args[1]); \
        if (one) { one.click(); return 'pressed'; }";
    match page.until_args(script, json!([place, text])).as_str().unwrap() {
        "typed" => {
            page.driver.cdp("Input.insertText", json!({"text": text}));
            page.press("Tab");
        }
        "select" => page.find(&format!("[data-place=\"{place}\"]")).type_text(text),
        _ => {}
    }
}

/// Where a place stands on the screen: rows come as they are written, into their table.
fn standing(place: &str) -> String {
    format!("[data-place=\"{}\"]", place.split('[').next().unwrap())
}

/// Whether a year is printed there already, as in the rows of a fixed table.
fn is_given(page: &Page, place: &str) -> bool {
    let script = "const place = arguments[0], row = place.slice(0, place.lastIndexOf('.') + 1); \
        const has = css => document.querySelector(css) !== null; \
        return has(`[data-place^=\"${row}\"]`) && !has(`[data-place=\"${place}\"]`)";
    place.ends_with(".year") && page.js_args(script, json!([place])) == true
}

/// Chapters are written at a desk of their own.
fn type_chapters(page: &Page, chapters: &[(String, String)]) {
    if chapters.is_empty() {
        return;
    }
    page.find_text("header a", "申报材料").click();
    for (place, text) in chapters {
        write(page, place, text);
    }
    page.find(".saved-state[data-saved=saved]");
    page.find_text("header a", "填写").click();
}

/// Begins a draft of a notice.
pub fn begin(page: &Page, id: &str) {
    begin_titled(page, &kit::notice(id).title);
}

fn begin_titled(page: &Page, title: &str) {
    // The driver would scroll a card of a long list under the head.
    let press = "const it = document.querySelector(args[0]); if (it) it.click(); return !!it";
    page.until_args(press, json!([format!("button[aria-label=\"开始填写：{title}\"]")]));
    page.find("[data-place]");
}

/// The texts of a notice's accepted sample by place.
pub fn sample_texts(id: &str) -> Vec<(String, String)> {
    texts(&serde_json::from_str(sample(id, false).unwrap()).unwrap())
}

fn texts(tree: &Value) -> Vec<(String, String)> {
    let mut texts = Vec::new();
    places(tree, "", &mut texts);
    texts
}

/// Types texts into the form, and ticks what is done on paper where the application is sent. What is asked for only because of
/// another answer is written once that stands, and so on.
pub fn type_texts(page: &Page, texts: &[(String, String)]) {
    let (ticks, form): (Vec<_>, Vec<_>) = texts.iter().partition(|(place, _)| place.starts_with("checklist."));
    write_all(page, form);
    if !ticks.is_empty() {
        page.find_text("header a", "导出与发送").click();
        write_all(page, ticks);
        page.find_text("header a", "填写").click();
        page.is_back();
    }
}

fn write_all(page: &Page, texts: Vec<&(String, String)>) {
    let mut left = texts;
    while !left.is_empty() {
        let places: Vec<String> = left.iter().map(|(place, _)| standing(place)).collect();
        page.until_args("return args.some(place => document.querySelector(place))", json!(places));
        let is_asked = |(place, _): &&(String, String)| page.count(&standing(place)) > 0;
        let (now, later): (Vec<_>, Vec<_>) = left.into_iter().partition(is_asked);
        for (place, text) in now {
            if !is_given(page, place) {
                write(page, place, text);
            }
        }
        left = later;
    }
}

/// Types the accepted sample of a notice into a new draft.
fn type_sample(page: &Page, id: &str) {
    let sample: Value = serde_json::from_str(sample(id, false).unwrap()).unwrap();
    type_answers(page, &kit::notice(id).title, &sample);
}

/// Types an answer tree into a new draft of the notice of this title.
pub fn type_answers(page: &Page, title: &str, tree: &Value) {
    begin_titled(page, title);
    let (chapters, form): (Vec<_>, Vec<_>) =
        texts(tree).into_iter().partition(|(place, _)| place.starts_with("outline."));
    type_texts(page, &form);
    type_chapters(page, &chapters);
}

/// Saves the draft at hand as a file; its name and what it holds.
pub fn saved_file(page: &Page) -> (String, Value) {
    page.find_text("header a", "导出与发送").click();
    page.find_text("button", "保存 JSON 文件").click();
    let name = page.js("return document.querySelector('#step-file').innerText").as_str().unwrap().to_owned();
    let name = name.split("文件名：").nth(1).and_then(|rest| rest.lines().next()).unwrap().trim().to_owned();
    let saved = serde_json::from_slice(&page.downloaded(&name)).unwrap();
    (name, saved)
}

/// The accepted sample of a notice, typed in, found again after a reload, checked and saved as a file.
fn typed_found_again_checked_and_saved(id: &str) {
    let page = Page::desktop();
    page.goto("");
    page.until("return shenbao.ready.then(() => true)");
    let sample = page.js_args("return shenbao.sample(arguments[0])", json!([id]));
    type_sample(&page, id);
    page.find(".saved-state[data-saved=saved]");
    page.reload();
    page.find_text("header button", "检查").click();
    page.screenshot(&format!("whole-{id}"));
    assert!(page.text(".summary-sentence").contains("填写内容没有需要修改的地方"), "{}", page.text("main"));
    page.until("return shenbao.ready.then(() => true)");
    assert_eq!(page.js_args("return shenbao.sample(arguments[0])", json!([id])), sample, "filling changes no sample");
    let saved = saved_file(&page).1;
    assert_eq!(saved["answers"], sample["answers"]);
    page.assert_console_quiet();
}

#[test]
fn nanchang_2021() {
    typed_found_again_checked_and_saved("nanchang-2021");
}

#[test]
fn liaoning_2019() {
    typed_found_again_checked_and_saved("liaoning-2019");
}

#[test]
fn cccc_2018() {
    typed_found_again_checked_and_saved("cccc-2018");
}

#[test]
fn dalian_2016() {
    typed_found_again_checked_and_saved("dalian-2016");
}

#[test]
fn xiamen_2012() {
    typed_found_again_checked_and_saved("xiamen-2012");
}
