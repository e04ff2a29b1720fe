//! Home: the notices that are open before those that are closed, what the list says of a draft, and files that are chosen or
//! dropped, several at once, each named with what became of it; what somebody received is read before anything is made of it.

use std::io::{Cursor, Write};

use serde_json::json;
use shenbao::wire;

use super::support::{Page, UNIT, kit};

const NOTICE: &str = "nanchang-2021";
/// A notice whose last day is to come.
const SIXTH: &str = "tests/definitions/sixth/yunze-2027.toml";
const TITLE: &str = "2027年云泽市匠师工作室";

fn file(wrong: bool) -> String {
    let notice = kit::notice(NOTICE);
    wire::write(&notice, "收到的", &kit::sample(&notice, wrong), None)
}

/// What an officer reads at the head of a file of the accepted sample.
fn headline() -> String {
    let answers = kit::accepted(&kit::notice(NOTICE));
    let text = |place: &str| answers.text(&place.parse().unwrap()).to_owned();
    format!("{}·{}", text("unit"), text("studio_name"))
}

/// Drags texts as files over an element and drops them there.
fn drop_on(page: &Page, css: &str, files: &[(&str, &str)]) {
    let script = "const data = new DataTransfer(); \
        for (const [name, text] of arguments[1]) data.items.add(new File([text], name)); \
        const at = document.querySelector(arguments[0]); \
        window.drag = name => at.dispatchEvent(new DragEvent(name, {dataTransfer: data, bubbles: true, cancelable: true})); \
        drag('dragover')";
    page.js_args(script, json!([css, files]));
    page.find(".drop-over");
    page.js("drag('drop')");
    page.until("return !document.querySelector('.drop-over')");
}

#[test]
fn files_that_are_dropped_are_named_one_by_one() {
    let page = Page::desktop();
    page.goto("");
    page.find("#file");
    let (good, wrong) = (file(false), file(true));
    drop_on(&page, "main", &[("好.json", &good), ("有误.json", &wrong), ("信.txt", "您好")]);
    page.until("return document.querySelectorAll('.opened-file').length === 3");
    let said = page.js("return [...document.querySelectorAll('.opened-file')].map(it => it.innerText)");
    let said: Vec<&str> = said.as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect();
    assert!(said[0].contains("文件“好.json”：") && said[0].contains("可受理："), "{said:?}");
    assert!(said[1].contains("文件“有误.json”：") && said[1].contains("需退回修改："), "{said:?}");
    assert!(said[2].contains("文件“信.txt”：这是普通文本"), "{said:?}");
    page.assert_accessible();
    page.whole_screenshot("home-opened-files");
    // Nothing of them is kept before anybody wants it.
    assert_eq!(page.count(".draft-card"), 0);
    page.find_text(".opened-file a", &headline()).click();
    page.find_text("h1", &headline());
    // The list is there again.
    page.js("history.back()");
    page.until("return document.querySelectorAll('.opened-file').length === 3");
    page.assert_console_quiet();
}

#[test]
fn what_was_received_is_read_with_the_verdict_at_its_head_and_becomes_a_draft_by_a_press() {
    for (wrong, verdict) in [(false, "可受理："), (true, "需退回修改：")] {
        let page = Page::desktop();
        page.goto("");
        let path = page.downloads.join("收到的.json");
        std::fs::write(&path, file(wrong)).unwrap();
        page.find("#file").type_text(path.to_str().unwrap());
        page.says(".received-verdict", verdict);
        assert_eq!(page.count(".received .summary-group") > 0, wrong);
        page.find(".received .print-page");
        assert_eq!(page.count(".received input, .received textarea"), 0, "it is only read");
        page.assert_accessible();
        page.screenshots(&format!("received-{wrong}"));
        // It prints as whoever sent it would have printed it, without what is said of it here.
        page.find(".print-press:enabled");
        assert!(page.js("return document.title").as_str().unwrap().ends_with("-收到的申报文件"));
        let printed = page.pdf_text(&format!("received-{wrong}"));
        assert!(printed.contains("填表说明") && !printed.contains(verdict), "{printed}");
        page.find_text("button", "转为草稿修改").click();
        page.form();
        assert_eq!(page.find("#draft-name").value(), "收到的");
        page.find("#at-unit").type_text("（改）\t");
        page.find(".saved-state[data-saved=saved]");
        // An address of another window leads to nothing, and says what to do.
        page.goto("#/file/99");
        page.find_text("h1", "文件没有打开");
        page.assert_console_quiet();
    }
}

#[test]
fn a_file_dropped_on_a_form_is_opened_and_the_form_is_kept() {
    let page = Page::desktop();
    let form = page.begun();
    drop_on(&page, ".fill-main", &[("收到的.json", &file(false))]);
    page.find_text("h1", &headline());
    page.goto(&form);
    assert_eq!(page.find("#at-unit").value(), UNIT);
    page.assert_console_quiet();
}

#[test]
fn a_package_is_opened_by_the_submission_in_it() {
    let page = Page::desktop();
    page.goto("");
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in [("甲/目录.txt", "1"), ("甲/01-申报表/甲.json", &*file(false)), ("甲/02-视频/甲.mp4", "…")]
    {
        archive.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    let path = page.downloads.join("甲.zip");
    std::fs::write(&path, archive.finish().unwrap().into_inner()).unwrap();
    page.find("#file").type_text(path.to_str().unwrap());
    page.find_text("h1", &headline());
    page.says(".received", "文件“甲.zip”");
    page.assert_console_quiet();
}

#[test]
fn a_saved_mail_is_opened_by_the_submission_attached_to_it() {
    let page = Page::desktop();
    page.goto("");
    page.find("#file");
    let head = "From: a@b.cn\r\nSubject: =?gb2312?B?yeqxqA==?=\r\nMIME-Version: 1.0\r\n";
    let kind = "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\n1\r\n";
    let file = format!("--x\r\nContent-Type: application/json\r\n\r\n{}\r\n--x--\r\n", file(false));
    drop_on(&page, "main", &[("信.eml", &[head, kind, &file].concat())]);
    page.find_text("h1", &headline());
    page.says(".received", "文件“信.eml”");
    page.assert_console_quiet();
}

#[test]
fn a_document_is_told_what_to_do_with() {
    let page = Page::desktop();
    page.goto("");
    page.find("#file");
    for (name, bytes, words) in [
        ("表.doc", "\u{d0cf}", "请"),
        ("信.eml", "MIME-Version: 1.0\r\nSubject: a\r\n\r\nb", "邮件里没有找到申报文件"),
        ("表.pdf", "%PDF-1.7", "这是 PDF 文件，只能看和打印"),
    ] {
        drop_on(&page, "main", &[(name, bytes)]);
        page.says(".opened-files [role=alert]", &format!("文件“{name}”："));
        page.says(".opened-files [role=alert]", words);
    }
    page.assert_console_quiet();
}

#[test]
fn a_definition_that_is_dropped_is_looked_at_as_a_notice() {
    let page = Page::desktop();
    page.goto("");
    page.find("#file");
    let text = std::fs::read_to_string(SIXTH).unwrap();
    drop_on(&page, "main", &[("yunze.toml", &text)]);
    page.notice_said(&format!("已打开“{TITLE}”"));
    page.assert_console_quiet();
}

#[test]
fn closed_notices_are_folded_where_one_is_open_and_still_of_use() {
    let page = Page::desktop();
    page.goto("");
    // All that the page carries are closed: there is nothing to fold them behind.
    page.find("details.closed-notices[open]");
    page.open_notice(SIXTH, TITLE);
    page.goto("#/");
    page.find(".notice-card.is-lead");
    page.find("details.closed-notices:not([open])");
    assert!(page.text(".notice-card.is-lead").contains("还剩"), "{}", page.text(".notice-card.is-lead"));
    assert!(page.text(".closed-notices summary").starts_with("已截止的通知（"));
    page.assert_accessible();
    page.screenshots("home-lead");
    page.find(".closed-notices summary").click();
    page.find("details.closed-notices[open]");
    page.find_text(".closed-notices button", "开始填写").click();
    page.form();
    page.assert_console_quiet();
}

#[test]
fn the_list_says_whose_a_draft_is_where_it_was_left_and_how_far_it_is() {
    let page = Page::desktop();
    page.goto("");
    page.begin();
    let name = page.find("#draft-name");
    name.clear();
    name.type_text("给张科长看");
    page.press("Tab");
    page.find(".saved-state[data-saved=saved]");
    page.goto("#/");
    page.find_text(".draft-card h3", "给张科长看");
    page.says(".draft-called", UNIT);
    page.says(".draft-state", "上次填到：");
    page.says(".draft-state", "，已填 ");
    page.assert_accessible();
    page.screenshot("home-draft-line");
    page.assert_console_quiet();
}
