//! Empty rows of a list give way to answers above them that need more height than the form prints: the table stays as high
//! as it is empty, and what stands below it, such as opinions and seals, where it stands there.
//! Not here: which rows are empty (`rows`), and how high any row is (`fit`).

use std::ops::Range;

use super::fit::Fitted;
use super::page::Table;

/// Sums of heights carry rounding.
const SLACK: f64 = 1e-6;

/// A table, fitted already, without those of its spare rows that give way; none where all stay. It has to be fitted anew.
pub fn give_way(table: Table, fitted: &Fitted, spare: &[usize]) -> Option<Table> {
    let heights = fitted.table.rows.iter().zip(&fitted.empty).enumerate();
    let (mut gone, mut grown) = (Vec::new(), 0.0);
    for (row, (height, empty)) in heights {
        if grown > SLACK && spare.contains(&row) {
            grown -= height;
            gone.push(row);
        } else {
            grown += height - empty;
        }
    }
    (!gone.is_empty()).then(|| without(table, &gone))
}

fn without(mut table: Table, gone: &[usize]) -> Table {
    let place = |row: usize| row - gone.iter().filter(|gone| **gone < row).count();
    let range = |rows: &Range<usize>| place(rows.start)..place(rows.end);
    let rows = table.rows.into_iter().enumerate().filter(|(row, _)| !gone.contains(row));
    table.rows = rows.map(|(_, height)| height).collect();
    for cell in &mut table.cells {
        let rows = range(&(cell.row..cell.row + cell.rowspan));
        (cell.row, cell.rowspan) = (rows.start, rows.len());
    }
    table.cells.retain(|cell| cell.rowspan > 0);
    for head in &mut table.heads {
        (head.rows, head.over) = (range(&head.rows), range(&head.over));
    }
    table
}
