//! Sentences about a field's own constraints.

use crate::notice::{Field, Notice, near};

use super::super::{Finding, Problem};
use super::{label, unreadable};

/// What is wrong, and what to do.
pub fn sentences(notice: &Notice, finding: &Finding, problem: &Problem) -> (String, String) {
    let name = label(notice, &finding.place);
    let field = notice.field_at(&finding.place).or_else(|| notice.field(&finding.place.field));
    let unit = field.and_then(|field| field.unit.as_deref()).unwrap_or_default();
    match problem {
        Problem::Empty => (format!("“{name}”还没有填写。"), fill(&name, field)),
        Problem::FewRows(least) => (format!("“{name}”还没有填写。"), format!("请至少填写{least}行。")),
        Problem::Unreadable(reason) => unreadable::sentences(&name, field, *reason),
        Problem::Guessed(offer) => {
            unreadable::offered(&name, *offer, finding.fix.as_ref().map_or("", |fix| fix.text.as_str()))
        }
        Problem::Below(least) => (format!("“{name}”不能小于{least}{unit}。"), "请核对后改正。".to_owned()),
        Problem::Above(most) => (format!("“{name}”不能大于{most}{unit}。"), "请核对后改正。".to_owned()),
        Problem::Short { chars, least } => (
            format!("“{name}”现有{chars}字，不少于{least}字。"),
            format!("还差{}字，请补充。", least.saturating_sub(*chars)),
        ),
        Problem::Long { chars, most } => (
            format!("“{name}”现有{chars}字，不多于{most}字。"),
            format!("多出{}字，请精简。", chars.saturating_sub(*most)),
        ),
        Problem::NotAbout { chars, about } => about_so_many(&name, *chars, *about),
        Problem::Mistyped => (
            format!("“{name}”的最后一位与前面各位对不上，可能有一位写错了。"),
            "请对照银行卡或开户证明逐位核对；不是银行卡号的（如对公账号），没有校验位，不用改。".to_owned(),
        ),
        Problem::Birth { on, same, filed } => birth(&name, field, (on, *same, *filed)),
        Problem::Repeats(first) => {
            (format!("“{name}”与第{}行重复。", first + 1), "请核对是否重复填写；确是两人的可不改。".to_owned())
        }
        Problem::Cut(path) => {
            (super::cut(path), "请精简过长的文字、减少行数后再检查；仍然这样的，请告诉发布通知的单位。".to_owned())
        }
        Problem::Rule(_) | Problem::Condition { .. } | Problem::Material(_) | Problem::Checklist(_) => {
            Default::default()
        }
    }
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
    (what, if number { "请对照身份证逐位核对。" } else { "请填写出生的年份、月份。" }.to_owned())
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
