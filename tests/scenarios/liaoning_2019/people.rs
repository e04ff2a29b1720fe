//! Leader, members and those who were trained: reckoned at the last day, for the form has no date of its own.

use super::LIAONING;
use crate::people::{self, Leader};

#[test]
fn trained_people_are_no_more_than_all() {
    people::trained_people_are_no_more_than_all(LIAONING, "6", "7");
}

#[test]
fn years_are_not_in_the_future() {
    people::honours_are_not_in_the_future(LIAONING, "2019", "2020");
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
    people::the_leaders_age_is_believable(LIAONING, "1939-01");
    people::a_members_age_is_believable(LIAONING, "2003", ["2004", "1937"]);
}

#[test]
fn the_leader_among_the_members_is_the_same_person() {
    let leader =
        Leader { sex_of_another: "女", born: "1971-12", born_otherwise: "1972", other_education: "大学本科" };
    people::the_leader_among_the_members_is_the_same_person(LIAONING, &leader);
}

#[test]
fn members_are_counted_with_the_leader() {
    people::members_are_counted_with_the_leader(LIAONING, "8");
}
