//! Blocks as people paste them, from the clipboard's text to the table's rows.

use std::rc::Rc;

use super::cells::{State, incoming};
use super::landing::{Landing, fixed, grown};
use super::plan::{PastePlan, Refusal};
use super::words::{around, summary};
use crate::answers::Row;
use crate::answers::paste::{BlockError, parse_block};
use crate::answers::read::{Change, Guess, Reason};
use crate::kit;
use crate::notice::{Field, Notice};
use crate::office::clipboard;

fn table<'a>(notice: &'a Notice, id: &str) -> &'a Field {
    notice.field(id).unwrap()
}

/// The columns' ids that a block's columns go to, `-` for those that go nowhere.
fn aims(table: &Field, plan: &PastePlan) -> String {
    let id = |target: &Option<usize>| target.map_or("-", |at| table.columns[at].id.as_str());
    plan.targets.iter().map(id).collect::<Vec<_>>().join(" ")
}

/// A text taken apart for a table with these fixed years.
fn planned(table: &Field, years: &[String], text: &str, start: usize) -> Result<PastePlan, Refusal> {
    PastePlan::of(table, years, parse_block(text).map_err(Refusal::Large)?, start)
}

/// A document taken apart, as the worker reads it.
fn copied(table: &Field, html: &str) -> PastePlan {
    let reply = clipboard::read(clipboard::Asked { html: html.to_owned() }).unwrap();
    PastePlan::of(table, &[], reply.rows(), 0).unwrap()
}

fn members(text: &str) -> PastePlan {
    let notice = kit::nanchang();
    planned(table(&notice, "members"), &[], text, 0).unwrap()
}

fn names(rows: &[Rc<Row>]) -> Vec<&str> {
    rows.iter().map(|row| row.text("name")).collect()
}

#[test]
fn a_header_row_says_where_columns_go() {
    let notice = kit::nanchang();
    let plan =
        members("序号\t姓名\t出生日期\t职称\t备注\r\n1\t张三\t1985.4\t技师\t-\r\n2\t李四\t1990.12\t工程师\t\r\n\r\n");
    assert_eq!(aims(table(&notice, "members"), &plan), "name birth title -");
    assert_eq!(plan.head.as_deref().unwrap(), ["姓名", "出生日期", "职称", "备注"]);
    assert_eq!(plan.rows.len(), 2);
    assert_eq!(plan.column_name(1), "出生日期");
}

#[test]
fn without_a_header_the_order_counts_from_the_cell() {
    let notice = kit::nanchang();
    let members = table(&notice, "members");
    assert_eq!(aims(members, &planned(members, &[], "张三\t男", 0).unwrap()), "name sex");
    assert_eq!(aims(members, &planned(members, &[], "1985\t本科", 2).unwrap()), "birth education");
    assert_eq!(aims(members, &planned(members, &[], "技师\t甲厂\t车工\t多余", 4).unwrap()), "title unit duty -");
}

#[test]
fn a_column_goes_to_one_place_only() {
    let notice = kit::nanchang();
    let mut plan = members("张三\t男");
    plan.aim(1, Some(0));
    assert_eq!(aims(table(&notice, "members"), &plan), "- name");
    plan.aim(1, None);
    assert_eq!(aims(table(&notice, "members"), &plan), "- -");
}

#[test]
fn the_first_row_may_be_taken_for_a_header_and_back() {
    let mut plan = members("何人\t何性\n张三\t男");
    assert_eq!((plan.head.clone(), plan.rows.len()), (None, 2));
    plan.toggle_head();
    assert_eq!((plan.column_name(0).as_str(), plan.rows.len()), ("何人", 1));
    plan.toggle_head();
    assert_eq!((plan.head, plan.rows.len()), (None, 2));
}

#[test]
fn what_is_no_block_is_refused() {
    let notice = kit::nanchang();
    let refusal = |text: &str| planned(table(&notice, "members"), &[], text, 0).unwrap_err();
    assert_eq!(refusal(" \t \n"), Refusal::Nothing);
    assert_eq!(refusal("姓名\t性别\n"), Refusal::Nothing);
    assert_eq!(refusal(&"a\n".repeat(5_001)), Refusal::Large(BlockError::TooManyRows));
}

#[test]
fn cells_are_read_as_their_column_reads() {
    let notice = kit::nanchang();
    let members = table(&notice, "members");
    let plan = planned(members, &[], " 张三 \t男\t1985.4\t本科\n李四\t\t去年\t大学本科", 0).unwrap();
    let rows = incoming(&notice, members, &plan);
    let texts = |row: usize| rows[row].iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>();
    assert_eq!(texts(0), ["张三", "男", "1985-04", "大学本科"]);
    assert_eq!(texts(1), ["李四", "", "去年", "大学本科"]);
    let states: Vec<&State> = rows[0].iter().map(|cell| &cell.state).collect();
    let changed = |text: &str, how| State::Changed(text.to_owned(), how);
    let (birth, education) = (changed("1985.4", Change::DateForm), changed("本科", Change::OtherName));
    assert_eq!(states, [&State::Same, &State::Same, &birth, &education]);
    assert_eq!(rows[1][2].state, State::Unreadable(Reason::NotADate));
}

#[test]
fn what_is_read_by_a_guess_is_asked_before_it_lands() {
    let notice = kit::nanchang();
    let funds = table(&notice, "funds");
    let years = funds.years(notice.edition);
    let plan = planned(funds, &years, "2018年\t(156.5)\n2019年\t125000元", 1).unwrap();
    let rows = incoming(&notice, funds, &plan);
    assert_eq!(rows[0][1].text, "(156.5)");
    assert_eq!(rows[0][1].state, State::Asked(Guess::Negative, "-156.5".to_owned()));
    assert_eq!(rows[1][1].state, State::Asked(Guess::Converted, "12.5".to_owned()));
    assert!(summary(&plan, &rows).ends_with("；2 格要核对，粘贴后在格中选择。"), "{}", summary(&plan, &rows));
}

/// The cells of a block's first column after the year, with their states.
fn amounts_under(header: &str, cells: &[&str]) -> Vec<(String, State)> {
    let notice = kit::nanchang();
    let benefits = table(&notice, "benefits");
    let years = benefits.years(notice.edition);
    let rows: Vec<String> = cells.iter().zip(&years).map(|(cell, year)| format!("{year}\t{cell}")).collect();
    let plan = planned(benefits, &years, &format!("年度\t{header}\n{}", rows.join("\n")), 1).unwrap();
    assert!(plan.head.is_some(), "{header}");
    incoming(&notice, benefits, &plan).into_iter().map(|row| (row[1].text.clone(), row[1].state.clone())).collect()
}

#[test]
fn a_headers_unit_is_converted_in_sight() {
    let converted = |said: &str, text: &str| (text.to_owned(), State::Converted(said.to_owned()));
    for (header, cell, said, text) in [
        ("创收金额（元）", "1,200,000", "1,200,000元", "120"),
        ("创收金额(亿元)", "0.5", "0.5亿元", "5000"),
        ("创收金额（千元）", "3.5", "3.5千元", "0.35"),
        ("创收金额（单位：元）", "1200000", "1200000元", "120"),
        ("创收金额/元", "1200000", "1200000元", "120"),
        ("创收金额（百万元）", "2", "2百万元", "200"),
    ] {
        assert_eq!(amounts_under(header, &[cell]), [converted(said, text)], "{header}");
    }
    let same = |text: &str| (text.to_owned(), State::Same);
    assert_eq!(amounts_under("创收金额（万元）", &["120", "无"]), [same("120"), same("无")]);
    assert_eq!(amounts_under("创收金额（含税）", &["120"]), [same("120")]);
    assert_eq!(amounts_under("创收金额（元）", &[""]), [same("")]);
}

#[test]
fn a_headers_unit_that_cannot_be_converted_is_flagged_and_kept() {
    let other = |text: &str| (text.to_owned(), State::Unreadable(Reason::OtherUnit));
    for (header, kept) in [
        ("创收金额（美元）", "120美元"),
        ("创收金额（人）", "120人"),
        ("创收金额（%）", "120%"),
        ("创收金额（吨）", "120吨"),
        ("创收金额（元/年）", "120元/年"),
        ("创收金额（个）", "120个"),
        ("创收金额（岁）", "120岁"),
    ] {
        assert_eq!(amounts_under(header, &["120"]), [other(kept)], "{header}");
    }
    let asked = amounts_under("创收金额（元）", &["(1200000)", "12.5万元", "约12"]);
    assert_eq!(asked[0], ("(1200000)元".to_owned(), State::Asked(Guess::Negative, "-120".to_owned())));
    assert_eq!(asked[1].0, "12.5", "a cell's own unit counts");
    let power = amounts_under("创收金额（元）", &["1.2E+06"]);
    assert_eq!(power[0], ("1.2E+06元".to_owned(), State::Asked(Guess::Scientific, "120".to_owned())));
    assert_eq!(asked[2], ("约12元".to_owned(), State::Asked(Guess::About, "0.0012".to_owned())));
}

#[test]
fn a_document_of_a_table_is_seen_as_it_lay_on_the_sheet() {
    let notice = kit::nanchang();
    let people = table(&notice, "members");
    let plan = copied(
        people,
        "<table><tr><td colspan=4>甲公司骨干成员<tr><td>序号<td>姓名<td>所在单位<td>主要分工\
         <tr><td>1<td>张三<td rowspan=2>车间<td><p>负责数控</p><p>带徒</p><tr><td>2<td>李四<td>质检\
         <tr><td colspan=2>合计<td>2人<td></table>",
    );
    assert_eq!(aims(people, &plan), "name unit duty");
    assert_eq!(around(&plan), "标题行上方的“甲公司骨干成员”不粘贴。末尾的“合计 2人”不粘贴。");
    let rows = incoming(&notice, people, &plan);
    let texts = |row: usize| rows[row].iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>();
    assert_eq!((texts(0), texts(1)), (vec!["张三", "车间", "负责数控 带徒"], vec!["李四", "车间", "质检"]));
    assert_eq!((&rows[0][1].state, &rows[1][1].state), (&State::Same, &State::Merged));
    assert_eq!(summary(&plan, &rows), "共 2 行，按标题对应各列；1 格已规范；1 格按合并单元格填写。");
    let mut all = plan.clone();
    all.take_below();
    assert_eq!((all.rows.len(), around(&all)), (3, "标题行上方的“甲公司骨干成员”不粘贴。".to_owned()));
}

#[test]
fn a_number_in_a_merged_cell_is_not_counted_twice() {
    let notice = kit::nanchang();
    let funds = table(&notice, "funds");
    let plan = copied(
        funds,
        "<table><tr><td>年度<td>投入金额（万元）<td>经费来源<tr><td>2018<td rowspan=2>12<td rowspan=2>单位<tr><td>2019</table>",
    );
    let rows = incoming(&notice, funds, &plan);
    assert_eq!((rows[0][1].text.as_str(), &rows[0][1].state), ("12", &State::Same));
    assert_eq!((rows[1][1].text.as_str(), &rows[1][1].state), ("", &State::Left));
    assert_eq!((rows[1][2].text.as_str(), &rows[1][2].state), ("单位", &State::Merged));
    assert!(summary(&plan, &rows).contains("合并单元格中有 1 格数字没有重复填入"));
}

#[test]
fn the_unit_above_a_table_is_that_of_its_columns() {
    let notice = kit::nanchang();
    let benefits = table(&notice, "benefits");
    let years = benefits.years(notice.edition);
    let text = "经济效益\t\t单位：元\n年度\t创收金额\t节资金额（万元）\n2019\t1200000\t8\n";
    let plan = planned(benefits, &years, text, 1).unwrap();
    let rows = incoming(&notice, benefits, &plan);
    assert_eq!((rows[0][1].text.as_str(), &rows[0][1].state), ("120", &State::Converted("1200000元".to_owned())));
    assert_eq!((rows[0][2].text.as_str(), &rows[0][2].state), ("8", &State::Same));
}

#[test]
fn short_rows_are_counted() {
    let plan = members("姓名\t性别\t学历\n张三\t男\t本科\n李四\t本科");
    let notice = kit::nanchang();
    let rows = incoming(&notice, table(&notice, "members"), &plan);
    assert!(summary(&plan, &rows).contains("1 行的格数不够，请核对是否对齐"), "{}", summary(&plan, &rows));
    assert_eq!(members("张三\t男\n李四\t女\n王五").width(), 2);
}

#[test]
fn rows_land_behind_over_or_instead() {
    let notice = kit::nanchang();
    let people = table(&notice, "members");
    let row = |name: &str, duty: &str| Rc::new(Row::of([("name", name), ("duty", duty)]));
    let now = [row("甲", "车工"), row("乙", "钳工"), Rc::default()];
    let rows = incoming(&notice, people, &members("丙\n丁"));
    let behind = grown(people, &now, &rows, Landing::Append);
    assert_eq!((names(&behind.rows), behind.first, behind.count), (vec!["甲", "乙", "丙", "丁"], 2, 2));
    assert!(Rc::ptr_eq(&behind.rows[0], &now[0]), "rows that stay are the same");
    let over = grown(people, &now, &rows, Landing::From(1));
    assert_eq!(names(&over.rows), ["甲", "丙", "丁"]);
    assert_eq!(over.rows[1].text("duty"), "钳工", "columns that are not pasted stay");
    assert_eq!(names(&grown(people, &now, &rows, Landing::Replace).rows), ["丙", "丁"]);
}

#[test]
fn rows_beyond_the_most_are_left_and_counted() {
    let notice = kit::nanchang();
    let people = table(&notice, "members");
    let rows = incoming(&notice, people, &members(&"甲\n".repeat(2_003)));
    let landed = grown(people, &[], &rows, Landing::Append);
    assert_eq!((landed.rows.len(), landed.count, landed.left), (2_000, 2_000, 3));
}

#[test]
fn years_find_their_rows() {
    let notice = kit::nanchang();
    let funds = table(&notice, "funds");
    let years = funds.years(notice.edition);
    let now: Vec<Rc<Row>> = years.iter().map(|year| Rc::new(Row::of([("year", year.as_str())]))).collect();
    let land = |text: &str, start: usize, from: usize| {
        let plan = planned(funds, &years, text, start).unwrap();
        fixed(funds, &years, &now, &incoming(&notice, funds, &plan), from)
    };
    let amounts = |rows: &[Rc<Row>]| rows.iter().map(|row| row.text("amount").to_owned()).collect::<Vec<_>>();
    let named = land("2020年\t20\n2018年\t12.5\n2017年\t9", 1, 0);
    assert_eq!(amounts(&named.rows), ["12.5", "", "20"]);
    assert_eq!((named.count, named.left), (2, 1));
    assert_eq!(named.rows[0].text("year"), "2018", "the year stays as it is");
    let ordered = land("12.5\t单位\n18\t单位\n20\t单位\n9\t单位", 1, 0);
    assert_eq!(amounts(&ordered.rows), ["12.5", "18", "20"]);
    assert_eq!((ordered.count, ordered.left), (3, 1));
    assert_eq!(amounts(&land("18\n20", 1, 1).rows), ["", "18", "20"]);
    let headed = land("投入金额（万元）\t年度\n7\t2019", 1, 0);
    assert_eq!(amounts(&headed.rows), ["", "7", ""]);
}
