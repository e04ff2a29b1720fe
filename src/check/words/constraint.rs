//! Sentences about a field's own constraints.

use crate::notice::{Field, Kind, Notice};

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
        Problem::Repeats(first) => {
            (format!("“{name}”与第{}行重复。", first + 1), "请核对是否重复填写；确是两人的可不改。".to_owned())
        }
        Problem::Rule | Problem::Condition(_) | Problem::Material | Problem::Checklist => Default::default(),
    }
}

fn fill(name: &str, field: Option<&Field>) -> String {
    match field {
        Some(field) if field.none => format!("请填写“{name}”，没有的填“无”。"),
        Some(field) if field.kind == Kind::Number => format!("请填写“{name}”，没有的填“0”。"),
        Some(field) if matches!(field.kind, Kind::Choice | Kind::Choices) => format!("请选择“{name}”。"),
        _ => format!("请填写“{name}”。"),
    }
}
