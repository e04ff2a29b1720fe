//! What holds for every reading: nothing is lost, nothing panics, and what was read once reads the same again.

use proptest::prelude::*;

use super::*;

fn aliases(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_string()).collect()
}

fn entries(names: &[&str], other: &[String]) -> Vec<Choice> {
    let choice = |name: &&str| Choice { name: (*name).to_owned(), aliases: Vec::new(), guesses: Vec::new() };
    let mut list: Vec<_> = names.iter().map(choice).collect();
    list[0].aliases = other.to_vec();
    list
}

fn politics(other: &[String]) -> Vec<Choice> {
    entries(&["中共党员", "中共预备党员", "共青团员", "群众"], other)
}

fn ethnicity() -> Vec<Choice> {
    entries(&["汉族", "土家族", "土族", "哈尼族", "哈萨克族", "省（部）级"], &[])
}

#[test]
fn choices_are_completed() {
    let other = aliases(&["党员"]);
    for (typed, name, how) in [
        ("汉族", "汉族", Change::FullWidth),
        ("汉", "汉族", Change::ShortName),
        ("汉 族", "汉族", Change::FullWidth),
        ("土", "土族", Change::ShortName),
        ("土家", "土家族", Change::ShortName),
        ("省(部)级", "省（部）级", Change::FullWidth),
    ] {
        assert_eq!(choice::complete(&ethnicity(), typed), Ok((name, how)), "{typed}");
    }
    assert_eq!(choice::complete(&politics(&other), "党员"), Ok(("中共党员", Change::OtherName)));
    assert_eq!(choice::complete(&ethnicity(), "哈"), Err(Reason::SeveralInList));
    assert_eq!(choice::complete(&ethnicity(), "龙"), Err(Reason::NotInList));
}

#[test]
fn a_search_ranks_beginnings_first() {
    let other = aliases(&["党员"]);
    assert_eq!(choice::matches(&ethnicity(), "土"), [1, 2]);
    assert_eq!(choice::matches(&entries(&["高级工程师", "工程师"], &[]), "工程师"), [1, 0]);
    assert_eq!(choice::matches(&politics(&other), "党员"), [0, 1]);
    assert_eq!(choice::matches(&politics(&other), "团"), [2]);
    assert_eq!(choice::matches(&ethnicity(), "").len(), 6);
}

#[test]
fn several_choices_stand_in_the_lists_order() {
    let other = aliases(&["党员"]);
    let list = politics(&other);
    let many = |open| Reading { content: FieldContent::Choices { list: &list, open }, none: false };
    assert_eq!(read(&many(false), "群众、党员").stored(""), "中共党员；群众");
    assert_eq!(read(&many(false), "中共党员；群众"), Outcome::Same);
    assert_eq!(read(&many(false), "群众、其他"), Outcome::Unreadable(Reason::NotInList));
    assert_eq!(read(&many(true), "甲、乙；群众").stored(""), "群众；甲、乙");
}

#[test]
fn nothing_is_an_answer_only_where_said() {
    let number = |none| Reading { content: FieldContent::Number { unit: None, decimals: None }, none };
    assert_eq!(read(&number(true), "无"), Outcome::Same);
    assert_eq!(read(&number(true), "/"), Outcome::Offered { text: "无".into(), why: Guess::Nothing });
    assert_eq!(read(&number(false), "无"), Outcome::Offered { text: "0".into(), why: Guess::Zero });
    let list = ethnicity();
    let choices = Reading { content: FieldContent::Choices { list: &list, open: true }, none: true };
    assert_eq!(read(&choices, "；/"), Outcome::Offered { text: "无".into(), why: Guess::Nothing });
    let email = Reading { content: FieldContent::Email, none: false };
    assert_eq!(read(&email, "无"), Outcome::Unreadable(Reason::NothingNotAccepted));
    assert_eq!(read(&Reading { content: FieldContent::Text, none: false }, "无"), Outcome::Same);
}

#[test]
fn texts_keep_their_words() {
    let text = |content, typed: &str| read(&Reading { content, none: false }, typed);
    assert_eq!(text(FieldContent::Text, "（甲），乙"), Outcome::Same);
    assert_eq!(text(FieldContent::Text, " 甲 "), Outcome::Normalised { text: "甲".into(), how: Change::Spaces });
    assert_eq!(
        text(FieldContent::Text, "甲\u{200b}乙"),
        Outcome::Normalised { text: "甲乙".into(), how: Change::Invisible }
    );
    assert_eq!(
        text(FieldContent::LongText, "甲\r\n乙"),
        Outcome::Normalised { text: "甲\n乙".into(), how: Change::LineEnds }
    );
    assert_eq!(text(FieldContent::Text, " \u{200b}\n"), Outcome::Empty);
}

#[test]
fn what_probably_means_a_choice_is_asked() {
    let mut list = entries(&["大学本科", "硕士研究生", "汉族", "中共党员"], &aliases(&["本科"]));
    list[1].guesses = aliases(&["MBA"]);
    let one = FieldContent::Choice { list: &list, open: false };
    let many = FieldContent::Choices { list: &list, open: false };
    for (content, typed, text, why) in [
        (&one, "MBA", "硕士研究生", Guess::Probable),
        (&one, "ｍｂａ", "硕士研究生", Guess::Probable),
        (&one, "漢族", "汉族", Guess::Traditional),
        (&one, "漢", "汉族", Guess::Traditional),
        (&one, "中共黨員", "中共党员", Guess::Traditional),
        (&one, "本科（函授）", "大学本科", Guess::Remark),
        (&one, "MBA（在职）", "硕士研究生", Guess::Probable),
        (&many, "漢族、本科", "大学本科；汉族", Guess::Traditional),
    ] {
        let outcome = read(&Reading { content: content.clone(), none: false }, typed);
        assert_eq!(outcome, Outcome::Offered { text: text.to_owned(), why }, "{typed}");
    }
    for typed in ["漢語", "MB", "本科（2年）"] {
        let outcome = read(&Reading { content: one.clone(), none: false }, typed);
        assert_eq!(outcome, Outcome::Unreadable(Reason::NotInList), "{typed}");
    }
    let open = Reading { content: FieldContent::Choice { list: &list, open: true }, none: false };
    assert_eq!(read(&open, "本科（函授）"), Outcome::Same, "in an open list other texts are right too");
    assert_eq!(choice::matches(&list, "MBA"), [1]);
}

#[test]
fn a_word_for_two_choices_is_taken_for_neither() {
    let mut list = entries(&["高级工程师", "高级工", "技师"], &aliases(&["高工", "高工程师"]));
    list[1].guesses = aliases(&["高工"]);
    let read = |list: &[Choice], open, typed| {
        super::read(&Reading { content: FieldContent::Choice { list, open }, none: false }, typed)
    };
    assert_eq!(read(&list, false, "高工程师").stored("高工程师"), "高级工程师");
    // An alias is a name; a guess beside it does not make it doubtful.
    assert_eq!(read(&list, false, "高工").stored("高工"), "高级工程师");
    list[0].aliases = aliases(&[]);
    list[0].guesses = aliases(&["高工"]);
    assert_eq!(read(&list, false, "高工"), Outcome::Unreadable(Reason::SeveralInList));
    assert_eq!(read(&list, true, "高工"), Outcome::Same, "in an open list the person chooses");
    list[0].aliases = aliases(&["高工"]);
    list[1].aliases = aliases(&["高工"]);
    assert_eq!(read(&list, false, "高工"), Outcome::Unreadable(Reason::SeveralInList));
    assert_eq!(read(&list, true, "高工"), Outcome::Same);
    assert_eq!(choice::matches(&list, "高工"), [0, 1]);
}

#[test]
fn a_shortened_name_is_known() {
    let list = entries(&["维吾尔族", "哈尼族", "哈萨克族", "国有企业", "省（部）级"], &[]);
    for (typed, names) in [
        ("维族", &["维吾尔族"][..]),
        ("哈族", &["哈尼族", "哈萨克族"]),
        ("国企", &["国有企业"]),
        ("省级", &["省（部）级"]),
        ("企业", &[]),
        ("族维", &[]),
        ("维", &[]),
        ("", &[]),
    ] {
        assert_eq!(choice::shortened(&list, typed), names, "{typed}");
    }
}

#[test]
fn remarks_are_left_out_and_said_to_be() {
    let read = |content, typed| read(&Reading { content, none: false }, typed);
    let phone = || FieldContent::Phone { mobile: false };
    let plain = |text: &str| Outcome::Normalised { text: text.to_owned(), how: Change::Remark };
    assert_eq!(read(phone(), "13870012345（微信同号）"), plain("13870012345"));
    assert_eq!(read(phone(), "82610433(办公)、138 7001 2345（手机）"), plain("82610433、13870012345"));
    assert_eq!(read(phone(), "13870012345（办83868361）"), Outcome::Unreadable(Reason::NotAPhone));
    let offered = |text: &str| Outcome::Offered { text: text.to_owned(), why: Guess::Remark };
    assert_eq!(read(FieldContent::Person, "张三（组长）"), offered("张三"));
    assert_eq!(read(FieldContent::Email, "a@163.com（常用）"), offered("a@163.com"));
    let date = FieldContent::Date { finest: Precision::Day, coarsest: Precision::Month };
    assert_eq!(read(date, "1985.4（农历）"), offered("1985-04"));
}

#[test]
fn look_alikes_become_ordinary_characters_in_every_kind() {
    let list = ethnicity();
    let number = FieldContent::Number { unit: Some("万元"), decimals: None };
    for (content, typed, stored) in [
        (FieldContent::Text, "⾼级⼯程师", "高级工程师"),
        (FieldContent::LongText, "⼀、基本情况\n⼆、业绩", "一、基本情况\n二、业绩"),
        (FieldContent::Person, "⾼ ⽅", "高方"),
        (FieldContent::Person, "⾦·⽶", "金·米"),
        (number, "⼗⼆万元", "12"),
        (FieldContent::Date { finest: Precision::Day, coarsest: Precision::Year }, "2021年5⽉1⽇", "2021-05-01"),
        (FieldContent::Choice { list: &list, open: false }, "⼟家族", "土家族"),
        (FieldContent::Choice { list: &list, open: true }, "⾼山族", "高山族"),
        (FieldContent::Choices { list: &list, open: false }, "⼟族", "土族"),
        (FieldContent::Email, "oﬃce@163.com", "office@163.com"),
    ] {
        let expect = Outcome::Normalised { text: stored.to_owned(), how: Change::LookAlike };
        assert_eq!(read(&Reading { content, none: false }, typed), expect, "{typed}");
    }
}

fn readings(list: &[Choice]) -> Vec<FieldContent<'_>> {
    use Precision::{Day, Month, Year};
    vec![
        FieldContent::Text,
        FieldContent::LongText,
        FieldContent::Person,
        FieldContent::Number { unit: None, decimals: Some(0) },
        FieldContent::Number { unit: Some("万元"), decimals: Some(2) },
        FieldContent::Number { unit: Some("㎡"), decimals: None },
        FieldContent::Date { finest: Day, coarsest: Day },
        FieldContent::Date { finest: Day, coarsest: Year },
        FieldContent::Date { finest: Month, coarsest: Month },
        FieldContent::Choice { list, open: false },
        FieldContent::Choice { list, open: true },
        FieldContent::Choices { list, open: false },
        FieldContent::Choices { list, open: true },
        FieldContent::Phone { mobile: false },
        FieldContent::Phone { mobile: true },
        FieldContent::Email,
        FieldContent::Code { kind: Some(CodeKind::IdCard), digits: None },
        FieldContent::Code { kind: Some(CodeKind::CreditCode), digits: None },
        FieldContent::Code { kind: Some(CodeKind::BankAccount), digits: None },
        FieldContent::Code { kind: None, digits: Some(3) },
        FieldContent::Tick,
    ]
}

/// Texts of the characters that readers look for, so that many are nearly right.
fn nearly() -> impl Strategy<Value = String> {
    let alphabet: Vec<char> =
        "0123456789００１９ 　\t\n\r.．。,，、;；/-—－+＋（）()年月日号元万亿十百千零〇一二点汉土族省部级张阿·•.@aB转无人项㎡￥左右约多余wKeE▲~≥⼀⼟ﬁ﹐︵\u{200b}\u{a0}O"
            .chars()
            .collect();
    prop::collection::vec(prop::sample::select(alphabet), 0..16).prop_map(|chars| chars.into_iter().collect())
}

fn check_reading(typed: &str) -> Result<(), TestCaseError> {
    for content in readings(&ethnicity()) {
        for none in [false, true] {
            let reading = Reading { content: content.clone(), none };
            let outcome = read(&reading, typed);
            let stored = outcome.stored(typed);
            let again = read(&reading, stored);
            match outcome {
                Outcome::Empty => prop_assert_eq!(again, Outcome::Empty),
                Outcome::Same | Outcome::Normalised { .. } => {
                    prop_assert_eq!(again, Outcome::Same, "{:?} {}", reading, stored)
                }
                Outcome::Offered { ref text, why } => {
                    for text in [Some(text.as_str()), why.other(text)].into_iter().flatten() {
                        prop_assert_eq!(read(&reading, text), Outcome::Same, "{:?} {}", reading, text);
                    }
                }
                Outcome::Unreadable(_) => prop_assert_eq!(stored, typed),
            }
            let _ = value_of(&reading, &read(&reading, typed), typed);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_stored_reads_the_same(typed in any::<String>(), near in nearly()) {
        check_reading(&typed)?;
        check_reading(&near)?;
    }

    #[test]
    fn honours_print_and_read_back(typed in any::<String>(), near in "[0-9０年月度日获荣.、（1；; 工匠]{0,16}") {
        for text in [typed, near] {
            let printed = honour::print(&honour::parse(&text));
            prop_assert_eq!(honour::print(&honour::parse(&printed)), printed);
        }
    }

    #[test]
    fn dates_read_back_in_every_form(year in 1900..2101i32, month in 1..13u8, day in 1..29u8) {
        let date = crate::answers::Date::new(year, Some(month), Some(day)).unwrap();
        let reading = Reading { content: FieldContent::Date { finest: Precision::Day, coarsest: Precision::Day }, none: false };
        for typed in [format!("{year}年{month}月{day}日"), format!("{year}.{month}.{day}"), format!("{year}{month:02}{day:02}"), date.to_string()] {
            let outcome = read(&reading, &typed);
            prop_assert_eq!(outcome.stored(&typed), date.to_string());
        }
    }
}

#[test]
fn a_number_in_its_stored_form_is_what_computing_gives() {
    let pieces =
        ["0", "00", "1", "10", "100", "007", "123456789012", "1234567890123", "99999999999999999999999999999999"];
    for decimals in [None, Some(0), Some(2)] {
        let reading = Reading { content: FieldContent::Number { unit: Some("万元"), decimals }, none: false };
        for whole in pieces {
            for fraction in ["", ".", ".0", ".5", ".05", ".50", ".125", ".000000000001", ".0000000000001"] {
                let text = [whole, fraction].concat();
                // With a space before it nothing is taken for granted.
                let computed = match read(&reading, &format!(" {text}")) {
                    Outcome::Normalised { text: stored, .. } if stored == text => Outcome::Same,
                    other => other,
                };
                assert_eq!(read(&reading, &text) == Outcome::Same, computed == Outcome::Same, "{text}, {decimals:?}");
            }
        }
    }
}
