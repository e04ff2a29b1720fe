//! Which points follow from a number, and which are left when some are deducted.

use std::collections::BTreeSet;

use rust_decimal::{Decimal, RoundingStrategy};

use super::ScoreItem;
use super::exact::DIGITS;
use crate::notice::ScoringHow;

impl ScoreItem {
    /// The points that follow from a number; none where points are judged or deducted, for the number is then the points.
    pub(super) fn points_of(&self, number: Decimal) -> Option<Decimal> {
        let all = self.points;
        // What is too large to be reckoned with is more than any cap.
        let times = |each: Decimal, number: Decimal| each.checked_mul(number).unwrap_or(all).min(all);
        let number = number.max(Decimal::ZERO);
        let points = match &self.scored {
            ScoringHow::Judged | ScoringHow::Deduct { .. } => return None,
            ScoringHow::Threshold { at_least, .. } if number >= *at_least => all,
            ScoringHow::Threshold { .. } => Decimal::ZERO,
            ScoringHow::Band { bands, .. } => {
                let reached = bands.iter().rfind(|band| number >= band.from);
                reached.map_or(Decimal::ZERO, |band| band.points)
            }
            ScoringHow::PerPiece { each, cap, .. } => times(*each, number).min(cap.unwrap_or(all)),
            ScoringHow::PerMissing { each, of, .. } => all - times(*each, (*of - number.min(*of)).max(Decimal::ZERO)),
        };
        Some(points.round_dp_with_strategy(DIGITS, RoundingStrategy::MidpointAwayFromZero).normalize())
    }

    /// What is left of the points when these deductions are made, by their places counted from 0; none where the item has no
    /// such deductions. No points are taken off that are not there.
    pub fn left(&self, ticked: &BTreeSet<usize>) -> Option<Decimal> {
        let ScoringHow::Deduct { deductions } = &self.scored else { return None };
        let off: Option<Vec<Decimal>> = ticked.iter().map(|at| Some(deductions.get(*at)?.points)).collect();
        Some((self.points - off?.into_iter().sum::<Decimal>()).max(Decimal::ZERO))
    }
}
