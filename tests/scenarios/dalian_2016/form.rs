//! What is written on the form: 注·1, 注·2, 通知·五1.

use shenbao::check::Problem;

use super::DALIAN;

#[test]
fn the_name() {
    DALIAN.rule(
        "name_ending",
        [&[("studio_name", "孙立波创新工作岗")], &[("studio_name", "焊接创新工作室")]],
        [
            &[("studio_name", "孙立波工作室")],
            &[("studio_name", "创新工作室")],
            &[("studio_name", "孙立波创新工作室（岗）")],
        ],
        [&[("studio_name", "")]],
    );
    DALIAN.rule(
        "name_leader",
        // Where another demand speaks already, this one is silent.
        [
            &[("studio_name", "孙立波创新工作岗")],
            &[("studio_name", "焊接工作室")],
            &[("studio_name", "于海创新工作室"), ("members[1].leads", "是")],
        ],
        [
            &[("studio_name", "焊接创新工作室")],
            &[("studio_name", "于海创新工作室")],
            &[("studio_name", "孙立波职工创新工作室")],
        ],
        [&[("studio_name", "")], &[("members[0].leads", "")], &[("members", "")]],
    );
}

#[test]
fn every_printed_cell_is_filled() {
    for place in ["unit", "filed", "studio_name", "duties", "achievements", "members[2].rank", "members[4].trade"] {
        let findings = DALIAN.accepted().write(place, "").assess().findings;
        let gap = findings.iter().find(|finding| finding.problem == Problem::Empty).unwrap();
        assert_eq!(gap.place.to_string(), place);
        let cited = gap.clause.as_deref();
        assert_eq!(cited, Some(if place == "studio_name" { "注·2" } else { "注·1" }), "{place}");
    }
    let none = DALIAN.accepted().write("members", "").assess().findings;
    assert!(none.iter().any(|finding| finding.problem == Problem::FewRows(1)));
}

#[test]
fn the_team() {
    let alone = [("members", ""), ("members[0].name", "孙立波"), ("members[0].leads", "是")];
    DALIAN.rule("team_size", [&[("members[5].name", "周航")]], [&alone], [&[("members", "")]]);
    DALIAN.rule(
        "member_age",
        [&[("members[1].birth", "1936-12")]],
        [&[("members[1].birth", "2013-09")], &[("members[1].birth", "1930-01")]],
        [&[("members[1].birth", "")]],
    );
}

#[test]
fn dates_follow_each_other() {
    DALIAN.rule(
        "award_dates",
        [&[("recognitions[0].year", "2016-11-01")]],
        [&[("recognitions[0].year", "2016-12")], &[("recognitions[0].year", "2017")]],
        [&[("recognitions[0].year", "")], &[("recognitions[0].year", "2016")], &[("recognitions", "")]],
    );
    DALIAN.rule("filed_in_time", [&[("filed", "2016-11-10")]], [&[("filed", "2016-11-11")]], [&[("filed", "")]]);
    DALIAN.rule("filed_after_notice", [&[("filed", "2016-10-13")]], [&[("filed", "2016-10-12")]], [&[("filed", "")]]);
}
