//! Each function on known, unknown and 「无」 arguments.

use super::{Form, is, valued};
use crate::rules::{Budget, Exhausted, Program};

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
        ("t.mentions('劳模')", "true"),
        ("t.mentions('“劳 模”')", "true"),
        ("'省“五一”劳动奖章'.mentions('五一劳动奖章')", "true"),
        ("'省“五四”奖章'.mentions('五一劳动奖章')", "false"),
        ("t.mentions('')", "false"),
        ("t.mentions(ut)", "?"),
        ("ut.mentions('')", "?"),
        ("not.mentions('无')", "?"),
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
        ("amounts('公司10万元，工会5000元', '万元')", "[10, 0.5]"),
        ("sum(amounts('公司10万，工会5千', '万元'))", "10.5"),
        ("amounts('公司10万元，工会5000', '万元')", "[10, ?]"),
        ("amounts('公司10万元，工会5000', '万元').all(a, has(a))", "false"),
        ("sum(amounts('公司10万元，外方5美元', '万元'))", "?"),
        ("size(amounts(not, '万元'))", "0"),
        ("amounts(ut, '万元')", "?"),
        ("amounts(t, ut)", "?"),
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
fn of_days() {
    for (source, value) in [
        ("addDays(day1, 15)", "2021-06-01"),
        ("addDays(leap, 366)", "2001-03-01"),
        ("addDays(day1, -17)", "2021-04-30"),
        ("addDays(day1, 0)", "2021-05-17"),
        ("addDays(day1, non)", "2021-05-17"),
        ("addDays(day1, 0.5)", "?"),
        ("addDays(day1, huge)", "?"),
        ("addDays(day1, 4000000)", "?"),
        ("addDays(month1, 1)", "?"),
        ("addDays(year1, 1)", "?"),
        ("addDays(day1, un)", "?"),
        ("addDays(ud, 1)", "?"),
        ("addDays(ad, 1)", "-"),
    ] {
        is(source, value);
    }
}

/// Of 2027 the days off are 1, 2 and 4 October; Saturday the 9th is worked.
#[test]
fn of_working_days() {
    let counted = |from: &str, days: &str| format!("addWorkdays(date('{from}'), {days})");
    for (from, days, value) in [
        ("2027-09-27", "1", "2027-09-28"),
        ("2027-09-30", "1", "2027-10-05"),
        ("2027-10-04", "5", "2027-10-09"),
        ("2027-10-04", "6", "2027-10-11"),
        ("2027-10-09", "1", "2027-10-11"),
        ("2027-10-05", "-1", "2027-09-30"),
        ("2027-10-11", "-1", "2027-10-09"),
        ("2027-10-03", "0", "2027-10-03"),
        ("2027-12-30", "1", "2027-12-31"),
        ("2027-12-31", "1", "?"),
        ("2027-01-04", "-1", "2027-01-01"),
        ("2027-01-01", "-1", "?"),
        ("2026-12-31", "1", "2027-01-01"),
        ("2026-12-30", "1", "?"),
        ("2026-12-31", "0", "2026-12-31"),
        ("2027-10", "1", "?"),
        ("2027-10-04", "1.5", "?"),
        ("2027-10-04", "un", "?"),
        ("2027-10-04", "huge", "?"),
        ("2027-10-04", "2000000000", "?"),
    ] {
        is(&counted(from, days), value);
    }
    is("addWorkdays(ud, 1)", "?");
    is("addWorkdays(ad, 1)", "-");
    is("addWorkdays(nod, 1)", "?");
    is("date('2027-10-04') in calendar.holidays", "true");
}

#[test]
fn each_day_that_is_passed_takes_the_calendars_steps() {
    let program = Program::infer("addWorkdays(date('2027-10-04'), 6)", &Form).unwrap();
    let mut budget = Budget::new(1_000);
    valued(&program, &mut budget).unwrap();
    // Seven days, each held against three days off and one that is worked; and the five nodes.
    assert_eq!(1_000 - budget.left(), 7 * 5 + 5);
    assert_eq!(valued(&program, &mut Budget::new(39)), Err(Exhausted));
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
