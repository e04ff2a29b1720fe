//! What is sent, 通知·四, and what is ticked before sending.

use super::super::story::Writing;
use super::TRIAL;

const STAFF: &Writing = &[("programme", "辽宁省职工创新工作室")];

#[test]
fn the_package_is_complete() {
    TRIAL.material("application_form");
    TRIAL.material("statement");
    TRIAL.material("video");
    TRIAL.material("electronic");
}

#[test]
fn the_programme_picks_the_summary_table() {
    TRIAL.due_material("model_summary", STAFF, &[("programme", "")]);
    let staff = || TRIAL.accepted().write_all(STAFF);
    assert_eq!(TRIAL.accepted().expect_none("staff_summary").due("staff_summary"), Some(false));
    assert_eq!(staff().expect_finding("staff_summary").due("staff_summary"), Some(true));
    assert_eq!(TRIAL.accepted().write("programme", "").expect_none("staff_summary").due("staff_summary"), None);
    staff().write("materials.staff_summary.ready", "是").expect_none("staff_summary");
}

#[test]
fn the_video_takes_five_to_ten_minutes() {
    TRIAL.rule(
        "video_length",
        &[&[("materials.video.minutes", "5")], &[("materials.video.minutes", "10")]],
        &[&[("materials.video.minutes", "4.9")], &[("materials.video.minutes", "10.5")]],
        &[&[("materials.video.minutes", "")]],
    );
}

#[test]
fn the_paper_is_seen_to() {
    TRIAL.item("recommender_seal");
    TRIAL.item("disc");
    TRIAL.item("mailed");
    TRIAL.item("same");
}
