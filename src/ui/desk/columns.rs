//! Which columns of the register are shown, in the register's own order.

use crate::collection::ledger::{COLUMNS, LedgerColumn};

/// Columns that are shown unless the officer chooses others: what tells an application apart, what is said of it, what became
/// of it.
const USUAL: [&str; 9] = ["unit", "studio", "leader", "recommender", "verdict", "errors", "first", "state", "file"];

/// The columns that are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LedgerColumns(Vec<&'static str>);

impl Default for LedgerColumns {
    fn default() -> Self {
        Self(USUAL.to_vec())
    }
}

impl LedgerColumns {
    /// They, in the register's order.
    pub fn shown(&self) -> impl Iterator<Item = &'static LedgerColumn> + '_ {
        COLUMNS.iter().filter(|column| self.shows(column.id))
    }

    /// Whether a column is shown.
    pub fn shows(&self, id: &str) -> bool {
        self.0.contains(&id)
    }

    /// Shows a column or leaves it out. One always stays, or there would be nothing to press.
    pub fn turn(&mut self, id: &'static str) {
        if !self.shows(id) {
            self.0.push(id);
        } else if self.0.len() > 1 {
            self.0.retain(|known| *known != id);
        }
    }

    /// Shows the usual ones again.
    pub fn reset(&mut self) {
        *self = Self::default();
    }

    /// They as words of a setting.
    pub fn written(&self) -> String {
        self.0.join(" ")
    }

    /// Those of a setting; what is no column is left out, and where none is left the usual ones are shown.
    pub fn read(text: &str) -> Self {
        let known: Vec<&'static str> =
            COLUMNS.iter().map(|column| column.id).filter(|id| text.split(' ').any(|word| word == *id)).collect();
        if known.is_empty() { Self::default() } else { Self(known) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(columns: &LedgerColumns) -> Vec<&'static str> {
        columns.shown().map(|column| column.id).collect()
    }

    /// How wide a column is at least, in rem: the last rule of the style sheet that names it, otherwise that for all.
    fn least(column: &str) -> f64 {
        let rules = include_str!("../../../style/desk.css").lines().filter(|line| line.starts_with(".desk-col"));
        let names = |heads: &str, head: &str| heads.split(',').any(|it| it.trim() == head);
        let rule = |line: &str| {
            let (heads, width) = line.split_once(" { width: ")?;
            let is_its = names(heads, &format!(".desk-col.is-{column}")) || names(heads, ".desk-col");
            is_its.then(|| width.strip_suffix("rem; }")?.parse().ok())?
        };
        rules.filter_map(rule).next_back().unwrap()
    }

    /// A screen of 1366 pixels at 125 % has 1093. The page's margins, the list's border and two scroll bars go off it.
    #[test]
    fn the_usual_columns_fit_into_a_small_window() {
        let room = f64::from(1093 - 2 * 24 - 2 - 2 * 15) / 16.0;
        let wide: f64 = ["nth"].iter().chain(&USUAL).map(|column| least(column)).sum();
        assert!(wide <= room, "{wide} rem, and there is room for {room}");
        assert!(least("unit") > least("code") && least("errors") < least("code"), "the rules are read");
    }

    #[test]
    fn columns_stand_in_the_order_of_the_register_and_one_always_stays() {
        let mut columns = LedgerColumns::default();
        assert_eq!(ids(&columns), USUAL, "the usual ones are all known");
        columns.turn("filed");
        assert_eq!(ids(&columns)[4], "filed");
        assert_eq!(LedgerColumns::read(&columns.written()).shown().count(), USUAL.len() + 1);
        for id in ids(&columns) {
            columns.turn(id);
        }
        assert_eq!(ids(&columns).len(), 1);
        columns.reset();
        assert_eq!(columns, LedgerColumns::default());
        assert_eq!(LedgerColumns::read("nothing known"), LedgerColumns::default());
    }
}
