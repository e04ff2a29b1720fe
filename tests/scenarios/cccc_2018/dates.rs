//! Name, dates and their form: 填表说明1, 2, 8, and the deadline of 通知·五（五）.

use shenbao::check::{Entries, shown};

use super::CCCC;
use crate::kit;

#[test]
fn the_studio_is_usually_named_after_its_leader() {
    CCCC.rule(
        "name_leader",
        [&[("studio_name", "沈海平劳模创新工作室")]],
        [&[("studio_name", "疏浚装备创新工作室")], &[("leader.name", "张三")]],
        [&[("leader.name", "")], &[("studio_name", "")]],
    );
}

#[test]
fn dates_print_as_digits_and_the_cover_in_words() {
    let notice = kit::notice("cccc-2018");
    let answers = kit::accepted(&notice);
    let printed = |place: &str, text: &str| {
        let mut answers = answers.clone();
        let place = place.parse().unwrap_or_else(|_| panic!("{place}"));
        answers.write(&place, text);
        shown(&Entries::of(&notice, answers), &place)
    };
    assert_eq!(printed("created", "2014-03-18"), "20140318");
    assert_eq!(printed("named", "2015-05"), "201505");
    assert_eq!(printed("leader.birth", "1985-04-17"), "198504");
    assert_eq!(printed("members[0].birth", "1985-04"), "198504");
    assert_eq!(printed("filed", "2018-04-20"), "2018年4月20日");
}

#[test]
fn a_date_that_cannot_be_read_is_an_error_under_its_instruction() {
    for (place, text) in
        [("created", "十四年春"), ("named", "2015"), ("leader.birth", "72.8"), ("members[1].birth", "?")]
    {
        let findings = CCCC.accepted().write(place, text).assess().findings;
        let clauses: Vec<_> = findings.iter().map(|finding| (finding.name(), finding.clause.as_deref())).collect();
        assert_eq!(clauses, [("form", Some("填表说明·8"))], "{place}");
    }
    for text in ["20140318", "2014.3.18", "2014年3月18日", "201403"] {
        assert!(CCCC.accepted().write("created", text).assess().findings.is_empty(), "{text}");
    }
}

#[test]
fn dates_follow_each_other() {
    CCCC.rule(
        "created_before_filed",
        [&[("created", "2018-04-20"), ("named", "无"), ("naming_body", "无")]],
        [&[("created", "2018-04-21")], &[("created", "2018-05")]],
        [&[("created", "2018-04")], &[("filed", "")]],
    );
    CCCC.rule(
        "named_after_created",
        [&[("named", "无")]],
        [&[("named", "2013-12-20")]],
        [&[("named", "")], &[("named", "2014-03")]],
    );
    CCCC.rule(
        "named_before_filed",
        [&[("named", "无")]],
        [&[("named", "2018-12-20")], &[("named", "2018-05")]],
        [&[("filed", "")], &[("named", "2018-04")]],
    );
    CCCC.rule(
        "naming_pair",
        [&[("naming_body", "无"), ("named", "无")]],
        [&[("naming_body", "无")], &[("named", "无")]],
        [&[("named", "")], &[("naming_body", "")]],
    );
}

#[test]
fn it_is_filed_this_year_and_in_time() {
    CCCC.rule("filed_in_time", [&[("filed", "2018-05-31")]], [&[("filed", "2018-06-01")]], [&[("filed", "")]]);
    CCCC.rule("filed_this_year", [&[("filed", "2018-01-02")]], [&[("filed", "2017-04-20")]], [&[("filed", "")]]);
}
