//! The union's own blank at the desk: given once, every Word form of its notice is compared with it from then on.

use std::path::Path;

use super::super::support::kit;
use super::{desk, received, row, settled, take_in};

const CORPUS: &str = "tests/imports/corpus";

#[test]
fn a_blank_given_once_is_there_for_every_word_form_of_its_notice() {
    let page = desk();
    let filled = std::fs::read([CORPUS, "/04-filled.docx"].concat()).unwrap();
    let narrow = kit::with_left_margin(&filled, 300);
    take_in(&page, &[("一.docx", narrow.clone())]);
    assert!(!row(&page, "程望舒")[1].contains("表样有"), "the notice alone says no margin");
    page.js("document.querySelector('.desk-row a').click()");
    page.find(".form-beside details");
    page.js("document.querySelector('.form-beside details').open = true");
    let blank = Path::new(CORPUS).join("03-blank.docx").canonicalize().unwrap();
    page.find("#form-blank").type_text(blank.to_str().unwrap());
    page.says(".form-beside", "左边距从 25 毫米改成了 5 毫米；依据：填表说明·11");
    page.says(".desk-message", "空白表“03-blank.docx”已存入收件数据");
    page.says(".desk-message", "已收到的 1 份也已对照，其中 1 份表样有改动");
    page.assert_accessible();
    page.screenshots("desk-blank");
    // It outlives the window, and stands beside what comes later.
    page.reload();
    page.says(".form-beside", "与空白表“03-blank.docx”对照，有 1 处不同");
    page.goto("#/desk");
    page.says(".desk-counts", "共 1 行");
    // What was read before the blank was given is counted anew, and that is kept.
    assert!(row(&page, "程望舒")[1].contains("表样有 1 处改动"));
    let other = kit::with_left_margin(&filled, 500);
    take_in(&page, &[("二.docx", other)]);
    settled(&page);
    let marked = "[...document.querySelectorAll('.desk-row')].filter(row => row.innerText.includes('表样有 1 处改动')).length === 2";
    page.until(&format!("return {marked}"));
    // Who filled the form on the page has changed nothing of the union's.
    take_in(&page, &received()[5..6]);
    assert!(!row(&page, "丁机械")[1].contains("表样有"));
    page.js("[...document.querySelectorAll('.desk-row')].find(row => row.innerText.includes('丁机械')).querySelector('a').click()");
    page.says(".form-beside", "这份申报表由本页导出");
    assert!(!page.text(".form-beside").contains("处不同"));
    page.assert_console_quiet();
}
