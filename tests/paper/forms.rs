//! What forms of other notices need: lines beside the table, a growing table under a merged label, notes, tick boxes.

use std::collections::BTreeSet;

use shenbao::answers::{Answers, Place};
use shenbao::notice::Notice;
use shenbao::paper::{Mark, Page, PageContent, Pages, Role};

use super::dump::dump;
use super::kit::minimal;
use super::{pages, tables, with, words};

/// A small notice whose form holds these rows over three columns.
pub fn form(printed: usize, rows: &str) -> Notice {
    let text = format!(
        r#"
        [[lists]]
        id = "kinds"
        options = ["技术攻关", "技能传授", "其他"]
        [[sections]]
        id = "team"
        title = "团队"
        fields = [
          {{ id = "unit", label = "申报单位", kind = "text" }},
          {{ id = "filed", label = "申报日期", kind = "date" }},
          {{ id = "kinds", label = "类型", kind = "choices", list = "kinds", open = true }},
          {{ id = "born", label = "出生年份", kind = "date", date_print = "compact", print_precision = "month", prints = "none" }},
          {{ id = "men", label = "男", kind = "number" }},
          {{ id = "women", label = "女", kind = "number" }},
          {{ id = "team", label = "团队成员", kind = "table", rows = {{ printed = {printed} }}, columns = [
            {{ id = "name", label = "姓名", kind = "person" }},
            {{ id = "trade", label = "工种", kind = "text" }},
          ] }},
        ]
        [[forms]]
        id = "form"
        title = "申报表"
        paper = {{ size = "A4", copies = 1 }}
        blocks = [
          {{ kind = "title", text = "申报表" }},
          {{ kind = "line", items = ["申报单位：{{unit}}", "申报日期：{{filed}}"] }},
          {{ kind = "table", columns = [5, 6, 6], rows = [{rows}] }},
          {{ kind = "note", text = "注：填写不下可另页。" }},
        ]
        "#
    );
    minimal(&text)
}

const TEAM: &str = r#"
    { cells = [{ label = "团队成员", rows = 2 }, { label = "姓名" }, { label = "工种" }] },
    { each = "team", cells = [{ value = "{row.name}" }, { value = "{row.trade}" }] },
    { height = 20, cells = [{ label = "意见" }, { value = "（盖　章）", span = 2, align = "seal" }] },
"#;

/// The same, its table printed as long as it is.
fn growing(printed: usize, rows: &str) -> Notice {
    let mut notice = form(printed, rows);
    let team = notice.sections[0].fields.iter_mut().find(|field| field.id == "team").unwrap();
    team.rows.as_mut().unwrap().grows = true;
    notice
}

fn team(rows: usize) -> Answers {
    let mut answers = Answers::default();
    (0..rows).for_each(|row| answers.write(&Place::cell("team", row, "name"), &format!("成员{}", row + 1)));
    answers
}

/// What the only field of the only row says in a form of one row.
fn says(row: &str, answers: &Answers) -> String {
    let pages = pages(&form(1, row), answers);
    tables(&pages.pages[0]).next().unwrap().cells[0].words.lines.join("/")
}

fn columns_of(page: &Page) -> Vec<(Role, String, usize)> {
    let cells = tables(page).flat_map(|table| &table.cells).filter(|cell| cell.col == 0);
    cells.map(|cell| (cell.role, cell.words.text.clone(), cell.rowspan)).collect()
}

#[test]
fn a_whole_small_form_reads_like_its_paper() {
    let expected = "== 1 ==
@ 20.0 + 8.6
Title 申报表
@ 32.6 + 5.7
申报单位：　　　　 ~ 申报日期：　　　　年　　月　　日
@ 39.3 + 41.0
7.0 | [团队成员]×1×3 | [姓名] | [工种]
7.0 | 成员1 | 
7.0 |  | 
20.0 | [意见] | (（盖　章）)×2×1
@ 82.3 + 5.7
Body 注：填写不下可另页。
";
    assert_eq!(dump(&pages(&form(2, TEAM), &team(1))), expected);
}

#[test]
fn rows_beyond_leave_the_merged_label_behind() {
    let pages = pages(&form(2, TEAM), &team(4));
    let expected = "== 2 ==
@ 20.0 + 8.6
Title 附页
@ 32.6 + 5.7
Subtitle 申报表
@ 42.3 + 5.7
Heading 团队成员（续，第3人起）
@ 50.0 + 21.0
7.0 | [姓名] | [工种]
7.0 | 成员3 | 
7.0 | 成员4 | 
";
    assert_eq!(dump(&Pages { pages: pages.pages[1..].to_vec(), annexed: Vec::new() }), expected);
}

#[test]
fn a_merge_moves_to_the_next_page_where_that_can_hold_it() {
    let rows = format!(r#"{{ height = 200, cells = [{{ value = "", span = 3 }}] }}, {TEAM}"#);
    let pages = pages(&form(10, &rows), &team(10));
    assert_eq!(columns_of(&pages.pages[0]), [(Role::Blank, String::new(), 1)]);
    assert_eq!(columns_of(&pages.pages[1])[0], (Role::Label, "团队成员".into(), 11));
}

#[test]
fn a_merge_longer_than_a_page_says_its_label_on_each() {
    let pages = pages(&form(60, TEAM), &team(60));
    assert_eq!(pages.pages.len(), 2);
    let spans: Vec<usize> = pages.pages.iter().map(|page| columns_of(page)[0].2).collect();
    // Its heads stand on both.
    assert_eq!(spans.iter().sum::<usize>(), 62);
    assert!(pages.pages.iter().all(|page| columns_of(page)[0].1 == "团队成员"));
    let names: BTreeSet<&str> = pages.pages.iter().flat_map(|page| words(page)).map(|words| &*words.text).collect();
    assert!((1..=60).all(|nth| names.contains(format!("成员{nth}").as_str())));
}

/// The labels behind the first column of a page, with their rows.
fn heads_of(page: &Page) -> Vec<(usize, &str)> {
    let cells = tables(page).flat_map(|table| &table.cells).filter(|cell| cell.role == Role::Label && cell.col > 0);
    cells.map(|cell| (cell.row, &*cell.words.text)).collect()
}

#[test]
fn a_table_that_grows_says_its_heads_on_each_page_and_not_below_its_rows() {
    let rows = format!(r#"{TEAM} {{ height = 160, cells = [{{ label = "审核" }}, {{ value = "", span = 2 }}] }}"#);
    let pages = pages(&growing(2, &rows), &team(60));
    assert_eq!(pages.pages.len(), 3);
    for page in &pages.pages[..2] {
        assert_eq!(heads_of(page), [(0, "姓名"), (0, "工种")]);
        assert_eq!(columns_of(page)[0].1, "团队成员");
    }
    // The last row is not alone.
    assert_eq!(columns_of(&pages.pages[2]), [(Role::Label, "意见".into(), 1), (Role::Label, "审核".into(), 1)]);
    let names: Vec<String> = pages.pages.iter().flat_map(|page| words(page)).map(|words| words.text.clone()).collect();
    assert!((1..=60).all(|nth| names.iter().filter(|name| **name == format!("成员{nth}")).count() == 1));
}

#[test]
fn a_row_of_labels_stays_with_what_it_heads() {
    let rows = r#"{ height = 218, cells = [{ value = "", span = 3 }] }, { cells = [{ label = "意见", span = 3 }] },
        { height = 20, cells = [{ value = "", span = 3 }] }"#;
    let pages = pages(&form(1, rows), &Answers::default());
    assert_eq!(columns_of(&pages.pages[1]).len(), 2);
}

#[test]
fn boxes_stand_so_many_a_line_and_nothing_chosen_is_lost() {
    let row = r#"{ cells = [{ boxes = "kinds", per_line = 2, span = 3 }] }"#;
    assert_eq!(says(row, &Answers::default()), "□技术攻关　　□技能传授/□其他");
    let chosen = with(Answers::default(), "kinds", "其他；窗口服务");
    assert_eq!(says(row, &chosen), "□技术攻关　　□技能传授/☑其他　　☑窗口服务");
}

#[test]
fn boxes_close_up_where_the_cell_is_narrow() {
    let row = r#"{ cells = [{ boxes = "kinds", per_line = 2 }, { value = "", span = 2 }] }"#;
    assert_eq!(says(row, &Answers::default()), "□技术攻关　□技能传授/□其他");
    // All lines as far as the fullest, so that the boxes stand below one another.
    let chosen = with(Answers::default(), "kinds", "其他；攻");
    assert_eq!(says(row, &chosen), "□技术攻关　□技能传授/☑其他　☑攻");
}

#[test]
fn an_unfilled_answer_between_words_leaves_a_blank() {
    let row = r#"{ cells = [{ value = "男{men}人，女{women}人", span = 3 }] }"#;
    assert_eq!(says(row, &Answers::default()), "男　　人，女　　人");
    assert_eq!(says(row, &with(Answers::default(), "women", "3")), "男　　人，女3人");
    assert_eq!(says(r#"{ cells = [{ value = "{men}", span = 3 }] }"#, &Answers::default()), "");
}

#[test]
fn a_part_in_brackets_stands_once_something_in_it_is_filled() {
    let row = r#"{ cells = [{ value = "[{men}人/{women}人]", span = 3 }] }"#;
    assert_eq!(says(row, &Answers::default()), "");
    assert_eq!(says(row, &with(Answers::default(), "women", "3")), "　　人/3人");
    let after = r#"{ cells = [{ value = "共[{men}男][{women}女]（合计）[公章]", span = 3 }] }"#;
    assert_eq!(says(after, &Answers::default()), "共（合计）[公章]");
    assert_eq!(says(after, &with(Answers::default(), "women", "3")), "共3女（合计）[公章]");
}

#[test]
fn a_date_prints_no_finer_than_its_cell_says() {
    let row = r#"{ cells = [{ value = "{born}", span = 3 }] }"#;
    for (written, printed) in [("1975-03-08", "197503"), ("1975-03", "197503"), ("1975", "1975"), ("三月", "三月")]
    {
        assert_eq!(says(row, &with(Answers::default(), "born", written)), printed);
    }
    assert_eq!(
        says(
            r#"{ cells = [{ value = "{filed}" }, { value = "", span = 2 }] }"#,
            &with(Answers::default(), "filed", "1975-03-08")
        ),
        "1975年3月8日"
    );
}

#[test]
fn items_too_wide_for_a_line_stand_below_one_another() {
    let long = with(Answers::default(), "unit", &"单".repeat(40));
    let pages = pages(&form(1, TEAM), &long);
    let lines = pages.pages[0].blocks.iter().filter(|block| matches!(block.content, PageContent::Line(_)));
    assert_eq!(lines.count(), 2);
}

#[test]
fn a_table_that_grows_prints_all_its_rows_where_it_stands_and_numbers_the_filled_ones() {
    let rows = TEAM.replace("{row.name}", "{row}　{row.name}");
    let notice = growing(2, &rows);
    let printed = |pages: &Pages| -> Vec<String> {
        let cells = tables(&pages.pages[0]).flat_map(|table| &table.cells).filter(|cell| cell.col == 1);
        cells.map(|cell| cell.words.text.trim().to_owned()).collect()
    };
    let four = pages(&notice, &super::with(self::team(4), "team[5].trade", "车工"));
    assert_eq!(four.pages.len(), 1);
    assert_eq!(printed(&four)[..7], ["姓名", "1　成员1", "2　成员2", "3　成员3", "4　成员4", "", "6"]);
    assert_eq!(printed(&pages(&notice, &self::team(1)))[..3], ["姓名", "1　成员1", ""]);
}

/// The baselines of the words of the form's table, in tenths of a millimetre from its top.
fn baselines(rows: &str) -> Vec<i64> {
    let page = &pages(&form(0, rows), &Answers::default()).pages[0];
    let top = page.blocks.iter().find(|block| matches!(block.content, PageContent::Table(_))).unwrap().y;
    let drawn = page.drawing().into_iter().filter_map(|mark| match mark {
        Mark::Text { baseline, text, .. } if text.starts_with('字') => Some(((baseline - top) * 10.0).round() as i64),
        _ => None,
    });
    drawn.collect()
}

#[test]
fn words_stand_at_the_top_in_the_middle_or_at_the_foot_of_their_cell() {
    let row = |more: &str| format!(r#"{{ height = 60, cells = [{{ label = "字", span = 3{more} }}] }},"#);
    let [middle, top, foot] =
        ["", r#", valign = "top""#, r#", valign = "bottom""#].map(|more| baselines(&row(more))[0]);
    assert_eq!(baselines(&row(r#", valign = "middle""#)), [middle]);
    assert_eq!(baselines(&row(r#", align = "seal""#)), [foot]);
    assert_eq!(baselines(&row(r#", align = "seal", valign = "top""#)), [top]);
    assert_eq!(baselines(&row(r#", align = "left", valign = "top""#)), [top]);
    assert!(top > 0 && top < 70 && foot > 530 && foot < 600, "{top}, {foot}");
    assert!(((middle - top) - (foot - middle)).abs() <= 1, "halfway, but for rounding: {middle}");
    // What fills its row stands in one place.
    let tight = |more: &str| row(more).replace("height = 60", "height = 1");
    assert_eq!(baselines(&tight(r#", valign = "top""#)), baselines(&tight("")));
}
