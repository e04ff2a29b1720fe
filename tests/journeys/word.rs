//! The Word files as a person gets them: one press, one file, the same each time.

use super::support::Page;
use super::support::kept::document;

const OFFICE: &str = "_bg.wasm";

/// The screen that sends, with the accepted sample of a notice that has an outline.
fn sending(page: &Page) {
    page.sample_at("/send");
    page.find(".send-word");
}

/// Presses and waits for the file behind the draft's name; its bytes.
fn saved(page: &Page, press: &str, suffix: &str) -> Vec<u8> {
    let name = page.stem() + suffix;
    page.click_button(press);
    page.says(".send-word", &format!("已保存 {name}"));
    let bytes = page.downloaded(&name);
    std::fs::remove_file(page.downloads.join(&name)).unwrap();
    bytes
}

#[test]
fn one_press_saves_the_form_and_another_the_same_bytes() {
    let page = Page::desktop();
    sending(&page);
    let studio = page.js("return shenbao.sample(shenbao.notices()[0].id).answers.studio_name");
    let form = saved(&page, "保存 Word 文件", ".docx");
    assert!(document(&form).contains(studio.as_str().unwrap()));
    let written = saved(&page, "保存申报材料 Word 文件", "-申报材料.docx");
    assert!(document(&written).contains("Heading1"));
    assert!(saved(&page, "保存 Word 文件", ".docx") == form, "two files of one draft differ");
    page.assert_accessible();
    page.assert_console_quiet();
}

#[test]
fn making_a_file_can_be_stopped_and_a_lost_worker_is_reported() {
    let page = Page::desktop();
    sending(&page);
    page.site.hold(OFFICE);
    page.find_text(".send-word button", "保存 Word 文件").click();
    page.until("return document.querySelector('.send-word .send-saved').innerText.includes('正在生成')");
    page.assert_accessible();
    page.find_text(".send-word button", "停止").click();
    page.until("return document.querySelector('.send-word .send-saved').innerText === ''");
    page.site.release();
    page.site.withhold(OFFICE);
    page.find_text(".send-word button", "保存 Word 文件").click();
    page.until("return document.querySelector('.send-word .send-saved').innerText.includes('没有下载完整')");
    page.assert_accessible();
    page.site.give_back();
    assert!(!saved(&page, "保存 Word 文件", ".docx").is_empty());
}
