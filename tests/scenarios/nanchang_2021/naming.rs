//! Name, dates, and who named the studio: 填表说明1, 2, 7, and the deadline of 通知·三.

use super::NANCHANG;

#[test]
fn the_name_is_the_leaders() {
    NANCHANG.rule(
        "name_leader",
        [&[("leader.name", "张三"), ("studio_name", "张三创新工作室")]],
        [&[("studio_name", "数控加工劳模创新工作室")], &[("leader.name", "张三")]],
        [&[("leader.name", "")], &[("studio_name", "")]],
    );
    NANCHANG.rule(
        "name_ending",
        [&[("studio_name", "数控创新工作室")]],
        [&[("studio_name", "罗启明劳模工作室")]],
        [&[("studio_name", "")]],
    );
    NANCHANG.rule(
        "name_shape",
        // Where another rule speaks already, this one is silent.
        [&[("studio_name", "数控加工劳模创新工作室")]],
        [&[("studio_name", "罗启明创新工作室")], &[("studio_name", "赣鄱罗启明劳模创新工作室")]],
        [&[("leader.name", "")]],
    );
}

#[test]
fn dates_follow_each_other() {
    NANCHANG.rule(
        "created_before_filed",
        [&[("created", "2021-05")], &[("created", "2021-06-18")]],
        [&[("created", "2021-06-19")], &[("created", "2021-07")]],
        [&[("created", "2021-06")], &[("filed", "")]],
    );
    NANCHANG.rule(
        "named_after_created",
        [&[("named", "无")]],
        [&[("named", "2016-12-20")]],
        [&[("named", "")], &[("named", "2017-03")]],
    );
    NANCHANG.rule(
        "named_before_filed",
        [&[("named", "无")]],
        [&[("named", "2021-12-20")], &[("named", "2021-07")]],
        [&[("filed", "")], &[("named", "2021-06")]],
    );
    NANCHANG.rule("filed_in_time", [&[("filed", "2021-07-30")]], [&[("filed", "2021-07-31")]], [&[("filed", "")]]);
    NANCHANG.rule("filed_after_notice", [&[("filed", "2021-05-17")]], [&[("filed", "2020-06-18")]], [&[("filed", "")]]);
}

#[test]
fn naming_body_and_date_go_together() {
    NANCHANG.rule(
        "naming_pair",
        [&[("naming_body", "无"), ("named", "无")]],
        [&[("naming_body", "无")], &[("named", "无")]],
        [&[("named", "")], &[("naming_body", "")]],
    );
}
