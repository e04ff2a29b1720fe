//! The page in Firefox and WebKitGTK, hosted and as the one file: it starts, is filled, checked, kept and laid out for print.
//! Not here: what leaves it (`exports.rs`), everything else, which the journeys through Chromium tell, and old kernels of
//! Chromium (`.ci/old-kernel`).

use serde_json::json;

use super::support::Page;

const SAYS: &str = "return document.body.innerText.includes(args[0])";

const PRINTS: &str =
    "return [...document.querySelectorAll('.print-page')].some(it => it.textContent.includes(args[0]))";

/// Text areas in the cells of tables, of which none may hide a part of its text.
const CELLS_SHOW: &str = "const all = [...document.querySelectorAll('.table textarea')]; \
    return all.length > 0 && all.every(it => it.scrollHeight <= it.clientHeight)";

/// From the sample to the print, with a slip in it.
fn story(page: &Page) {
    page.find("html[data-lazy=here]");
    assert_eq!(page.find("h1").text(), "申报");
    page.js("shenbao.open(shenbao.sample(shenbao.notices()[0].id))");
    page.until(CELLS_SHOW);
    let unit = page.find("#at-unit");
    // Control and A, Backspace, Tab by their codes: what WebDriver calls clearing is no typing.
    unit.type_text("\u{e009}a\u{e000}\u{e003}\u{e004}");
    page.find(".head-actions button").click();
    page.until_args(SAYS, json!(["必须修改"]));
    let unit = page.find("#at-unit");
    unit.type_text("示例机械制造有限公司\u{e004}");
    // The draft said 已保存 of the text before; on a busy computer it is still said.
    page.until("return Object.values(localStorage).some(it => it.includes('示例机械制造有限公司'))");
    page.find("[data-saved=saved]");
    page.reload();
    page.find("html[data-lazy=here]");
    assert_eq!(page.find("#at-unit").value(), "示例机械制造有限公司");
    page.find("[data-place='members[0].duty']").type_text(&"，组织团队攻关".repeat(9));
    page.until(CELLS_SHOW);
    page.js("location.hash += '/print'");
    page.until_args(PRINTS, json!(["单位工会意见"]));
    page.js("location.hash = location.hash.replace('/print', '/proof')");
    page.until_args(PRINTS, json!(["核验单"]));
}

/// The worker answers that a file is no notice.
fn worker(page: &Page) {
    page.js("window.office = shenbaoOffice(); office.onmessage = said => { office.said = said.data }");
    page.js("office.postMessage({notice: {file: new Uint8Array(0)}})");
    page.until("return office.said && office.said.done");
}

fn hosted(page: &Page) {
    page.goto("");
    story(page);
    worker(page);
}

fn single(page: &Page) {
    page.open_single();
    story(page);
    worker(page);
}

#[test]
fn the_hosted_page_works_in_firefox() {
    hosted(&Page::firefox());
}

#[test]
fn the_one_file_works_in_firefox() {
    single(&Page::firefox());
}

#[test]
fn the_hosted_page_works_in_webkit() {
    hosted(&Page::webkit());
}

#[test]
fn the_one_file_works_in_webkit() {
    single(&Page::webkit());
}

/// What every screen is in Firefox to those who do not see it, or have no mouse.
#[test]
fn the_screens_can_be_used_by_everyone_in_firefox() {
    let page = Page::firefox();
    page.goto("");
    page.find("html[data-lazy=here]");
    page.find(".notice-card");
    page.assert_accessible();
    page.js("const file = shenbao.sample(shenbao.notices()[0].id); delete file.answers.unit; shenbao.open(file)");
    page.form();
    page.assert_accessible();
    page.find(".head-actions button").click();
    page.find("#section-summary");
    page.assert_accessible();
    for (screen, there) in
        [("/send", "#step-receipt"), ("/print", ".print-page"), ("/materials", "main h1"), ("/proof", ".print-page")]
    {
        page.js(&format!("location.hash = location.hash.split('/').slice(0, 3).join('/') + '{screen}'"));
        page.find(there);
        page.assert_accessible();
    }
}
