//! The seven of 通知·二: 有牌匾 … 有成果.

use shenbao::check::Fulfilment::{Met, Open};

use super::XIAMEN;

#[test]
fn ticked_conditions() {
    XIAMEN.condition(
        "facilities",
        [&[("conditions.facilities.place", "否")]],
        [&[("conditions.facilities.complete", "")]],
    );
    XIAMEN.condition(
        "systems",
        [&[("conditions.systems.appraisal", "否")]],
        [&[("conditions.systems.study_system", "")]],
    );
    XIAMEN.condition("funding", [&[("conditions.funding.fund", "否")]], [&[("conditions.funding.support", "")]]);
    XIAMEN.condition("records", [&[("conditions.records.content", "否")]], [&[("conditions.records.display", "")]]);
}

#[test]
fn the_studio_bears_the_model_workers_name() {
    XIAMEN.condition(
        "plaque",
        [&[("studio_name", "高压电器劳模创新工作室")], &[("leader.name", "林远志")]],
        [&[("studio_name", "")], &[("leader.name", "")]],
    );
    for name in ["林志远创新工作室", "鹭澜林志远劳模创新工作室"] {
        assert_eq!(XIAMEN.accepted().write("studio_name", name).condition("plaque"), Met, "{name}");
    }
    // The plaque itself is hung after the award: nobody is asked for it, and its part never fails.
    let part = |story: &super::super::story::Story| {
        let states = story.assess().conditions;
        states.iter().find(|condition| *condition.id == *"plaque").unwrap().parts[1]
    };
    assert_eq!(part(&XIAMEN.accepted()), Met);
    assert_eq!(part(&XIAMEN.accepted().write("studio_name", "高压电器劳模创新工作室")), Met);
}

#[test]
fn a_team_is_led_by_a_model_worker() {
    XIAMEN.condition(
        "team",
        [&[("team.total", "1")], &[("conditions.team.growth", "否")]],
        [&[("team.total", "")], &[("leader.honours", "")], &[("conditions.team.backbone", "")]],
    );
    assert_eq!(XIAMEN.accepted().write("team.total", "2").condition("team"), Met);
}

#[test]
fn there_are_results() {
    XIAMEN.condition(
        "results",
        [&[("conditions.results.applied", "否")]],
        [&[("main_projects", "")], &[("conditions.results.effect", "")]],
    );
    XIAMEN.accepted().write("main_projects", "").expect_finding("required");
    assert_ne!(XIAMEN.accepted().condition("results"), Open);
}
