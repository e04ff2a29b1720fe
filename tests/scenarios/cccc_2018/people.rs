//! Leader, members, those who were trained, and the studio's account: 通知·三·一是, 填表说明4, 6, 8.

use super::CCCC;
use crate::people::{self, Leader};

#[test]
fn trained_people_are_listed() {
    CCCC.rule(
        "talents_listed",
        [&[("talents", ""), ("training.total", "0")]],
        [&[("talents", "")]],
        [&[("talents", ""), ("training.total", "")]],
    );
    CCCC.rule(
        "talents_counted",
        [&[("talents[6].name", "唐小明"), ("talents[6].award", "2017年获公司劳动模范")]],
        [&[("training.total", "7")]],
        [&[("training.total", "")], &[("talents", "")]],
    );
    CCCC.rule(
        "talents_complete",
        [&[("talents[0].attained", ""), ("talents[0].award", "20170501获公司劳动模范")]],
        [&[("talents[0].attained", "高级技师")], &[("talents[0].attained", "")]],
        [&[("talents", "")]],
    );
    CCCC.rule(
        "talents_years",
        [&[("talents[0].attained", "2016.11晋升为高级技师")], &[("talents[0].attained", "第3批，2017年晋升")]],
        [
            &[("talents[0].attained", "2015年晋升")],
            &[("talents[0].attained", "201512晋升")],
            &[("talents[5].award", "20180105获奖")],
        ],
        [&[("talents", "")]],
    );
    CCCC.rule(
        "talents_date_form",
        [&[("talents[0].attained", "20161118晋升为高级技师")]],
        [&[("talents[0].attained", "2016年11月晋升为高级技师")], &[("talents[5].award", "2017.5获奖")]],
        [&[("talents", "")]],
    );
    people::trained_people_are_no_more_than_all(CCCC, "6", "7");
}

#[test]
fn the_leaders_honours() {
    let only = |title| [("leader.honours", ""), ("leader.honours[0].year", "2015"), ("leader.honours[0].title", title)];
    CCCC.rule(
        "honour_to_confirm",
        [&only("优秀员工")],
        [&only("全国先进工作者")],
        [&[("leader.honours", "")], &only("")],
    );
    people::honours_are_not_in_the_future(CCCC, "2018", "2019");
}

#[test]
fn ages_are_believable() {
    people::the_leaders_age_is_believable(CCCC, "1939-01");
    people::a_members_age_is_believable(CCCC, "2001-01", ["2010-05"]);
}

#[test]
fn the_leader_among_the_members_is_the_same_person() {
    let leader =
        Leader {
            sex_of_another: "男", born: "1972-08-09", born_otherwise: "1973-08", other_education: "大学本科"
        };
    people::the_leader_among_the_members_is_the_same_person(CCCC, &leader);
}

#[test]
fn members_are_counted_with_the_leader() {
    people::members_are_counted_with_the_leader(CCCC, "8");
}

#[test]
fn the_account_has_a_thousand_characters() {
    let account = |chars| CCCC.accepted().write("statement", &"业".repeat(chars));
    account(1000).expect_none("min_chars");
    let findings = account(999).expect_finding("min_chars").assess().findings;
    assert_eq!(findings[0].clause.as_deref(), Some("附件1·表内·业绩简介"));
    CCCC.accepted().write("statement", "").expect_finding("required");
}
