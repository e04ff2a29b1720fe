//! Leader, members and those who were trained: 通知·一1, 填表说明4, 6.

use shenbao::answers::Place;
use shenbao::check::{Fulfilment, words};

use super::NANCHANG;
use crate::kit;
use crate::people::{self, Leader};

#[test]
fn trained_people_are_listed() {
    NANCHANG.rule(
        "talents_listed",
        [&[("talents", ""), ("training.total", "0")]],
        [&[("talents", "")]],
        [&[("talents", ""), ("training.total", "")]],
    );
    NANCHANG.rule(
        "talents_counted",
        [&[("talents[5].name", "涂国平"), ("talents[5].attained", "2020年晋升为高级技师")]],
        [&[("training.total", "7")]],
        [&[("training.total", "")], &[("talents", "")]],
    );
    NANCHANG.rule(
        "talents_complete",
        [&[("talents[0].attained", ""), ("talents[0].award", "2019年获市劳动模范")]],
        [&[("talents[0].attained", "高级技师")], &[("talents[0].attained", "")]],
        [&[("talents", "")]],
    );
    NANCHANG.rule(
        "talents_years",
        [&[("talents[0].attained", "2018.11晋升为高级技师")]],
        [&[("talents[0].attained", "2017年晋升")], &[("talents[1].award", "2021年获奖")]],
        [&[("talents", "")]],
    );
    people::trained_people_are_no_more_than_all(NANCHANG, "5", "6");
}

#[test]
fn the_leaders_honours() {
    let only = |title| [("leader.honours", ""), ("leader.honours[0].year", "2019"), ("leader.honours[0].title", title)];
    NANCHANG.rule(
        "honour_to_confirm",
        [&only("技术能手")],
        [&only("市级先进工作者")],
        [&[("leader.honours", "")], &only("")],
    );
    people::honours_are_not_in_the_future(NANCHANG, "2021", "2022");
}

#[test]
fn ages_are_believable() {
    people::the_leaders_age_is_believable(NANCHANG, "1942-01");
    people::a_members_age_is_believable(NANCHANG, "2004-01", ["2019-09"]);
}

#[test]
fn the_leader_among_the_members_is_the_same_person() {
    let leader =
        Leader {
            sex_of_another: "女", born: "1975-03-08", born_otherwise: "1976-03", other_education: "大学专科"
        };
    people::the_leader_among_the_members_is_the_same_person(NANCHANG, &leader);
}

#[test]
fn members_are_counted_with_the_leader() {
    people::members_are_counted_with_the_leader(NANCHANG, "12");
}

#[test]
fn nobody_was_born_on_the_day_of_filing_or_later() {
    let notice = kit::nanchang();
    for (place, filed, born, what) in [
        (
            "leader.birth",
            "2021-06-18",
            "2021-06-18",
            "“出生年月”填的是填报日期（2021年6月18日）当天、当月或当年，不会是出生日期。",
        ),
        (
            "leader.birth",
            "2021-06-18",
            "2021-06",
            "“出生年月”填的是填报日期（2021年6月18日）当天、当月或当年，不会是出生日期。",
        ),
        ("leader.birth", "2021-06-18", "2075-03", "“出生年月”在填报日期（2021年6月18日）之后，不会是出生日期。"),
        ("leader.birth", "", "2075-03", "“出生年月”在截止日期（2021年7月30日）之后，不会是出生日期。"),
        (
            "members[1].birth",
            "2021-06-18",
            "2085-04",
            "“骨干成员第2行·出生年月”在填报日期（2021年6月18日）之后，不会是出生日期。",
        ),
    ] {
        let story = NANCHANG.accepted().write("filed", filed).write(place, born);
        let found = story.assess().findings.into_iter().find(|finding| finding.name() == "birth").unwrap();
        assert_eq!(words::words(&notice, &found).what, what);
        let filed_too = found.touches.contains(&Place::field("filed"));
        assert_eq!((found.place.to_string().as_str(), filed_too), (place, !filed.is_empty()));
    }
    NANCHANG.accepted().expect_none("birth").write("leader.birth", "2021-05").expect_none("birth");
    NANCHANG.accepted().write("leader.birth", "").write("filed", "").expect_none("birth");
}

#[test]
fn what_people_write_for_a_choice_a_date_or_a_phone_is_proposed() {
    for (place, typed, proposed) in [
        ("leader.sex", "F", "女"),
        ("leader.sex", "male", "男"),
        ("leader.ethnicity", "漢族", "汉族"),
        ("leader.education", "MBA", "硕士研究生"),
        ("leader.education", "本科（函授）", "大学本科"),
        ("leader.politics", "中共黨員", "中共党员"),
        ("leader.birth", "Apr-85", "1985-04"),
        ("leader.birth", "31138", "1985-04-01"),
        ("leader.birth", "1985·04", "1985-04"),
        ("leader.birth", "1985-04-01T00:00:00Z", "1985-04-01"),
        ("leader.name", "张三（组长）", "张三"),
        ("member_total", "120左右", "120"),
        ("member_total", "1.2E2", "120"),
    ] {
        let found = NANCHANG.accepted().write(place, typed).assess().findings;
        let guess = found.into_iter().find(|finding| finding.name() == "guess").unwrap_or_else(|| panic!("{typed}"));
        assert_eq!((guess.place.to_string().as_str(), guess.fix.as_ref().unwrap().text.as_str()), (place, proposed));
    }
    NANCHANG.accepted().write("leader.phone", "13870012345（微信同号）").expect_none("form").expect_none("guess");
}

#[test]
fn marks_around_an_honours_name_do_not_decide() {
    for title in ["省“五一”劳动奖章", "江西省 五一 劳动奖章", "南昌市「五一」劳动奖章", "省＂五一＂劳动奖章"]
    {
        let story = NANCHANG.accepted().write("leader.honours", "").write("leader.honours[0].year", "2019");
        assert_eq!(story.write("leader.honours[0].title", title).condition("leadership"), Fulfilment::Met, "{title}");
    }
    let story = NANCHANG.accepted().write("leader.honours", "").write("leader.honours[0].title", "省“五四”奖章");
    assert_eq!(story.condition("leadership"), Fulfilment::Unmet);
}
