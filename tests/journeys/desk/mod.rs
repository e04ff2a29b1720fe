//! 收件台: an office drops what it was sent, decides, and hands on what it has; nothing that was decided is lost.
//! Not here: what leaves the desk (`leaving`), a scoring sheet from its setting up to its printing (`scoring`), other browsers
//! (`engines`), what is known of applications (`src/collection`), and the browser's database (`tests/page`).

mod blank;
mod engines;
mod leaving;
mod scoring;

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use serde_json::json;
use shenbao::answers::{Answers, Place};
use shenbao::check::Entries;
use shenbao::check::words::Judgement;
use shenbao::exports::word;
use shenbao::wire;

use super::made::{HUNDRED, Office};
use super::support::{Page, kit};

const NOTICE: &str = "nanchang-2021";

/// The sample's answers under another unit's name.
fn answers(unit: &str, changes: &[(&str, &str)]) -> Answers {
    let mut answers = kit::accepted(&kit::notice(NOTICE));
    answers.write(&Place::field("unit"), &format!("南昌{unit}机械有限公司"));
    for (field, text) in changes {
        answers.write(&Place::field(field), text);
    }
    answers
}

fn submission(unit: &str, changes: &[(&str, &str)]) -> Vec<u8> {
    wire::write(&kit::notice(NOTICE), unit, &answers(unit, changes), None).into_bytes()
}

/// What one mail brings after the other: two accepted, one with faults, a newer version of it, the first again under another
/// name, a filled Word form, and a picture.
fn received() -> Vec<(&'static str, Vec<u8>)> {
    let notice = kit::notice(NOTICE);
    let entries = Entries::of(&notice, answers("丁", &[]));
    let form = word::form(&notice, &notice.forms[0], &entries, None).unwrap();
    vec![
        ("1.json", submission("甲", &[])),
        ("2.json", submission("乙", &[])),
        ("3.json", submission("丙", &[("leader.birth", ""), ("leader.phone", "12")])),
        ("4.json", submission("丙", &[("leader.phone", "12")])),
        ("5.json", submission("甲", &[])),
        ("6.docx", form),
        ("7.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01".to_vec()),
    ]
}

fn desk() -> Page {
    let page = Page::desktop();
    page.goto("#/desk");
    page.says("main", "把收到的文件整批拖进来");
    page
}

fn put(page: &Page, files: &[(&str, Vec<u8>)]) -> Vec<PathBuf> {
    let path = |(name, bytes): &(&str, Vec<u8>)| {
        let path = page.downloads.join(name);
        fs::write(&path, bytes).unwrap();
        path
    };
    files.iter().map(path).collect()
}

/// Hands files over, and waits until all were read and kept.
fn take_in(page: &Page, files: &[(&str, Vec<u8>)]) {
    let paths: Vec<String> = put(page, files).iter().map(|path| path.to_str().unwrap().to_owned()).collect();
    page.find("#desk-files").type_text(&paths.join("\n"));
    settled(page);
}

fn settled(page: &Page) {
    page.until("return !document.querySelector('.desk-progress') && document.querySelector('.desk-counts')?.innerText.includes('已存在本机')");
}

/// The texts of a row's cells, the name first, by a word that stands in it.
fn row(page: &Page, word: &str) -> Vec<String> {
    let cells = page.until_args(
        "const row = [...document.querySelectorAll('.desk-row')].find(row => row.innerText.includes(args[0])); \
            return row ? [...row.children].map(cell => cell.innerText.trim()) : []",
        json!([word]),
    );
    serde_json::from_value(cells).unwrap()
}

fn rows(page: &Page) -> u64 {
    page.count(".desk-row")
}

fn choose(page: &Page, list: &str, label: &str) {
    let script = "const list = document.querySelector(args[0]); \
        const option = [...list.options].find(option => option.text.startsWith(args[1])); \
        list.value = option.value; list.dispatchEvent(new Event('change', {bubbles: true})); return true";
    page.until_args(script, json!([list, label]));
}

#[test]
fn everything_that_was_received_has_a_row_and_is_there_again_after_the_page_was_closed() {
    let page = desk();
    take_in(&page, &received());
    let counts = page.text(".desk-counts");
    assert!(counts.starts_with("收到 7 件，共 6 行 · 重复收到 1 件 · 没有读出 1 件 · 未审 5"), "{counts}");
    assert_eq!(rows(&page), 6);
    let first = row(&page, "甲机械");
    assert!(first.iter().any(|cell| cell == "可受理") && first[1].contains("收到 2 次"), "{first:?}");
    let faulty = row(&page, "第 1 份（共 2 份）");
    assert!(faulty.iter().any(|cell| cell == "需退回"), "{faulty:?}");
    let form = row(&page, "丁机械");
    assert!(form.iter().any(|cell| cell.contains("罗启明")), "{form:?}");
    let picture = row(&page, "7.jpg");
    assert!(picture.iter().any(|cell| cell.contains("没有读出") && cell.ends_with('。')), "{picture:?}");
    page.assert_accessible();
    page.screenshots("desk");
    page.reload();
    page.says(".desk-counts", "收到 7 件，共 6 行");
    assert_eq!(rows(&page), 6);
    page.assert_console_quiet();
}

#[test]
fn what_is_shown_is_decided_at_once_and_taken_back_at_once() {
    let page = desk();
    take_in(&page, &received()[..5]);
    choose(&page, "#desk-verdict", "需退回");
    page.until("return document.querySelectorAll('.desk-row').length === 2");
    page.says(".desk-bulk", "筛选出 2 行（共 4 行）");
    page.click_amid(".desk-bulk button", "待补正");
    page.says(".desk-decide", "对 2 件申报作出“待补正”");
    page.click_button("作出结论（2 件）");
    page.says(".desk-decide", "请写明理由");
    page.find("#desk-reason").type_text("请补齐出生年月和电话。");
    page.assert_accessible();
    page.click_button("作出结论（2 件）");
    page.says(".desk-message", "已对 2 件作出“待补正”。");
    page.says(".desk-counts", "未审 2 · 待补正 2");
    page.click_button("撤销");
    page.says(".desk-message", "已撤销上一次结论（2 件）。");
    page.says(".desk-counts", "未审 4");
    assert!(!page.text(".desk-counts").contains("待补正"));
}

#[test]
fn the_register_is_worked_through_by_keyboard() {
    let page = desk();
    take_in(&page, &received()[..5]);
    page.find(".desk-name").click();
    page.says("h1", "甲机械");
    // The verdict of the check, and the officer's.
    page.says(".received-verdict", "可受理");
    page.press("1");
    page.says(".desk-decision h2", "通过");
    page.press("j");
    page.says(".desk-ways", "第 2 份");
    // Nothing moves any more under the press.
    page.says("h1", "乙机械");
    page.says(".received-verdict", "可受理");
    page.press("2");
    page.until("return document.activeElement.id === 'desk-reason'");
    page.find("#desk-reason").type_text("请核对推荐单位。");
    page.click_button("作出结论（1 件）");
    page.says(".desk-decision h2", "待补正");
    page.press("Escape");
    page.says(".desk-counts", "待补正 1 · 通过 1");
    page.until("return document.activeElement.classList.contains('desk-name')");
    page.press("j");
    page.press("u");
    page.says(".desk-counts", "未审 3 · 通过 1");
    page.press("/");
    page.until("return document.activeElement.id === 'desk-search'");
    page.find("#desk-search").type_text("乙");
    page.until("return document.querySelectorAll('.desk-row').length === 1");
    page.reload();
    page.says(".desk-counts", "未审 3 · 通过 1");
}

#[test]
fn an_application_is_read_with_its_versions_beside_it() {
    let page = desk();
    take_in(&page, &received());
    page.js("[...document.querySelectorAll('.desk-row')].find(row => row.innerText.includes('第 1 份')).querySelector('a').click()");
    page.says(".desk-related", "同一工作室共收到 2 份，这是第 1 份");
    page.assert_accessible();
    page.screenshots("desk-item");
    page.click_amid(".desk-related a", "逐栏比较");
    page.says("main", "有 1 处不同");
    page.says(".desk-beside", "出生");
    page.screenshots("desk-beside");
}

/// What stands in the register is on the disk before the page says so.
#[test]
fn two_windows_show_the_same_register() {
    let page = desk();
    take_in(&page, &received()[..2]);
    let tab = page.new_tab();
    page.goto("#/desk");
    page.says(".desk-counts", "收到 2 件");
    page.find(".desk-name").click();
    page.says("h1", "甲机械");
    page.press("1");
    page.says(".desk-decision h2", "通过");
    page.switch(&tab);
    page.says(".desk-counts", "通过 1");
}

/// The rows of each verdict and of each mark, as the lists say them.
fn offered(page: &Page, list: &str, label: &str) -> usize {
    let script = "const option = [...document.querySelectorAll(args[0] + ' option')].find(option => option.text.startsWith(args[1])); \
        return option ? [Number(option.text.match(/（(\\d+)）$/)[1])] : [0]";
    let found = page.until_args(script, json!([list, label]));
    usize::try_from(found[0].as_u64().unwrap()).unwrap()
}

#[test]
fn a_hundred_applications_are_what_their_maker_knows() {
    let office = Office::made(HUNDRED, 7);
    let page = desk();
    let folder = page.downloads.join("收到");
    office.write(&folder);
    let paths: Vec<String> =
        office.files.iter().map(|(path, _)| folder.join(path).to_str().unwrap().to_owned()).collect();
    page.find("#desk-files").type_text(&paths.join("\n"));
    settled(&page);
    let rows = office.files.len() - office.doubles.len();
    let said = page.text(".desk-counts");
    assert!(said.starts_with(&format!("收到 {} 件，共 {rows} 行", office.files.len())), "{said}");
    assert_eq!(offered(&page, "#desk-verdict", "没有读出"), office.unreadable.len());
    assert_eq!(offered(&page, "#desk-mark", "重复收到"), office.doubles.len());
    assert_eq!(offered(&page, "#desk-mark", "同一申报有几份"), 2 * office.older.len());
    let known = |judgement| office.known.iter().filter(|known| known.judgement == Some(judgement)).count();
    let forms = office.known.iter().filter(|known| known.judgement.is_none()).count();
    for (judgement, label) in [(Judgement::Accept, "可受理"), (Judgement::Ask, "待核实"), (Judgement::Return, "需退回")]
    {
        let (shown, known) = (offered(&page, "#desk-verdict", label), known(judgement));
        // Nobody knows how much is read surely of a Word form.
        assert!((known..=known + forms).contains(&shown), "{label}: {shown} for {known}");
    }
    // Only what is in view is drawn, and what is printed is whole.
    assert!(page.count(".desk-row") < 60, "{} rows are drawn", page.count(".desk-row"));
    page.js("dispatchEvent(new Event('beforeprint'))");
    page.until_args("return document.querySelectorAll('.desk-row').length === args[0]", json!([rows]));
    page.js("dispatchEvent(new Event('afterprint'))");
    page.until("return document.querySelectorAll('.desk-row').length < 60");
    // The browser's own printing asks in the same way.
    let printed = page.pdf_text("desk-register");
    let numbers: BTreeSet<usize> =
        printed.lines().filter_map(|line| line.split_whitespace().next()?.parse().ok()).collect();
    let missing: Vec<usize> = (1..=rows).filter(|nth| !numbers.contains(nth)).collect();
    assert_eq!(missing, [] as [usize; 0], "{printed}");
    page.screenshots("desk-hundred");
}
