//! The parts of the screen as markup, and what is read and taken in by them, without a browser.

use std::rc::Rc;

use yew::prelude::*;

use super::conflicts::Conflicts;
use super::kept::{self, KeptScores, ScoringDesk};
use super::mark_form::MarkForm;
use super::printed::{self, WantedScores};
use super::results::Results;
use super::sheet_change::{moved, number};
use super::{exchange, items, sheet_faults, sheet_gates, sheet_grades, sheet_items};
use crate::check::Fulfilment;
use crate::collection::{ApplicantNames, ItemKey, Record};
use crate::json::Read;
use crate::kit;
use crate::notice::{Notice, WrittenScoring};
use crate::scoring::{
    Candidate, GivenMark, Marker, NoPoints, Reviewer, ScoreSheet, Scores, from_conditions, record_name,
};
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
        self_marks: Vec::new(),
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
    assert!(
        locked.contains("我的考核表") && locked.contains("desk-own-0"),
        "what an applicant says may come later: {locked}"
    );
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
    sheet_items::add(&mut sheet);
    sheet_items::add(&mut sheet);
    assert_ne!(sheet.items[0].id, sheet.items[1].id);
    for item in &mut sheet.items {
        (item.text, item.points) = ("丁".to_owned(), "50".to_owned());
    }
    assert!(ScoreSheet::of(&sheet).is_ok());
}

#[test]
fn what_applicants_give_themselves_stands_beside_the_marks_and_changes_no_total() {
    let mut scores = scores([1, 2]);
    let (candidate, places) = (candidates(&scores.sheet)[0].clone(), results(scores.clone()));
    for item in scores.sheet.items.clone() {
        scores.mark(&Marker::Applicant, &candidate, &item.id, Some(GivenMark::Points(item.points))).unwrap();
    }
    assert_eq!(results(scores.clone()), places);
    let shown = form(&bench(scores, "丙会"));
    assert!(shown.contains("自评合计 100 分，不计入"), "{shown}");
}

#[test]
fn what_answers_give_as_self_marks_stands_beside_what_is_typed() {
    let mut scores = Scores::new(from_conditions(&notice()).unwrap());
    for item in &mut scores.sheet.items {
        item.self_mark = Some("member_total".to_owned());
    }
    let most = scores.sheet.items[0].points;
    let typed = candidates(&scores.sheet)[0].clone();
    scores
        .mark(&Marker::Applicant, &typed, &scores.sheet.items[0].id.clone(), Some(GivenMark::Points(3.into())))
        .unwrap();
    let mut bench = bench(scores, "丙会");
    let mut all = (*bench.candidates).clone();
    let lacks = NoPoints::Unfilled(vec!["自评分".to_owned()]);
    all[0].self_marks = vec![Ok(7.into()), Ok(6.into()), Err(NoPoints::Outside(most + most)), Err(lacks)];
    bench.candidates = Rc::new(all);
    let shown = form(&bench);
    for words in [
        "录入的为准；填报 7 分",
        "填报 6 分",
        &format!("填报的{}分不在这一项的分值以内。", most + most),
        "“自评分”没有填，不算0分。",
        "自评取自填报的内容",
    ] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    assert!(!shown.contains("自评合计"), "one cannot be, others are not known: {shown}");
}

#[test]
fn self_marks_that_contradict_each_other_are_named_item_by_item() {
    let mut one = Scores::new(from_conditions(&notice()).unwrap());
    let of = candidates(&one.sheet)[0].clone();
    let (first, mut other) = (one.sheet.items[0].clone(), one.clone());
    one.mark(&Marker::Applicant, &of, &first.id, Some(GivenMark::Points(3.into()))).unwrap();
    other.mark(&Marker::Applicant, &of, &first.id, Some(GivenMark::Points(4.into()))).unwrap();
    assert_eq!(exchange::of_whom(&other), "已并入自评 1 份。");
    one.merge(other).unwrap();
    let bench = bench(one, "丙会");
    let shown = html! { <Conflicts bench={bench.clone()} /> };
    let shown = rendered(
        html! { <ContextProvider<DeskState> context={bench.desk.clone()}>{ shown }</ContextProvider<DeskState>> },
    );
    for words in ["有 1 份申报的自评录入得不一样", "“甲公司”的自评", " 3 分", " 4 分（现在算这一份）"]
    {
        assert!(shown.contains(words), "{words}: {shown}");
    }
}

#[test]
fn a_sheet_set_up_with_gates_and_grades_is_as_sound_as_a_written_one() {
    let of_notice = from_conditions(&notice()).unwrap();
    let mut sheet = WrittenScoring::read(&of_notice.record());
    let (first, gates) = (sheet.gates[0].clone(), sheet.gates.len());
    sheet_gates::add(&mut sheet);
    sheet_gates::add(&mut sheet);
    sheet_grades::add(&mut sheet);
    sheet.gates[0].text = "劳模在岗".to_owned();
    sheet.gates[gates].text = "有场所".to_owned();
    (sheet.grades[0].name, sheet.grades[0].from) = ("优秀".to_owned(), number(" ９０分 "));
    sheet.grades[0].share = Some(number("20％"));
    let said = |sheet: &WrittenScoring| -> Vec<String> {
        let faults = ScoreSheet::of(sheet).unwrap_err();
        faults.iter().map(|it| sheet_faults::fault(sheet, it)).collect()
    };
    assert_eq!(said(&sheet), [format!("第 {} 条否决条件：没有内容。请补上，或删去这一项。", gates + 2)]);
    sheet.gates.pop();
    let sound = ScoreSheet::of(&sheet).unwrap();
    // A gate stays with the condition that decides it, and a new one is the reviewers'.
    assert_eq!((&sound.gates[0].id, &sound.gates[0].condition), (&first.id, &first.condition));
    assert_eq!((&sound.gates[gates].condition, &sound.gates[gates].holds), (&None, &None));
    assert_eq!((sound.grades[0].from, sound.grades[0].share), (90.into(), Some(20.into())));
    sheet_grades::add(&mut sheet);
    assert!(said(&sheet)[0].starts_with("第 2 个等次的最少分数："), "{:?}", said(&sheet));
    (sheet.grades[1].name, sheet.grades[1].from) = ("合格".to_owned(), "95".to_owned());
    assert_eq!(said(&sheet), ["等次：次序不对或有重复。分档从低到高写，等次从高到低写。"]);
    assert_eq!(moved(&mut sheet.grades, 2, true), Some(1));
    assert!(ScoreSheet::of(&sheet).is_ok());
    for (nth, up) in [(1, true), (2, false), (0, true), (0, false), (9, true), (9, false)] {
        assert_eq!(moved(&mut sheet.grades, nth, up), None, "{nth} {up}");
    }
}

#[test]
fn who_reviews_takes_nobody_elses_marks_away() {
    let mut all = scores([1, 2]);
    let of = candidates(&all.sheet)[0].clone();
    for by in [Marker::reviewer("李", "丁会"), Marker::Applicant] {
        for item in all.sheet.items.clone() {
            all.mark(&by, &of, &item.id, Some(GivenMark::Points(1.into()))).unwrap();
        }
    }
    let bench = bench(all, "丙会");
    let key = ItemKey("甲公司".to_owned());
    let asked = |wanted| printed::asked(&bench, &wanted);
    let own = asked(WantedScores::Own(key.clone()));
    assert!(
        own.scores.contains("王") && own.scores.contains("\"by\":null") && !own.scores.contains("李"),
        "{}",
        own.scores
    );
    assert_eq!((own.candidates.len(), asked(WantedScores::All).candidates.len()), (1, 2));
    let blank = asked(WantedScores::Blank);
    assert!(blank.candidates.is_empty() && !blank.scores.contains("王"), "{}", blank.scores);
    assert!(asked(WantedScores::Filled(key)).scores.contains("李"));
}

#[test]
fn files_have_names_that_can_be_saved_and_say_no_more_than_they_must() {
    let mut bench = bench(scores([1, 2]), "丙会");
    let key = ItemKey("甲公司".to_owned());
    let name = |bench: &ScoringDesk, wanted| printed::file_name(bench, &wanted);
    assert_eq!(name(&bench, WantedScores::Filled(key.clone())), "考核表-甲公司.docx");
    assert_eq!(name(&bench, WantedScores::Own(key.clone())), "考核表-甲公司-王.docx");
    for (wanted, expected) in [
        (WantedScores::Blank, "考核表-空白.docx"),
        (WantedScores::All, "考核表-全部.docx"),
        (WantedScores::Table, "评分与名次.xlsx"),
    ] {
        assert_eq!(name(&bench, wanted), expected);
    }
    let mut odd = (*bench.candidates).clone();
    odd[0].names.unit = format!("../../a\\b:\u{202E}{}", "甲".repeat(300));
    odd[0].names.leader = "罗启明".to_owned();
    (bench.candidates, bench.reviewer) = (Rc::new(odd), Reviewer::new("../x.exe", ""));
    let name = name(&bench, WantedScores::Own(key));
    assert!(name.starts_with("考核表-") && name.ends_with("-xexe.docx") && name.chars().count() < 80, "{name}");
    assert!(!name.contains(['/', '\\', ':', '\u{202E}']) && !name.contains("罗启明"), "{name}");
}
