//! 收件台: an office drops what it was sent, decides, and hands on what it has; nothing that was decided is lost.
//! Not here: what is known of applications (`src/collection`), and the browser's database (`tests/page`).

use std::fs;
use std::path::PathBuf;

use serde_json::json;
use shenbao::answers::{Answers, Place};
use shenbao::check::Entries;
use shenbao::check::words::Judgement;
use shenbao::collection::ledger::COLUMNS;
use shenbao::exports::word;
use shenbao::wire;

use super::made::{HUNDRED, Office};
use super::support::kept::cells;
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

#[test]
fn a_colleagues_file_is_merged_and_everything_is_removed_with_proof() {
    let page = desk();
    take_in(&page, &received()[..3]);
    page.find(".desk-name").click();
    page.says("h1", "甲机械");
    page.press("1");
    page.says(".desk-decision h2", "通过");
    page.goto("#/desk/saving");
    page.find("#desk-officer").type_text("王干事\t");
    page.click_button("保存收件文件");
    page.says(".desk-message", "3 行，1 条结论记录，3 个原件");
    let said = page.text(".desk-message");
    let name = said.split(['“', '”']).nth(1).unwrap().to_owned();
    let saved = page.taken(&name);
    page.click_button("清空…");
    page.says("main", "将删除 3 行、1 条结论记录");
    page.assert_accessible();
    page.screenshots("desk-saving");
    page.click_button("确定清空（3 行）");
    page.says(".desk-message", "剩余 0 项");
    page.goto("#/desk");
    page.says("main", "把收到的文件整批拖进来");
    // A colleague has begun with others.
    take_in(&page, &received()[3..]);
    page.goto("#/desk/saving");
    let path = page.downloads.join("收件.zip");
    fs::write(&path, saved).unwrap();
    page.find("#desk-collection").type_text(path.to_str().unwrap());
    page.says("main", "已并入：新增或补充");
    page.goto("#/desk");
    page.says(".desk-counts", "收到 7 件，共 6 行");
    page.says(".desk-counts", "通过 1");
    page.reload();
    page.says(".desk-counts", "收到 7 件，共 6 行");
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
    page.screenshots("desk-hundred");
}

#[test]
fn what_is_wrong_is_returned_by_a_letter_and_awaited_until_it_comes_again() {
    let page = desk();
    let faulty = submission("丙", &[("leader.birth", ""), ("studio_name", "丙工作室")]);
    take_in(&page, &[("1.json", submission("甲", &[])), ("2.json", faulty)]);
    page.js("[...document.querySelectorAll('.desk-row')].find(row => row.innerText.includes('丙机械')).querySelector('a').click()");
    page.says("h1", "丙机械");
    page.find_text("a", "写退回意见").click();
    page.find("#desk-letter");
    let letter = page.find("#desk-letter").value();
    for words in ["南昌丙机械有限公司", "填表说明", "出生"] {
        assert!(letter.contains(words), "{words}: {letter}");
    }
    page.assert_accessible();
    page.screenshots("desk-letter");
    page.find("#desk-letter").type_text("联系人：王干事");
    page.click_button("存为邮件（.eml）");
    page.says(".desk-message", "已保存“退回意见-南昌丙机械有限公司");
    let said = page.text(".desk-message");
    let mail = String::from_utf8(page.taken(said.split(['“', '”']).nth(1).unwrap())).unwrap();
    assert!(mail.starts_with("X-Unsent: 1"), "{mail}");
    page.click_button("记为已发出，并作出“待补正”");
    page.says(".desk-letter", "已发退回意见");
    page.goto("#/desk/statistics");
    page.says("main", "还在等补正的（1）");
    page.says("main", "退回意见已发出");
    page.find(".desk-chart");
    page.assert_accessible();
    page.screenshots("desk-statistics");
    page.goto("#/desk");
    take_in(&page, &[("3.json", submission("丙", &[("studio_name", "丙工作室")]))]);
    page.goto("#/desk/statistics");
    page.says("main", "还在等补正的（0）");
    page.assert_console_quiet();
}

#[test]
fn an_office_scores_two_candidates_and_sees_who_is_first() {
    let page = desk();
    take_in(&page, &received()[..2]);
    page.goto("#/desk/scoring");
    page.says("main", "请先写评委姓名和单位");
    page.find("#desk-reviewer-name").type_text("王评委\t");
    page.find("#desk-reviewer-unit").type_text("南昌市总工会\t");
    page.says(".desk-score-list", "未评");
    page.says("main", "排出名次 0 份");
    score(&page, "乙机械", "2");
    page.says("main", "排出名次 1 份");
    score(&page, "甲机械", "1");
    page.says("main", "排出名次 2 份，否决 0 份，未评完 0 份");
    let places: Vec<String> = serde_json::from_value(
        page.js("return [...document.querySelectorAll('.desk-place')].map(row => row.innerText)"),
    )
    .unwrap();
    assert!(places[0].starts_with('1') && places[0].contains("乙机械"), "{places:?}");
    assert!(places[1].starts_with('2') && places[1].contains("甲机械"), "{places:?}");
    page.assert_accessible();
    page.screenshots("desk-scoring");
    page.click_button("保存我的评分");
    page.says(".desk-message", "已保存“评分-王评委.json”：2 份申报的评分。");
    let own = page.taken("评分-王评委.json");
    // Equal marks are a tie, and opened again they are no longer final.
    page.click_button("解锁修改…");
    page.find("#desk-unlock").type_text("看错了一项");
    page.click_button("解锁修改");
    page.says("main", "未评完 1 份");
    marks(&page, "2");
    page.click_button("提交评分");
    page.says(".desk-place", "1（并列）");
    // One's own older file changes nothing: it was opened again since.
    let path = page.downloads.join("评分.json");
    fs::write(&path, own).unwrap();
    page.find("#desk-marks-files").type_text(path.to_str().unwrap());
    page.says(".desk-taken", "已并入王评委的评分 2 份。");
    page.says(".desk-place", "1（并列）");
    // Whoever belongs to the unit marks nothing of it.
    page.find("#desk-reviewer-unit").clear();
    page.find("#desk-reviewer-unit").type_text("南昌甲机械有限公司\t");
    page.says(".desk-mark-form", "应当回避");
    page.reload();
    page.says(".desk-place", "1（并列）");
    page.assert_console_quiet();
}

/// Gives an application so many points for every item, and submits them.
fn score(page: &Page, name: &str, points: &str) {
    let open = "const row = [...document.querySelectorAll('.desk-score-list tbody tr')].find(row => row.innerText.includes(args[0])); \
        row?.querySelector('button').click(); return !!row";
    page.until_args(open, json!([name]));
    page.says(".desk-mark-form h3", name);
    marks(page, points);
    page.click_button("提交评分");
    page.says(".desk-mark-form", "提交，");
}

/// Writes so many points at every item.
fn marks(page: &Page, points: &str) {
    for nth in 0..page.count(".desk-mark") {
        let mark = page.find(&format!("#desk-mark-{nth}"));
        mark.clear();
        mark.type_text(&format!("{points}\t"));
    }
    page.says(".desk-mark-form", "合计");
}

#[test]
fn the_ledger_leaves_with_a_row_for_everything() {
    let page = desk();
    take_in(&page, &received());
    page.goto("#/desk/leaving");
    page.click_button("导出收件台账");
    page.says(".desk-message", "已保存“收件台账");
    page.assert_accessible();
    page.screenshots("desk-leaving");
    let name = |said: String| said.split(['“', '”']).nth(1).unwrap().to_owned();
    let sheets = cells(&page.taken(&name(page.text(".desk-message"))));
    let numbers: Vec<&str> = sheets[0].chunks(COLUMNS.len() + 1).map(|row| row[0].as_str()).collect();
    assert_eq!(numbers, ["序号", "1", "2", "3", "4", "5", "6"]);
    page.click_button("导出 NDJSON");
    page.says(".desk-message", ".ndjson");
    let lines = String::from_utf8(page.taken(&name(page.text(".desk-message")))).unwrap();
    let rows: Vec<serde_json::Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(rows.len(), 6);
    assert_eq!((&rows[0]["unit"], &rows[0]["times"]), (&json!("南昌甲机械有限公司"), &json!(2)));
    assert_eq!(rows.iter().filter(|row| !row["unreadable"].is_null()).count(), 1);
}
