//! What is not asked decides: it equals nothing that is said, stands in no order, counts nothing and is not filled.

use super::is;

#[test]
fn it_equals_nothing_and_stands_in_no_order() {
    for source in [
        "at == 't'",
        "an == 0",
        "ad == day1",
        "at in ts",
        "an < 3",
        "an >= 0",
        "an <= 0",
        "3 > an",
        "at < 'x'",
        "ad <= day1",
        "ab && yes",
        "ab == yes",
        "non == an",
    ] {
        is(source, "false");
        is(&format!("!({source})"), "true");
    }
    for source in ["at != 't'", "an != 3", "!ab", "ans == []", "at == at", "ab || yes"] {
        is(source, "true");
    }
    for source in ["at == ut", "an < un", "un >= an", "ad == ud", "at in [ut]"] {
        is(source, "?");
    }
}

#[test]
fn it_counts_nothing_and_has_no_part() {
    for (source, expected) in [
        ("size(ans)", "0"),
        ("sum(ans)", "0"),
        ("size(at)", "0"),
        ("chars(at)", "0"),
        ("numbers(at)", "[]"),
        ("an + 3", "3"),
        ("at + 't'", "t"),
        ("t.trimSuffix(at)", "张三劳模创新工作室"),
        ("at.contains('t')", "false"),
        ("at.mentions('t') || t.mentions(at)", "false"),
        ("t.startsWith(at)", "false"),
        ("at.endsWith('')", "false"),
        ("year(ad)", "-"),
        ("age(ad, day1) > 3", "false"),
        ("age(day1, ad) < 3", "false"),
        ("addYears(ad, 2) > day1", "false"),
        ("first(arows).name == '甲'", "false"),
        ("arows[0].amount > 1", "false"),
        ("arows.all(r, r.amount > 1)", "true"),
        ("arows.exists(r, r.amount > 1)", "false"),
        ("size(arows.filter(r, r.amount > 1))", "0"),
        ("has(at)", "false"),
        ("has(arows)", "false"),
        ("none(at)", "false"),
        ("none(an)", "false"),
        ("ab ? 1 : 2", "2"),
        ("at.contains(ut)", "?"),
        ("age(ud, ad)", "?"),
        ("distinct(ans) == []", "true"),
    ] {
        is(source, expected);
    }
}
