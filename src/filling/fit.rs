//! Whether a text has room in its cell, as far as the file says how high its rows are.
//! Not here: what becomes of it; it is written as a whole.

use super::cell::BlankCell;
use crate::imports::{Source, WordBlock, WordRow};
use crate::notice::Notice;
use crate::paper::{LINE_HEIGHT, width};

/// Left and right of a cell's words, in twips: Word's own margins.
const MARGINS: u32 = 216;
/// Twips in a point.
const POINT: f64 = 20.0;

/// Whether a text is to be looked at in its cell: prose that needs more height than the cell's rows have, which then grow, and any
/// text where they do not.
pub fn is_long(notice: &Notice, source: &Source, target: &BlankCell<'_>, (text, prose): (&str, bool)) -> bool {
    let (Some(cell), WordBlock::Table(table)) = (target.cell, target.block) else { return false };
    let rows = || table.rows.iter().skip(cell.row).take(cell.rows);
    let Some(height) = rows().map(|row| row.height).sum::<Option<u32>>() else { return false };
    if !prose && !rows().all(|row| is_exact(source, row)) {
        return false;
    }
    let em = POINT * notice.own_forms().first().map_or(12.0, |form| form.paper.point);
    let room = f64::from(cell.right.saturating_sub(cell.left + MARGINS)).max(em);
    let lines = |line: &str| {
        let wide = width(line) as f64 * em / 2.0;
        (wide / room).ceil().max(1.0)
    };
    let needed: f64 = text.split('\n').map(lines).sum();
    needed > 1.0 && needed * LINE_HEIGHT * em > f64::from(height)
}

/// Whether a row is as high as it says, whatever stands in it.
fn is_exact(source: &Source, row: &WordRow) -> bool {
    let height = source.markup.at(row.at).and_then(|it| it.child("trPr")).and_then(|it| it.child("trHeight"));
    height.is_some_and(|it| it.value("hRule") == Some("exact"))
}
