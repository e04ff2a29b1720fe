//! 打开通知文件: a notice that is none of the page's own, from the file to the saved submission; faulty and foreign files;
//! newer editions, removal, and a draft whose notice is gone.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::support::Page;
use super::whole::{saved_file, type_answers};

/// The invented notice, written from the format's reference page alone.
const SIXTH: &str = "tests/definitions/sixth/yunze-2027.toml";
const TITLE: &str = "2027年云泽市匠师工作室";

fn text(path: &str) -> String {
    std::fs::read_to_string(path).unwrap()
}

/// A file of this name beside the page's downloads.
fn file(page: &Page, name: &str, bytes: &[u8]) -> PathBuf {
    let path = page.downloads.join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

fn choose_text(page: &Page, name: &str, text: &str) {
    let path = file(page, name, text.as_bytes());
    page.choose_notice(&path);
}

/// What of the notices and drafts is kept.
fn stored(page: &Page) -> Value {
    page.js("return Object.keys(localStorage).filter(key => /draft|notice/.test(key)).sort()")
}

fn opened(page: &Page) {
    page.open_notice(SIXTH, TITLE);
}

#[test]
fn an_invented_notice_is_opened_filled_checked_printed_saved_and_opened_again() {
    let page = Page::desktop();
    opened(&page);
    page.assert_accessible();
    page.whole_screenshot("notice-file-opened");
    assert!(page.text(".notice-card").contains("来自文件"), "{}", page.text(".notice-card"));
    let answers: Value = serde_json::from_str(&text("tests/definitions/sixth/accepted.json")).unwrap();
    type_answers(&page, TITLE, &answers);
    page.find(".saved-state[data-saved=saved]");
    page.reload();
    page.find_text("header button", "检查").click();
    assert!(page.text(".summary-sentence").contains("填写内容没有需要修改的地方"), "{}", page.text("main"));
    page.screenshot("notice-file-checked");
    page.find_text("header a", "打印").click();
    let sheets = page.text("main");
    page.whole_screenshot("notice-file-print");
    for printed in ["云泽市匠师工作室", "陆行舟", "方若水", "☑焊接"] {
        assert!(sheets.replace(' ', "").contains(printed), "{printed}: {sheets}");
    }
    let (name, saved) = saved_file(&page);
    assert!(name.starts_with("匠师工作室申报-云泽湖重型机械有限公司-陆行舟"), "{name}");
    assert_eq!(saved["answers"], answers);
    page.goto("#/");
    page.find("#file").type_text(page.downloads.join(&name).to_str().unwrap());
    page.find_text("button", "转为草稿修改").click();
    assert_eq!(page.find("#at-unit").value(), "云泽湖重型机械有限公司");
    page.assert_console_quiet();
}

#[test]
fn nothing_of_it_is_loaded_before_it_is_used() {
    let page = Page::desktop();
    page.goto("");
    page.find("html[data-lazy=here]");
    page.notice_panel();
    let fetched = |page: &Page| page.site.asked().iter().filter(|path| path.contains("office")).count();
    assert_eq!(fetched(&page), 0);
    page.choose_notice(SIXTH.as_ref());
    page.notice_said("已打开");
    assert_eq!(fetched(&page), 2);
}

#[test]
fn a_faulty_file_is_explained_line_by_line_and_changes_nothing() {
    for page in [Page::desktop(), Page::phone()] {
        page.goto("");
        page.notice_panel();
        let before = stored(&page);
        page.choose_notice("tests/definitions/sixth/faulty.toml".as_ref());
        page.notice_said("没有打开：有");
        let faulty = text("tests/definitions/sixth/faulty.toml");
        for wrong in ["leader.born", "填表说明·9", "row.sum"] {
            let line = faulty[..faulty.find(wrong).unwrap()].matches('\n').count() + 1;
            let told = page.text(".notice-file-faults");
            assert!(told.contains(&format!("第{line}行")), "{wrong} {line}: {told}");
        }
        assert!(page.text(".notice-file-faults").contains("没有它的格子"));
        page.assert_accessible();
        let width = page.js("return innerWidth").as_u64().unwrap();
        assert_eq!(page.js("return document.documentElement.scrollWidth <= innerWidth"), true, "{width}");
        page.whole_screenshot(&format!("notice-file-faulty-{width}"));
        assert_eq!(stored(&page), before);
        assert!(!page.text("body").contains("来自文件"));
        page.assert_console_quiet();
    }
}

#[test]
fn files_of_other_kinds_are_named_in_a_sentence() {
    let page = Page::desktop();
    page.goto("");
    page.notice_panel();
    let utf16: Vec<u8> =
        [0xfeff_u16].into_iter().chain("format = 1".encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let gbk = b"format = 1\ntitle = \"\xc4\xcf\xb2\xfd\"".to_vec();
    let own = text("src/notices/nanchang-2021.toml");
    let deep = format!("a = {}{}", "[".repeat(20_000), "]".repeat(20_000));
    for (name, bytes, words) in [
        ("form.docx", b"PK\x03\x04\x14\0".to_vec(), "这是压缩包，不是通知文件"),
        ("utf16.toml", utf16, "UTF-16"),
        ("gbk.toml", gbk, "这个文件是 GBK 编码"),
        ("empty.toml", Vec::new(), "文件是空的"),
        ("large.toml", vec![b'#'; 1024 * 1024 + 1], "通知文件不超过 1.0 MB"),
        ("deep.toml", deep.into_bytes(), "要改"),
        ("sent.json", br#"{"format": "shenbao/submission", "version": 1}"#.to_vec(), "填好的申报文件"),
        ("misspelt.toml", text(SIXTH).replacen("issuer", "isuer", 1).into_bytes(), "是不是“issuer”"),
        ("own.toml", own.into_bytes(), "本页面自带编号为“nanchang-2021”的通知"),
    ] {
        page.choose_notice(&file(&page, name, &bytes));
        page.notice_said(words);
    }
    page.find("#file").type_text(file(&page, "notice.toml", b"format = 1").to_str().unwrap());
    // Where files are opened a definition is none of the submissions, and is looked at as what it is.
    page.notice_said("notice.toml");
    assert_eq!(stored(&page), json!([]));
}

/// From the panel that opened the notice: a draft of it with a unit typed in, kept; its address.
fn begun(page: &Page) -> String {
    page.find_text(".notice-file-said button", "开始填写").click();
    page.type_unit("云泽湖重型机械有限公司");
    page.find(".saved-state[data-saved=saved]");
    page.fragment()
}

#[test]
fn another_edition_takes_the_place_keeps_the_drafts_and_can_be_taken_back() {
    let page = Page::desktop();
    opened(&page);
    let draft = begun(&page);
    page.goto("#/");
    page.notice_panel();
    page.choose_notice(SIXTH.as_ref());
    page.notice_said("内容相同，没有变动");
    // The examples' rows of years move with the edition.
    let older = text(SIXTH).replace("edition = 2027", "edition = 2026").replace("year = \"2024\"", "year = \"2023\"");
    let older = older.replace("year = \"2026\"", "year = \"2024\"");
    choose_text(&page, "older.toml", &older);
    page.notice_said("比已有的");
    // The same edition, corrected.
    let newer = text(SIXTH).replace("label = \"所在单位\", kind", "label = \"单位全称\", kind");
    choose_text(&page, "newer.toml", &newer);
    page.notice_said("1份草稿按新的通知");
    page.screenshot("notice-file-instead");
    page.goto(&draft);
    assert_eq!(page.find("#at-unit").value(), "云泽湖重型机械有限公司");
    assert!(page.text("main").contains("单位全称"));
    page.goto("#/");
    page.notice_panel();
    page.choose_notice(SIXTH.as_ref());
    page.notice_said("已用这个文件替换");
    page.find_text("button", "换回原来的").click();
    page.notice_said("已换回原来的");
    page.goto(&draft);
    page.find("#at-unit");
    assert!(page.text("main").contains("单位全称"));
}

#[test]
fn a_notice_in_use_stays_and_a_draft_without_its_notice_waits_for_the_file() {
    let page = Page::desktop();
    opened(&page);
    let draft = begun(&page);
    page.goto("#/");
    page.notice_panel();
    page.find_text(".notice-file-kept button", "移除").click();
    page.find_text(".notice-file-kept .refused", "有1份草稿在用这份通知，没有移除。请先导出并删除这些草稿。");
    // As on another computer, or after somebody cleared it.
    page.js("Object.keys(localStorage).filter(key => key.includes('.notice.')).forEach(key => localStorage.removeItem(key))");
    let forget = "const done = arguments[0], opening = indexedDB.open('shenbao', 1); opening.onsuccess = () => { \
        const texts = opening.result.transaction('texts', 'readwrite').objectStore('texts'), keys = texts.getAllKeys(); \
        keys.onsuccess = () => keys.result.filter(key => key.includes('.notice.')).forEach(key => texts.delete(key)); \
        texts.transaction.oncomplete = () => { opening.result.close(); done(true); }; };";
    page.driver.ask(page.driver.client().execute_async(forget, vec![])).unwrap();
    page.reload();
    assert!(page.text(".draft-card").contains("通知“yunze-2027”"), "{}", page.text(".draft-card"));
    page.goto(&draft);
    page.reload();
    page.find_text("h1", "缺少这份草稿的通知");
    page.assert_accessible();
    page.screenshot("notice-file-lacking");
    page.choose_notice(SIXTH.as_ref());
    assert_eq!(page.find("#at-unit").value(), "云泽湖重型机械有限公司");
    page.goto("#/");
    page.find_text(".draft-card button", "删除").click();
    page.notice_panel();
    page.find_text(".notice-file-kept button", "移除").click();
    page.until("return !document.body.innerText.includes('来自文件')");
    page.reload();
    assert!(!page.text("body").contains("来自文件"));
    page.assert_console_quiet();
}

#[test]
fn a_lost_worker_and_a_full_storage_are_said() {
    let page = Page::desktop();
    page.before_scripts(
        "const set = Storage.prototype.setItem; Storage.prototype.setItem = function (key, text) { \
         if (key.includes('.notice.')) throw new DOMException('full', 'QuotaExceededError'); return set.call(this, key, text); }; \
         const put = IDBObjectStore.prototype.put; IDBObjectStore.prototype.put = function (text, key) { \
         if (key.includes('.notice.')) throw new DOMException('full', 'QuotaExceededError'); return put.call(this, text, key); }",
    );
    page.goto("");
    page.notice_panel();
    for lost in ["_bg.wasm", ".js"] {
        page.site.withhold(lost);
        page.choose_notice(SIXTH.as_ref());
        page.notice_said("没有取到");
        page.site.give_back();
    }
    page.choose_notice(SIXTH.as_ref());
    // It can be used all the same, and what that is worth is said.
    page.notice_said("浏览器没有存住它（存储已满");
    assert!(page.text("body").contains("来自文件"));
    page.site.hold("_bg.wasm");
    page.choose_notice(SIXTH.as_ref());
    page.notice_said("正在检查");
    page.find_text(".notice-file-said button", "取消").click();
    page.until("return document.querySelector('.notice-file-said').innerText === ''");
    page.site.release();
}

#[test]
fn with_storage_blocked_it_works_in_this_window() {
    let page = Page::desktop();
    let refuse = "throw new DOMException('refused', 'SecurityError')";
    page.before_scripts(&format!(
        "for (const name of ['localStorage', 'indexedDB']) \
         Object.defineProperty(window, name, {{get() {{ {refuse} }}}})"
    ));
    opened(&page);
    page.notice_said("关闭窗口后要重新打开这个文件");
    assert!(page.text(".notice-card").contains(TITLE));
}
