//! A scoring sheet to begin with, made of a notice's own conditions. It says nothing that the notice does not say but the points,
//! which whoever sets the sheet up changes.

use rust_decimal::Decimal;

use super::{ScoreItem, ScoreSheet};
use crate::notice::{
    Condition, Examples, Notice, Scoring, ScoringGate, ScoringHow, ScoringItem, ScoringRule, Severity,
};

/// 满分 of a sheet to begin with.
const POINTS: u32 = 100;

/// The sheet: a gate for each condition that must be met (不符 is an error: 必须, 须, 应, 要), a judged item for each other one.
/// Most notices have no others: then each condition is an item as well, for it can be met well or barely. The items have
/// equal whole points that add up to 100, the last one the remainder. None where the notice has no conditions.
pub fn from_conditions(notice: &Notice) -> Option<ScoreSheet> {
    let (must, other): (Vec<_>, Vec<_>) = notice.conditions.iter().partition(|it| it.severity == Severity::Error);
    let items = if other.is_empty() { must.clone() } else { other };
    let (last, before) = items.split_last()?;
    // A notice of more than a hundred conditions has hundredths of points.
    let digits = if items.len() > POINTS as usize { 2 } else { 0 };
    let (all, count) = (Decimal::from(POINTS), Decimal::from(items.len()));
    let each = (all / count).trunc_with_scale(digits);
    let rest = all - each * Decimal::from(before.len());
    let items = before.iter().map(|condition| item(condition, each)).chain([item(last, rest)]).collect();
    Some(Scoring {
        title: format!("{}考核表", notice.title),
        points: all,
        rule: ScoringRule::Average,
        trim_from: 5,
        decimals: 2,
        ties: None,
        clause: None,
        grades: Vec::new(),
        gates: must.into_iter().map(gate).collect(),
        items,
        extras: None,
    })
}

fn gate(condition: &Condition) -> ScoringGate {
    ScoringGate {
        id: condition.id.clone(),
        text: condition.title.clone(),
        condition: Some(condition.id.clone()),
        holds: None,
        examples: Examples::default(),
        clause: Some(condition.clause.clone()),
    }
}

/// Its parts say what is looked at.
fn item(condition: &Condition, points: Decimal) -> ScoreItem {
    let parts: Vec<&str> = condition.parts.iter().map(|part| part.text.trim_end_matches('。')).collect();
    ScoringItem {
        id: condition.id.clone(),
        group: Some(condition.title.clone()),
        text: parts.join("；"),
        points: points.normalize(),
        method: None,
        from: None,
        self_mark: None,
        examples: Examples::default(),
        clause: Some(condition.clause.clone()),
        scored: ScoringHow::Judged,
    }
}
