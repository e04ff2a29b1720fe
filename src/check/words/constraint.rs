//! Sentences about a field's own constraints.

use crate::kinds::Limits;
use crate::notice::{Field, Notice, near};

use super::super::{Finding, Problem, show};
use super::{label, unreadable};

/// What is wrong, and what to do.
pub fn sentences(notice: &Notice, finding: &Finding, problem: &Problem) -> (String, String) {
    let name = label(notice, &finding.place);
    let field = notice.field_at(&finding.place).or_else(|| notice.field(&finding.place.field));
    match problem {
        Problem::Empty => (format!("“{name}”还没有填写。"), fill(&name, field)),
        Problem::FewRows(1) => (format!("“{name}”还没有填写。"), "请至少填写1行。".to_owned()),
        Problem::FewRows(least) => (format!("“{name}”不足{least}行。"), format!("请至少填写{least}行。")),
        Problem::Unreadable(reason) => unreadable::sentences(&name, field, *reason),
        Problem::Guessed(offer) => {
            let text = finding.fix.as_ref().map_or("", |fix| fix.text.as_str());
            let number =
                field.filter(|field| field.limits() == Limits::Numbers && text.ends_with(|c: char| c.is_ascii_digit()));
            let unit = number.and_then(|field| field.unit.as_deref()).unwrap_or_default();
            unreadable::offered(&name, *offer, &[text, unit].concat())
        }
        Problem::Below(least) => (below(&name, field, least), "请核对后改正。".to_owned()),
        Problem::Above(most) if is_year(field) => (format!("“{name}”不能晚于{most}年。"), "请核对后改正。".to_owned()),
        Problem::Above(most) => (format!("“{name}”不能大于{}。", figure(field, most)), "请核对后改正。".to_owned()),
        Problem::Short { chars, least } => (
            format!("“{name}”现有{chars}字，应不少于{least}字。"),
            format!("还差{}字，请补充。", least.saturating_sub(*chars)),
        ),
        Problem::Long { chars, most } => (
            format!("“{name}”现有{chars}字，应不超过{most}字。"),
            format!("多出{}字，请精简。", chars.saturating_sub(*most)),
        ),
        Problem::NotAbout { chars, about } => about_so_many(&name, *chars, *about),
        Problem::Mistyped => (
            format!("“{name}”的最后一位与前面各位对不上，可能有一位写错了。"),
            "请对照银行卡或开户证明逐位核对；不是银行卡号的（如对公账号），没有校验位，不用改。".to_owned(),
        ),
        Problem::Birth { on, same, filed } => birth(&name, field, (on, *same, *filed)),
        Problem::Repeats(first) => (
            format!("“{name}”与第{}行重复。", first + 1),
            "请核对，重复的删去一行；确是两人或两项的，可不改。".to_owned(),
        ),
        Problem::Cut(path) => {
            (super::cut(path), "请精简过长的文字、减少行数后再检查；仍然这样的，请告诉发布通知的单位。".to_owned())
        }
        Problem::Rule(_) | Problem::Condition { .. } | Problem::Material(_) | Problem::Checklist(_) => {
            Default::default()
        }
    }
}

/// A number that is too small: one below zero is a slip of its own, and a year is too early.
fn below(name: &str, field: Option<&Field>, least: &str) -> String {
    match least {
        "0" => format!("“{name}”不能是负数。"),
        year if is_year(field) => format!("“{name}”不能早于{year}年。"),
        least => format!("“{name}”不能小于{}。", figure(field, least)),
    }
}

/// A figure with its unit as people say it: 9分20秒.
fn figure(field: Option<&Field>, number: &str) -> String {
    let unit = field.and_then(|field| field.unit.as_deref()).unwrap_or_default();
    let length = if unit == "分钟" { show::minutes(number) } else { None };
    length.unwrap_or_else(|| [number, unit].concat())
}

/// Whether a field of numbers holds years, which have no unit.
fn is_year(field: Option<&Field>) -> bool {
    let called = |label: &str| ["年", "年份", "年度"].iter().any(|end| label.ends_with(end));
    field.is_some_and(|field| field.limits() == Limits::Numbers && field.unit.is_none() && called(&field.label))
}

/// A date of birth that cannot be: of that day (or later), which the form names or is the last one.
fn birth(name: &str, field: Option<&Field>, (on, same, filed): (&str, bool, bool)) -> (String, String) {
    let number = field.is_some_and(|field| !field.birth);
    let name = if number { format!("{name}”中的“出生日期") } else { name.to_owned() };
    let day = if filed { "填报日期" } else { "截止日期" };
    let what = match same {
        true => format!("“{name}”填的是{day}（{on}）当天、当月或当年，不会是出生日期。"),
        false => format!("“{name}”在{day}（{on}）之后，不会是出生日期。"),
    };
    (what, if number { "请对照身份证逐位核对。" } else { "请核对，改为本人的出生时间。" }.to_owned())
}

/// 「2000字左右」: how far from it, and what is near enough.
fn about_so_many(name: &str, chars: usize, about: usize) -> (String, String) {
    let near = near(about);
    let (least, most) = (near.start(), near.end());
    let todo = match chars < *least {
        true => format!("请补充，{least}至{most}字都算“左右”。"),
        false => format!("请精简，{least}至{most}字都算“左右”。"),
    };
    (format!("“{name}”现有{chars}字，应为{about}字左右。"), todo)
}

fn fill(name: &str, field: Option<&Field>) -> String {
    match field {
        Some(field) if field.none => format!("请填写“{name}”，没有的填“无”。"),
        Some(field) => field.demand(name),
        None => format!("请填写“{name}”。"),
    }
}
