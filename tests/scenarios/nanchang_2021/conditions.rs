//! 申报条件, 通知·一: any part 否 is 不符, all parts 是 is 符合, else 未填.

use shenbao::check::Fulfilment::{Met, Unmet};

use super::NANCHANG;

#[test]
fn ticked_conditions() {
    NANCHANG.condition("basic", [&[("conditions.basic.plan", "否")]], [&[("conditions.basic.result", "")]]);
    NANCHANG.condition("team", [&[("conditions.team.spirit", "否")]], [&[("conditions.team.age", "")]]);
    NANCHANG.condition(
        "facilities",
        [&[("conditions.facilities.plaque", "否")]],
        [&[("conditions.facilities.place", "")]],
    );
    NANCHANG.condition(
        "records",
        [&[("conditions.records.plan", "否")]],
        [&[("conditions.records.reward_system", "")]],
    );
}

#[test]
fn a_model_worker_leads() {
    let only = |title| [("leader.honours", ""), ("leader.honours[0].year", "2019"), ("leader.honours[0].title", title)];
    NANCHANG.condition(
        "leadership",
        [&only("技术能手"), &[("conditions.leadership.skill", "否")]],
        [&[("leader.honours", "")], &[("conditions.leadership.influence", "")]],
    );
    for title in ["企业劳动模范", "全国五一劳动奖章", "市级先进工作者"] {
        assert_eq!(NANCHANG.accepted().write_all(&only(title)).condition("leadership"), Met, "{title}");
    }
}

#[test]
fn each_year_since_the_creation_has_a_project() {
    NANCHANG.condition(
        "projects",
        [&[("projects[1].year", "2018")]],
        [&[("projects", "")], &[("projects[1].year", "")]],
    );
    let young = NANCHANG
        .accepted()
        .write("created", "2020-01-05")
        .write("projects[0].year", "2021")
        .write("projects[1].year", "2021");
    assert_eq!(young.condition("projects"), Met, "years before the creation ask for nothing");
}

#[test]
fn an_achievement_is_recognised_this_year() {
    NANCHANG.condition(
        "achievements",
        [&[("recognitions[1].year", "2020")], &[("conditions.achievements.applied", "否")]],
        [&[("recognitions", "")], &[("recognitions[1].by", "")], &[("social_benefit", "")]],
    );
    let none = [("benefits[0].total", "0"), ("benefits[1].total", "0"), ("benefits[2].total", "0")];
    assert_eq!(NANCHANG.accepted().write_all(&none).condition("achievements"), Unmet, "no economic benefit");
}
