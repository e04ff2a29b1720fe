//! The page opens before its notices are loaded: late, withheld, and taken from the very file that is needed.
//! Not here: the list of notices, and what is wrong with files in their folder (`added`).

use super::support::Page;

#[test]
fn a_notice_that_is_late_is_begun_as_soon_as_it_is_there() {
    let page = Page::desktop();
    page.site.hold("1.json");
    page.open("");
    page.find("html[data-boot=ready]");
    page.find_text("button", "开始填写").click();
    page.find_text(".refused", "正在取这份通知…");
    page.assert_accessible();
    page.site.release();
    page.find("#at-unit");
}

#[test]
fn a_draft_waits_for_its_notice() {
    let page = Page::desktop();
    page.goto("");
    page.find_text("button", "开始填写").click();
    page.find("#at-unit");
    page.site.hold(".json");
    page.js("location.reload()");
    page.find_text("main p", "正在打开…");
    page.site.release();
    page.find("#at-unit");
}

#[test]
fn a_notice_that_is_not_to_be_had_is_said_so_and_asked_for_again() {
    let page = Page::desktop();
    page.site.withhold("1.json");
    page.goto("");
    page.find_text("button", "开始填写").click();
    page.find_text(".refused", "通知的内容没有取到。请检查网络后再试一次，或刷新本页。");
    page.screenshot("notice-withheld");
    page.site.give_back();
    page.find_text("button", "开始填写").click();
    page.find("#at-unit");
}

#[test]
fn a_notice_of_another_edition_of_the_page_is_not_taken() {
    let page = Page::desktop();
    page.before_scripts(
        "const own = fetch; window.fetch = (...asked) => String(asked[0]).startsWith('notices/') \
         ? own(...asked).then(async answer => new Response((await answer.text()).replace(/\"digest\":\"./g, '\"digest\":\"x'))) \
         : own(...asked)",
    );
    page.goto("");
    page.find_text("button", "开始填写").click();
    page.until(
        "return [...document.querySelectorAll('.refused')].some(it => it.innerText.includes('检查过以后又改动过'))",
    );
}
