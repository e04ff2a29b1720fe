//! What leaves the desk, and what comes to it from colleagues: letters, marks, the ledger, the collection as a file.
//! Not here: the register itself (`super`).

use std::fs;

use serde_json::json;
use shenbao::collection::ledger::COLUMNS;
use shenbao::paper::Squares;
use shenbao::proof::{File, QrContent};

use super::super::support::kept::{cells, document};
use super::super::support::picture::{beside, turned};
use super::super::support::{Page, kit};
use super::{desk, put, received, submission, take_in};

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
    page.goto("#/");
    page.find("#file").type_text(path.to_str().unwrap());
    page.says(".open-file [role=alert]", "“收件台”保存的收件文件");
    page.find_text(".opened-file a", "打开“收件台”的“保存与交接”").click();
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
    let printed = page.pdf_text("desk-statistics");
    assert!(printed.contains("还在等补正的（1）") && !printed.contains("保存与交接"), "{printed}");
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
    page.says(".desk-message", "已保存“评分-王评委.json”：评分 2 份。");
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
    // Opened on the home screen, such a file leads to where it is merged.
    page.goto("#/");
    page.find("#file").type_text(path.to_str().unwrap());
    page.says(".open-file [role=alert]", "文件“评分.json”：这是评委的评分文件");
    page.assert_accessible();
    page.find_text(".opened-file a", "打开“收件台”的“评审”").click();
    page.says("h1", "评审");
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

/// The file that an export on the screen saves.
fn exported(page: &Page, title: &str) -> Vec<u8> {
    page.click_button(&format!("导出{title}"));
    page.says(".desk-message", "已保存“");
    let said = page.text(".desk-message");
    page.taken(said.split(['“', '”']).nth(1).unwrap())
}

#[test]
fn the_ledger_leaves_with_a_row_for_everything_and_the_tables_of_all() {
    let page = desk();
    take_in(&page, &received());
    page.goto("#/desk/leaving");
    let ledger = exported(&page, "收件台账（Excel）");
    page.assert_accessible();
    page.screenshots("desk-leaving");
    let sheets = cells(&ledger);
    let numbers: Vec<&str> = sheets[0].chunks(COLUMNS.len() + 1).map(|row| row[0].as_str()).collect();
    assert_eq!(numbers, ["序号", "1", "2", "3", "4", "5", "6"]);
    assert!(sheets.iter().any(|sheet| sheet.starts_with(&["单位", "工作室", "推荐单位"].map(str::to_owned))));
    let lines = String::from_utf8(exported(&page, "收件记录（NDJSON）")).unwrap();
    let rows: Vec<serde_json::Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(rows.len(), 6);
    assert_eq!((&rows[0]["unit"], &rows[0]["times"]), (&json!("南昌甲机械有限公司"), &json!(2)));
    assert_eq!(rows.iter().filter(|row| !row["unreadable"].is_null()).count(), 1);
}

#[test]
fn what_was_passed_is_listed_for_the_meeting_and_for_the_public() {
    let page = desk();
    take_in(&page, &received()[..2]);
    page.goto("#/desk/leaving");
    page.click_button("导出公示名单（Word）");
    page.says(".desk-message", "没有结论为“通过”的申报");
    page.goto("#/desk");
    page.find(".desk-name").click();
    page.says("h1", "甲机械");
    page.press("1");
    page.says(".desk-decision h2", "通过");
    page.goto("#/desk/leaving");
    let list = document(&exported(&page, "公示名单（Word）"));
    page.says(".desk-message", "公示期、受理单位和联系电话是空的");
    assert!(list.contains("南昌甲机械有限公司") && !list.contains("南昌乙机械有限公司"));
    let meeting = document(&exported(&page, "决定清单（Word）"));
    assert!(meeting.contains("通过 1 份") && meeting.contains("未审 1 份") && meeting.contains("南昌乙机械有限公司"));
    page.assert_console_quiet();
}

#[test]
fn one_letter_returns_both_applications_of_a_unit() {
    let page = desk();
    let of = |studio: &str, leader: &str| {
        submission(
            "丙",
            &[("studio_name", studio), ("leader.name", leader), ("leader.birth", ""), ("members[0].name", leader)],
        )
    };
    take_in(&page, &[("1.json", of("丙一工作室", "王一")), ("2.json", of("丙二工作室", "王二"))]);
    page.find(".desk-name").click();
    page.says("h1", "丙机械");
    page.find_text("a", "写退回意见").click();
    page.until("return document.querySelector('#desk-letter')?.value.includes('丙一工作室')");
    page.find(".desk-letter-unit input").click();
    page.until("return document.querySelector('#desk-letter').value.includes('丙二工作室')");
    assert!(page.find("#desk-letter").value().contains("申报的 2 份材料"));
    page.assert_accessible();
    page.screenshots("desk-letter-unit");
    // What somebody wrote is not written over.
    page.find("#desk-letter").type_text("请电话联系。");
    page.find(".desk-letter-unit input").click();
    page.says(".desk-letter", "文字已经改过，没有随勾选重写");
    assert!(page.find("#desk-letter").value().contains("请电话联系。"));
    page.find(".desk-letter-unit input").click();
    page.click_button("存为 Word 公函");
    page.says(".desk-message", "已保存“退回意见-南昌丙机械有限公司.docx”");
    let sheet = document(&page.taken("退回意见-南昌丙机械有限公司.docx"));
    assert!(sheet.contains("丙一工作室") && sheet.contains("丙二工作室") && sheet.contains("请电话联系。"));
    page.click_button("记为已发出，并作出“待补正”（2 份申报）");
    page.goto("#/desk/statistics");
    page.says("main", "还在等补正的（2）");
    page.assert_console_quiet();
}

#[test]
fn slips_are_matched_in_a_batch_and_what_has_no_paper_is_named() {
    let page = desk();
    let (one, two) = (submission("甲", &[]), submission("乙", &[]));
    take_in(&page, &[("1.json", one.clone()), ("2.json", two), ("3.json", submission("丙", &[]))]);
    page.goto("#/desk/slips");
    page.says("main", "还没有核对核验单的申报（3 / 3）");
    // The second's paper was printed before its phone was changed; a photo shows nothing; a code is nobody's.
    let before = submission("乙", &[("leader.phone", "13900000000")]);
    let blank = Squares { side: 20, runs: Vec::new() };
    let pictures = [
        ("甲.bmp", turned(&mark(&one).squares(), 20.0)),
        ("乙.bmp", turned(&mark(&before).squares(), 0.0)),
        ("丙.bmp", turned(&blank, 0.0)),
        ("丁.pdf", b"%PDF-1.4".to_vec()),
    ];
    let paths = put(&page, &pictures).into_iter().map(|path| path.to_str().unwrap().to_owned());
    page.find("#desk-slip-pictures").type_text(&paths.collect::<Vec<_>>().join("\n"));
    page.says(".desk-slip-counts", "核对 4 张：一致 1，不一致 1，没有读出 2。");
    let line = |name: &str| {
        let find = "return [...document.querySelectorAll('.desk-slip')].find(row => row.innerText.includes(args[0]))?.innerText";
        page.until_args(find, json!([name])).as_str().unwrap().to_owned()
    };
    assert!(line("甲.bmp").contains("南昌甲机械有限公司"));
    assert!(
        line("乙.bmp").contains("南昌乙机械有限公司") && line("乙.bmp").contains("不同的部分"),
        "{}",
        line("乙.bmp")
    );
    assert!(line("丁.pdf").contains("PDF 请先另存为图片"));
    page.says("main", "还没有核对核验单的申报（2 / 3）");
    // Two lie on the glass together, one of them the second's as it was before.
    let both = beside(&[&mark(&submission("丙", &[])).squares(), &mark(&before).squares()]);
    let path = put(&page, &[("两张.bmp", both)]).remove(0);
    page.find("#desk-slip-pictures").type_text(path.to_str().unwrap());
    page.says(".desk-slip-counts", "核对 6 张：一致 2，不一致 2，没有读出 2。");
    assert!(line("两张.bmp（第1张）").contains("南昌丙机械有限公司"));
    assert!(line("两张.bmp（第2张）").contains("南昌乙机械有限公司"));
    page.says("main", "还没有核对核验单的申报（1 / 3）");
    let code = shenbao::proof::Digest::of(b"nobody").code().to_string();
    page.find("#desk-slip-code").type_text(&format!("{code}，1234\n"));
    page.says(".desk-slip-counts", "核对 8 张");
    assert!(line(&code).contains("没有收到对应的文件"));
    page.assert_accessible();
    page.screenshots("desk-slips");
    // It is kept.
    page.reload();
    page.says("main", "还没有核对核验单的申报（1 / 3）");
    page.assert_console_quiet();
}

/// What the QR code of a slip of this submission holds.
fn mark(submission: &[u8]) -> QrContent {
    let File { notice, content, parts, .. } = File::of("", submission, |id| Some(kit::notice(id))).unwrap();
    QrContent::of(&notice, &content, &parts)
}
