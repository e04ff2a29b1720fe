//! Which pasted column goes to which column of the table: by the header row, else by order.
//! Not here: reading the cells.

use super::PastedCell;
use super::arrange::{Targets, is_number_label};
use crate::answers::read;

/// A column of the table that receives the block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its label, and other words for it.
    pub labels: &'a [&'a str],
}

/// The receiving column of each cell of a header row, white space, `：`, `*` and a bracketed unit aside. None where the
/// row is no header: fewer than half of its cells are labels.
pub fn match_columns(header: &[PastedCell], columns: &[Column]) -> Option<Targets> {
    let mut targets = Targets::new();
    for cell in header {
        let found = find(cell, columns).filter(|found| !targets.contains(&Some(*found)));
        targets.push(found);
    }
    let filled = header.iter().filter(|cell| !key(cell).is_empty() && !is_number_label(cell)).count();
    let found = targets.iter().flatten().count();
    (found > 0 && found * 2 >= filled).then_some(targets)
}

fn find(cell: &str, columns: &[Column]) -> Option<usize> {
    let cell = key(cell);
    let has =
        |fits: &dyn Fn(&str) -> bool| columns.iter().position(|column| column.labels.iter().any(|label| fits(label)));
    if cell.is_empty() {
        return None;
    }
    has(&|label| key(label) == cell).or_else(|| has(&|label| without_unit(&key(label)) == without_unit(&cell)))
}

/// What is compared of a label: also without `：` and `*`.
fn key(text: &str) -> String {
    read::key(text).chars().filter(|c| !matches!(c, ':' | '*')).collect()
}

fn without_unit(key: &str) -> &str {
    key.split(['(', '[', '【', '〔', '/']).next().filter(|before| !before.is_empty()).unwrap_or(key)
}
