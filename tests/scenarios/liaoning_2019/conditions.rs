//! 申报条件, 通知·一: those on the leader follow the programme.

use shenbao::check::Fulfilment::{Met, Open, Unmet};

use super::super::story::{Story, Writing};
use super::LIAONING;

const STAFF: &Writing<'static> = &[
    ("programme", "辽宁省职工创新工作室"),
    ("conditions.staff_leadership.speciality", "是"),
    ("conditions.staff_leadership.creativity", "是"),
];

/// The leader's only honour.
fn only(title: &'static str) -> [(&'static str, &'static str); 3] {
    [("leader.honours", ""), ("leader.honours[0].year", "2015"), ("leader.honours[0].title", title)]
}

fn staff() -> Story {
    LIAONING.accepted().write_all(STAFF)
}

fn applies(story: &Story, id: &str) -> bool {
    story.assess().conditions.iter().any(|condition| *condition.id == *id)
}

#[test]
fn the_programme_picks_the_conditions() {
    let (model, staff) = (LIAONING.accepted(), staff());
    assert!(applies(&model, "model_leadership") && !applies(&model, "staff_leadership"));
    assert!(applies(&staff, "staff_leadership") && !applies(&staff, "model_leadership"));
    let undecided = LIAONING.accepted().write("programme", "");
    assert!(!applies(&undecided, "model_leadership") && !applies(&undecided, "staff_leadership"));
}

#[test]
fn a_model_workers_studio_is_led_by_one_of_the_province() {
    LIAONING.condition(
        "model_leadership",
        [
            &only("大连市劳动模范"),
            &only("市五一劳动奖章"),
            &only("全国技术能手"),
            &only("辽宁省先进工作者"),
            &[("conditions.model_leadership.skill", "否")],
        ],
        [&[("leader.honours", "")], &[("conditions.model_leadership.management", "")]],
    );
    for title in ["辽宁省劳动模范", "全国劳动模范", "省五一劳动奖章", "全国五一劳动奖章", "省（部）级劳动模范"]
    {
        assert_eq!(LIAONING.accepted().write_all(&only(title)).condition("model_leadership"), Met, "{title}");
    }
    // A title that does not say its level is believed by the level beside it.
    let by_level = LIAONING.accepted().write_all(&only("劳动模范")).write("leader.honours[0].level", "省部级");
    assert_eq!(by_level.condition("model_leadership"), Met);
}

#[test]
fn a_staff_studio_is_led_by_one_of_the_city() {
    assert_eq!(staff().expect_none("staff_leadership").condition("staff_leadership"), Met);
    for title in ["大连市劳动模范", "市级劳动模范", "大连市五一劳动奖章", "全国劳动模范", "省五一劳动奖章"]
    {
        assert_eq!(staff().write_all(&only(title)).condition("staff_leadership"), Met, "{title}");
    }
    for title in ["企业劳动模范", "县（区）级劳动模范", "大连市中山区劳动模范", "市级先进工作者", "金牌工人"]
    {
        let story = staff().write_all(&only(title)).expect_finding("staff_leadership");
        assert_eq!(story.condition("staff_leadership"), Unmet, "{title}");
    }
    let open = staff().write("conditions.staff_leadership.creativity", "").expect_none("staff_leadership");
    assert_eq!(open.condition("staff_leadership"), Open);
}

#[test]
fn ticked_conditions() {
    LIAONING.condition("basic", [&[("conditions.basic.activity", "否")]], [&[("conditions.basic.plan", "")]]);
    LIAONING.condition(
        "facilities",
        [&[("conditions.facilities.goal", "否")]],
        [&[("conditions.facilities.order", "")]],
    );
    LIAONING.condition("example", [&[("conditions.example.wisdom", "否")]], [&[("conditions.example.quality", "")]]);
}

#[test]
fn it_has_run_for_two_years_by_the_last_day() {
    LIAONING.condition(
        "running",
        [&[("created", "2017-07-01")], &[("created", "2017-07")], &[("conditions.running.team", "否")]],
        [&[("created", "")], &[("created", "2017")], &[("conditions.running.team", "")]],
    );
    for created in ["2017-06-30", "2017-06", "2010-01"] {
        assert_eq!(LIAONING.accepted().write("created", created).condition("running"), Met, "{created}");
    }
}

#[test]
fn there_are_projects_results_and_benefits() {
    LIAONING.condition(
        "achievements",
        [
            &[("results", "0")],
            &[("benefits[0].total", "0"), ("benefits[1].total", "0")],
            &[("conditions.achievements.ability", "否")],
        ],
        [&[("projects", "")], &[("results", "")], &[("social_benefit", "")]],
    );
}

#[test]
fn it_was_named_by_a_union_that_counts_and_not_by_the_province() {
    LIAONING.condition(
        "origin",
        [
            &[("naming_kind", "其他")],
            &[("provincial_title", "辽宁省劳模创新工作室")],
            &[("conditions.origin.not_established", "否")],
        ],
        [&[("naming_kind", "")], &[("provincial_title", "")], &[("conditions.origin.not_established", "")]],
    );
    let industry =
        LIAONING.accepted().write("naming_kind", "省产业工会").write("provincial_title", "辽宁省职工创新工作室");
    assert_eq!(industry.condition("origin"), Met);
}

#[test]
fn a_staff_studio_goes_on_where_the_leaders_honours_have_changed() {
    assert!(!applies(&LIAONING.accepted(), "promotion"));
    let named = || LIAONING.accepted().write("provincial_title", "辽宁省职工创新工作室");
    assert_eq!(named().expect_none("promotion").condition("promotion"), Open);
    let unchanged = named().write("conditions.promotion.changed", "否").expect_finding("promotion");
    assert_eq!(unchanged.condition("promotion"), Unmet);
    assert_eq!(named().write("conditions.promotion.changed", "是").condition("promotion"), Met);
    assert!(!applies(&named().write_all(STAFF), "promotion"));
}
