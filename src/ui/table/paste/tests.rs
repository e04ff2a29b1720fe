//! Blocks as people paste them, from the clipboard's text to the table's rows.

use std::rc::Rc;

use super::cells::{State, incoming};
use super::landing::{Landing, fixed, grown};
use super::plan::{Plan, Refusal};
use crate::answers::Row;
use crate::answers::paste::BlockError;
use crate::answers::read::Reason;
use crate::notice::{Field, Notice, builtin};

fn notice() -> Notice {
    builtin("nanchang-2021").unwrap().unwrap()
}

fn table<'a>(notice: &'a Notice, id: &str) -> &'a Field {
    notice.field(id).unwrap()
}

/// The columns' ids that a block's columns go to, `-` for those that go nowhere.
fn aims(table: &Field, plan: &Plan) -> String {
    let id = |target: &Option<usize>| target.map_or("-", |at| table.columns[at].id.as_str());
    plan.targets.iter().map(id).collect::<Vec<_>>().join(" ")
}

fn members(text: &str) -> Plan {
    let notice = notice();
    Plan::new(table(&notice, "members"), &[], text, 0).unwrap()
}

fn names(rows: &[Rc<Row>]) -> Vec<&str> {
    rows.iter().map(|row| row.text("name")).collect()
}

#[test]
fn a_header_row_says_where_columns_go() {
    let notice = notice();
    let plan =
        members("序号\t姓名\t出生日期\t职称\t备注\r\n1\t张三\t1985.4\t技师\t-\r\n2\t李四\t1990.12\t工程师\t\r\n\r\n");
    assert_eq!(aims(table(&notice, "members"), &plan), "name birth title -");
    assert_eq!(plan.head.as_deref().unwrap(), ["姓名", "出生日期", "职称", "备注"]);
    assert_eq!(plan.rows.len(), 2);
    assert_eq!(plan.column_name(1), "出生日期");
}

#[test]
fn without_a_header_the_order_counts_from_the_cell() {
    let notice = notice();
    let members = table(&notice, "members");
    assert_eq!(aims(members, &Plan::new(members, &[], "张三\t男", 0).unwrap()), "name sex");
    assert_eq!(aims(members, &Plan::new(members, &[], "1985\t本科", 2).unwrap()), "birth education");
    assert_eq!(aims(members, &Plan::new(members, &[], "技师\t甲厂\t车工\t多余", 4).unwrap()), "title unit duty -");
}

#[test]
fn a_column_goes_to_one_place_only() {
    let notice = notice();
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
    let notice = notice();
    let refusal = |text: &str| Plan::new(table(&notice, "members"), &[], text, 0).unwrap_err();
    assert_eq!(refusal(" \t \n"), Refusal::Nothing);
    assert_eq!(refusal("姓名\t性别\n"), Refusal::Nothing);
    assert_eq!(refusal(&"a\n".repeat(5_001)), Refusal::Large(BlockError::TooManyRows));
}

#[test]
fn cells_are_read_as_their_column_reads() {
    let notice = notice();
    let members = table(&notice, "members");
    let plan = Plan::new(members, &[], " 张三 \t男\t1985.4\t本科\n李四\t\t去年\t大学本科", 0).unwrap();
    let rows = incoming(&notice, members, &plan);
    let texts = |row: usize| rows[row].iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>();
    assert_eq!(texts(0), ["张三", "男", "1985-04", "大学本科"]);
    assert_eq!(texts(1), ["李四", "", "去年", "大学本科"]);
    let states: Vec<&State> = rows[0].iter().map(|cell| &cell.state).collect();
    let changed = |text: &str| State::Changed(text.to_owned());
    assert_eq!(states, [&State::Same, &State::Same, &changed("1985.4"), &changed("本科")]);
    assert_eq!(rows[1][2].state, State::Unreadable(Reason::NotADate));
}

#[test]
fn rows_land_behind_over_or_instead() {
    let notice = notice();
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
    let notice = notice();
    let people = table(&notice, "members");
    let rows = incoming(&notice, people, &members(&"甲\n".repeat(2_003)));
    let landed = grown(people, &[], &rows, Landing::Append);
    assert_eq!((landed.rows.len(), landed.count, landed.left), (2_000, 2_000, 3));
}

#[test]
fn years_find_their_rows() {
    let notice = notice();
    let funds = table(&notice, "funds");
    let years = funds.years(notice.edition);
    let now: Vec<Rc<Row>> = years.iter().map(|year| Rc::new(Row::of([("year", year.as_str())]))).collect();
    let land = |text: &str, start: usize, from: usize| {
        let plan = Plan::new(funds, &years, text, start).unwrap();
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
