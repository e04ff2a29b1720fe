//! Pictures of the page for the readmes, in `target/screens`; `make pictures` copies them to `tests/pictures`.
//! Not here: judging what they show; the other journeys do.

use super::support::Page;

/// The accepted sample, opened from home as a newcomer would, with a slip in the studio's name and why it is one.
fn sample(page: &Page) {
    page.goto("");
    page.find_text("button", "用示例试一试").click();
    let name = page.find("[data-place=studio_name]");
    name.clear();
    name.type_text("星火创新工作室");
    page.press("Tab");
    page.find(".note.is-error .basis summary").click();
    page.js("document.querySelector('[data-place=studio_name]').closest('section').scrollIntoView()");
    page.until("return document.body.innerText.includes('已保存')");
}

#[test]
fn the_page_on_a_desk() {
    let page = Page::desktop();
    sample(&page);
    page.screenshot("picture-fill");
    page.find_text(".head a, .head button", "打印").click();
    page.find(".print-press:enabled");
    page.js("document.querySelectorAll('.print-page')[2].scrollIntoView()");
    page.screenshot("picture-print");
}

#[test]
fn the_page_on_a_telephone() {
    let page = Page::phone();
    sample(&page);
    page.screenshot("picture-phone");
}
