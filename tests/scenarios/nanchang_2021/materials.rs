//! What is sent, 通知·三 and 填表说明5, and what is ticked before sending.

use super::super::story::Writing;
use super::{accepted, rule};

fn ready(id: &str) -> String {
    format!("materials.{id}.ready")
}

/// A material that is always due.
fn always(id: &str) {
    assert_eq!(accepted().expect_none(id).due(id), Some(true), "{id}");
    accepted().write(&ready(id), "").expect_finding(id);
    accepted().write(&ready(id), "否").expect_finding(id);
}

/// A proof that is due in the sample, not due after `without`, and undecided after `open`.
fn proof(id: &str, without: &Writing, open: &Writing) {
    always(id);
    let unready = || accepted().write(&ready(id), "");
    assert_eq!(unready().write_all(without).expect_none(id).due(id), Some(false), "{id}");
    assert_eq!(unready().write_all(open).expect_none(id).due(id), None, "{id}");
}

#[test]
fn the_package_is_complete() {
    always("application_form");
    always("statement");
    always("video");
    always("photo_inside");
    always("photo_outside");
    always("electronic");
}

#[test]
fn starred_entries_are_proved() {
    proof("naming_proof", &[("naming_body", "无"), ("named", "无")], &[("naming_body", "")]);
    proof(
        "innovation_proof",
        &[
            ("results", "0"),
            ("conversions", "0"),
            ("utility_patents", "0"),
            ("invention_patents", "0"),
            ("awards.provincial", "0"),
            ("awards.municipal", "0"),
        ],
        &[
            ("results", ""),
            ("conversions", "0"),
            ("utility_patents", "0"),
            ("invention_patents", "0"),
            ("awards.provincial", "0"),
            ("awards.municipal", "0"),
        ],
    );
    let no_benefit = |last: &'static str| {
        ["benefits[0]", "benefits[1]", "benefits[2]"]
            .into_iter()
            .fold(accepted().write("materials.benefits_proof.ready", ""), |story, row| {
                ["income", "saving", "total"]
                    .into_iter()
                    .fold(story, |story, column| story.write(&format!("{row}.{column}"), "0"))
            })
            .write("benefits[2].total", last)
    };
    always("benefits_proof");
    assert_eq!(no_benefit("0").expect_none("benefits_proof").due("benefits_proof"), Some(false));
    assert_eq!(no_benefit("").expect_none("benefits_proof").due("benefits_proof"), None);
}

#[test]
fn people_are_proved() {
    let none = [
        ("training.total", "0"),
        ("training.dual_title", "0"),
        ("training.senior_technician", "0"),
        ("training.technician", "0"),
        ("training.senior_worker", "0"),
        ("training.enterprise_model", "0"),
    ];
    let unsure: Vec<_> = none.into_iter().skip(1).chain([("training.total", "")]).collect();
    proof("training_proof", &none, &unsure);
    always("honours_proof");
    let without = accepted().write("leader.honours", "").write("materials.honours_proof.ready", "");
    assert_eq!(without.expect_none("honours_proof").due("honours_proof"), Some(false));
    // Nothing demands it.
    accepted().write("materials.further_proof.ready", "否").expect_none("further_proof");
    assert_eq!(accepted().due("further_proof"), Some(true), "it is welcome");
}

#[test]
fn the_video_is_about_five_minutes_long() {
    rule(
        "video_length",
        [&[("materials.video.minutes", "4")], &[("materials.video.minutes", "6")]],
        [&[("materials.video.minutes", "3.9")], &[("materials.video.minutes", "12")]],
        [&[("materials.video.minutes", "")]],
    );
}

/// A thing to do on paper.
fn item(id: &str) {
    accepted().expect_none(id).write(&format!("checklist.{id}"), "").expect_finding(id);
}

#[test]
fn the_paper_is_seen_to() {
    item("printed");
    item("layout");
    item("unit_opinion");
    item("union_opinion");
    item("finance_seal");
    item("duplex");
    item("copies");
    item("bound");
    item("mailed");
    item("same");
}
