//! A whole application: the accepted sample typed in cell by cell, found again, checked, and taken away as a file.

use serde_json::{Value, json};

use super::support::Page;

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

#[test]
fn the_accepted_sample_is_typed_found_again_checked_and_saved() {
    let page = Page::desk();
    page.goto("");
    let sample = page.js("return shenbao.sample(shenbao.notices()[0].id)");
    page.find_text("button", "开始填写").click();
    page.find("#at-studio-name");
    let mut answers = Vec::new();
    places(&sample["answers"], "", &mut answers);
    let fixed = |place: &str| place.starts_with("funds[") || place.starts_with("benefits[");
    // Chapters are written at a desk of their own.
    let (chapters, form): (Vec<_>, Vec<_>) = answers.iter().partition(|(place, _)| place.starts_with("outline."));
    for (place, text) in form {
        if !(fixed(place) && place.ends_with(".year")) {
            write(&page, place, text);
        }
    }
    page.find_text("header a", "申报材料").click();
    for (place, text) in chapters {
        write(&page, place, text);
    }
    page.find(".saved-state[data-saved=saved]");
    page.find_text("header a", "填写").click();
    page.reload();
    page.find_text("header button", "检查").click();
    assert!(page.text(".summary-sentence").contains("填写内容没有需要修改的地方"), "{}", page.text("main"));
    assert_eq!(page.js("return shenbao.sample(shenbao.notices()[0].id)"), sample);
    page.find_text("header a", "导出与发送").click();
    page.find_text("button", "保存 JSON 文件").click();
    let name = page.js("return document.querySelector('.send-step').innerText").as_str().unwrap().to_owned();
    let name = name.split("文件名：").nth(1).and_then(|rest| rest.lines().next()).unwrap().trim().to_owned();
    let saved: Value = serde_json::from_slice(&page.downloaded(&name)).unwrap();
    assert_eq!(saved["answers"], sample["answers"]);
    page.assert_console_quiet();
}
