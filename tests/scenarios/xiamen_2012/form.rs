//! What is written on the form: sums, ages, dates, honours.

use shenbao::check::Problem;

use super::XIAMEN;

#[test]
fn the_team_adds_up() {
    XIAMEN.rule(
        "team_sexes",
        [&[("team.men", "6"), ("team.women", "3")]],
        [&[("team.men", "6")], &[("team.total", "10")]],
        [&[("team.women", "")], &[("team.total", "")]],
    );
    XIAMEN.rule(
        "team_politics",
        [&[("team.party", "3"), ("team.democratic", "1")]],
        [&[("team.party", "5")]],
        [&[("team.other_politics", "")]],
    );
    XIAMEN.rule(
        "team_education",
        [&[("team.secondary", "1"), ("team.other_education", "1")]],
        [&[("team.college", "4")]],
        [&[("team.university", "")]],
    );
    XIAMEN.rule(
        "team_grades",
        [&[("team.middle_workers", "0"), ("team.other_grades", "1")]],
        [&[("team.engineers", "3")], &[("team.other_grades", "1")]],
        [&[("team.technicians", "")], &[("team.total", "")]],
    );
}

#[test]
fn ages_are_believable() {
    XIAMEN.rule(
        "team_age",
        [&[("team.average_age", "16")], &[("team.average_age", "80")]],
        [&[("team.average_age", "15.9")], &[("team.average_age", "365")]],
        [&[("team.average_age", "")]],
    );
    XIAMEN.rule(
        "leader_age",
        [&[("leader.birth", "1932-10")]],
        [&[("leader.birth", "2007-08")], &[("leader.birth", "1930-01")]],
        // Without a deadline there is no other day to reckon at.
        [&[("leader.birth", "")], &[("filed", "")]],
    );
}

#[test]
fn the_model_worker_is_one_of_the_team() {
    XIAMEN.rule(
        "leader_counted",
        [&[("leader.politics", "群众"), ("team.party", "0")]],
        [&[("team.party", "0")], &[("team.women", "0"), ("leader.sex", "女")]],
        [&[("leader.sex", "")], &[("team.men", "")]],
    );
}

#[test]
fn the_honours() {
    let only = |title| [("leader.honours", ""), ("leader.honours[0].title", title)];
    XIAMEN.rule(
        "honour_to_confirm",
        [&only("全国先进工作者"), &only("企业劳动模范")],
        [&only("技术能手")],
        [&[("leader.honours", "")]],
    );
    XIAMEN.rule(
        "honour_years",
        [&[("leader.honours[0].year", "2012")]],
        [&[("leader.honours[0].year", "2013")]],
        [&[("leader.honours[0].year", "")], &[("leader.honours", "")], &[("filed", "")]],
    );
    // The form asks for the title only.
    let findings = XIAMEN.accepted().write("leader.honours[0].year", "").assess().findings;
    assert!(findings.is_empty(), "{findings:#?}");
}

#[test]
fn the_filing_date() {
    XIAMEN.rule("filed_after_notice", [&[("filed", "2012-06-28")]], [&[("filed", "2012-06-27")]], [&[("filed", "")]]);
}

#[test]
fn every_printed_cell_is_filled_but_the_pair_without_a_name() {
    for place in ["recommender", "union_chair", "team.democratic", "leader.trade", "main_projects"] {
        let findings = XIAMEN.accepted().write(place, "").assess().findings;
        assert!(findings.iter().any(|it| it.problem == Problem::Empty && it.place.to_string() == place), "{place}");
    }
    let both = [("leader.extra_label", "技能等级"), ("leader.extra", "一级")];
    XIAMEN.rule("extra_pair", [&both], [&both[..1], &both[1..]], []);
}
