//! Before the form goes to the printer: how its pages are put on sheets, and what is said of what stands in the way.

use std::process::Command;

use serde_json::{Value, json};
use shenbao::check::Entries;
use shenbao::notice::builtin_ids;
use shenbao::paper::{Mark, lay_out};

use super::support::{Page, kit};

/// The worker's program.
const OFFICE: &str = "_bg.wasm";

/// The signs whose width this is measured by are as wide in every font: 仿宋 is not there.
const NO_FONT: &str = "CanvasRenderingContext2D.prototype.measureText = () => ({width: 100})";
/// Every font asked for is there.
const ALL_FONTS: &str =
    "CanvasRenderingContext2D.prototype.measureText = function () { return {width: this.font.length} }";
/// The browser drops the size from `@page`, as Firefox before 95.
const NO_SIZE: &str = "Object.defineProperty(CSSRule.prototype, 'cssText', {get: () => '@page { margin: 0px; }'})";

/// The accepted sample of the first notice with other answers in it, on the screen that prints.
fn open(page: &Page, answers: Value) {
    page.goto("");
    page.until("return shenbao.ready.then(() => true)");
    page.js_args(
        "const it = shenbao.sample(shenbao.notices()[0].id); Object.assign(it.answers, arguments[0]); shenbao.open(it)",
        json!([answers]),
    );
    page.until("return location.hash.startsWith('#/draft/')");
    page.js("location.hash += '/print'");
    page.find(".print-press:enabled");
}

/// The numbers at the foot of each side of the print, from left to right.
pub fn printed_numbers(page: &Page, name: &str) -> Vec<Vec<usize>> {
    let pdf = page.pdf(name);
    let shown = Command::new("pdftotext").arg("-layout").arg(pdf).arg("-").output().unwrap();
    let text = String::from_utf8(shown.stdout).unwrap();
    let sides = text.strip_suffix('\u{c}').unwrap().split('\u{c}');
    let numbers =
        |side: &str| -> Vec<usize> { side.split('—').filter_map(|part| part.trim().parse().ok()).collect() };
    sides.map(numbers).collect()
}

/// What is said in the way of a right print.
fn cautions(page: &Page) -> Vec<String> {
    let said = page.js("return [...document.querySelectorAll('.print-caution')].map(it => it.innerText)");
    said.as_array().unwrap().iter().map(|it| it.as_str().unwrap().to_owned()).collect()
}

#[test]
fn what_is_to_be_bound_is_printed_as_a_booklet() {
    let page = Page::desktop();
    open(&page, json!({}));
    assert_eq!(page.find("input[name=paper]:checked").value(), "booklet");
    let pages = page.count(".print-page") as usize;
    let whole = pages.next_multiple_of(4);
    assert_eq!(page.count(".print-blank") as usize, whole - pages);
    let first = page.text(".print-caption");
    assert!(first.starts_with("第 1 张正面（左 ") && first.ends_with("，右 第 1 页）"), "{first}");
    // The cover carries no number, a blank nothing at all.
    let shown = |number: usize| (2..=pages).contains(&number).then_some(number);
    let expected = (1..=whole / 2).map(|side| {
        let (low, high) = (side, whole + 1 - side);
        let side = if side % 2 == 1 { [high, low] } else { [low, high] };
        side.into_iter().filter_map(shown).collect::<Vec<_>>()
    });
    assert_eq!(printed_numbers(&page, "print-booklet"), expected.collect::<Vec<_>>());
    assert!(page.text(".print-advice").contains("双面打印（沿短边翻转）"));
    page.whole_screenshot("print-booklet");
}

#[test]
fn what_stands_in_the_way_is_said_with_the_way_to_it() {
    let page = Page::desktop();
    page.before_scripts(ALL_FONTS);
    open(&page, json!({"social_benefit": "益".repeat(900) + "😀", "leader.name": "罗喆明"}));
    let said = cautions(&page);
    assert_eq!(said.len(), 4, "{said:#?}");
    for (said, words) in said.iter().zip(["必须修改", "“喆”不在", "“😀”不在", "见附页"]) {
        assert!(said.contains(words), "{said}");
    }
    page.assert_accessible();
    page.whole_screenshot("print-cautions");
    page.find_text(".print-caution a", "社会效益").click();
    page.until("return document.activeElement.closest('[id$=social-benefit]') !== null");
}

#[test]
fn a_clean_sample_on_a_fit_computer_is_printed_without_a_word() {
    let page = Page::desktop();
    page.before_scripts(ALL_FONTS);
    open(&page, json!({}));
    assert_eq!(cautions(&page), [""; 0]);
}

#[test]
fn a_computer_without_the_font_and_a_browser_without_sizes_are_mentioned() {
    let page = Page::phone();
    page.before_scripts(NO_FONT);
    page.before_scripts(NO_SIZE);
    open(&page, json!({}));
    let said = cautions(&page);
    assert_eq!(said.len(), 2, "{said:#?}");
    assert!(said[0].contains("没有仿宋字体") && said[1].contains("请在打印窗口中选 A3、横向"), "{said:#?}");
    page.assert_accessible();
    page.whole_screenshot("print-cautions-phone");
}

#[test]
fn two_thousand_members_are_shown_and_printed() {
    let page = Page::desktop();
    page.goto("");
    page.until("return shenbao.ready.then(() => true)");
    page.js(
        "const it = shenbao.sample(shenbao.notices()[0].id); const [first] = it.answers.members; \
         it.answers.members = Array.from({length: 2000}, (_, row) => ({...first, name: '成员' + row})); shenbao.open(it)",
    );
    page.until("return location.hash.startsWith('#/draft/')");
    page.form();
    page.js("location.hash += '/print'");
    page.find(".print-press:enabled");
    let text: String = page.pdf_text("print-load").split_whitespace().collect();
    assert!((0..2000).all(|row| text.contains(&format!("成员{row}"))));
    page.assert_console_quiet();
}

/// A draft so long that the worker lays it out, where that is already hindered.
fn open_long(page: &Page, hinder: impl Fn(&Page)) {
    page.goto("");
    page.until("return shenbao.ready.then(() => true)");
    hinder(page);
    let text = "益".repeat(12_000) + "完";
    page.js_args(
        "const it = shenbao.sample(shenbao.notices()[0].id); it.answers.social_benefit = arguments[0]; shenbao.open(it)",
        json!([text]),
    );
    page.until("return location.hash.startsWith('#/draft/')");
    page.js("location.hash += '/print'");
}

fn is_printed_to_its_end(page: &Page, name: &str) {
    page.find(".print-press:enabled");
    let text: String = page.pdf_text(name).split_whitespace().collect();
    assert!(text.contains("益完") && text.contains("单位工会意见"));
}

#[test]
fn nothing_is_printed_before_all_of_it_stands_there() {
    let page = Page::desktop();
    open_long(&page, |page| page.site.hold(OFFICE));
    assert_eq!(page.find(".print-press:disabled").text(), "正在排版…");
    let printed = page.pdf_text("print-waiting");
    assert!(printed.contains("还没有排好") && !printed.contains("创新工作室"), "{printed}");
    page.assert_accessible();
    page.screenshot("print-waiting");
    page.site.release();
    is_printed_to_its_end(&page, "print-late");
}

#[test]
fn a_lost_worker_keeps_nobody_from_printing() {
    let page = Page::desktop();
    open_long(&page, |page| page.site.withhold(OFFICE));
    is_printed_to_its_end(&page, "print-lost");
}

/// Without white space; sorted, for the order of a table's cells is each program's own.
fn characters(text: &str) -> String {
    let mut characters: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    characters.sort_unstable();
    characters.into_iter().collect()
}

/// What was laid out and what the browser prints, page by page; `tests/office` holds the Word files to the same pages.
#[test]
fn the_browser_prints_page_by_page_what_was_laid_out() {
    for id in builtin_ids() {
        let page = Page::desktop();
        page.goto("");
        page.until("return shenbao.ready.then(() => true)");
        page.js_args("shenbao.open(shenbao.sample(arguments[0]))", json!([id]));
        page.until("return location.hash.startsWith('#/draft/')");
        page.js("location.hash += '/print'");
        page.find(".print-press:enabled");
        page.find("input[name=paper][value=A4]").click();
        page.find(".print:not(.is-waiting) .print-sheet.is-a4");
        let pdf = page.pdf(&format!("pages-{id}"));
        let shown = Command::new("pdftotext").arg("-layout").arg(pdf).arg("-").output().unwrap();
        let shown = String::from_utf8(shown.stdout).unwrap();
        let shown: Vec<String> = shown.strip_suffix('\u{c}').unwrap().split('\u{c}').map(characters).collect();
        assert_eq!(shown, laid_out(id), "{id}");
    }
}

/// The characters of each page of the accepted sample's forms.
fn laid_out(id: &str) -> Vec<String> {
    let notice = kit::notice(id);
    let answers = kit::accepted(&notice);
    let pages = notice
        .own_forms()
        .into_iter()
        .flat_map(|form| lay_out(&notice, form, &Entries::of(&notice, answers.clone())).pages);
    let words = |mark| if let Mark::Text { text, .. } = mark { Some(text) } else { None };
    pages.map(|page| characters(&page.drawing().into_iter().filter_map(words).collect::<String>())).collect()
}

#[test]
fn more_pages_than_the_notice_allows_are_said_before_printing() {
    let page = Page::desktop();
    let text = std::fs::read_to_string("tests/definitions/sixth/yunze-2027.toml").unwrap();
    let short = text.replacen("copies = 3,", "copies = 3, max_pages = 2,", 1);
    assert_ne!(short, text);
    let path = page.downloads.join("short.toml");
    std::fs::write(&path, short).unwrap();
    page.open_notice(path.to_str().unwrap(), "2027年云泽市匠师工作室");
    page.find_text(".notice-file-said button", "开始填写").click();
    page.find("#at-unit").type_text("云泽湖重型机械有限公司\t");
    page.find_text("header a", "打印").click();
    page.find(".print-press:enabled");
    let pages = page.count(".print-page");
    assert!(pages > 2, "{pages}");
    let seek = "return [...document.querySelectorAll('.print-caution')].find(it => it.innerText.includes('不超过'))";
    let caution = page.element(seek, json!([])).text();
    for words in ["提醒", "不超过 2 页", &format!("现在印出来有 {pages} 页")] {
        assert!(caution.contains(words), "{words}: {caution}");
    }
    // The clause is folded away.
    assert_eq!(page.js_args(&format!("{seek}.textContent.includes(arguments[0])"), json!(["通知·三1"])), true);
    page.screenshots("printing-too-many-pages");
    page.assert_accessible();
    page.assert_console_quiet();
}
