//! What stands on the screen and on paper for what this room knows.

use rust_decimal::Decimal;

use super::{NoPoints, ScoreItem, ScoreSheet, SelfMark, TotalState};
use crate::notice::{ScoringGrade, ScoringHow, ScoringMethod, ScoringRule};

/// How a reviewer comes to know.
pub fn method(method: ScoringMethod) -> &'static str {
    match method {
        ScoringMethod::Material => "材料审核",
        ScoringMethod::Site => "实地考察",
        ScoringMethod::Expert => "专家意见",
    }
}

/// 评分标准 of an item: 「每件1分，最多7分」.
pub fn standard(item: &ScoreItem) -> String {
    let unit = |unit: &Option<String>, other: &str| unit.clone().unwrap_or_else(|| other.to_owned());
    match &item.scored {
        ScoringHow::Judged => "酌情评分".to_owned(),
        ScoringHow::Deduct { deductions } => {
            let each = deductions.iter().map(|it| format!("{}扣{}分", it.text, it.points));
            each.collect::<Vec<_>>().join("；")
        }
        ScoringHow::Threshold { at_least, unit: of } => {
            format!("达到{at_least}{}得{}分，达不到不得分", unit(of, ""), item.points)
        }
        ScoringHow::Band { bands, unit: of } => {
            let each = bands.iter().rev().map(|it| format!("{}{}以上{}分", it.from, unit(of, ""), it.points));
            each.collect::<Vec<_>>().join("；")
        }
        ScoringHow::PerPiece { each, cap, unit: of } => {
            format!("每{}{each}分，最多{}分", unit(of, "项"), cap.unwrap_or(item.points))
        }
        ScoringHow::PerMissing { each, of, unit: what } => {
            let what = unit(what, "项");
            format!("应有{of}{what}，每少1{what}扣{each}分，扣完为止")
        }
    }
}

/// The rule by which totals become one, and how they are compared.
pub fn rule(sheet: &ScoreSheet) -> String {
    let mean = match sheet.rule {
        ScoringRule::Average => "得分为各评委总分的平均值".to_owned(),
        ScoringRule::Trimmed => format!(
            "评委{}人以上（含{}人）的，去掉一个最高分和一个最低分后平均；不足{}人的直接平均",
            sheet.trim_from, sheet.trim_from, sheet.trim_from
        ),
    };
    let ties =
        sheet.ties.as_deref().map(|ties| format!("同分的：{}。", ties.trim_end_matches('。'))).unwrap_or_default();
    format!("{mean}。比较用实际数值，显示时四舍五入到{}位小数；没有打分的不按0分计。{ties}", sheet.decimals)
}

/// The grades, the best first; none where the sheet has none.
pub fn grades(sheet: &ScoreSheet) -> Option<String> {
    let grade = |grade: &ScoringGrade<Decimal>| {
        let share = grade.share.map(|share| format!("，不超过参加排名的{}%", points(share))).unwrap_or_default();
        format!("{}{}分以上{share}", grade.name, points(grade.from))
    };
    let all: Vec<String> = sheet.grades.iter().map(grade).collect();
    (!all.is_empty()).then(|| format!("等次：{}。", all.join("；")))
}

/// Why nobody proposes points, as a sentence.
pub fn no_proposal(why: &NoPoints) -> String {
    match why {
        NoPoints::NotReckoned => "这一项由评委评定。".to_owned(),
        NoPoints::Unfilled(names) if names.is_empty() => "填写的内容算不出这一项，由评委评定。".to_owned(),
        NoPoints::Unfilled(names) => {
            let names: Vec<String> = names.iter().map(|name| format!("“{name}”")).collect();
            format!("{}没有填全，算不出建议分，由评委评定。", names.join("、"))
        }
        NoPoints::Outside(points) => format!("算出的{points}分不在这一项的分值以内，由评委评定。"),
        NoPoints::Defective => "考核表的算式不适用于这份通知，由评委评定。".to_owned(),
        NoPoints::Cut => "这一项要算的太多，没有算完，由评委评定。".to_owned(),
    }
}

/// 自评 of an item: its points, and what is to be known of them.
pub fn self_mark(item: &ScoreItem, mark: &SelfMark) -> String {
    let said = match mark {
        SelfMark { points, is_possible: false, .. } if points.is_sign_negative() => "（不足0分）",
        SelfMark { is_possible: false, .. } => "（超出分值）",
        // Where answers give none, all of it is typed.
        SelfMark { is_typed: true, .. } if item.self_mark.is_some() => "（录入）",
        SelfMark { .. } => "",
    };
    [&points(mark.points), said].concat()
}

/// Why the answers give no 自评, as a sentence; nothing where none is asked of them.
pub fn no_self_mark(why: &NoPoints) -> Option<String> {
    match why {
        NoPoints::NotReckoned => None,
        NoPoints::Unfilled(names) if names.is_empty() => Some("没有填报。".to_owned()),
        NoPoints::Unfilled(names) => {
            let names: Vec<String> = names.iter().map(|name| format!("“{name}”")).collect();
            Some(format!("{}没有填，不算0分。", names.join("、")))
        }
        NoPoints::Outside(given) => Some(format!("填报的{}分不在这一项的分值以内。", points(*given))),
        NoPoints::Defective => Some("考核表取自评的算式不适用于这份通知。".to_owned()),
        NoPoints::Cut => Some("要算的太多，没有算完。".to_owned()),
    }
}

/// What a total counts as, where it is not simply counted.
pub fn state(state: &TotalState) -> Option<String> {
    match state {
        TotalState::Counted(_) => None,
        TotalState::Highest(_) => Some("最高分，未计入".to_owned()),
        TotalState::Lowest(_) => Some("最低分，未计入".to_owned()),
        TotalState::Barred => Some("同单位，回避".to_owned()),
        TotalState::Recused(why) => Some(format!("回避：{why}")),
        TotalState::Unmarked(items) => Some(format!("缺{}项", items.len())),
        TotalState::Unsubmitted => Some("未提交".to_owned()),
        TotalState::Absent => Some("未评".to_owned()),
    }
}

/// Points as they are written: no zeros behind the last digit.
pub fn points(points: Decimal) -> String {
    points.normalize().to_string()
}
