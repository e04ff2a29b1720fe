//! How the page starts: what is asked for first, what waits until the screen can be used, and what stands there meanwhile.

use super::support::Page;
use super::whole::begin;

/// How the names of the program's first part, of home's and of the second end, and what those of the third and of its styles have.
const PROGRAM: &str = "_bg.wasm";
const HOME: &str = "_home.wasm";
const LATER: &str = "_lazy.wasm";
const ON_DEMAND: &str = "on-demand";
/// A notice that the page does not carry.
const SIXTH: &str = "tests/definitions/sixth/yunze-2027.toml";

/// What was asked for from a moment on, without the folder and what stands behind `?`.
fn asked_since(page: &Page, begun: usize) -> Vec<String> {
    let name =
        |path: &String| path.split('?').next().unwrap_or_default().rsplit('/').next().unwrap_or_default().to_owned();
    page.site.asked().iter().skip(begun).map(name).collect()
}

/// Where something that ends so stands in the list.
fn at(asked: &[String], ending: &str) -> usize {
    asked.iter().position(|name| name.ends_with(ending)).unwrap_or_else(|| panic!("{ending}: {asked:?}"))
}

/// Fails where a notice other than `own`, or a sample, was asked for before the second part.
fn assert_others_wait(asked: &[String], own: &str) {
    let waits = |name: &&String| name.ends_with(".json") && *name != "index.json" && *name != own;
    let later = at(asked, LATER);
    let early: Vec<&String> = asked.iter().take(later).filter(waits).collect();
    assert!(early.is_empty(), "{early:?} of {asked:?}");
    assert!(asked.iter().skip(later).filter(waits).count() > 5, "the others come behind it: {asked:?}");
}

#[test]
fn a_draft_asks_for_its_notice_beside_the_program_and_for_others_once_it_can_be_filled() {
    let page = Page::desktop();
    page.goto("");
    begin(&page, "liaoning-2019");
    page.find("#at-unit").type_text("示例机械制造有限公司\t");
    page.find("[data-saved=saved]");
    let begun = page.site.asked().len();
    page.site.hold(PROGRAM);
    page.js("location.reload()");
    page.site.until_asked("notices/liaoning-2019.json");
    // The frame of a draft's screens stands there before the program runs.
    assert!(page.text("header.boot-draft").contains("首页"));
    assert_eq!(page.text("#boot"), "正在打开…");
    page.site.release();
    page.find("#at-unit");
    page.find("html[data-boot=ready][data-notices=ready]");
    let asked = asked_since(&page, begun);
    assert_others_wait(&asked, "liaoning-2019.json");
    assert_eq!(asked.iter().filter(|name| *name == "liaoning-2019.json").count(), 1, "{asked:?}");
    assert!(at(&asked, HOME) > at(&asked, "liaoning-2019.json"), "home is not what is opened: {asked:?}");
    assert_eq!(page.find("#at-unit").value(), "示例机械制造有限公司");
    page.assert_console_quiet();
}

#[test]
fn home_asks_for_the_list_and_for_notices_when_it_stands_there() {
    let page = Page::desktop();
    page.site.hold(PROGRAM);
    page.open("");
    page.site.until_asked("notices/index.json");
    page.site.until_asked(HOME);
    assert!(page.text("header.boot-home").contains("申报"));
    page.screenshot("starting-home");
    page.site.release();
    page.find("html[data-boot=ready][data-notices=ready]");
    let asked = asked_since(&page, 0);
    assert_others_wait(&asked, "");
    assert!(!asked.iter().any(|name| name.contains(ON_DEMAND)), "nobody wants the third part here: {asked:?}");
    page.assert_console_quiet();
}

#[test]
fn a_notice_from_a_file_is_not_asked_for() {
    let page = Page::desktop();
    page.open_notice(SIXTH, "2027年云泽市匠师工作室");
    page.find_text(".notice-file-said button", "开始填写").click();
    page.find("#at-unit").type_text("示例机械制造有限公司\t");
    page.find("[data-saved=saved]");
    page.reload();
    page.find("#at-unit");
    assert!(!page.site.asked().iter().any(|path| path.contains("yunze-2027")));
    page.assert_console_quiet();
}
