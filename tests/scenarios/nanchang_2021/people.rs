//! Leader, members and those who were trained: 通知·一1, 填表说明4, 6.

use super::rule;

#[test]
fn trained_people_are_listed() {
    rule(
        "talents_listed",
        [&[("talents", ""), ("training.total", "0")]],
        [&[("talents", "")]],
        [&[("talents", ""), ("training.total", "")]],
    );
    rule(
        "talents_counted",
        [&[("talents[5].name", "涂国平"), ("talents[5].attained", "2020年晋升为高级技师")]],
        [&[("training.total", "7")]],
        [&[("training.total", "")], &[("talents", "")]],
    );
    rule(
        "talents_complete",
        [&[("talents[0].attained", ""), ("talents[0].award", "2019年获市劳动模范")]],
        [&[("talents[0].attained", "高级技师")], &[("talents[0].attained", "")]],
        [&[("talents", "")]],
    );
    rule(
        "talents_years",
        [&[("talents[0].attained", "2018.11晋升为高级技师")]],
        [&[("talents[0].attained", "2017年晋升")], &[("talents[1].award", "2021年获奖")]],
        [&[("talents", "")]],
    );
    rule(
        "training_total",
        [&[("training.technician", "5")]],
        [&[("training.technician", "6")], &[("training.enterprise_model", "6")]],
        [&[("training.total", "")], &[("training.other", "")]],
    );
}

#[test]
fn the_leaders_honours() {
    let only = |title| [("leader.honours", ""), ("leader.honours[0].year", "2019"), ("leader.honours[0].title", title)];
    rule("honour_to_confirm", [&only("技术能手")], [&only("市级先进工作者")], [&[("leader.honours", "")], &only("")]);
    rule(
        "honour_years",
        [&[("leader.honours[0].year", "2021")]],
        [&[("leader.honours[0].year", "2022")]],
        [&[("leader.honours[0].year", "")], &[("leader.honours", "")]],
    );
}

#[test]
fn ages_are_believable() {
    rule(
        "leader_age",
        [&[("leader.birth", "1942-01")]],
        [&[("leader.birth", "2015-03")], &[("leader.birth", "1935-03")]],
        [&[("leader.birth", "")]],
    );
    rule(
        "member_age",
        [&[("members[1].birth", "2004-01")]],
        [&[("members[1].birth", "2019-09")]],
        [&[("members[1].birth", "")]],
    );
}

#[test]
fn the_leader_among_the_members_is_the_same_person() {
    rule("leader_sex", [&[("members[1].sex", "女")]], [&[("members[0].sex", "女")]], [&[("leader.sex", "")]]);
    rule(
        "leader_birth",
        [&[("members[0].birth", "1975-03-08")]],
        [&[("members[0].birth", "1976-03")]],
        [&[("members[0].birth", "")]],
    );
    rule(
        "leader_education",
        [&[("members[1].education", "大学专科")]],
        [&[("members[0].education", "大学专科")]],
        [&[("leader.education", "")]],
    );
    rule(
        "leader_title",
        [&[("members[1].title", "技师")]],
        [&[("members[0].title", "技师")]],
        [&[("members[0].title", "")]],
    );
}

#[test]
fn members_are_counted_with_the_leader() {
    rule(
        "member_count",
        [&[("member_total", "12")]],
        [&[("member_total", "7")]],
        [&[("member_total", "")], &[("members", "")]],
    );
}
