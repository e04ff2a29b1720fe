//! A mean that is compared as it is, and rounded only to be shown.

use std::cmp::Ordering;

use rust_decimal::{Decimal, RoundingStrategy};

/// A sum over a count, which is never 0.
#[derive(Debug, Clone, Copy)]
pub struct MeanPoints {
    sum: Decimal,
    count: u32,
}

impl MeanPoints {
    /// The mean; none of nothing.
    pub fn of(points: impl IntoIterator<Item = Decimal>) -> Option<Self> {
        let none = (Decimal::ZERO, 0_u32);
        let (sum, count) = points.into_iter().fold(none, |(sum, count), one| (sum + one, count + 1));
        (count > 0).then_some(Self { sum, count })
    }

    /// How many it is the mean of.
    pub fn count(self) -> u32 {
        self.count
    }

    /// What is shown of it: with so many digits behind the point, half up.
    pub fn shown(self, decimals: u32) -> String {
        let mean = self.sum / Decimal::from(self.count);
        let rounded = mean.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero);
        format!("{rounded:.*}", decimals as usize)
    }
}

impl From<Decimal> for MeanPoints {
    fn from(points: Decimal) -> Self {
        Self { sum: points, count: 1 }
    }
}

impl Ord for MeanPoints {
    /// Of sums whose digits are bounded, so that the products are exact.
    fn cmp(&self, other: &Self) -> Ordering {
        (self.sum * Decimal::from(other.count)).cmp(&(other.sum * Decimal::from(self.count)))
    }
}

impl PartialOrd for MeanPoints {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for MeanPoints {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for MeanPoints {}
