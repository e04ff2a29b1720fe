//! Each function on known, unknown and 「无」 arguments.

use super::is;

#[test]
fn of_lists() {
    for (source, value) in [
        ("size(ns) + ns.size()", "6"),
        ("size(us)", "3"),
        ("size(uns)", "?"),
        ("size(nons)", "0"),
        ("sum(ns)", "6"),
        ("sum(empty) + sum([])", "0"),
        ("sum(us)", "?"),
        ("sum(zeros)", "2"),
        ("sum(nons)", "0"),
        ("sum([huge, huge])", "?"),
        ("first(ns)", "1"),
        ("first(empty)", "?"),
        ("first(nons)", "?"),
        ("distinct(ts)", "[甲, 乙]"),
        ("distinct(us)", "?"),
        ("distinct(ds)", "?"),
        ("size(distinct(nons))", "0"),
    ] {
        is(source, value);
    }
}

#[test]
fn of_texts() {
    for (source, value) in [
        ("t.startsWith(leader.name)", "true"),
        ("t.startsWith('李四')", "false"),
        ("t.endsWith('创新工作室')", "true"),
        ("t.endsWith('创新工作岗')", "false"),
        ("t.contains('劳模')", "true"),
        ("t.contains('')", "true"),
        ("t.contains(ut)", "?"),
        ("ut.contains('')", "?"),
        ("not.contains('无')", "?"),
        ("size('字a😀')", "3"),
        ("'字'.size()", "1"),
        ("chars('共3.5万元')", "4"),
        ("chars(ut)", "?"),
        ("chars(not)", "0"),
        ("numbers('公司拨款8.5万元、工会２万元')", "[8.5, 2]"),
        ("numbers(t)", "[]"),
        ("numbers(ut)", "?"),
        ("size(numbers(not))", "0"),
        ("sum(numbers('10万元、2.5万元'))", "12.5"),
        ("t.trimSuffix('劳模创新工作室')", "张三"),
        ("t.trimSuffix('工作岗')", "张三劳模创新工作室"),
        ("t.trimPrefix('张三')", "劳模创新工作室"),
        ("t.trimSuffix(t) == ''", "true"),
        ("ut.trimSuffix('室')", "?"),
    ] {
        is(source, value);
    }
}

#[test]
fn of_being_filled() {
    for (source, value) in [
        ("has(n) && has(not) && has(leader.name) && has(leader) && has(ns)", "true"),
        ("has(un) || has(ub) || has(leader.birth) || has(uleader.name) || has(uleader)", "false"),
        ("has(empty) || has(uns)", "false"),
        ("has(nons)", "true"),
        ("none(not) && none(non) && none(nons)", "true"),
        ("none(t) || none(n) || none(empty)", "false"),
        ("none(ut)", "?"),
    ] {
        is(source, value);
    }
}

#[test]
fn of_dates() {
    for (source, value) in [
        ("year(day1)", "2021"),
        ("month(day1)", "5"),
        ("day(day1)", "17"),
        ("year(year1)", "2021"),
        ("month(year1)", "?"),
        ("day(month1)", "?"),
        ("year(ud)", "?"),
        ("year(nod)", "?"),
        ("addYears(day1, 2)", "2023-05-17"),
        ("addYears(leap, 1)", "2001-02-28"),
        ("addYears(year1, -1)", "2020"),
        ("addYears(day1, 0.5)", "2021-11-17"),
        ("addYears(day1, 0.3)", "?"),
        ("addYears(day1, 9000)", "?"),
        ("addYears(day1, huge)", "?"),
        ("addYears(day1, non)", "2021-05-17"),
        ("addMonths(day1, 8)", "2022-01-17"),
        ("addMonths(month1, -5)", "2020-12"),
        ("addMonths(year1, 1)", "?"),
        ("addMonths(ud, 1)", "?"),
        ("addMonths(day1, un)", "?"),
    ] {
        is(source, value);
    }
}

#[test]
fn of_age() {
    for (source, value) in [
        ("age(born, date('2021-03-31'))", "35"),
        ("age(born, date('2021-04-15'))", "?"),
        ("age(born, date('2021-04-30'))", "36"),
        ("age(born, year1)", "?"),
        ("age(leap, date('2001-02-28'))", "0"),
        ("age(leap, date('2001-03-01'))", "1"),
        ("age(day1, leap)", "-22"),
        ("age(ud, day1)", "?"),
        ("age(nod, day1)", "?"),
    ] {
        is(source, value);
    }
}
