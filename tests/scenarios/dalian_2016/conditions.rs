//! 创建范围 and 创建条件, 通知·二 and 三.

use shenbao::check::Fulfilment::{Met, Open, Unmet};

use super::DALIAN;

#[test]
fn ticked_conditions() {
    DALIAN.condition("scope", [&[("conditions.scope.size", "否")]], [&[("conditions.scope.front", "")]]);
    DALIAN.condition("systems", [&[("conditions.systems.rules", "否")]], [&[("conditions.systems.practice", "")]]);
    DALIAN.condition("growth", [&[("conditions.growth.contests", "否")]], [&[("conditions.growth.ladder", "")]]);
}

#[test]
fn one_member_leads() {
    DALIAN.condition(
        "leadership",
        [
            &[("members[1].leads", "是")],
            &[("members[0].leads", "")],
            &[("members[0].leads", "否")],
            &[("conditions.leadership.skill", "否")],
        ],
        [&[("members", "")], &[("conditions.leadership.team", "")]],
    );
    let blank = DALIAN.accepted().write("members[1].leads", "").write("members[2].leads", "");
    assert_eq!(blank.condition("leadership"), Met, "the others may be left blank");
}

#[test]
fn a_recent_award_or_an_application_with_its_effect() {
    let unused = ("adoption", "无");
    DALIAN.condition(
        "results",
        [
            &[unused, ("recognitions", "")],
            &[unused, ("recognitions[0].level", "区市县级")],
            // Three years before the filing date, 2016-11-01.
            &[unused, ("recognitions[0].year", "2013-10-31")],
            &[unused, ("recognitions[0].year", "2013-10")],
            &[("conditions.results.remarkable", "否")],
        ],
        [
            &[("adoption", ""), ("recognitions", "")],
            &[unused, ("recognitions[0].level", "")],
            // Half of that year is within the three.
            &[unused, ("recognitions[0].year", "2013")],
            &[("conditions.results.remarkable", "")],
        ],
    );
    let only = |writing: &[(&'static str, &'static str)]| DALIAN.accepted().write_all(writing).condition("results");
    assert_eq!(only(&[unused]), Met, "an award alone");
    assert_eq!(only(&[("recognitions", "")]), Met, "an application alone");
    assert_eq!(only(&[unused, ("recognitions[0].year", "2013-11-01")]), Met, "the day itself");
    assert_eq!(only(&[unused, ("recognitions[0].level", "相当于市级")]), Met);
    // Without a filing date the deadline counts, 2016-11-10.
    assert_eq!(only(&[unused, ("filed", ""), ("recognitions[0].year", "2013-11-09")]), Unmet);
    assert_eq!(only(&[unused, ("filed", ""), ("recognitions[0].year", "2013-11-10")]), Met);
}

#[test]
fn a_studio_has_a_place_of_its_own() {
    DALIAN.condition("place", [&[("conditions.place.independent", "否")]], [&[("conditions.place.independent", "")]]);
    let post = DALIAN.accepted().write("studio_name", "孙立波创新工作岗").write("conditions.place.independent", "否");
    let states = post.expect_none("place").assess().conditions;
    assert!(states.iter().all(|state| *state.id != *"place"), "a 工作岗 needs none");
    assert_ne!(DALIAN.accepted().condition("place"), Open);
}
