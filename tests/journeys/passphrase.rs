//! A draft with a passphrase: set, kept encrypted, opened again, changed, taken away; a wrong one says so.

use serde_json::json;

use super::support::{Page, UNIT};
use super::undoing::past;

const PASSPHRASE: &str = "春风又绿江南岸";

/// Everything that lies in both stores, and in that of what drafts were before, as one text.
fn everything(page: &Page) -> String {
    // A database that is not there is not made.
    let script = "const done = arguments[arguments.length - 1]; \
        const texts = name => new Promise(found => { const opening = indexedDB.open(name); \
            opening.onsuccess = () => { const all = opening.result.transaction('texts').objectStore('texts').getAll(); \
                all.onsuccess = () => { opening.result.close(); found(all.result.join('\\n')) } } }); \
        indexedDB.databases().then(all => Promise.all(all.map(it => texts(it.name)))) \
            .then(found => done(found.concat(Object.values(localStorage)).join('\\n')))";
    let found = page.driver.ask(page.driver.client().execute_async(script, vec![])).unwrap();
    found.as_str().unwrap().to_owned()
}

fn type_twice(page: &Page, passphrase: &str) {
    page.find("#passphrase").type_text(passphrase);
    page.find("#passphrase-again").type_text(passphrase);
}

/// A draft with a unit in it and the passphrase set; its address.
fn locked(page: &Page) -> String {
    let draft = page.begun();
    assert!(everything(page).contains(UNIT));
    page.js("location.hash += '/passphrase'");
    page.find(".passphrase");
    assert!(page.text("main").contains("口令和内容都无法找回"), "said before");
    page.assert_accessible();
    page.screenshot("passphrase-set");
    type_twice(page, PASSPHRASE);
    page.find_text("button", "设口令").click();
    page.until("return document.body.innerText.includes('已设口令')");
    draft
}

#[test]
fn an_encrypted_draft_is_kept_and_opens_with_its_passphrase_alone() {
    let page = Page::desktop();
    let draft = locked(&page);
    assert!(!everything(&page).contains(UNIT), "no generation tells it, in neither store");
    // Autosave goes on, encrypted.
    page.find_text("a", "返回填写").click();
    page.find("#at-recommender").type_text("南昌县总工会");
    page.press("Tab");
    page.find("[data-saved=saved]");
    // The steps that can be undone are kept, encrypted as the draft is.
    past(&page, "found.includes('shenbao/encrypted-draft')");
    assert!(!everything(&page).contains("南昌县总工会"));

    page.goto("");
    page.reload();
    assert!(page.text(".draft-card").contains("加密的草稿"));
    assert!(!page.text("main").contains(UNIT));
    page.assert_accessible();
    page.find_text("a", "继续填写").click();
    page.find("#passphrase").type_text("春风又绿江北岸");
    page.find_text("button", "打开").click();
    page.until("return document.body.innerText.includes('口令不对，或内容已损坏')");
    page.assert_accessible();
    page.screenshot("passphrase-wrong");
    let line = page.find("#passphrase");
    line.clear();
    line.type_text(PASSPHRASE);
    page.press("Enter");
    assert_eq!(page.find("#at-unit").value(), UNIT);
    assert_eq!(page.find("#at-recommender").value(), "南昌县总工会");
    // Its versions can be looked at, for it is open.
    page.js("location.hash += '/versions'");
    page.find(".versions");
    page.until("return document.body.innerText.includes('与现在')");
    page.js_args("location.hash = arguments[0]", json!([draft]));
    page.find("#at-unit");
    page.assert_console_quiet();
}

#[test]
fn a_passphrase_is_changed_and_taken_away() {
    let page = Page::desktop();
    let draft = locked(&page);
    page.find("#passphrase").type_text("correct horse battery");
    page.find("#passphrase-again").type_text("correct horse");
    page.find_text("button", "更改口令").click();
    page.until("return document.body.innerText.includes('两次输入的口令不一样')");
    page.find("#passphrase-again").type_text(" battery");
    page.find_text("button", "更改口令").click();
    page.until("return document.body.innerText.includes('已设口令')");
    page.goto("");
    page.reload();
    page.goto(&draft);
    page.find("#passphrase").type_text("correct horse battery");
    page.press("Enter");
    assert_eq!(page.find("#at-unit").value(), UNIT);
    page.js("location.hash += '/passphrase'");
    page.find_text("button", "取消口令").click();
    page.until("return document.body.innerText.includes('已取消口令')");
    assert!(everything(&page).contains(UNIT));
    page.reload();
    page.goto(&draft);
    assert_eq!(page.find("#at-unit").value(), UNIT);
}

#[test]
fn a_weak_passphrase_is_advised_on_once() {
    let page = Page::desktop();
    page.goto("");
    page.find_text("button", "开始填写").click();
    page.find("#at-unit");
    page.js("location.hash += '/passphrase'");
    page.find(".passphrase");
    type_twice(&page, "20210517");
    page.find_text("button", "设口令").click();
    page.until("return document.body.innerText.includes('口令偏短') && document.body.innerText.includes('再点一次')");
    page.find_text("button", "设口令").click();
    page.until("return document.body.innerText.includes('已设口令')");
}
