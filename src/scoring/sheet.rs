//! 考核表 with exact numbers, whether a notice prints it or somebody set it up on the screen.

use rust_decimal::Decimal;

use super::exact::Exact;
use super::{SheetFault, faults};
use crate::notice::{Notice, Scoring, ScoringItem, WrittenScoring};

/// 考核表, ready to be reckoned with.
pub type ScoreSheet = Scoring<Decimal>;
/// What points are given for, ready to be reckoned with.
pub type ScoreItem = ScoringItem<Decimal>;

impl ScoreSheet {
    /// The sheet that a definition or a record writes; otherwise everything that does not hold together in it. Its examples,
    /// which only the linter runs, are left behind.
    pub fn of(written: &WrittenScoring) -> Result<Self, Vec<SheetFault>> {
        let mut exact = Exact::default();
        let sheet = exact.sheet(written);
        // What follows from numbers that cannot be read is no fault of its own.
        let found = if exact.faults.is_empty() { faults(&sheet) } else { exact.faults };
        if found.is_empty() { Ok(sheet) } else { Err(found) }
    }

    /// The sheet that a notice prints; none where it prints none.
    pub fn of_notice(notice: &Notice) -> Option<Self> {
        Self::of(&notice.review.as_ref()?.scoring.as_ref()?.value()).ok()
    }

    /// Everything that points are given for: the items, then the extras.
    pub fn all_items(&self) -> impl Iterator<Item = &ScoreItem> {
        self.items.iter().chain(self.extra_items())
    }

    /// What extra points are given for.
    pub fn extra_items(&self) -> &[ScoreItem] {
        self.extras.as_ref().map_or(&[], |extras| &extras.items)
    }

    /// The item of this id, an extra one or not.
    pub fn item(&self, id: &str) -> Option<&ScoreItem> {
        self.all_items().find(|item| item.id == id)
    }

    /// The sum of the points of [`Self::all_items`], the extras up to their cap; none while an item has none.
    pub(super) fn total(&self, points: impl Iterator<Item = Option<Decimal>>) -> Option<Decimal> {
        let points: Vec<Option<Decimal>> = points.collect();
        let (items, extras) = points.split_at_checked(self.items.len())?;
        let items: Option<Vec<Decimal>> = items.iter().copied().collect();
        let cap = self.extras.as_ref().map_or(Decimal::ZERO, |extras| extras.cap);
        Some(items?.into_iter().sum::<Decimal>() + extras.iter().flatten().sum::<Decimal>().min(cap))
    }

    /// The most that one reviewer can give: the points, and what extras come to at most.
    pub fn most(&self) -> Decimal {
        self.points + self.extras.as_ref().map_or(Decimal::ZERO, |extras| extras.cap)
    }
}
