//! The Word files as a person gets them: one press, one file, the same each time.

use serde_json::json;

use super::support::Page;
use super::support::kept::document;

const OFFICE: &str = "_bg.wasm";

/// The screen that sends, with the accepted sample of a notice that has an outline.
fn sending(page: &Page) {
    page.goto("");
    page.until("return shenbao.ready.then(() => true)");
    page.js("shenbao.open(shenbao.sample(shenbao.notices()[0].id))");
    page.until("return location.hash.startsWith('#/draft/')");
    page.js("location.hash += '/send'");
    page.find(".send-word");
}

/// Presses and waits for the file; its name and bytes.
fn saved(page: &Page, press: &str) -> (String, Vec<u8>) {
    page.find_text(".send-word button", press).click();
    let suffix = if press.contains("申报材料") { "-申报材料.docx" } else { "申报.docx" };
    page.until_args(
        "const said = document.querySelector('.send-word .send-saved').innerText; \
         return said.startsWith('已保存') && said.includes(args[0])",
        json!([suffix]),
    );
    let said = page.text(".send-word .send-saved");
    let name = said.trim().strip_prefix("已保存 ").unwrap().split(".docx").next().unwrap().to_owned() + ".docx";
    let bytes = page.downloaded(&name);
    std::fs::remove_file(page.downloads.join(&name)).unwrap();
    (name, bytes)
}

#[test]
fn one_press_saves_the_form_and_another_the_same_bytes() {
    let page = Page::desk();
    sending(&page);
    let studio = page.js("return shenbao.sample(shenbao.notices()[0].id).answers.studio_name");
    let (name, form) = saved(&page, "保存 Word 文件");
    assert!(document(&form).contains(studio.as_str().unwrap()), "{name}");
    let (written_name, written) = saved(&page, "保存申报材料 Word 文件");
    assert!(document(&written).contains("Heading1") && written_name != name, "{written_name}");
    assert_eq!(saved(&page, "保存 Word 文件"), (name, form));
    page.assert_accessible();
    page.assert_console_quiet();
}

#[test]
fn making_a_file_can_be_stopped_and_a_lost_worker_is_told() {
    let page = Page::desk();
    sending(&page);
    page.site.hold(OFFICE);
    page.find_text(".send-word button", "保存 Word 文件").click();
    page.until("return document.querySelector('.send-word .send-saved').innerText.includes('正在做')");
    page.assert_accessible();
    page.find_text(".send-word button", "停止").click();
    page.until("return document.querySelector('.send-word .send-saved').innerText === ''");
    page.site.release();
    page.site.withhold(OFFICE);
    page.find_text(".send-word button", "保存 Word 文件").click();
    page.until("return document.querySelector('.send-word .send-saved').innerText.includes('没有取到')");
    page.assert_accessible();
    page.site.give_back();
    let (name, _) = saved(&page, "保存 Word 文件");
    assert!(name.ends_with(".docx"));
}
