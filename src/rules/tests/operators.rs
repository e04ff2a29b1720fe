//! Each operator on known, unknown and 「无」 operands.

use super::is;

#[test]
fn logic_is_decided_by_either_side() {
    for (source, value) in [
        ("yes && !yes", "false"),
        ("ub && false", "false"),
        ("false && ub", "false"),
        ("ub && true", "?"),
        ("true && ub", "?"),
        ("ub || true", "true"),
        ("true || ub", "true"),
        ("ub || false", "?"),
        ("false || ub", "?"),
        ("!ub", "?"),
        ("nob || false", "?"),
        ("ub ? 1 : 1", "?"),
        ("yes ? 1 : un", "1"),
        ("!yes ? un : 2", "2"),
    ] {
        is(source, value);
    }
}

#[test]
fn arithmetic_is_exact_or_unknown() {
    for (source, value) in [
        ("n + 0.1", "3.1"),
        ("n - 5", "-2"),
        ("n * 1.5", "4.5"),
        ("7 / 2", "3.5"),
        ("-7 % 4", "-3"),
        ("5.5 % 2", "1.5"),
        ("-n", "-3"),
        ("-(0)", "0"),
        ("n / 0", "?"),
        ("n % 0", "?"),
        ("huge + huge", "?"),
        ("huge * 10", "?"),
        ("-huge - huge", "?"),
        ("n + un", "?"),
        ("-un", "?"),
        ("n + non", "3"),
        ("-non", "0"),
        ("n / non", "?"),
        ("t + '二'", "张三劳模创新工作室二"),
        ("t + ut", "?"),
        ("t + not", "?"),
        ("non + non", "无"),
    ] {
        is(source, value);
    }
}

#[test]
fn comparison_waits_for_both_sides() {
    for (source, value) in [
        ("n == 3.0", "true"),
        ("n != 3", "false"),
        ("n < 4 && n <= 3 && n > 2 && n >= 3", "true"),
        ("n < 3 || n > 3", "false"),
        ("n == un", "?"),
        ("un != un", "?"),
        ("un < 1", "?"),
        ("non == 0 && non < 1 && 1 > non && non <= non", "true"),
        ("non == 1 || non < non", "false"),
        ("'a' < 'b' && '甲' != '乙'", "true"),
        ("ut == t", "?"),
        ("not == t", "?"),
        ("not < t", "?"),
        ("not == not", "true"),
        ("true == yes", "true"),
        ("ns == [1, 2, 3] && ns != [1, 2]", "true"),
        ("us == [1, 2, 4]", "false"),
        ("us == [1, 2, 3]", "?"),
        ("nons == [] && [] == empty", "true"),
        ("zeros == [0, 0, 2]", "true"),
        ("leader == rows[1]", "false"),
        ("leader == rows[0]", "?"),
        ("whole == whole", "true"),
        ("whole == rows[1]", "false"),
        ("leader == urows[0]", "?"),
    ] {
        is(source, value);
    }
}

#[test]
fn partial_dates_are_decided_only_where_every_day_agrees() {
    for (source, value) in [
        ("day1 == date('2021-05-17') && day1 >= day1 && day1 <= day1", "true"),
        ("day1 < day1", "false"),
        ("month1 < date('2021-06-01')", "true"),
        ("month1 <= date('2021-05-31')", "true"),
        ("month1 < date('2021-05-31')", "?"),
        ("month1 < date('2021-05-01')", "false"),
        ("month1 > date('2021-05-31')", "false"),
        ("month1 == date('2021-05')", "?"),
        ("month1 != date('2021-06')", "true"),
        ("year1 >= day1", "?"),
        ("day1 >= year1", "?"),
        ("day1 < month1", "?"),
        ("ud < day1", "?"),
        ("nod < day1", "?"),
    ] {
        is(source, value);
    }
}

#[test]
fn membership_is_decided_by_one_element() {
    for (source, value) in [
        ("2 in ns", "true"),
        ("4 in ns", "false"),
        ("1 in us", "true"),
        ("4 in us", "?"),
        ("un in ns", "?"),
        ("un in empty", "false"),
        ("un in []", "false"),
        ("1 in uns", "?"),
        ("1 in nons", "false"),
        ("0 in zeros && non in zeros", "true"),
        ("not in ts", "?"),
    ] {
        is(source, value);
    }
}

#[test]
fn elements_and_fields_that_are_not_there_are_unknown() {
    for (source, value) in [
        ("ns[0]", "1"),
        ("ns[n - 1]", "3"),
        ("ns[3]", "?"),
        ("ns[-1]", "?"),
        ("ns[0.5]", "?"),
        ("ns[un]", "?"),
        ("uns[0]", "?"),
        ("nons[0]", "?"),
        ("leader.name", "张三"),
        ("leader.birth", "?"),
        ("uleader.name", "?"),
        ("rows[1].amount", "2"),
    ] {
        is(source, value);
    }
}
