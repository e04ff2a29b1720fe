//! 「七有」标准, 通知·三.

use shenbao::check::Fulfilment::{Met, Open, Unmet};

use super::super::story::Story;
use super::CCCC;

/// The leader's only honour, and a title that says no skill grade.
fn only(title: &'static str) -> [(&'static str, &'static str); 4] {
    [
        ("leader.honours", ""),
        ("leader.honours[0].year", "2015"),
        ("leader.honours[0].title", title),
        ("leader.title", "工程师"),
    ]
}

fn applies(story: &Story, id: &str) -> bool {
    story.assess().conditions.iter().any(|condition| *condition.id == *id)
}

#[test]
fn a_model_or_a_skilled_worker_leads() {
    CCCC.condition("leadership", [&only("优秀员工")], [&[("leader.honours", ""), ("leader.title", "")]]);
    for title in
        ["中国交建劳动模范", "全国五一劳动奖章", "全国技术能手", "金牌工人", "交建工匠", "省（部）级先进工作者"]
    {
        assert_eq!(CCCC.accepted().write_all(&only(title)).condition("leadership"), Met, "{title}");
    }
    let graded = CCCC.accepted().write_all(&only("优秀员工")).write("leader.title", "高级技师");
    assert_eq!(graded.condition("leadership"), Met, "a skill grade says it as well");
}

#[test]
fn more_is_asked_of_a_leader_who_is_no_model_worker() {
    assert!(!applies(&CCCC.accepted(), "skilled_leadership"));
    let skilled = || CCCC.accepted().write_all(&only("全国技术能手"));
    assert_eq!(skilled().expect_none("skilled_leadership").condition("skilled_leadership"), Open);
    let ticked = ["speciality", "experience", "influence", "esteem"]
        .iter()
        .fold(skilled(), |story, part| story.write(&format!("conditions.skilled_leadership.{part}"), "是"));
    assert_eq!(ticked.clone().expect_none("skilled_leadership").condition("skilled_leadership"), Met);
    let unknown = ticked.write("conditions.skilled_leadership.esteem", "否").expect_finding("skilled_leadership");
    assert_eq!(unknown.condition("skilled_leadership"), Unmet);
}

#[test]
fn three_are_a_team() {
    CCCC.condition(
        "team",
        [&[("member_total", "2")], &[("conditions.team.education", "否")]],
        [&[("member_total", "")], &[("conditions.team.spirit", "")]],
    );
    assert_eq!(CCCC.accepted().write("member_total", "3").condition("team"), Met);
}

#[test]
fn ticked_conditions() {
    CCCC.condition("place", [&[("conditions.place.plaque", "否")]], [&[("conditions.place.use", "")]]);
    CCCC.condition("equipment", [&[("conditions.equipment.tools", "否")]], [&[("conditions.equipment.network", "")]]);
    CCCC.condition("systems", [&[("conditions.systems.wall", "否")]], [&[("conditions.systems.reward", "")]]);
    CCCC.condition("funding", [&[("conditions.funding.unit", "否")]], [&[("conditions.funding.unit", "")]]);
}

#[test]
fn each_year_since_the_creation_has_a_project_and_a_recognised_result() {
    CCCC.condition(
        "achievements",
        [
            &[("projects[0].year", "2018")],
            &[("recognitions[0].year", "2017")],
            &[("recognitions[1].level", "企业")],
            &[("benefits[0].total", "0"), ("benefits[1].total", "0")],
            &[("conditions.achievements.influence", "否")],
        ],
        [
            &[("projects", "")],
            &[("projects[0].plan", "")],
            &[("recognitions", "")],
            &[("recognitions[1].by", "")],
            &[("social_benefit", "")],
        ],
    );
    let young = [("created", "201701"), ("projects[0].year", "2017"), ("recognitions[0].year", "2017")];
    assert_eq!(CCCC.accepted().write_all(&young).condition("achievements"), Met, "years before ask for nothing");
}

#[test]
fn a_small_room_is_a_reminder() {
    CCCC.rule(
        "floor_area_least",
        [&[("floor_area", "20")], &[("floor_area", "２０㎡")]],
        [&[("floor_area", "19.5")]],
        [&[("floor_area", "")]],
    );
    let findings = CCCC.accepted().write("floor_area", "15平方米").assess().findings;
    assert_eq!(findings[0].facts.get("floor_area").map(String::as_str), Some("15"), "the sentence has the unit itself");
}
