//! 自评 of one application: what its answers give for each item, what was typed at the desk, and which of both stands. It is the
//! applicant's word and counts for nothing.

use rust_decimal::{Decimal, RoundingStrategy};

use super::exact::DIGITS;
use super::proposed::reckoned;
use super::{Candidate, MarkSheet, NoPoints, ScoreItem, ScoreSheet};
use crate::check::{Entries, Prepared, Workload};

/// 自评 of an item as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SelfMark {
    /// The points; of an answer as it is, even where the item cannot have them.
    pub points: Decimal,
    /// Whether it was typed at the desk, which goes before what the answers give.
    pub is_typed: bool,
    /// Whether the item can have so many points.
    pub is_possible: bool,
}

/// 自评 of each item, in the order of [`ScoreSheet::all_items`]; none where nobody gave any, which is not 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SelfMarks(pub Vec<Option<SelfMark>>);

/// What the answers give for each item as 自评, the extras behind the others; otherwise why they give nothing.
pub fn self_marks(prepared: &Prepared, entries: &Entries, sheet: &ScoreSheet) -> Vec<Result<Decimal, NoPoints>> {
    let path = |item: &ScoreItem| format!("review.scoring.items.{}.self_mark", item.id);
    let sources: Vec<(String, Option<&str>)> =
        sheet.all_items().map(|item| (path(item), item.self_mark.as_deref())).collect();
    let found = reckoned(prepared, entries, &sources, &Workload::default());
    sheet.all_items().zip(found).map(|(item, found)| given(item, found?)).collect()
}

/// Points that the item can have are shown with as many digits as marks; others as they are.
fn given(item: &ScoreItem, points: Decimal) -> Result<Decimal, NoPoints> {
    if !can_have(item, points) {
        return Err(NoPoints::Outside(points.normalize()));
    }
    Ok(points.round_dp_with_strategy(DIGITS, RoundingStrategy::MidpointAwayFromZero).normalize())
}

fn can_have(item: &ScoreItem, points: Decimal) -> bool {
    (Decimal::ZERO..=item.points).contains(&points)
}

impl ScoreSheet {
    /// Whether answers give 自评 of any item.
    pub fn has_self_marks(&self) -> bool {
        self.all_items().any(|item| item.self_mark.is_some())
    }
}

impl SelfMarks {
    /// What stands of an application.
    pub(super) fn of(sheet: &ScoreSheet, candidate: &Candidate, typed: Option<&MarkSheet>) -> Self {
        let stands = |(at, item): (usize, &ScoreItem)| {
            let typed = typed.and_then(|typed| typed.points(item));
            if let Some(points) = typed {
                return Some(SelfMark { points, is_typed: true, is_possible: true });
            }
            match candidate.self_marks.get(at)? {
                Ok(points) => Some(SelfMark { points: *points, is_typed: false, is_possible: true }),
                Err(NoPoints::Outside(points)) => {
                    Some(SelfMark { points: *points, is_typed: false, is_possible: false })
                }
                Err(_) => None,
            }
        };
        Self(sheet.all_items().enumerate().map(stands).collect())
    }

    /// Whether nobody gave any.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }

    /// The sum, the extras up to their cap; none while an item has no mark, or one that it cannot have.
    pub fn total(&self, sheet: &ScoreSheet) -> Option<Decimal> {
        if self.0.iter().flatten().any(|mark| !mark.is_possible) {
            return None;
        }
        sheet.total(self.0.iter().map(|mark| mark.map(|mark| mark.points)))
    }
}
