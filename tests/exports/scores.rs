//! 考核表 and the spreadsheet of scores: a small panel whose files other programs read, and odd ones for the validator.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use shenbao::answers::Date;
use shenbao::check::Fulfilment;
use shenbao::collection::{ApplicantNames, ItemKey};
use shenbao::exports::{excel, word};
use shenbao::scoring::{Candidate, GivenMark, Marker, ScoreSheet, Scores, exact, filled, from_conditions, words};

use super::{Desk, kit};

const SHEET: &str = r#"
[review.scoring]
title = "考核表"
points = "20"
ties = "由专家组决定"
grades = [{ name = "优秀", from = "18", share = "50" }, { name = "合格", from = "10" }]
gates = [{ id = "leads", text = "劳模领衔" }]
items = [
  { id = "room", group = "基础保障", text = "场所", points = "10", how = "deduct", method = "site", deductions = [{ text = "标牌不明显", points = "0.5" }] },
  { id = "fund", group = "基础保障", text = "经费", points = "5", how = "judged" },
  { id = "team", text = "带徒", points = "5", how = "per_missing", each = "1", of = "5", unit = "人" },
]
extras = { cap = "1.5", items = [{ id = "more", text = "推广", points = "2", how = "judged" }] }
"#;

fn candidate(key: &str, unit: &str, state: Fulfilment) -> Candidate {
    let names = ApplicantNames {
        unit: unit.to_owned(),
        studio: format!("{key}工作室"),
        leader: "李四".to_owned(),
        recommender: "东湖区总工会".to_owned(),
        filed: String::new(),
        ..ApplicantNames::default()
    };
    Candidate { application: ItemKey(key.to_owned()), names, gates: vec![state], self_marks: Vec::new() }
}

fn candidates() -> Vec<Candidate> {
    vec![
        candidate("甲", "=1+1", Fulfilment::Met),
        candidate("乙", "乙厂", Fulfilment::Met),
        candidate("丙", "丙厂", Fulfilment::Unmet),
        candidate("丁", "丁厂", Fulfilment::Met),
    ]
}

fn give(scores: &mut Scores, by: &Marker, of: &Candidate, marks: [&str; 3]) {
    for (item, points) in ["room", "fund", "team"].into_iter().zip(marks) {
        scores.mark(by, of, item, Some(GivenMark::Points(exact(points).unwrap()))).unwrap();
    }
    scores.submit(by, of, 1).unwrap();
}

/// Two reviewers: one has not marked 丁.
fn scores() -> Scores {
    let mut scores = Scores::new(ScoreSheet::of_notice(&kit::minimal(SHEET)).unwrap());
    let all = candidates();
    let (one, two) = (Marker::reviewer("张三", "省总"), Marker::reviewer("王五", ""));
    for of in &all[..3] {
        scores.mark(&one, of, "more", Some(GivenMark::Points(exact("2").unwrap()))).unwrap();
        scores.note(&one, of, "现场\n看过").unwrap();
        give(&mut scores, &one, of, ["9.5", "5", "4"]);
        give(&mut scores, &two, of, ["10", "4.5", "4"]);
    }
    give(&mut scores, &Marker::Applicant, &all[0], ["10", "5", "5"]);
    give(&mut scores, &one, &all[3], ["1", "1", "1"]);
    scores
}

fn day() -> Option<Date> {
    Date::from_iso("2026-11-21")
}

/// What other programs must find in the files.
pub fn expected(folder: &Path) -> Vec<Value> {
    let mut desk = Desk { folder, case: "scores".to_owned(), expected: Vec::new() };
    let (scores, all) = (scores(), candidates());
    let blank = word::score_sheet(&scores.sheet, None, day()).unwrap();
    desk.expect("docx", "blank.docx", &blank, sheet(&scores.sheet, None));
    let of = filled(&scores, &all[..1]).remove(0);
    let made = word::score_sheet(&scores.sheet, Some(&of), day()).unwrap();
    desk.expect("docx", "filled.docx", &made, sheet(&scores.sheet, Some("单位：=1+1工作室：甲工作室领衔人：李四")));
    desk.expect("xlsx", "scores.xlsx", &excel::scores(&scores, &all, day()).unwrap(), book());
    desk.expected
}

/// The tables of a sheet: the gate's, then the items'.
fn sheet(of: &ScoreSheet, whose: Option<&str>) -> Value {
    let (state, given): (&str, [&[&str]; 6]) = match whose {
        None => ("□是　□否", [&["得分"], &[""], &[""], &[""], &[""], &[""]]),
        Some(_) => (
            "符合",
            [
                &["自评", "张三", "王五", "平均"],
                &["10", "9.5", "10", "9.75"],
                &["5", "5", "4.5", "4.75"],
                &["5", "4", "4", "4.00"],
                &["", "2", "", "2.00"],
                &["20", "20", "18.5", "19.25"],
            ],
        ),
    };
    let columns = 4 + given[0].len();
    let mut cells = vec![
        json!([0, 0, 1, 1, "考核项目"]),
        json!([0, 1, 1, 1, "考核内容"]),
        json!([0, 2, 1, 1, "分值"]),
        json!([0, 3, 1, 1, "评分标准"]),
    ];
    cells.push(json!([1, 0, 2, 1, "基础保障"]));
    for (row, of, points, standard) in [
        (1, Some("场所"), "10", "标牌不明显扣0.5分（实地考察）"),
        (2, Some("经费"), "5", "酌情评分"),
        (3, None, "5", "应有5人，每少1人扣1分，扣完为止"),
        (5, None, "2", "酌情评分"),
    ] {
        match of {
            Some(text) => cells.push(json!([row, 1, 1, 1, text])),
            None => cells.push(json!([row, 0, 1, 2, if row == 3 { "带徒" } else { "推广" }])),
        }
        cells.extend([json!([row, 2, 1, 1, points]), json!([row, 3, 1, 1, standard])]);
    }
    cells.push(json!([4, 0, 1, columns, "加分项（合计最多加1.5分）"]));
    cells.extend([json!([6, 0, 1, 2, "合计"]), json!([6, 2, 1, 1, "20"]), json!([6, 3, 1, 1, ""])]);
    for (row, given) in [0, 1, 2, 3, 5, 6].into_iter().zip(given) {
        cells.extend(given.iter().enumerate().map(|(at, given)| json!([row, 4 + at, 1, 1, given])));
    }
    let gates = json!({ "rows": 2, "columns": 2, "cells": [
        [0, 0, 1, 1, "否决条件"], [0, 1, 1, 1, "是否符合"], [1, 0, 1, 1, "劳模领衔"], [1, 1, 1, 1, state],
    ] });
    let whose = whose.unwrap_or("单位：工作室：领衔人：");
    let beside = format!(
        "考核表{whose}否决条件（有一项不符合的，不参加排名）{}{}评委签名：年月日",
        words::rule(of),
        words::grades(of).unwrap()
    );
    json!({ "title": "考核表", "tables": [gates, { "rows": 7, "columns": columns, "cells": cells }], "words": beside, "typed": [], "beside": [] })
}

/// The worksheets of scores, their cells parted by `|`. An empty cell is a text that says nothing.
fn book() -> Value {
    let cell = |text: &str| match exact(text) {
        Some(_) => json!({ "number": text, "text": text }),
        None => json!({ "text": text }),
    };
    let rows =
        |rows: &[&str]| -> Vec<Vec<Value>> { rows.iter().map(|row| row.split('|').map(cell).collect()).collect() };
    let places = rows(&[
        "名次|单位|工作室|领衔人|推荐单位|得分|等次|同分|说明|自评|张三（省总）|王五",
        "1|乙厂|乙工作室|李四|东湖区总工会|19.25|合格|与甲工作室同分|“优秀”名额不够同分的都评上，待定||20|18.5",
        "1|=1+1|甲工作室|李四|东湖区总工会|19.25|合格|与乙工作室同分|“优秀”名额不够同分的都评上，待定|20|20|18.5",
        "|丙厂|丙工作室|李四|东湖区总工会||||否决：劳模领衔||20|18.5",
        "|丁厂|丁工作室|李四|东湖区总工会||||未齐：王五未评||3|未评",
    ]);
    let marks = rows(&[
        "单位|工作室|评委|评委单位|计入情况|合计|场所（10分）|经费（5分）|带徒（5分）|推广（2分）|备注",
        "=1+1|甲工作室|自评||自评，不计入|20|10|5|5||",
        "=1+1|甲工作室|张三|省总|计入|20|9.5|5|4|2|现场\n看过",
        "=1+1|甲工作室|王五||计入|18.5|10|4.5|4||",
        "乙厂|乙工作室|张三|省总|计入|20|9.5|5|4|2|现场\n看过",
        "乙厂|乙工作室|王五||计入|18.5|10|4.5|4||",
        "丙厂|丙工作室|张三|省总|计入|20|9.5|5|4|2|现场\n看过",
        "丙厂|丙工作室|王五||计入|18.5|10|4.5|4||",
        "丁厂|丁工作室|张三|省总|计入|3|1|1|1||",
        "丁厂|丁工作室|王五||未评||||||",
    ]);
    let sheet = rows(&[
        "考核项目|考核内容|分值|评分标准|评估方式|依据条款",
        "基础保障|场所|10|标牌不明显扣0.5分|实地考察|",
        "基础保障|经费|5|酌情评分||",
        "|带徒|5|应有5人，每少1人扣1分，扣完为止||",
        "|推广|2|酌情评分||",
    ]);
    json!([{ "name": "名次", "rows": places }, { "name": "评分", "rows": marks }, { "name": "考核表", "rows": sheet }])
}

/// Files for the validator: sheets of every notice's conditions, a panel of one to twenty, and texts that nobody should write.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let odd = "</w:t>&amp;]]>一\u{0}二\u{B}\u{FFFE}甲\r\n乙\u{202E}gpj =1+1 👨‍👩‍👧‍👦".repeat(4);
    let mut made: Vec<(String, Vec<u8>)> = Vec::new();
    for notice in kit::notices() {
        let sheet = from_conditions(&notice).into_iter();
        made.extend(
            sheet.map(|sheet| (format!("{}.docx", notice.id), word::score_sheet(&sheet, None, day()).unwrap())),
        );
    }
    for panel in [0, 1, 4, 8, 9, 20] {
        let mut scores = Scores::new(ScoreSheet::of_notice(&kit::minimal(SHEET)).unwrap());
        scores.sheet.title = odd.clone();
        scores.sheet.items[0].text = odd.clone();
        scores.sheet.items[0].group = Some(odd.clone());
        let mut of = candidate("甲", &odd, Fulfilment::Open);
        of.names.studio = odd.clone();
        for nth in 0..panel {
            give(&mut scores, &Marker::reviewer(&format!("{odd}{nth}"), "省总"), &of, ["1.5", "2", "3"]);
        }
        let filled = filled(&scores, std::slice::from_ref(&of)).remove(0);
        made.push((format!("{panel}.docx"), word::score_sheet(&scores.sheet, Some(&filled), day()).unwrap()));
        let several = [filled.clone(), filled];
        made.push((format!("{panel}-all.docx"), word::score_sheets(&scores.sheet, &several, day()).unwrap()));
        made.push((format!("{panel}.xlsx"), excel::scores(&scores, &[of], day()).unwrap()));
    }
    let put = |(name, bytes): (String, Vec<u8>)| {
        let path = folder.join(format!("scores-{name}"));
        std::fs::write(&path, bytes).unwrap();
        path
    };
    made.into_iter().map(put).collect()
}
