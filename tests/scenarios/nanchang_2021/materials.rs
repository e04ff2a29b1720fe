//! What is sent, 通知·三 and 填表说明5, and what is ticked before sending.

use super::NANCHANG;

#[test]
fn the_package_is_complete() {
    NANCHANG.material("application_form");
    NANCHANG.material("statement");
    NANCHANG.material("video");
    NANCHANG.material("photo_inside");
    NANCHANG.material("photo_outside");
    NANCHANG.material("electronic");
}

#[test]
fn starred_entries_are_proved() {
    NANCHANG.due_material("naming_proof", &[("naming_body", "无"), ("named", "无")], &[("naming_body", "")]);
    NANCHANG.due_material(
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
            .fold(NANCHANG.accepted().write("materials.benefits_proof.ready", ""), |story, row| {
                ["income", "saving", "total"]
                    .into_iter()
                    .fold(story, |story, column| story.write(&format!("{row}.{column}"), "0"))
            })
            .write("benefits[2].total", last)
    };
    NANCHANG.material("benefits_proof");
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
    NANCHANG.due_material("training_proof", &none, &unsure);
    NANCHANG.material("honours_proof");
    let without = NANCHANG.accepted().write("leader.honours", "").write("materials.honours_proof.ready", "");
    assert_eq!(without.expect_none("honours_proof").due("honours_proof"), Some(false));
    // Nothing demands it.
    NANCHANG.accepted().write("materials.further_proof.ready", "否").expect_none("further_proof");
    assert_eq!(NANCHANG.accepted().due("further_proof"), Some(true), "it is welcome");
}

#[test]
fn the_video_is_about_five_minutes_long() {
    NANCHANG.rule(
        "video_length",
        [&[("materials.video.minutes", "4")], &[("materials.video.minutes", "6")]],
        [&[("materials.video.minutes", "3.9")], &[("materials.video.minutes", "12")]],
        [&[("materials.video.minutes", "")]],
    );
}

#[test]
fn the_paper_is_seen_to() {
    NANCHANG.item("printed");
    NANCHANG.item("layout");
    NANCHANG.item("unit_opinion");
    NANCHANG.item("union_opinion");
    NANCHANG.item("finance_seal");
    NANCHANG.item("duplex");
    NANCHANG.item("copies");
    NANCHANG.item("bound");
    NANCHANG.item("mailed");
    NANCHANG.item("same");
}
