//! What is sent, 通知·四, and what is ticked before sending.

use super::super::story::Writing;
use super::LIAONING;

const STAFF: &Writing<'static> = &[("programme", "辽宁省职工创新工作室")];

#[test]
fn the_package_is_complete() {
    LIAONING.material("application_form");
    LIAONING.material("statement");
    LIAONING.material("video");
    LIAONING.material("electronic");
}

#[test]
fn the_programme_picks_the_summary_table() {
    LIAONING.due_material("model_summary", STAFF, &[("programme", "")]);
    let staff = || LIAONING.accepted().write_all(STAFF);
    assert_eq!(LIAONING.accepted().expect_none("staff_summary").due("staff_summary"), Some(false));
    assert_eq!(staff().expect_finding("staff_summary").due("staff_summary"), Some(true));
    assert_eq!(LIAONING.accepted().write("programme", "").expect_none("staff_summary").due("staff_summary"), None);
    staff().write("materials.staff_summary.ready", "是").expect_none("staff_summary");
}

#[test]
fn the_video_takes_five_to_ten_minutes() {
    LIAONING.rule(
        "video_length",
        [&[("materials.video.minutes", "5")], &[("materials.video.minutes", "10")]],
        [&[("materials.video.minutes", "4.9")], &[("materials.video.minutes", "10.5")]],
        [&[("materials.video.minutes", "")]],
    );
}

#[test]
fn the_paper_is_seen_to() {
    LIAONING.item("recommender_seal");
    LIAONING.item("disc");
    LIAONING.item("mailed");
    LIAONING.item("same");
}
