//! Leader, members and those who were trained: reckoned at the last day, for the form has no date of its own.

use super::LIAONING;

#[test]
fn trained_people_are_no_more_than_all() {
    LIAONING.rule(
        "training_total",
        [&[("training.technician", "6")]],
        [&[("training.technician", "7")], &[("training.enterprise_model", "7")]],
        [&[("training.total", "")], &[("training.other", "")]],
    );
}

#[test]
fn years_are_not_in_the_future() {
    LIAONING.rule(
        "honour_years",
        [&[("leader.honours[0].year", "2019")]],
        [&[("leader.honours[0].year", "2020")]],
        [&[("leader.honours[0].year", "")], &[("leader.honours", "")]],
    );
    LIAONING.rule(
        "project_years",
        [&[("projects[0].year", "2019")]],
        [&[("projects[0].year", "2020")]],
        [&[("projects[0].year", "")], &[("projects", "")]],
    );
}

#[test]
fn honours_are_the_citys_or_higher() {
    LIAONING.rule(
        "honours_city",
        [&[("leader.honours[0].title", "内蒙古自治区劳动模范")]],
        [&[("leader.honours[0].title", "企业劳动模范")], &[("leader.honours[0].title", "大连市中山区劳动模范")]],
        [&[("leader.honours[0].title", "")], &[("leader.honours", "")]],
    );
}

#[test]
fn ages_are_believable() {
    LIAONING.rule(
        "leader_age",
        [&[("leader.birth", "1939-01")]],
        [&[("leader.birth", "2015-03")], &[("leader.birth", "1935-03")]],
        [&[("leader.birth", "")]],
    );
    LIAONING.rule(
        "member_age",
        [&[("members[1].birth", "2003")]],
        [&[("members[1].birth", "2004")], &[("members[1].birth", "1937")]],
        [&[("members[1].birth", "")]],
    );
}

#[test]
fn the_leader_among_the_members_is_the_same_person() {
    LIAONING.rule("leader_sex", [&[("members[1].sex", "女")]], [&[("members[0].sex", "女")]], [&[("leader.sex", "")]]);
    LIAONING.rule(
        "leader_birth",
        [&[("members[0].birth", "1971-12")]],
        [&[("members[0].birth", "1972")]],
        [&[("members[0].birth", "")]],
    );
    LIAONING.rule(
        "leader_education",
        [&[("members[1].education", "大学专科")]],
        [&[("members[0].education", "大学本科")]],
        [&[("leader.education", "")]],
    );
    LIAONING.rule(
        "leader_title",
        [&[("members[1].title", "技师")]],
        [&[("members[0].title", "技师")]],
        [&[("members[0].title", "")]],
    );
}

#[test]
fn members_are_counted_with_the_leader() {
    LIAONING.rule(
        "member_count",
        [&[("member_total", "8")]],
        [&[("member_total", "7")]],
        [&[("member_total", "")], &[("members", "")]],
    );
}
