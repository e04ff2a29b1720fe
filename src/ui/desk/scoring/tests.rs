//! The parts of the screen as markup, and what is read and taken in by them, without a browser.

use std::rc::Rc;

use yew::prelude::*;

use super::kept::{self, KeptScores, ScoringDesk};
use super::mark_form::MarkForm;
use super::results::Results;
use super::{exchange, items, sheet_edit};
use crate::check::Fulfilment;
use crate::collection::{ApplicantNames, ItemKey, Record};
use crate::kit;
use crate::notice::Notice;
use crate::scoring::{Candidate, GivenMark, Marker, Reviewer, ScoreSheet, Scores, from_conditions, record_name};
use crate::ui::desk::state::DeskState;
use crate::ui::rendered::rendered;

const NAMES: [&str; 2] = ["甲公司", "乙公司"];

fn notice() -> Rc<Notice> {
    kit::nanchang().into()
}

/// Two applications that pass every gate.
fn candidates(sheet: &ScoreSheet) -> Vec<Candidate> {
    let candidate = |unit: &&str| Candidate {
        application: ItemKey((*unit).to_owned()),
        names: ApplicantNames { unit: (*unit).to_owned(), ..ApplicantNames::default() },
        gates: vec![Fulfilment::Met; sheet.gates.len()],
    };
    NAMES.iter().map(candidate).collect()
}

/// What one reviewer gives each of both for every item, submitted.
fn scores(points: [u32; 2]) -> Scores {
    let mut scores = Scores::new(from_conditions(&notice()).unwrap());
    let by = Marker::reviewer("王", "丙会");
    for (candidate, points) in candidates(&scores.sheet).iter().zip(points) {
        let items: Vec<String> = scores.sheet.items.iter().map(|it| it.id.clone()).collect();
        for item in items {
            scores.mark(&by, candidate, &item, Some(GivenMark::Points(points.into()))).unwrap();
        }
        scores.submit(&by, candidate, 7).unwrap();
    }
    scores
}

fn bench(scores: Scores, unit: &str) -> ScoringDesk {
    let candidates = Rc::new(candidates(&scores.sheet));
    let reviewer = Reviewer::new("王", unit);
    let (desk, answered) = (DeskState::default(), Rc::default());
    ScoringDesk { desk, notice: notice(), scores: Rc::new(scores), candidates, answered, reviewer }
}

fn form(bench: &ScoringDesk) -> String {
    let candidate = bench.candidates[0].clone();
    let shown = html! { <MarkForm bench={bench.clone()} {candidate} /> };
    rendered(html! { <ContextProvider<DeskState> context={bench.desk.clone()}>{ shown }</ContextProvider<DeskState>> })
}

fn results(scores: Scores) -> String {
    let bench = bench(scores, "丙会");
    rendered(html! { <Results {bench} /> })
}

#[test]
fn more_points_come_first_and_equal_ones_are_a_tie() {
    let shown = results(scores([1, 2]));
    assert!(shown.find("乙公司").unwrap() < shown.find("甲公司").unwrap(), "{shown}");
    assert!(!shown.contains("并列"), "{shown}");
    let shown = results(scores([2, 2]));
    assert_eq!(shown.matches("1（并列）").count(), 2, "{shown}");
    assert!(shown.contains("由会议决定"), "{shown}");
}

#[test]
fn who_is_not_wholly_marked_has_no_place() {
    let mut unlocked = scores([1, 2]);
    let by = Marker::reviewer("王", "丙会");
    unlocked.unlock(&by, &ItemKey("甲公司".to_owned()), ("王", 8, "看错")).unwrap();
    let shown = results(unlocked);
    assert!(shown.contains("排出名次 1 份，否决 0 份，未评完 1 份") && shown.contains("王：未提交"), "{shown}");
}

#[test]
fn a_form_is_open_locked_or_barred() {
    let empty = Scores::new(from_conditions(&notice()).unwrap());
    let open = form(&bench(empty.clone(), "丙会"));
    assert!(open.contains("提交评分") && open.contains("声明回避") && open.contains("desk-mark-0"), "{open}");
    let barred = form(&bench(empty, "甲公司"));
    assert!(barred.contains("应当回避") && !barred.contains("提交评分"), "{barred}");
    let locked = form(&bench(scores([1, 2]), "丙会"));
    assert!(locked.contains("解锁修改") && !locked.contains("desk-mark-0"), "{locked}");
}

#[test]
fn points_are_read_as_people_type_them() {
    let points = |text: &str| items::read(text);
    assert_eq!(points(" ７．５分 "), Ok(Some(GivenMark::Points("7.5".parse().unwrap()))));
    assert_eq!(points("  "), Ok(None));
    for wrong in ["八", "-1", "1e3", "1,5", "0.12345", "分"] {
        assert!(points(wrong).unwrap_err().ends_with('。'), "{wrong}");
    }
}

#[test]
fn what_is_kept_reads_back_and_what_is_not_ours_is_left() {
    let (notice, scores) = (notice(), scores([1, 2]));
    let text = scores.record().to_text();
    let KeptScores::Here(again) = kept::read(&notice, Some(&text)) else { panic!("{text}") };
    assert_eq!(*again, scores);
    for other in ["", "{}", "[1", r#"{"sheet":{},"marks":[],"choices":[]}"#] {
        assert!(matches!(kept::read(&notice, Some(other)), KeptScores::Unread), "{other}");
    }
    let desk = bench(scores, "丙会");
    desk.desk.set_other(&record_name(&notice.id), "{}");
    assert!(desk.change(|_| Ok(())).is_err());
    assert_eq!(desk.desk.other(&record_name(&notice.id)).as_deref(), Some("{}"));
}

#[test]
fn a_file_brings_its_sheet_only_where_nobody_has_marked() {
    let marked = scores([1, 2]);
    let mut other = Scores::new(marked.sheet.clone());
    other.sheet.title = "另一张".to_owned();
    let mut empty = other.clone();
    assert!(exchange::merge(&mut empty, marked.clone()).unwrap().contains("换成"));
    assert_eq!(empty, marked);
    assert!(exchange::merge(&mut empty, other).unwrap_err().contains("另一张考核表"));
    assert_eq!(empty, marked);
}

#[test]
fn an_added_item_is_no_other_one() {
    let mut sheet = kept::blank(&notice());
    sheet_edit::add(&mut sheet);
    sheet_edit::add(&mut sheet);
    assert_ne!(sheet.items[0].id, sheet.items[1].id);
    for item in &mut sheet.items {
        (item.text, item.points) = ("丁".to_owned(), "50".to_owned());
    }
    assert!(ScoreSheet::of(&sheet).is_ok());
}
