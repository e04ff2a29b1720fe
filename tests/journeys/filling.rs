//! Filling the form in: typing, composing, choosing, taking over, checking.

use super::support::Page;
use serde_json::json;

/// A new draft of the first notice, opened.
fn begun(page: &Page) {
    page.goto("");
    page.find(".button.is-primary").click();
    page.form();
}

fn value(page: &Page, css: &str) -> String {
    page.find(css).value()
}

#[test]
fn a_name_is_composed_and_the_studio_is_offered_after_it() {
    let page = Page::desktop();
    begun(&page);
    page.find("#at-leader-name").click();
    page.compose(&["z", "zhang", "zhang san"], "张三");
    assert_eq!(value(&page, "#at-leader-name"), "张三");
    page.press("Tab");
    // The driver would scroll the button under the head, which sticks to the top.
    page.find("#at-studio-name-messages .is-offer");
    page.js("document.querySelector('#at-studio-name').scrollIntoView({block: 'center'})");
    page.find("#at-studio-name-messages .is-offer button").click();
    assert_eq!(value(&page, "#at-studio-name"), "张三劳模创新工作室");
    page.until("return document.activeElement.id === 'at-studio-name'");
    assert_eq!(page.count(".note.is-error"), 0, "the first visit is quiet");
    page.find(".taken button").click();
    page.until("return document.querySelector('#at-studio-name').value === ''");
    page.assert_console_quiet();
}

#[test]
fn a_choice_is_found_by_typing_and_taken_by_enter() {
    let page = Page::desktop();
    begun(&page);
    page.find("#at-leader-ethnicity").type_text("汉");
    page.find("#at-leader-ethnicity[aria-expanded=true]");
    page.assert_accessible();
    page.press("Enter");
    assert_eq!(value(&page, "#at-leader-ethnicity"), "汉族");
    page.find("#at-leader-ethnicity[aria-expanded=false]");
    page.find("#at-leader-politics").type_text("党员");
    page.press("Tab");
    assert_eq!(value(&page, "#at-leader-politics"), "中共党员");
    assert!(page.text("#at-leader-politics-messages").contains("已规范：原为“党员”"));
}

#[test]
fn the_calendar_writes_every_date_that_is_picked() {
    let page = Page::desktop();
    begun(&page);
    page.find("#at-filed ~ .calendar .calendar-input");
    for date in ["2021-06-18", "2021-07-01"] {
        let pick = "const it = document.querySelector('#at-filed ~ .calendar .calendar-input'); \
            it.value = arguments[0]; it.dispatchEvent(new Event('change', {bubbles: true}))";
        page.js_args(pick, json!([date]));
        page.until_args("return document.querySelector('#at-filed').value === args[0]", json!([date]));
    }
}

#[test]
fn a_date_is_brought_into_form_and_back() {
    let page = Page::desktop();
    begun(&page);
    page.find("#at-filed").type_text("２０２１．６．１８");
    page.press("Tab");
    page.until("return document.querySelector('#at-filed').value === '2021-06-18'");
    page.find("#at-filed-messages button").click();
    page.until("return document.querySelector('#at-filed').value === '２０２１．６．１８'");
}

#[test]
fn the_check_takes_the_focus_and_leads_to_the_field() {
    let page = Page::desktop();
    begun(&page);
    page.find(".head .is-primary").click();
    page.until("return document.activeElement.id === 'section-summary'");
    page.assert_accessible();
    // Many faults are folded up, part by part.
    page.find(".summary-group summary").click();
    page.find(".summary a[href='#at-unit']").click();
    page.until("return document.activeElement.id === 'at-unit'");
    let top = page.js("return document.activeElement.getBoundingClientRect().top").as_f64().unwrap();
    let head = page.js("return document.querySelector('.head').getBoundingClientRect().bottom").as_f64().unwrap();
    assert!(top >= head, "the field stands under the head: {top} < {head}");
    page.screenshot("checked");
}

#[test]
fn the_form_fits_a_telephone() {
    let page = Page::sized(320, 667, true);
    begun(&page);
    assert_eq!(page.js("return document.documentElement.scrollWidth <= innerWidth"), true);
    page.assert_accessible();
    page.screenshot("filling-on-a-telephone");
}

#[test]
fn the_empty_counts_of_a_part_are_filled_with_noughts_by_the_keyboard_and_emptied_again() {
    let page = Page::desktop();
    begun(&page);
    page.find("[data-place='awards.municipal']").type_text("2");
    page.press("Tab");
    // The next stop behind the last of the counts.
    page.until("return document.activeElement.ariaLabel === '空着的都填 0：技术创新'");
    page.press("Enter");
    let counts = "return ['utility_patents', 'invention_patents', 'awards.international', 'awards.national', \
        'awards.provincial', 'awards.municipal'].map(it => document.querySelector(`[data-place='${it}']`).value).join()";
    page.until_args(&format!("return (() => {{ {counts} }})() === args[0]"), json!(["0,0,0,0,0,2"]));
    assert_eq!(value(&page, "[data-place='results']"), "", "what stands in no group stays");
    assert_eq!(page.count("[aria-label='空着的都填 0：技术创新']"), 0);
    page.find(".head-undo [aria-label=撤销]:not(:disabled)").click();
    page.until_args(&format!("return (() => {{ {counts} }})() === args[0]"), json!([",,,,,2"]));
    page.assert_console_quiet();
}
