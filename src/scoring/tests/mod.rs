//! A small panel: a sheet with every way of giving points, three applications, reviewers of which one belongs to an applicant's
//! unit.

mod deciding;
mod filling_in;
mod hostile;
mod merging;
mod proposing;
mod ranking;
mod self_marking;

use super::*;
use crate::check::{Entries, Fulfilment, PlacedAnswers, Prepared};
use crate::collection::{ApplicantNames, ItemKey};
use crate::kit;
use rust_decimal::Decimal;

const NOTICE: &str = r#"
clauses = [{ id = "一", text = "丁" }]

[[sections]]
id = "s"
title = "甲"
fields = [
  { id = "area", label = "场所面积", kind = "number" },
  { id = "patents", label = "专利", kind = "number", none = true },
  { id = "kind", label = "类别", kind = "text" },
  { id = "trained", label = "带徒", kind = "number", when = "kind == '企业'" },
  { id = "own_area", label = "场所自评", kind = "number" },
  { id = "people", label = "成员", kind = "table", rows = {}, columns = [{ id = "name", label = "姓名", kind = "person" }, { id = "age", label = "年龄", kind = "number" }] },
]

[[conditions]]
id = "leads"
title = "劳模领衔"
clause = "一"
severity = "error"
parts = [{ id = "p", text = "劳模领衔。" }, { id = "q", text = "在岗" }]

[[conditions]]
id = "plans"
title = "有计划"
clause = "一"
severity = "warning"
when = "kind == '企业'"
parts = [{ id = "p", text = "有年度计划" }]

[review.scoring]
title = "考核表"
points = "40.5"
rule = "trimmed"
trim_from = 5
grades = [{ name = "优秀", from = "30", share = "40" }, { name = "合格", from = "20" }]
gates = [
  { id = "leads", text = "劳模领衔", condition = "leads" },
  { id = "plans", text = "有计划", condition = "plans" },
  { id = "room", text = "有场所", holds = "area > 0" },
  { id = "sign", text = "挂牌" },
]
items = [
  { id = "area", text = "场所", points = "10", how = "threshold", at_least = "20", unit = "㎡", from = "area", self_mark = "own_area" },
  { id = "patents", text = "专利", points = "10", how = "per_piece", each = "1.5", cap = "9", unit = "件", from = "patents" },
  { id = "bands", text = "成果", points = "2.5", how = "band", bands = [{ from = "6", points = "1" }, { from = "12", points = "2.5" }], from = "patents" },
  { id = "trained", text = "带徒", points = "5", how = "per_missing", each = "1", of = "10", unit = "人", from = "trained" },
  { id = "place", text = "标牌", points = "5", how = "deduct", deductions = [{ text = "不明显", points = "0.5" }, { text = "没有", points = "5" }], from = "has(area) ? 5 : 0" },
  { id = "effect", text = "作用", points = "8", how = "judged", method = "expert" },
]
extras = { cap = "2", items = [{ id = "more", text = "推广", points = "2", how = "judged" }, { id = "press", text = "报道", points = "1", how = "judged" }] }
"#;

fn prepared() -> Prepared {
    kit::prepared(kit::minimal(NOTICE))
}

fn sheet() -> ScoreSheet {
    ScoreSheet::of_notice(&kit::minimal(NOTICE)).unwrap()
}

fn entries(written: &[(&str, &str)]) -> Entries {
    let prepared = prepared();
    Entries::read(&prepared, PlacedAnswers::new(&prepared.notice, kit::written(written)))
}

fn number(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap()
}

fn points(text: &str) -> GivenMark {
    GivenMark::Points(number(text))
}

/// An application that passes every gate.
fn candidate(key: &str, unit: &str) -> Candidate {
    let names =
        ApplicantNames { unit: unit.to_owned(), studio: format!("{key}工作室"), ..ApplicantNames::default() };
    Candidate { application: ItemKey(key.to_owned()), names, gates: vec![Fulfilment::Met; 4], self_marks: Vec::new() }
}

/// A sheet of one item, which is judged.
fn plain_sheet(more: &str) -> ScoreSheet {
    let text = format!(
        "[review.scoring]\ntitle = '表'\npoints = '100'\nitems = [{{ id = 'a', text = '甲', points = '100', how = 'judged' }}]\n{more}"
    );
    ScoreSheet::of_notice(&kit::minimal(&text)).unwrap()
}

/// Each reviewer's points for each application, submitted.
fn given(sheet: ScoreSheet, candidates: &[Candidate], all: &[(&str, &[&str])]) -> Scores {
    let mut scores = Scores::new(sheet);
    for (name, totals) in all {
        let by = Marker::reviewer(name, "评委单位");
        for (candidate, total) in candidates.iter().zip(*totals) {
            scores.mark(&by, candidate, "a", Some(points(total))).unwrap();
            scores.submit(&by, candidate, 1).unwrap();
        }
    }
    scores
}
