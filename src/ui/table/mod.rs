//! Tables on the screen: years that stand fixed, and rows that come and go, both as on paper; cards on a narrow screen.
//! A cell is the same control as a field of the form (`ui::control`), in the shape that is lightest for its column.

mod buttons;
mod cell;
mod choosing;
mod dropdown;
mod events;
pub mod field;
mod focus;
mod foot;
mod found;
mod grid;
mod head;
mod paste;
mod row;
mod row_actions;
mod row_line;
mod status;
mod step;
mod sums;
#[cfg(test)]
mod tests;
mod tools;

pub use field::TableField;

use crate::notice::{Field, MOST_ROWS};

/// The most rows a table takes.
fn most(table: &Field) -> usize {
    table.rows.as_ref().and_then(|rows| rows.max).unwrap_or(MOST_ROWS)
}
