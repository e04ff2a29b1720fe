//! A filled Word form becomes a draft: what was read is looked through, what must be asked is not taken by itself, and what does
//! not open is told what to do.

use std::path::Path;

use serde_json::json;

use shenbao::extract::extract;
use shenbao::imports;
use shenbao::notice::builtin;

use super::support::{Page, kit};

/// Forms as clerks would mail them.
const CORPUS: &str = "tests/imports/corpus";

fn open(page: &Page, name: &str) {
    page.goto("");
    let path = Path::new(CORPUS).join(name).canonicalize().unwrap();
    page.find("#file").type_text(path.to_str().unwrap());
}

/// Opens a file of these bytes.
fn open_bytes(page: &Page, name: &str, bytes: &[u8]) {
    page.goto("");
    let path = page.downloads.join(name);
    std::fs::write(&path, bytes).unwrap();
    page.find("#file").type_text(path.to_str().unwrap());
}

/// Gives a blank.
fn beside(page: &Page, name: &str) {
    page.find(".form-beside details");
    page.js("document.querySelector('.form-beside details').open = true");
    page.find("#form-blank").type_text(Path::new(CORPUS).join(name).canonicalize().unwrap().to_str().unwrap());
}

fn make_a_draft(page: &Page) {
    let press =
        "return [...document.querySelectorAll('.word-form button')].find(it => it.innerText.startsWith('用勾选的'))";
    page.element(press, json!([])).click();
}

#[test]
fn a_filled_word_form_becomes_a_draft() {
    let page = Page::desktop();
    open(&page, "04-filled.docx");
    page.find_text("h1", "04-filled.docx");
    page.says(".word-form", "2021年南昌市劳模创新工作室");
    page.says(".word-form [role=status]", "读出 ");
    page.says(".word-form-rows", "程望舒劳模创新工作室");
    page.find(".word-form-paper .paper-cell.is-read");
    page.assert_accessible();
    page.screenshots("word-form");
    // One that is not wanted is left out.
    let recommender = "return [...document.querySelectorAll('.word-form-rows label')].find(it => it.textContent === '采用：推荐单位')";
    page.element(recommender, json!([])).click();
    make_a_draft(&page);
    page.form();
    assert_eq!(page.find("#at-studio-name").value(), "程望舒劳模创新工作室");
    assert_eq!(page.find("#at-recommender").value(), "");
    assert_eq!(page.find("[data-place='members[0].name']").value(), "程望舒");
    assert_eq!(page.find("[data-place='funds[1].amount']").value(), "9.5");
    page.find(".saved-state[data-saved=saved]");
    page.assert_console_quiet();
}

#[test]
fn what_must_be_asked_is_said_and_not_taken_by_itself() {
    let page = Page::phone();
    open(&page, "31-tracked.docx");
    page.says(".word-form [role=status]", "项要核对");
    page.says(".word-form-rows .is-asked", "修订");
    assert_eq!(page.count(".is-asked input:checked"), 0);
    page.find_text(".word-form button", "全部勾选").click();
    page.until("return !document.querySelector('.word-form-rows input:not(:checked)')");
    page.find_text(".word-form button", "只勾拿得准的").click();
    page.until("return !document.querySelector('.is-asked input:checked')");
    assert_eq!(page.js("return document.documentElement.scrollWidth <= innerWidth"), true);
    page.assert_accessible();
    page.screenshot("word-form-asked-375");
    page.assert_console_quiet();
}

#[test]
fn a_form_that_was_changed_says_in_what() {
    let page = Page::desktop();
    open(&page, "19-rows-deleted.docx");
    page.says(".word-form", "与通知的表样有");
    page.says(".word-form", "少了");
    page.says(".word-form", "没有找到的栏目");
    page.assert_accessible();
    page.screenshot("word-form-changed");
}

/// What only two files can tell: column widths and margins that somebody changed of the union's blank.
#[test]
fn beside_the_unions_blank_a_form_says_which_widths_and_margins_were_changed() {
    let page = Page::desktop();
    let filled = std::fs::read([CORPUS, "/04-filled.docx"].concat()).unwrap();
    let narrow = kit::with_left_margin(&filled, 300);
    let mut nth = 0;
    let wide = kit::with_numbers(&narrow, "w:gridCol", "w:w", |width| {
        nth += 1;
        if nth == 1 { width * 2 } else { width }
    });
    open_bytes(&page, "改过版式.docx", &wide);
    page.find_text("h1", "改过版式.docx");
    assert!(!page.text(".form-beside").contains("处不同"), "{}", page.text(".form-beside"));
    beside(&page, "46-cccc-blank.docx");
    page.says(".form-beside [role=alert]", "空白表“46-cccc-blank.docx”：这个 Word 文件不是这份通知的申报表");
    beside(&page, "03-blank.docx");
    page.says(".form-beside", "与空白表“03-blank.docx”对照，有");
    page.says(".form-beside", "左边距从 25 毫米改成了 5 毫米；依据：填表说明·11");
    page.says(".form-beside", "一格的宽从表宽的");
    page.click_amid(".form-beside summary", "依据");
    page.says(".form-beside", "切勿改变字体大小");
    assert_eq!(page.count(".form-beside [role=alert]"), 0);
    page.assert_accessible();
    page.screenshots("word-form-beside");
    page.assert_console_quiet();
}

#[test]
fn beside_the_unions_blank_it_is_said_that_nothing_was_changed() {
    let page = Page::phone();
    open(&page, "04-filled.docx");
    page.find_text("h1", "04-filled.docx");
    beside(&page, "03-blank.docx");
    page.says(".form-beside", "与空白表“03-blank.docx”逐项对照，没有发现改动。");
    assert_eq!(page.js("return document.documentElement.scrollWidth <= innerWidth"), true);
    // A filled form in the place of the blank is compared with, and said to be one.
    beside(&page, "04-filled.docx");
    page.says(".form-beside", "可能不是空白表");
    page.assert_accessible();
    page.assert_console_quiet();
}

#[test]
fn what_is_no_form_is_told_what_to_do_with() {
    let page = Page::desktop();
    for (name, words) in [
        ("x3-deep.docx", "没有打开"),
        ("x5-doctype.docx", "另存为"),
        ("xg-doc-renamed.docx", "旧格式"),
        ("xc-rtf-renamed.docx", "RTF"),
        ("xf-encrypted.docx", "密码"),
    ] {
        open(&page, name);
        page.says(".opened-files [role=alert]", &format!("文件“{name}”："));
        page.says(".opened-files [role=alert]", words);
    }
    page.assert_console_quiet();
}

/// A form of another union, or of last year, goes the way of what was filled once.
#[test]
fn what_a_word_form_says_is_carried_into_another_notice() {
    let page = Page::desktop();
    open(&page, "04-filled.docx");
    page.find_text(".word-form button", "带入到…").click();
    page.find(".onward .button");
    page.assert_accessible();
    page.screenshot("word-form-onward");
    page.js("document.querySelectorAll('.onward .button')[1].click()");
    page.form();
    assert_eq!(page.find("#at-leader-name").value(), "程望舒");
    page.find(".saved-state[data-saved=saved]");
    page.assert_console_quiet();
}

#[test]
fn an_open_draft_is_offered_what_the_word_forms_of_this_window_say() {
    let page = Page::desktop();
    open(&page, "04-filled.docx");
    page.find_text("h1", "04-filled.docx");
    page.find_text(".word-form a", "返回首页").click();
    page.find_text("button", "开始填写").click();
    page.form();
    page.says(".carry-over", "Word 文件“04-filled.docx”里填过的内容");
    page.find_text(".carry-over button", "打开看看").click();
    page.find(".carry-over-offers");
    page.screenshot("word-form-offers");
    page.find(".carry-over-all .is-primary").click();
    page.until("return document.querySelector('#at-studio-name').value === '程望舒劳模创新工作室'");
    page.says(".taken", "已从“04-filled.docx”带入");
    page.find(".taken button").click();
    page.until("return document.querySelector('#at-studio-name').value === ''");
    page.assert_console_quiet();
}

/// Offices live in Word: what was mailed last year becomes a draft, and the draft fills what the union sent.
#[test]
fn last_years_word_becomes_this_years_form_and_fills_the_unions_blank() {
    let page = Page::desktop();
    open(&page, "04-filled.docx");
    page.find_text("h1", "04-filled.docx");
    make_a_draft(&page);
    page.form();
    page.find_text(".head a", "导出与发送").click();
    page.find("#send-blank");
    page.assert_accessible();
    let blank = |name: &str| Path::new(CORPUS).join(name).canonicalize().unwrap();
    page.find("#send-blank").type_text(blank("46-cccc-blank.docx").to_str().unwrap());
    page.says(".send-blank .callout.is-warning", "可能是别的通知的表");
    page.find("#send-blank").type_text(blank("x5-doctype.docx").to_str().unwrap());
    page.says(".send-blank .callout.is-error", "文件“x5-doctype.docx”");
    page.find("#send-blank").type_text(blank("03-blank.docx").to_str().unwrap());
    page.says(".send-blank", "已保存 ");
    page.assert_accessible();
    page.js("document.querySelector('.send-blank').scrollIntoView({block: 'center'})");
    page.screenshots("send-blank");
    let name = page
        .js("return document.querySelector('.send-blank .callout strong').innerText.match(/已保存 (.*\\.docx)（/)[1]");
    let filled = page.downloaded(name.as_str().unwrap());
    let read = extract(&builtin("nanchang-2021").unwrap().unwrap(), &imports::read(&filled).unwrap());
    let said = |place: &str| read.values.iter().find(|it| it.place.to_string() == place).map(|it| it.text.clone());
    assert_eq!(said("studio_name").as_deref(), Some("程望舒劳模创新工作室"));
    assert_eq!(said("members[0].name").as_deref(), Some("程望舒"));
    page.says("#step-receipt", name.as_str().unwrap());
    page.assert_console_quiet();
}
