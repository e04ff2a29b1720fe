//! Who named the studio, and when: 通知·一（七） and plain sense.

use super::LIAONING;

#[test]
fn a_staff_studio_is_not_named_so_again() {
    LIAONING.rule(
        "named_again",
        [&[("provincial_title", "辽宁省职工创新工作室")], &[("programme", "辽宁省职工创新工作室")]],
        [&[("programme", "辽宁省职工创新工作室"), ("provincial_title", "辽宁省职工创新工作室")]],
        [&[("programme", "辽宁省职工创新工作室"), ("provincial_title", "")]],
    );
}

#[test]
fn the_naming_body_is_the_one_that_was_chosen() {
    LIAONING.rule(
        "naming_city",
        [&[("naming_kind", "省产业工会"), ("naming_body", "辽宁省机械冶金工会")]],
        [&[("naming_body", "甘井子区总工会")]],
        [&[("naming_body", "")]],
    );
    LIAONING.rule(
        "naming_industry",
        [&[("naming_kind", "省产业工会"), ("naming_body", "辽宁省机械冶金工会")]],
        [&[("naming_kind", "省产业工会")], &[("naming_kind", "省产业工会"), ("naming_body", "机械工会")]],
        [&[("naming_kind", "省产业工会"), ("naming_body", "")]],
    );
}

#[test]
fn dates_follow_each_other() {
    LIAONING.rule(
        "named_after_created",
        [&[("named", "2014-03-12")]],
        [&[("named", "2013-12-20")]],
        [&[("named", "")], &[("named", "2014-03")]],
    );
    LIAONING.rule(
        "named_in_time",
        [&[("named", "2019-06-30")]],
        [&[("named", "2019-07-01")], &[("named", "2020-01")]],
        [&[("named", "")]],
    );
}
