//! What is typed is kept: over a reload, beside another window, with storage full and with storage blocked.

use serde_json::{Value, json};

use super::support::{Page, UNIT};

/// A new draft of the first notice with a unit typed in.
fn begun(page: &Page) {
    page.goto("");
    page.begin();
}

fn saved(page: &Page) {
    page.find(".saved-state[data-saved=saved]");
}

fn unit(page: &Page) -> String {
    page.find("#at-unit").value()
}

fn file(page: &Page) -> Value {
    let name = page.find("#draft-name").value();
    serde_json::from_slice(&page.downloaded(&format!("{name}.json"))).unwrap()
}

#[test]
fn what_was_typed_is_there_after_a_reload_and_in_the_list() {
    let page = Page::desktop();
    begun(&page);
    saved(&page);
    page.reload();
    assert_eq!(unit(&page), UNIT);
    page.goto("");
    page.find(".draft-card");
    page.assert_accessible();
    page.screenshot("home-with-a-draft");
}

#[test]
fn a_deleted_draft_is_brought_back() {
    let page = Page::desktop();
    begun(&page);
    saved(&page);
    page.goto("");
    page.find_text("button", "删除").click();
    // In its place stands what was done; how that is taken back there is in `undoing`.
    page.find("#just-deleted");
    assert_eq!(page.count(".draft-card h3"), 0);
    page.find_text("button", "恢复").click();
    page.find(".draft-card h3");
    assert_eq!(page.count("#just-deleted"), 0);
    page.assert_console_quiet();
}

#[test]
fn leaving_at_once_loses_nothing() {
    let page = Page::desktop();
    begun(&page);
    page.find("#at-recommender").type_text("南昌县总工会");
    page.reload();
    assert_eq!(page.find("#at-recommender").value(), "南昌县总工会");
}

#[test]
fn with_storage_blocked_the_page_says_so_and_gives_the_file() {
    let page = Page::desktop();
    let refuse = "throw new DOMException('refused', 'SecurityError')";
    // Both stores: where only one is blocked, the other keeps what is typed.
    page.before_scripts(&format!(
        "for (const name of ['localStorage', 'indexedDB']) \
         Object.defineProperty(window, name, {{get() {{ {refuse} }}}})"
    ));
    page.goto("");
    assert!(page.text("[role=alert]").contains("浏览器禁止网页保存数据"));
    page.assert_accessible();
    page.begin();
    page.find_text("button", "下载草稿文件").click();
    assert_eq!(file(&page)["answers"]["unit"], json!(UNIT));
    page.assert_accessible();
}

#[test]
fn with_storage_full_the_failure_stays_in_sight_until_a_save_succeeds() {
    let page = Page::desktop();
    page.before_scripts(
        "const set = Storage.prototype.setItem; \
         Storage.prototype.setItem = function (key, text) { \
             if (window.full) throw new DOMException('full', 'QuotaExceededError'); return set.call(this, key, text); }; \
         const put = IDBObjectStore.prototype.put; \
         IDBObjectStore.prototype.put = function (...all) { \
             if (window.full) throw new DOMException('full', 'QuotaExceededError'); return put.apply(this, all); }",
    );
    begun(&page);
    saved(&page);
    page.js("window.full = true");
    page.find("#at-recommender").type_text("南昌县总工会");
    page.press("Tab");
    page.find(".saved-state[data-saved=failed]");
    assert!(page.text(".saved").contains("未能保存——请下载草稿文件"));
    page.assert_accessible();
    page.find_text("button", "下载草稿文件").click();
    assert_eq!(file(&page)["answers"]["recommender"], json!("南昌县总工会"));
    page.js("window.full = false");
    saved(&page);
    page.reload();
    assert_eq!(page.find("#at-recommender").value(), "南昌县总工会");
}

#[test]
fn a_second_window_reads_and_copies_but_does_not_write() {
    let page = Page::desktop();
    begun(&page);
    saved(&page);
    let fragment = page.fragment();
    let first = page.new_tab();
    page.goto(&fragment);
    page.find("[data-saved=read-only]");
    assert_eq!(unit(&page), UNIT);
    assert!(page.find("#at-unit").prop("readOnly") == "true");
    page.assert_accessible();
    page.find_text("button", "另存一份").click();
    page.until_args("return location.hash !== args[0]", json!([fragment]));
    saved(&page);
    assert_eq!(unit(&page), UNIT);
    page.switch(&first);
    page.find("#at-recommender").type_text("南昌县总工会");
    page.press("Tab");
    saved(&page);
}

/// The page's process is killed at moments that are not chosen; what was said to be saved is there, and nothing is torn.
#[test]
fn a_killed_page_keeps_what_was_said_to_be_saved() {
    let page = Page::desktop();
    page.goto("");
    for round in 0..12_usize {
        let old = page.new_tab();
        page.goto("");
        page.find_text("button", "开始填写").click();
        page.find("#at-unit").click();
        let address = page.fragment();
        let mut typed = String::new();
        let mut kept = 0;
        // Numbers without a pattern, the same in every run.
        let (length, pause) = (3 + round * 7919 % 23, 2 + round * 104_729 % 11);
        for letter in UNIT.chars().cycle().take(length) {
            typed.push(letter);
            page.driver.cdp("Input.insertText", json!({"text": letter.to_string()}));
            if typed.chars().count() == pause {
                // A save that began before the last letter may be told of once more, so its own text counts.
                page.until("return document.querySelector('.saved-state[data-saved=saved]')");
                kept = pause;
            }
        }
        page.driver.try_post("/goog/cdp/execute", &json!({"cmd": "Page.crash", "params": {}})).unwrap_err();
        page.switch(&old);
        page.goto(&address);
        let found = page.find("#at-unit").value();
        assert!(typed.starts_with(&found), "round {round}: {found} of {typed}");
        assert!(found.chars().count() >= kept, "round {round}: {found} of {typed}, {kept} were saved");
    }
}

#[test]
fn home_says_how_complete_a_draft_is_that_was_only_opened() {
    let page = Page::desktop();
    page.goto("");
    page.find_text("button", "用示例试一试").click();
    page.find("#at-unit");
    page.goto("");
    assert!(page.text(".draft-card").contains("，已填 "), "{}", page.text(".draft-card"));
}

#[test]
fn on_a_shared_computer_everything_goes_with_two_presses() {
    let page = Page::desktop();
    begun(&page);
    saved(&page);
    page.js("localStorage.setItem('other', 'of another page of the site')");
    page.goto("");
    page.find_text("button", "清除这台电脑上的全部内容").click();
    assert!(page.text("[aria-labelledby=shared-computer]").contains("将清除 1 份草稿"));
    page.assert_accessible();
    page.find_text("button", "不清除").click();
    page.find_text("button", "清除这台电脑上的全部内容").click();
    page.find_text("button", "确定清除").click();
    page.until("return !document.querySelector('.draft-card')");
    page.until("return document.querySelector('[aria-labelledby=shared-computer]').innerText.includes('已全部清除')");
    assert_eq!(page.js("return Object.keys(localStorage).join()"), "other");
    page.assert_console_quiet();
}
