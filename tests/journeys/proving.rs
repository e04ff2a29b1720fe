//! 核验单: the slip beside the form, and whether a file that came is the one it was printed of.

use std::path::PathBuf;

use serde_json::json;

use super::support::Page;

/// The accepted sample as a draft, its file saved; gives the file, and shows the slip.
fn slip(page: &Page) -> PathBuf {
    page.goto("");
    page.until("return shenbao.ready.then(() => true)");
    page.js("shenbao.open(shenbao.sample(shenbao.notices()[0].id))");
    page.until("return location.hash.startsWith('#/draft/')");
    page.js("location.hash += '/send'");
    let name = page.text(".send-file");
    page.find_text("button", "保存 JSON 文件").click();
    page.downloaded(&name);
    page.find_text("a.button", "核验单").click();
    page.find(".print-page");
    page.downloads.join(name)
}

fn choose(page: &Page, file: &std::path::Path) {
    page.find("#proof-file").type_text(file.to_str().unwrap());
}

#[test]
fn the_stamped_paper_and_the_mailed_file_are_matched() {
    let page = Page::desk();
    let file = slip(&page);
    let code = page.code();
    page.assert_accessible();
    page.whole_screenshot("proof-slip");
    let printed = page.pdf_text("proof-slip");
    for words in ["核验单", &code, "符合", "已备齐"] {
        assert!(printed.contains(words), "{words}: {printed}");
    }
    for furniture in ["打印前请看", "返回"] {
        assert!(!printed.contains(furniture), "{furniture} is printed");
    }
    page.goto("#/");
    page.find(".proof-compare");
    choose(&page, &file);
    // As somebody types it who is in a hurry.
    page.compare(&code.replace('-', " ").to_lowercase().replace('0', "o"), "就是核验单打印的那一份");
    assert!(page.text(".proof-said").contains("2021年南昌市劳模创新工作室"));
    page.assert_accessible();
    page.whole_screenshot("proof-same");
    let wrong = code.replacen(&code[..1], if code.starts_with('1') { "2" } else { "1" }, 1);
    page.compare(&wrong, "抄错");
    let text = std::fs::read_to_string(&file).unwrap();
    let other = page.downloads.join("other.json");
    std::fs::write(&other, text.replacen("罗启明", "罗启明明", 1)).unwrap();
    choose(&page, &other);
    page.compare(&code, "不一致。");
    page.assert_accessible();
    page.whole_screenshot("proof-different");
    page.assert_console_quiet();
}

#[test]
fn a_changed_draft_has_another_code_and_revision() {
    let page = Page::desk();
    slip(&page);
    let before = page.code();
    let name = page.find("#draft-name");
    name.clear();
    name.type_text("另一个名称\n");
    page.until_args(
        "return [...document.querySelectorAll('.print-page text')].some(it => it.textContent === '另一个名称')",
        json!([]),
    );
    assert_ne!(page.code(), before);
}

#[test]
fn a_browser_that_reads_codes_takes_a_picture_for_one() {
    let page = Page::phone();
    page.before_scripts(
        "window.BarcodeDetector = class { detect() { return Promise.resolve(scanned ? [{rawValue: scanned}] : []) } }; \
        window.createImageBitmap = () => Promise.resolve({}); window.scanned = ''",
    );
    let file = slip(&page);
    let code = page.code();
    page.goto("#/");
    page.find("#proof-camera");
    choose(&page, &file);
    page.find("#proof-camera").type_text(file.to_str().unwrap());
    page.find_text(".proof-compare [role=alert]", "没有认出二维码。请让二维码占满画面再拍一次，或输入核验码。");
    page.js_args("window.scanned = arguments[0]", json!([code]));
    page.find("#proof-camera").type_text(file.to_str().unwrap());
    page.until("return document.querySelector('.proof-said').innerText.includes('一致。')");
    assert_eq!(page.js("return document.documentElement.scrollWidth <= innerWidth"), true);
    page.assert_accessible();
    page.whole_screenshot("proof-phone");
}
