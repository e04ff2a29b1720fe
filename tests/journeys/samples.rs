//! 示例: what came of a notice's sample says so on every screen, on paper and in files, whatever it is called, and is not sent.

use serde_json::Value;

use super::support::Page;

/// How the mark reads on the screen.
const MARK: &str = "示例，不能报送";

/// The first notice's sample, opened as a newcomer would, under a name of the person's own.
fn renamed(page: &Page) {
    page.goto("");
    page.find_text("button", "用示例试一试").click();
    page.form();
    page.says(".head-sample", MARK);
    let name = page.find("#draft-name");
    name.clear();
    name.type_text("我的申报");
    page.press("Tab");
    page.find(".saved-state[data-saved=saved]");
}

/// How often the second sign of the mark, which no form has of its own, stands on paper.
fn marks(page: &Page, name: &str) -> u64 {
    page.pdf_text(name).matches('例').count() as u64
}

#[test]
fn a_sample_stays_one_whatever_it_is_called() {
    let page = Page::desktop();
    renamed(&page);
    page.reload();
    assert_eq!(page.find("#draft-name").value(), "我的申报");
    page.says(".head-sample", MARK);
    page.until("return document.title.startsWith('示例-')");
    page.assert_accessible();
    page.screenshots("sample-form");
    page.goto("#/");
    page.says(".draft-card", MARK);
    // What came of it by a press is one, too.
    page.find_text(".draft-card button", "复制").click();
    page.until("return document.querySelectorAll('.draft-card .draft-sample').length === 2");
    page.assert_console_quiet();
}

#[test]
fn every_page_of_a_sample_is_marked() {
    let page = Page::desktop();
    renamed(&page);
    page.find_text(".head a", "打印").click();
    page.find(".print-press:enabled");
    page.says(".head-sample", MARK);
    let marked = "const all = [...document.querySelectorAll('.print-page')]; \
        return all.length > 2 && all.every(it => it.querySelector('.print-watermark')?.textContent === '示例')";
    page.until(marked);
    page.screenshot("sample-print");
    // The mark lies across the page, so a reader of the file finds its two signs apart, once a page.
    assert!(marks(&page, "sample") >= page.count(".print-page"));
    page.find_text("a", "核验单").click();
    page.find(".print-press:enabled");
    page.until("return document.querySelector('.print-page .print-watermark')");
    page.assert_console_quiet();
}

#[test]
fn a_sample_cannot_be_sent_by_mistake() {
    let page = Page::desktop();
    renamed(&page);
    page.find_text(".head a", "导出与发送").click();
    page.find("#step-print");
    page.says(".send", "不能报送");
    assert_eq!(page.count("#step-mail, #step-package, #step-papers, .send-deadline, a[href^=mailto]"), 0);
    page.assert_accessible();
    page.screenshots("sample-send");
    let stem = page.stem();
    assert!(stem.starts_with("示例-"), "{stem}");
    page.click_button("保存 JSON 文件");
    let name = format!("{stem}.json");
    let file: Value = serde_json::from_slice(&page.downloaded(&name)).unwrap();
    assert_eq!(file["sample"], true);
    // Whoever opens it sees at once what it is.
    page.goto("#/");
    page.find("#file").type_text(page.downloads.join(&name).to_str().unwrap());
    page.says(".received", MARK);
    page.find_text("button", "转为草稿修改").click();
    page.form();
    page.says(".head-sample", MARK);
    page.assert_console_quiet();
}

#[test]
fn a_draft_of_ones_own_is_not_marked() {
    let page = Page::desktop();
    page.begun();
    page.find("html[data-lazy=here]");
    page.find_text(".head a", "导出与发送").click();
    page.find("#step-mail");
    assert_eq!(page.count(".head-sample, .print-watermark"), 0);
    page.find_text(".head a", "打印").click();
    page.find(".print-press:enabled");
    assert_eq!(marks(&page, "sample-none"), 0);
}
