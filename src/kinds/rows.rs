//! The rows of a table.

use super::Field;

/// The most rows of a table that names no bound.
pub const MOST_ROWS: usize = 2000;

/// The rows of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Rows {
    /// So many complete calendar years before the edition year, in the column `year`; such rows are fixed.
    pub years: Option<u32>,
    /// Rows printed even when empty; the table grows beyond them.
    pub printed: usize,
    /// Whether further rows print in the same table instead of on an annex page.
    pub grows: bool,
    /// Fewest filled rows.
    pub min: usize,
    /// Most rows; 2,000 without a word.
    pub max: Option<usize>,
}

impl Field {
    /// The years of a table with fixed year rows, oldest first; empty for other tables.
    pub fn years(&self, edition: i32) -> Vec<String> {
        let count = self.rows.as_ref().and_then(|rows| rows.years).unwrap_or(0);
        (1..=count).rev().map(|back| (edition - back.cast_signed()).to_string()).collect()
    }

    /// Whether the table's rows are fixed.
    pub fn has_fixed_rows(&self) -> bool {
        self.rows.as_ref().is_some_and(|rows| rows.years.is_some())
    }
}
