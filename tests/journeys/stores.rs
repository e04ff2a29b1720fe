//! The two stores of a real browser: what one of them loses, the other has; where neither keeps anything, the page says so
//! and works on.

use serde_json::{Value, json};

use super::support::{Page, UNIT};

const RECOMMENDER: &str = "南昌县总工会";

/// The drafts' keys in the browser's storage.
const IN_FRONT: &str = "return Object.keys(localStorage).filter(key => key.startsWith('shenbao.draft.')).sort()";

/// Does something with the database's texts: `act(store)` gives a request or nothing.
const DATABASE: &str = "const done = arguments[arguments.length - 1], opening = indexedDB.open('shenbao', 1); \
    opening.onsuccess = () => { \
        const transaction = opening.result.transaction('texts', 'readwrite'), store = transaction.objectStore('texts'); \
        const request = (() => { ACT })(); \
        transaction.oncomplete = () => { opening.result.close(); done(request ? request.result : true); }; };";

fn database(page: &Page, act: &str) -> Value {
    page.driver.ask(page.driver.client().execute_async(&DATABASE.replace("ACT", act), vec![])).unwrap()
}

/// A file of the same site that is no page of ours.
fn elsewhere(page: &Page) {
    page.open(&page.site.glue());
}

fn unit(page: &Page) -> String {
    page.find("#at-unit").value()
}

/// Whether the browser would ask before it closes the window.
fn asks_before_closing(page: &Page) -> bool {
    let script = "const event = new Event('beforeunload', {cancelable: true}); return !window.dispatchEvent(event)";
    page.js(script).as_bool().unwrap()
}

#[test]
fn what_the_storage_forgot_comes_back_from_the_database() {
    let page = Page::desktop();
    page.begun();
    let on_disk = database(&page, "return store.getAllKeys()");
    assert_eq!(on_disk, page.js(IN_FRONT), "both have the same generations");
    // As after a killed browser; the page is not there to notice.
    elsewhere(&page);
    page.js("localStorage.clear()");
    page.goto("");
    page.find(".draft-card");
    page.find_text("a", "继续填写").click();
    assert_eq!(unit(&page), UNIT);
    assert_eq!(page.js(IN_FRONT), on_disk, "the storage is healed");
}

#[test]
fn what_the_database_forgot_comes_back_from_the_storage() {
    let page = Page::desktop();
    page.begun();
    elsewhere(&page);
    database(&page, "store.clear()");
    page.goto("");
    page.find(".draft-card");
    page.until("return navigator.locks.query().then(() => true)");
    let healed = || database(&page, "return store.getAllKeys()") == page.js(IN_FRONT);
    assert!((0..50).any(|_| healed()), "the database is healed");
}

#[test]
fn another_page_that_clears_the_storage_costs_nothing() {
    let page = Page::desktop();
    page.begun();
    let first = page.new_tab();
    elsewhere(&page);
    page.js("localStorage.clear()");
    page.switch(&first);
    page.until("return Object.keys(localStorage).some(key => key.startsWith('shenbao.draft.'))");
    page.find("[data-saved=saved]");
    // The same, by a script of the page's own window, which no event tells of.
    page.js("localStorage.clear()");
    page.find("#at-recommender").type_text(RECOMMENDER);
    page.press("Tab");
    page.find("[data-saved=saved]");
    page.reload();
    assert_eq!((unit(&page).as_str(), page.find("#at-recommender").value().as_str()), (UNIT, RECOMMENDER));
}

#[test]
fn another_page_that_removes_the_database_costs_nothing() {
    let page = Page::desktop();
    page.begun();
    let script =
        "const done = arguments[0], gone = indexedDB.deleteDatabase('shenbao'); gone.onsuccess = () => done(1)";
    page.driver.ask(page.driver.client().execute_async(script, vec![])).unwrap();
    page.find("#at-recommender").type_text(RECOMMENDER);
    page.press("Tab");
    page.find("[data-saved=saved]");
    elsewhere(&page);
    page.js("localStorage.clear()");
    page.goto("");
    page.find_text("a", "继续填写").click();
    assert_eq!(page.find("#at-recommender").value(), RECOMMENDER);
}

#[test]
fn without_a_database_the_word_says_what_is_promised() {
    let page = Page::desktop();
    page.before_scripts("Object.defineProperty(window, 'indexedDB', {get() { return undefined; }})");
    page.goto("");
    page.begin();
    page.find("[data-saved=browser]");
    assert!(page.text(".saved").starts_with("已存入浏览器 "), "{}", page.text(".saved"));
    page.assert_accessible();
    page.reload();
    assert_eq!(unit(&page), UNIT);
}

#[test]
fn with_a_database_that_fails_the_word_says_what_is_promised_until_it_works() {
    let page = Page::desktop();
    page.before_scripts(
        "const put = IDBObjectStore.prototype.put; IDBObjectStore.prototype.put = function (...all) { \
         if (window.broken) throw new DOMException('full', 'QuotaExceededError'); return put.apply(this, all); }",
    );
    page.begun();
    page.js("window.broken = true");
    page.find("#at-recommender").type_text(RECOMMENDER);
    page.press("Tab");
    page.find("[data-saved=browser]");
    page.js("window.broken = false");
    page.find("#at-recommender").type_text("二");
    page.press("Tab");
    page.find("[data-saved=saved]");
}

/// Storage that refuses every text from the start: work goes on in the window.
fn refusing(page: &Page, error: &str) {
    page.before_scripts(&format!(
        "Storage.prototype.setItem = () => {{ throw new DOMException('refused', '{error}'); }}; \
         Object.defineProperty(window, 'indexedDB', {{get() {{ return undefined; }}}})"
    ));
}

#[test]
fn with_storage_full_from_the_start_work_goes_on_in_the_window_and_closing_asks() {
    for silent in [false, true] {
        let page = Page::desktop();
        if silent {
            page.before_scripts(
                "Storage.prototype.setItem = () => {}; \
                 Object.defineProperty(window, 'indexedDB', {get() { return undefined; }})",
            );
        } else {
            refusing(&page, "QuotaExceededError");
        }
        page.goto("");
        page.begin();
        page.find("[data-saved=failed]");
        assert!(asks_before_closing(&page));
        page.assert_accessible();
        // From home as well.
        page.js("location.hash = ''");
        page.find(".draft-card");
        assert!(asks_before_closing(&page));
        page.find_text("a", "继续填写").click();
        assert_eq!(unit(&page), UNIT);
        page.find_text("button", "下载草稿文件").click();
        page.until(
            "return !(() => { const event = new Event('beforeunload', {cancelable: true}); \
                    return !window.dispatchEvent(event); })()",
        );
    }
}

#[test]
fn with_storage_blocked_the_page_never_says_saved_and_closing_asks() {
    let page = Page::desktop();
    let refuse = "throw new DOMException('refused', 'SecurityError')";
    page.before_scripts(&format!(
        "for (const name of ['localStorage', 'indexedDB']) \
         Object.defineProperty(window, name, {{get() {{ {refuse} }}}})"
    ));
    page.goto("");
    page.find_text("button", "开始填写").click();
    assert!(!asks_before_closing(&page), "nothing was typed yet");
    page.type_unit(UNIT);
    page.find("[data-saved=window]");
    let said = page.text(".saved");
    assert!(!said.contains("已保存") && said.contains("只在本窗口中"), "{said}");
    assert!(asks_before_closing(&page));
    page.assert_accessible();
}

/// The newest generation in both stores, spoilt as `spoil` says of `text`.
fn spoil_newest(page: &Page, spoil: &str) {
    elsewhere(page);
    let script = format!(
        "const keys = Object.keys(localStorage).filter(key => key.startsWith('shenbao.draft.')), \
         revision = key => +key.split('.')[3], newest = keys.sort((a, b) => revision(a) - revision(b)).pop(), \
         text = localStorage.getItem(newest), spoilt = {spoil}; localStorage.setItem(newest, spoilt); return [newest, spoilt]"
    );
    let [key, text] = <[Value; 2]>::try_from(page.js(&script).as_array().unwrap().clone()).unwrap();
    database(page, &format!("store.put({text}, {key})"));
    page.goto("");
}

#[test]
fn a_damaged_newest_save_is_said_and_every_version_can_be_looked_at_and_taken() {
    let page = Page::desktop();
    let draft = page.begun();
    page.find("#at-unit").type_text("第二版");
    page.press("Tab");
    page.until("return document.querySelector('[data-saved=saved]')");
    page.until_args(
        &IN_FRONT.replace("return", "const keys =").replace(".sort()", ".length; return keys >= args[0]"),
        json!([2]),
    );
    spoil_newest(&page, "text.slice(0, text.length / 2)");
    page.goto(&draft);
    assert_eq!(unit(&page), UNIT);
    assert!(page.text(".saved").contains("最近一次保存的内容已损坏"));
    page.assert_accessible();
    page.find_text("a", "查看较早的版本").click();
    page.find(".versions");
    assert!(page.text("main").contains("已损坏的数据 1"));
    page.assert_accessible();
    page.screenshot("versions-damaged");
    page.find_text("button", "下载原始数据").click();
    page.find_text("a", "返回填写").click();
    // The next save is newer than the damage, and the damage stays.
    page.find("#at-recommender").type_text(RECOMMENDER);
    page.press("Tab");
    page.find("[data-saved=saved]");
    page.js("location.hash += '/versions'");
    page.find(".versions");
    page.find_text("button", "采用这个版本").click();
    page.until("return document.querySelector('#at-recommender') && !document.querySelector('#at-recommender').value");
    assert_eq!(unit(&page), UNIT);
}

#[test]
fn a_text_that_cannot_be_read_never_opens_as_an_empty_form() {
    let page = Page::desktop();
    let draft = page.begun();
    // A record that is whole, as a program might have written it, around a payload that is not.
    for (payload, newer) in [("{\"format\":\"shenbao/subm", false), ("", false), (&newer_wire() as &str, true)] {
        let text = record(&draft, payload);
        let key = format!("shenbao.draft.{}.900.other", draft.trim_start_matches("#/draft/"));
        elsewhere(&page);
        page.js_args("localStorage.setItem(arguments[0], arguments[1])", json!([key, text]));
        page.goto("");
        page.goto(&draft);
        page.find(".versions");
        assert_eq!(page.text("h1"), "草稿没有打开");
        assert_eq!(page.count("#at-unit"), 0);
        let take = page.count(".versions .button.is-primary");
        assert_eq!(take > 0, !newer, "{payload}");
        page.assert_accessible();
        page.screenshot("versions-unreadable");
        let kept = page.js_args("return localStorage.getItem(arguments[0])", json!([key]));
        assert_eq!(kept, json!(text), "it stays as it is");
        if newer {
            assert!(page.text("main").contains("较新版本"));
        }
    }
    page.js(
        "Object.keys(localStorage).filter(key => key.endsWith('.other')).forEach(key => localStorage.removeItem(key))",
    );
}

fn newer_wire() -> String {
    json!({"format": "shenbao/submission", "version": 99, "notice": {"id": "nanchang-2021"}, "answers": {}}).to_string()
}

/// A generation of this draft with any payload, sealed as the program does.
fn record(draft: &str, payload: &str) -> String {
    use shenbao::drafts::{DraftContent, DraftId, Drafts, Handle, MemoryStore, Store, TabId};
    let store = std::rc::Rc::new(MemoryStore::default());
    let drafts = Drafts::new(store.clone(), TabId::parse("other").unwrap());
    let id = DraftId::parse(draft.trim_start_matches("#/draft/")).unwrap();
    let mut handle = Handle::found_at(&id, "nanchang-2021", 899);
    drafts.save(&mut handle, &DraftContent { name: "草稿", payload, summary: "{}" }, 1).unwrap();
    store.get(handle.key().unwrap()).unwrap().unwrap()
}

#[test]
fn on_a_shared_computer_nothing_is_written_and_the_band_says_so_everywhere() {
    let page = Page::in_parts();
    page.goto("");
    page.find_text("button", "进入公共电脑模式").click();
    page.find(".band");
    page.assert_accessible();
    page.begin();
    page.find("[data-saved=window]");
    assert!(asks_before_closing(&page));
    let draft = page.fragment();
    for screen in ["/send", "/print", "/materials", "/proof", "/versions", ""] {
        page.js_args("location.hash = arguments[0]", json!([format!("{draft}{screen}")]));
        page.find("main");
        page.find(".band");
        page.assert_accessible();
    }
    page.screenshots("public-computer");
    page.js("location.hash = '#/storage'");
    page.find(".band");
    page.js("location.hash = ''");
    page.find(".draft-card");
    page.find_text("button", "退出公共电脑模式").click();
    page.find_text("button", "不保留，退出").click();
    page.until("return !document.querySelector('.band') && !document.querySelector('.draft-card')");
    assert_eq!(page.js("return Object.keys(localStorage).join()"), "");
    assert_eq!(database(&page, "return store.getAllKeys()"), json!([]));
    assert_eq!(page.js("return Object.keys(sessionStorage).join() + document.cookie"), "");
    let databases = "const done = arguments[0]; indexedDB.databases().then(all => done(all.map(it => it.name)))";
    let databases = page.driver.ask(page.driver.client().execute_async(databases, vec![])).unwrap();
    assert_eq!(databases, json!(["shenbao"]), "nothing of what the draft was before");
}

#[test]
fn one_press_empties_both_stores_with_proof() {
    let page = Page::desktop();
    page.begun();
    page.js("location.hash = '#/storage'");
    page.find("#stored");
    assert!(page.text("main").contains("草稿“"), "{}", page.text("main"));
    page.find("#persistence");
    page.until("return document.body.innerText.includes('浏览器')");
    page.assert_accessible();
    page.screenshot("stored");
    page.find_text("button", "清除这台电脑上的全部内容").click();
    page.find_text("button", "确定清除").click();
    page.until("return document.body.innerText.includes('浏览器存储中剩 0 项，磁盘数据库中剩 0 项')");
    assert_eq!(page.js(IN_FRONT), json!([]));
    assert_eq!(database(&page, "return store.getAllKeys()"), json!(["shenbao.gone."]));
    page.js("location.hash = '#/privacy'");
    page.until("return document.querySelectorAll('main li').length === 10");
    page.assert_accessible();
    page.assert_console_quiet();
}
