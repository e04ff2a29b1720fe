//! Two windows on one draft: one edits, the other reads until it asks. Once with the browser's locks, once with the lease
//! that pages have which came by plain http.

use serde_json::json;

use super::support::{Page, UNIT};

/// Ends the browser's locks for pages opened from now on, as on plain http.
const WITHOUT_LOCKS: &str = "Object.defineProperty(Navigator.prototype, 'locks', {get() { return undefined; }})";

/// The current window opens pages with the browser's locks, or as on plain http from now on.
fn equip(page: &Page, locks: bool) {
    if !locks {
        page.before_scripts(WITHOUT_LOCKS);
    }
}

/// A window with a draft in it; the draft's address.
fn one_window(locks: bool) -> (Page, String) {
    let page = Page::desktop();
    equip(&page, locks);
    let draft = page.begun();
    (page, draft)
}

/// A page with a draft, which is also open in a second window; the first one's handle.
fn two_windows(locks: bool) -> (Page, String) {
    let (page, draft) = one_window(locks);
    let first = page.new_tab();
    equip(&page, locks);
    page.goto(&draft);
    page.find("[data-saved=read-only]");
    (page, first)
}

fn window(page: &Page) -> String {
    let handle: String = page.driver.ask(page.driver.client().window()).unwrap().into();
    handle
}

fn is_editable(page: &Page) -> bool {
    page.find("#at-unit").prop("readOnly") == "false"
}

fn until_editable(page: &Page) {
    page.until("return document.querySelector('#at-unit') && !document.querySelector('#at-unit').readOnly");
}

#[test]
fn the_window_that_asks_edits_the_latest_text_and_the_other_one_shows_that_it_reads() {
    for locks in [true, false] {
        let (page, first) = two_windows(locks);
        let second = window(&page);
        page.switch(&first);
        // Typed a moment before, and not saved yet.
        page.find("#at-recommender").type_text("南昌县总工会");
        page.switch(&second);
        page.find_text("button", "在本窗口编辑").click();
        until_editable(&page);
        page.until("return document.querySelector('#at-recommender').value === '南昌县总工会'");
        page.type_unit("甲");
        page.find("[data-saved=saved]");
        page.assert_accessible();
        page.switch(&first);
        page.find("[data-saved=read-only]");
        assert!(!is_editable(&page), "locks {locks}");
        assert!(page.text(".saved").contains("已转到另一个窗口编辑"));
        // It follows what the other one saves.
        page.until_args("return document.querySelector('#at-unit').value === args[0]", json!([format!("{UNIT}甲")]));
        page.assert_accessible();
        page.screenshots(&format!("windows-lost-{locks}"));
        // And back.
        page.find_text("button", "在本窗口编辑").click();
        until_editable(&page);
        page.switch(&second);
        page.find("[data-saved=read-only]");
        assert!(!is_editable(&page));
    }
}

#[test]
fn a_window_that_closes_leaves_the_draft_to_the_one_that_reads() {
    for locks in [true, false] {
        let (page, first) = two_windows(locks);
        let second = window(&page);
        page.switch(&first);
        page.driver.ask(page.driver.client().close_window()).unwrap();
        page.switch(&second);
        until_editable(&page);
        page.find("#at-recommender").type_text("南昌县总工会");
        page.press("Tab");
        page.find("[data-saved=saved]");
    }
}

#[test]
fn after_a_crash_the_draft_opens_editable_at_once() {
    for locks in [true, false] {
        let page = Page::desktop();
        page.goto("");
        let old = page.new_tab();
        equip(&page, locks);
        let draft = page.begun();
        page.driver.try_post("/goog/cdp/execute", &json!({"cmd": "Page.crash", "params": {}})).unwrap_err();
        page.switch(&old);
        equip(&page, locks);
        // Whether it was ever shown as another window's, the page remembers itself.
        page.before_scripts(
            "window.wasReadOnly = false; document.addEventListener('DOMContentLoaded', () => new MutationObserver(() => { \
             window.wasReadOnly = window.wasReadOnly || !!document.querySelector('[data-saved=read-only]'); \
             }).observe(document.documentElement, {subtree: true, childList: true, attributes: true}))",
        );
        page.open(&page.site.glue());
        page.goto(&draft);
        until_editable(&page);
        assert_eq!(page.js("return window.wasReadOnly"), json!(false), "locks {locks}");
        page.find("#at-recommender").type_text("南昌县总工会");
        page.press("Tab");
        page.find("[data-saved=saved]");
    }
}

#[test]
fn a_window_that_hangs_loses_the_draft_in_sight_and_nothing_typed_there_is_lost() {
    for locks in [true, false] {
        let (page, first) = two_windows(locks);
        let second = window(&page);
        page.switch(&first);
        // The last letters are typed, and before they are saved the window hangs for longer than anybody waits for it.
        page.js("window.realTimeout = setTimeout; window.setTimeout = () => 0; \
             window.addEventListener('blur', event => event.stopImmediatePropagation(), true)");
        page.find("#at-recommender").type_text("南昌县总工会");
        page.js("realTimeout(() => { const end = performance.now() + 12000; while (performance.now() < end); \
             window.setTimeout = realTimeout; }, 0)");
        page.switch(&second);
        page.find_text("button", "在本窗口编辑").click();
        until_editable(&page);
        page.type_unit("乙");
        page.find("[data-saved=saved]");
        page.switch(&first);
        page.find("[data-saved=read-only]");
        assert!(!is_editable(&page), "locks {locks}");
        page.until_args(
            "return document.querySelector('#at-unit').value === args[0] || document.querySelector('.saved a')",
            json!([format!("{UNIT}乙")]),
        );
        // What was typed last is in this draft, or in a copy that is named.
        let here = page.js("return [...document.querySelectorAll('.saved a')].length").as_u64().unwrap();
        if here > 0 {
            page.find(".saved a").click();
            until_editable(&page);
        } else {
            page.switch(&second);
        }
        assert!(page.find("#at-recommender").value().starts_with("南昌县"), "locks {locks}");
    }
}

#[test]
fn a_page_that_was_put_aside_edits_again_when_it_is_back() {
    for locks in [true, false] {
        let (page, _) = one_window(locks);
        page.open(&page.site.glue());
        page.js("history.back()");
        page.find("html[data-boot=ready]");
        until_editable(&page);
        page.type_unit("丙");
        page.find("[data-saved=saved]");
        page.reload();
        assert_eq!(page.find("#at-unit").value(), format!("{UNIT}丙"));
    }
}
