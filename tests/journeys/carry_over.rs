//! Fill once: what one draft holds is offered in the next, taken by one press or by many, and taken back.

use serde_json::json;

use super::support::Page;

/// A draft that holds the first notice's accepted sample as a real application, saved; then home.
fn sample(page: &Page) {
    page.goto("");
    page.js("shenbao.open(shenbao.sample(shenbao.notices()[0].id))");
    page.find(".saved-state[data-saved=saved]");
    page.goto("#/");
    page.find(".draft-card");
}

/// A new draft of another notice, counted from 0.
fn begin(page: &Page, notice: usize) {
    let press = "const all = document.querySelectorAll('.notice-card .button.is-primary'); return all[args[0]]";
    page.until_args(press, json!([notice]));
    page.js_args("document.querySelectorAll('.notice-card .button.is-primary')[arguments[0]].click()", json!([notice]));
    page.form();
}

/// Presses what is called so; it stands in a long list, so that the driver's own scrolling would hide it under the head.
fn press(page: &Page, label: &str) {
    let script = "const it = document.querySelector(`[aria-label=\"${args[0]}\"]`); if (it) it.click(); return !!it";
    page.until_args(script, json!([label]));
}

fn value(page: &Page, css: &str) -> String {
    page.find(css).value()
}

fn open(page: &Page) {
    page.js("scrollTo(0, 0)");
    page.find_text(".carry-over button", "打开看看").click();
    page.find(".carry-over-offers");
}

#[test]
fn what_one_form_holds_is_taken_into_the_next_and_back() {
    let page = Page::desktop();
    sample(&page);
    begin(&page, 1);
    assert_eq!(value(&page, "#at-unit"), "");
    page.screenshot("carry-over-card");
    open(&page);
    page.assert_accessible();
    page.screenshot("carry-over-open");
    page.js("scrollTo(0, 800)");
    page.screenshot("carry-over-open-middle");
    page.js("document.querySelector('.carry-over-rest').scrollIntoView({block: 'end'})");
    page.screenshot("carry-over-open-end");
    page.js("scrollTo(0, 0)");
    page.find(".carry-over-all .is-primary").click();
    page.until("return document.querySelector('#at-unit').value === '江西赣鄱澄湖机械制造有限公司'");
    assert_eq!(value(&page, "#at-leader-name"), "罗启明");
    assert_eq!(value(&page, "[data-place=\"members[7].name\"]"), "章敏");
    assert_eq!(value(&page, "[data-place=\"members[0].birth\"]"), "1975", "this form prints years of birth");
    assert_eq!(value(&page, "[data-place=\"funds[0].amount\"]"), "", "2017 is none of the years before 2021");
    assert_eq!(value(&page, "[data-place=\"funds[1].amount\"]"), "12.5");
    assert_eq!(value(&page, "#at-results"), "", "a count for other years is not taken unasked");
    page.until("return document.activeElement.id === 'carry-over-title'");
    page.screenshot("carry-over-taken");
    assert!(page.text(".taken").contains("已从“"), "{}", page.text(".taken"));
    page.find(".taken button").click();
    page.until("return document.querySelector('#at-unit').value === ''");
    assert_eq!(value(&page, "#at-leader-name"), "");
    assert_eq!(page.js("return !document.querySelector('[data-place=\"members[0].name\"]')?.value"), true);
    press(&page, "带入：所在单位");
    page.until("return document.querySelector('#at-unit').value === '江西赣鄱澄湖机械制造有限公司'");
    assert_eq!(value(&page, "#at-leader-name"), "");
    press(&page, "带入：创新成果");
    page.until("return document.querySelector('#at-results').value === '9'");
    page.find(".saved-state[data-saved=saved]");
    page.reload();
    assert_eq!(value(&page, "#at-unit"), "江西赣鄱澄湖机械制造有限公司");
    page.assert_console_quiet();
}

#[test]
fn what_was_filled_stays_and_what_was_typed_after_taking_outlives_the_undo() {
    let page = Page::desktop();
    sample(&page);
    begin(&page, 1);
    page.find("#at-unit").type_text("别的单位");
    page.press("Tab");
    open(&page);
    page.find(".carry-over-all .is-primary").click();
    page.until("return document.querySelector('#at-leader-name').value === '罗启明'");
    assert_eq!(value(&page, "#at-unit"), "别的单位");
    page.find("#at-leader-trade").type_text("（铣）");
    page.press("Tab");
    page.find(".taken button").click();
    page.until("return document.querySelector('#at-leader-name').value === ''");
    assert_eq!(value(&page, "#at-leader-trade"), "数控铣工（铣）");
    press(&page, "替换：所在单位");
    page.until("return document.querySelector('#at-unit').value === '江西赣鄱澄湖机械制造有限公司'");
    page.find(".taken button").click();
    page.until("return document.querySelector('#at-unit').value === '别的单位'");
}

#[test]
fn a_draft_is_carried_into_another_notice_and_what_does_not_fit_stays_in_sight() {
    let page = Page::desktop();
    sample(&page);
    page.find_text(".draft-card button", "带入到…").click();
    page.find(".onward .button");
    page.assert_accessible();
    page.screenshot("carry-over-onward");
    // cccc-2018 has no column for a member's unit.
    page.js("document.querySelectorAll('.onward .button')[1].click()");
    page.find("#section-aside");
    assert_eq!(value(&page, "#at-leader-name"), "罗启明");
    let kept = page.count(".aside > li");
    assert!(
        page.text("#section-aside").contains("章敏：江西赣鄱澄湖机械制造有限公司"),
        "{}",
        page.text("#section-aside")
    );
    page.assert_accessible();
    page.js("document.querySelector('#section-aside').scrollIntoView()");
    page.screenshot("carry-over-aside");
    press(&page, "删除：骨干成员·所在单位");
    page.until_args("return document.querySelectorAll('.aside > li').length === args[0] - 1", json!([kept]));
    page.find(".taken button").click();
    page.until_args("return document.querySelectorAll('.aside > li').length === args[0]", json!([kept]));
    press(&page, "删除：骨干成员·所在单位");
    page.find(".saved-state[data-saved=saved]");
    page.reload();
    page.until_args("return document.querySelectorAll('.aside > li').length === args[0] - 1", json!([kept]));
    page.goto("#/");
    page.until("return document.querySelectorAll('.draft-card').length === 2");
    page.assert_console_quiet();
}

#[test]
fn a_draft_that_is_only_read_is_offered_nothing() {
    let page = Page::desktop();
    sample(&page);
    begin(&page, 1);
    page.find(".carry-over");
    page.find(".saved-state[data-saved=saved]");
    let fragment = page.fragment();
    page.new_tab();
    page.goto(&fragment);
    page.find("[data-saved=read-only]");
    assert_eq!(page.count(".carry-over"), 0);
}

#[test]
fn the_examples_people_are_offered_to_nobody() {
    let page = Page::desktop();
    page.goto("");
    page.find_text("button", "用示例试一试").click();
    page.find(".saved-state[data-saved=saved]");
    page.goto("#/");
    page.find(".draft-card");
    begin(&page, 1);
    page.find("html[data-lazy=here]");
    page.find(".saved-state");
    assert_eq!(page.count(".carry-over button"), 0);
}

#[test]
fn the_first_draft_is_offered_nothing() {
    let page = Page::desktop();
    page.goto("");
    begin(&page, 0);
    assert_eq!(page.count(".carry-over, .aside"), 0);
}

#[test]
fn taking_over_fits_a_telephone() {
    let page = Page::phone();
    sample(&page);
    begin(&page, 1);
    page.screenshot("carry-over-phone-card");
    open(&page);
    assert_eq!(page.js("return document.documentElement.scrollWidth <= innerWidth"), true);
    page.assert_accessible();
    page.js("document.querySelector('.carry-over-offers').scrollIntoView()");
    page.screenshot("carry-over-phone");
    page.js("document.querySelector('.carry-over-rows').open = true; document.querySelector('.carry-over-rows').scrollIntoView()");
    assert_eq!(page.js("return document.documentElement.scrollWidth <= innerWidth"), true);
    page.screenshot("carry-over-phone-rows");
    // One in which nothing is written would leave nothing behind.
    page.find("#at-unit").type_text("甲厂");
    page.find("[data-saved=saved]");
    page.goto("#/");
    page.until("return document.querySelectorAll('.draft-card').length === 2");
    page.js("document.querySelectorAll('.draft-card')[1].querySelector('[aria-label^=\"带入到\"]').click()");
    page.find(".onward .button");
    assert_eq!(page.js("return document.documentElement.scrollWidth <= innerWidth"), true);
    page.js("document.querySelector('.onward').scrollIntoView({block: 'center'})");
    page.screenshot("carry-over-phone-onward");
    page.js("document.querySelectorAll('.onward .button')[1].click()");
    page.find("#section-aside");
    assert_eq!(page.js("return document.documentElement.scrollWidth <= innerWidth"), true);
    page.js("document.querySelector('#section-aside').scrollIntoView()");
    page.screenshot("carry-over-phone-aside");
}
