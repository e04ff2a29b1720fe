//! What goes with every screen: its title, where the focus is, the keys for printing and for taking back, and drafts that are
//! called as their applicant is.

use super::support::Page;
use serde_json::json;

fn title(page: &Page, title: &str) {
    page.until_args("return document.title === args[0]", json!([title]));
}

/// Waits until the focus is on the heading of the screen that says this.
fn headed(page: &Page, heading: &str) {
    let script = "const it = document.activeElement; return it.matches('h1') && it.innerText === args[0]";
    page.until_args(script, json!([heading]));
}

#[test]
fn every_screen_has_a_title_and_the_focus_on_its_heading() {
    let page = Page::in_parts();
    page.goto("");
    title(&page, "申报");
    page.find_text(".head-actions a", "使用帮助").click();
    title(&page, "使用帮助 · 申报");
    headed(&page, "使用帮助");
    page.assert_accessible();
    // The list of contents leads to its parts.
    page.find_text(".help-contents a", "草稿会不会丢").click();
    page.until("return document.activeElement.id === 'help-drafts'");
    page.sample_at("/send");
    headed(&page, "导出与发送");
    let name = page.find("#draft-name").value();
    title(&page, &format!("导出与发送 · {name}"));
    page.js("location.hash = location.hash.replace('/send', '/print')");
    // Browsers name the printed file after the title.
    title(&page, &format!("{name}-申报表"));
    page.js("location.hash = location.hash.replace('/print', '/materials')");
    title(&page, &format!("材料 · {name}"));
    page.assert_console_quiet();
}

#[test]
fn the_keys_for_printing_lead_to_the_print_screen() {
    let page = Page::in_parts();
    page.sample_at("");
    page.form();
    page.find("[data-place]").click();
    page.press_with(&["Control"], "p");
    page.find(".print-page");
    assert!(page.fragment().ends_with("/print"), "{}", page.fragment());
    assert_eq!(page.js("return document.documentElement.hasAttribute('data-prints')"), true);
    page.js("history.back()");
    page.form();
    page.until("return !document.documentElement.hasAttribute('data-prints')");
    page.assert_console_quiet();
}

#[test]
fn everything_is_taken_back_and_done_again_by_keys_and_buttons() {
    let page = Page::desktop();
    page.goto("");
    page.find_text("button", "开始填写").click();
    page.form();
    page.find("#at-unit").type_text("甲厂");
    page.press("Tab");
    page.find("#at-filed").type_text("２０２１．５．１");
    page.press("Tab");
    page.until("return document.querySelector('#at-filed').value === '2021-05-01'");
    page.find("[data-place='members[0].name']").type_text("张三");
    page.press("Tab");
    let filled = |unit: &str, filed: &str, member: &str| {
        let script = "const text = place => { const it = document.querySelector(`[data-place=\"${place}\"]`); return it ? it.value : '' }; \
            return text('unit') === args[0] && text('filed') === args[1] && text('members[0].name') === args[2]";
        page.until_args(script, json!([unit, filed, member]));
    };
    page.press_with(&["Control"], "z");
    filled("甲厂", "2021-05-01", "");
    page.press_with(&["Control"], "z");
    filled("甲厂", "", "");
    page.until("return document.activeElement.id === 'at-filed'");
    page.find(".head-undo [aria-label=撤销]").click();
    filled("", "", "");
    assert_eq!(page.find(".head-undo [aria-label=撤销]").attr("disabled").as_deref(), Some("true"));
    for (unit, filed, member) in [("甲厂", "", ""), ("甲厂", "2021-05-01", "")] {
        page.find(".head-undo [aria-label=重做]").click();
        filled(unit, filed, member);
    }
    page.press_with(&["Control"], "y");
    filled("甲厂", "2021-05-01", "张三");
    // The draft's own name keeps the browser's keys.
    page.find("#draft-name").click();
    page.press_with(&["Control"], "z");
    filled("甲厂", "2021-05-01", "张三");
    page.assert_console_quiet();
}

#[test]
fn a_draft_is_called_as_its_applicant_and_an_empty_one_leaves_nothing() {
    let page = Page::in_parts();
    page.goto("");
    page.find_text("button", "开始填写").click();
    page.form();
    page.js("location.hash = '#/'");
    page.find(".welcome");
    assert_eq!(page.count(".draft-card"), 0, "nothing was written");
    page.find_text("button", "开始填写").click();
    page.form();
    page.find("#at-unit").type_text("甲厂");
    page.until("return document.querySelector('#draft-name').value === '甲厂'");
    page.find("#at-studio-name").type_text("张三劳模创新工作室");
    page.press("Tab");
    page.until("return document.querySelector('#draft-name').value === '甲厂·张三劳模创新工作室'");
    page.find("[data-saved=saved]");
    page.js("location.hash = '#/'");
    page.find_text(".draft-card h3", "甲厂·张三劳模创新工作室");
    // A name that the person gave stays.
    page.find_text(".draft-card h3 a", "甲厂·张三劳模创新工作室").click();
    page.form();
    page.find("#draft-name").clear();
    page.find("#draft-name").type_text("第二稿");
    page.press("Tab");
    page.find("#at-unit").type_text("二");
    page.press("Tab");
    assert_eq!(page.find("#draft-name").value(), "第二稿");
    page.assert_console_quiet();
}
