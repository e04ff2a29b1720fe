//! What leaves the desk, and what comes to it from colleagues: letters, marks, the ledger, the collection as a file.
//! Not here: the register itself (`super`).

use std::fs;

use serde_json::json;
use shenbao::collection::ledger::COLUMNS;

use super::super::support::Page;
use super::super::support::kept::cells;
use super::{desk, received, submission, take_in};

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
