//! What a notice can demand of one text: numbers of the standards, about so many 字. Each passes, fails, and stays undecided.

use shenbao::answers::Place;
use shenbao::check::{assess, words};
use shenbao::notice::{Notice, Severity, from_toml};

use super::kit;

fn notice() -> Notice {
    from_toml(include_str!("says.toml"), &[]).unwrap()
}

/// What is found at a place where that text stands, beside the other answers: name, severity, the two sentences.
fn found(place: &str, text: &str, beside: &[(&str, &str)]) -> Vec<(String, Severity, String)> {
    let prepared = kit::prepared(notice());
    let answers = kit::written(&[beside, &[(place, text)]].concat());
    let place: Place = place.parse().unwrap();
    let here = assess(&prepared, &answers, None).findings.into_iter().filter(|finding| finding.place == place);
    here.map(|finding| {
        let said = words::words(&prepared.notice, &finding);
        (finding.name().to_owned(), finding.severity, said.what + &said.todo)
    })
    .collect()
}

fn names(place: &str, text: &str) -> Vec<String> {
    found(place, text, &[]).into_iter().map(|(name, ..)| name).collect()
}

#[test]
fn numbers_of_the_standards_pass_fail_and_stay_open() {
    for (place, right, wrong) in [
        ("id_card", "360102198504010015", "360102198504010051"),
        ("credit_code", "91350100M000100Y43", "91350100M000100Y34"),
        ("postcode", "330000", "33000"),
        ("short", "0012", "12"),
        ("people[0].number", "36010219850401001 5", "36010219850401001"),
    ] {
        assert_eq!(names(place, right), [""; 0], "{right}");
        assert_eq!(names(place, wrong), ["form"], "{wrong}");
        assert!(["", "required"].contains(&names(place, "").join("").as_str()), "{place}");
    }
    assert_eq!(names("credit_code", "无"), [""; 0]);
    assert_eq!(names("postcode", "无"), ["form"]);
}

#[test]
fn what_binds_no_account_is_only_worth_a_look() {
    let found = found("account", "6222021234567891", &[]);
    let [(name, Severity::Warning, said)] = &found[..] else { panic!("{found:?}") };
    assert_eq!(name, "code");
    assert!(said.starts_with("“银行账号”的最后一位与前面各位对不上") && said.contains("对公账号"), "{said}");
    for right in ["6222021234567894", "6222 0212 3456 7894", "36001050550050001234", "1234567890"] {
        assert_eq!(names("account", right), [""; 0], "{right}");
    }
}

#[test]
fn nobody_is_born_after_the_day_of_filing() {
    let born = |number, filed: &[(&str, &str)]| found("people[0].number", number, filed);
    assert_eq!(born("360102202606300012", &[("filed", "2026-07-01")]), []);
    let same = born("360102202606300012", &[("filed", "2026-06-30")]);
    let later = born("360102202607010017", &[("filed", "2026-06-30")]);
    assert_eq!(same.len(), 1);
    let expect =
        "“人员第1行·身份证号”中的“出生日期”在填报日期（2026年6月30日）之后，不会是出生日期。请对照身份证逐位核对。";
    assert_eq!(later, [("birth".to_owned(), Severity::Error, expect.to_owned())]);
    assert_eq!(born("360102202606300012", &[]), [], "before the last day");
}

#[test]
fn digits_are_counted_where_there_is_nothing_else() {
    for (text, expect) in
        [("330000", ""), ("33000", "min_chars"), ("330000330", "max_chars"), ("共330000元", "min_chars")]
    {
        assert_eq!(names("plain", text).join(""), expect, "{text}");
    }
}

#[test]
fn about_so_many_is_a_tenth_more_or_less() {
    for (place, about) in [("story", 20), ("outline.work", 30)] {
        let (least, most) = (about - about / 10, about + about / 10);
        for (chars, expect) in [(least - 1, "about"), (least, ""), (most, ""), (most + 1, "about")] {
            assert_eq!(names(place, &"字".repeat(chars)).join(""), expect, "{place}, {chars}");
        }
        assert!(!names(place, "").contains(&"about".to_owned()), "nothing is written yet");
    }
    let expect = "“事迹”现有17字，应为20字左右。请补充，18至22字都算“左右”。".to_owned();
    assert_eq!(found("story", &"字".repeat(17), &[]), [("about".to_owned(), Severity::Warning, expect)]);
}

#[test]
fn working_days_are_counted_by_the_notices_calendar() {
    // Saturday and Monday to Wednesday are off, Saturday the 8th is worked.
    for (posted, filed, expect) in [
        ("2027-04-29", "2027-05-10", ""),
        ("2027-04-29", "2027-05-09", "posted_long_enough"),
        ("2027-04-29", "2027-05-30", "not_too_late"),
        ("2027-04-29", "2027-05-29", ""),
        ("2026-04-29", "2026-04-30", ""),
        ("2027-04", "2027-05-01", ""),
        ("", "2027-05-01", ""),
    ] {
        let said: Vec<String> = found("filed", filed, &[("posted", posted)])
            .into_iter()
            .filter(|(name, ..)| name != "required")
            .map(|(name, ..)| name)
            .collect();
        assert_eq!(said.join(""), expect, "{posted}, {filed}");
    }
    let [(.., said)] = &found("filed", "2027-05-08", &[("posted", "2027-04-29")])[..] else { panic!("one finding") };
    assert_eq!(said, "公示要满5个工作日，到2027年5月10日。请核对。");
}
