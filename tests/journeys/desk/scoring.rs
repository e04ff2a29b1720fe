//! 考核表 on the screen from the first gate to what is signed: set up, marked, printed, handed on.
//! Not here: several reviewers and their files (`leaving`).

use serde_json::json;
use shenbao::notice::{from_toml, standard};
use shenbao::wire;

use super::super::support::Page;
use super::super::support::kept::{cells, document};
use super::{desk, put, received, take_in};

#[test]
fn an_office_sets_a_sheet_up_marks_by_it_and_prints_what_is_signed() {
    let page = desk();
    take_in(&page, &received()[..2]);
    page.goto("#/desk/scoring");
    page.click_button("修改考核表");
    set_up(&page);
    let blank = document(&saved(&page, "空白考核表（Word）", "考核表-空白.docx”"));
    for words in ["现场看过场所", "□是　□否", "得分", "等次：优秀90分以上，不超过参加排名的50%；合格1分以上。"]
    {
        assert!(blank.contains(words), "{words}: {blank}");
    }
    assert!(!blank.contains("南昌甲机械"), "{blank}");
    page.find("#desk-reviewer-name").type_text("王评委\t");
    page.find("#desk-reviewer-unit").type_text("南昌市总工会\t");
    mark(&page, "甲机械", "2");
    page.screenshots("desk-score-marks");
    page.assert_accessible();
    page.click_button("提交评分");
    page.says(".desk-mark-form", "提交，");
    let whose = page.text(".desk-mark-form h3").split('（').next().unwrap().replace(" · ", "-");
    let own = saved(&page, "我的考核表（Word，供签名）", &format!("考核表-{whose}-王评委.docx”"));
    assert!(document(&own).contains("王评委") && document(&own).contains("自评"));
    page.says(".desk-place", "甲机械");
    page.says("main", "排出名次 1 份，否决 0 份，未评完 1 份");
    let name = page.text(".desk-place th");
    let one = document(&saved_by(&page, &format!("考核表（Word）：{name}"), &format!("考核表-{whose}.docx”")));
    for words in ["南昌甲机械有限公司", "自评", "王评委", "平均", "现场看过场所", "符合"] {
        assert!(one.contains(words), "{words}: {one}");
    }
    let all = document(&saved(&page, "全部考核表（一个 Word，每份另起一页）", "考核表-全部"));
    assert!(all.contains("南昌甲机械有限公司") && all.contains("南昌乙机械有限公司"), "{all}");
    assert_eq!(all.matches("w:pageBreakBefore").count(), 1, "each sheet begins a page");
    let book = cells(&saved(&page, "评分与名次（Excel）", "评分与名次"));
    let says = |sheet: usize, word: &str| book[sheet].iter().any(|cell| cell == word);
    assert!(says(0, "南昌甲机械有限公司") && says(0, "合格") && says(0, "王评委（南昌市总工会）"), "{:?}", book[0]);
    assert!(says(1, "自评，不计入") && says(1, "计入"), "{:?}", book[1]);
    page.reload();
    page.says(".desk-place", "甲机械");
    page.assert_console_quiet();
}

/// Nanchang's notice as another union might write it: applicants rate themselves, once within the points and once beyond.
const RATED: &str = r#"
[review.scoring]
title = "自评考核表"
points = "11"
items = [
    { id = "team", text = "团队", points = "10", how = "judged", self_mark = "member_total" },
    { id = "patents", text = "专利", points = "1", how = "judged", self_mark = "member_total" },
]
"#;

#[test]
fn what_applicants_give_themselves_in_the_form_stands_beside_the_marks() {
    let page = desk();
    let head = include_str!("../../../src/notices/nanchang-2021.toml");
    let head = head
        .replacen("nanchang-2021", "rated-2026", 2)
        .replace("title = \"2021年南昌市劳模创新工作室\"", "title = \"自评通知\"");
    let definition = head + RATED;
    let notice = from_toml(&definition, &standard().unwrap()).unwrap();
    let answers = super::answers("甲", &[]);
    let file = wire::write(&notice, "甲", &answers, None).into_bytes();
    let paths = put(&page, &[("rated.toml", definition.into_bytes())]);
    page.open_notice(paths[0].to_str().unwrap(), "自评通知");
    page.goto("#/desk");
    take_in(&page, &[("1.json", file)]);
    page.goto("#/desk/scoring");
    page.find("#desk-reviewer-name").type_text("王评委\t");
    page.find("#desk-reviewer-unit").type_text("南昌市总工会\t");
    page.until("document.querySelector('.desk-score-list tbody button')?.click(); return !!document.querySelector('.desk-mark')");
    page.says(".desk-mark-form", "自评取自填报的内容");
    page.says(".desk-mark-form", "填报 8 分");
    page.says(".desk-mark-form", "填报的8分不在这一项的分值以内");
    page.assert_accessible();
    page.screenshots("desk-score-rated");
    page.find("#desk-own-0").type_text("7\t");
    page.says(".desk-mark-form", "录入的为准");
    page.assert_console_quiet();
}

/// Adds a gate of the reviewers' and two grades, the lower first; what does not hold together is said meanwhile.
fn set_up(page: &Page) {
    page.click_button("添一条否决条件（由评委判定）");
    page.until("return document.activeElement.tagName === 'TEXTAREA'");
    page.says(".desk-sheet-edit", "条否决条件：没有内容。请补上");
    let field = page.js("return '#' + document.activeElement.id");
    page.find(field.as_str().unwrap()).type_text("现场看过场所\t");
    for (nth, name, from) in [(1, "合格", "1"), (2, "优秀", "90分")] {
        page.click_button("添一个等次");
        page.until_args("return document.activeElement.id === args[0]", json!([format!("desk-sheet-grade-{nth}")]));
        page.find(&format!("#desk-sheet-grade-{nth}")).type_text(&format!("{name}\t"));
        page.find(&format!("#desk-sheet-grade-from-{nth}")).type_text(&format!("{from}\t"));
    }
    page.says(".desk-sheet-edit", "等次：次序不对或有重复");
    page.find("#desk-sheet-grade-up-2").click();
    // The focus goes along, to the button that still leads somewhere.
    page.until("return document.activeElement.id === 'desk-sheet-grade-down-1'");
    page.find("#desk-sheet-grade-share-1").type_text("50%\t");
    page.until("return document.querySelectorAll('.desk-sheet-edit .callout').length === 0");
    page.assert_accessible();
    page.screenshots("desk-score-sheet");
    page.click_button("存好考核表");
    page.says(".desk-message", "考核表已存好。");
    page.says("main", "优秀90分以上，不超过参加排名的50%");
}

/// Opens an application, and gives it so many points for every item, and more as 自评.
fn mark(page: &Page, name: &str, points: &str) {
    let open = "const row = [...document.querySelectorAll('.desk-score-list tbody tr')].find(row => row.innerText.includes(args[0])); \
        row?.querySelector('button').click(); return !!row";
    page.until_args(open, json!([name]));
    page.says(".desk-mark-form h3", name);
    for nth in 0..page.count(".desk-mark") {
        page.find(&format!("#desk-own-{nth}")).type_text("3\t");
        page.find(&format!("#desk-mark-{nth}")).type_text(&format!("{points}\t"));
    }
    page.says(".desk-mark-form", "自评合计");
    page.says(".desk-mark-form", "合计");
    // What the answers leave open the reviewer decides; the new gate is the last.
    let gate = "const list = [...document.querySelectorAll('.desk-gates select')].pop(); \
        if (!list) return false; list.value = 'yes'; list.dispatchEvent(new Event('change', {bubbles: true})); return true";
    page.until(gate);
}

/// Presses a button, and takes the file whose name begins so.
fn saved(page: &Page, press: &str, name: &str) -> Vec<u8> {
    page.until_args(
        "const button = [...document.querySelectorAll('button')].find(it => it.innerText.trim() === args[0]); \
            return !!button && !button.disabled",
        json!([press]),
    );
    page.click_button(press);
    taken(page, name)
}

/// The same of a button that is called so. It is pressed as a person does: the browser saves no second file unasked.
fn saved_by(page: &Page, label: &str, name: &str) -> Vec<u8> {
    let seek = "const it = [...document.querySelectorAll('button')].find(it => it.getAttribute('aria-label') === args[0]); \
        if (it && !it.disabled) { it.scrollIntoView({block: 'center'}); return it }";
    page.element(seek, json!([label])).click();
    taken(page, name)
}

fn taken(page: &Page, name: &str) -> Vec<u8> {
    page.says(".desk-message", &format!("已保存“{name}"));
    let said = page.text(".desk-message");
    page.taken(said.split(['“', '”']).nth(1).unwrap())
}
