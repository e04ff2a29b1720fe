//! Printed tables: every row covers every column, once.

use super::{FaultKind, Faults, GridFault};
use crate::notice::{Block, Cell, Form, GridRow, Notice, Party, Side};

pub(super) fn check(faults: &mut Faults, notice: &Notice) {
    // A form of anybody else would be neither printed nor exported.
    let filler = if notice.collects.is_some() { Party::Recommender } else { Party::Applicant };
    notice.forms.iter().for_each(|one| form(faults, one, filler));
}

fn form(faults: &mut Faults, form: &Form, filler: Party) {
    let path = format!("forms.{}", form.id);
    faults.unless(form.by == filler, &format!("{path}.by"), || FaultKind::Anothers);
    faults.unless(form.paper.copies > 0, &format!("{path}.paper.copies"), || FaultKind::NotPositive);
    faults.unless(form.paper.max_pages != Some(0), &format!("{path}.paper.max_pages"), || FaultKind::NotPositive);
    faults.unless(is_positive(form.paper.point), &format!("{path}.paper.point"), || FaultKind::NotPositive);
    for (block, at) in form.blocks.iter().zip(1..) {
        if let Block::Table { columns, rows } = &block.block {
            let path = format!("{path}.blocks.{at}");
            let wide = columns.iter().all(|width| is_positive(*width));
            faults.unless(wide && !columns.is_empty(), &format!("{path}.columns"), || FaultKind::NotPositive);
            covers(faults, &path, columns.len(), rows);
            unlined(faults, &path, columns.len(), rows);
        }
    }
}

/// The cells of each row and the merges from above.
fn covers(faults: &mut Faults, path: &str, columns: usize, rows: &[GridRow]) {
    // What begins to reach down into a row, and what no longer does; wrapping, for a hostile span must not stop us.
    let mut reach: Vec<usize> = vec![0; rows.len() + 1];
    let mut merged: usize = 0;
    for (index, row) in rows.iter().enumerate() {
        let path = format!("{path}.rows.{}", index + 1);
        merged = merged.wrapping_add(reach.get(index).copied().unwrap_or(0));
        let covered = row.cells.iter().fold(merged, |sum, cell| sum.wrapping_add(cell.span));
        faults.unless(covered == columns, &path, || FaultKind::Grid(GridFault::Covers { covered, columns }));
        faults.unless(is_positive(row.height), &format!("{path}.height"), || FaultKind::NotPositive);
        // Left out of the table, it would leave a hole where a merge reaches into it or begins in it.
        let merges = merged != 0 || row.cells.iter().any(|cell| cell.rows > 1);
        faults.unless(row.when.is_none() || !merges, &format!("{path}.when"), || FaultKind::Grid(GridFault::Merged));
        for (cell, at) in row.cells.iter().zip(1..) {
            let path = format!("{path}.cells.{at}");
            faults.unless(cell.span > 0 && cell.rows > 0, &path, || FaultKind::NotPositive);
            let end = index.saturating_add(cell.rows);
            faults.unless(end <= rows.len(), &path, || FaultKind::Grid(GridFault::Below));
            merge(&mut reach, index + 1, end.min(rows.len()), cell);
        }
    }
}

/// The cell covers its columns from the row after its own until the end row.
fn merge(reach: &mut [usize], from: usize, end: usize, cell: &Cell) {
    if let Some(columns) = reach.get_mut(from).filter(|_| from < end) {
        *columns = columns.wrapping_add(cell.span);
        if let Some(columns) = reach.get_mut(end) {
            *columns = columns.wrapping_sub(cell.span);
        }
    }
}

/// The sides without a line lie between cells. A repeated row has itself above and below.
fn unlined(faults: &mut Faults, path: &str, columns: usize, rows: &[GridRow]) {
    let mut covered = vec![0; columns];
    for (index, row) in rows.iter().enumerate() {
        let (top, foot) =
            (index == 0 && row.each.is_none(), |cell: &Cell| index.saturating_add(cell.rows) >= rows.len());
        for (cell, at) in row.cells.iter().zip(1..) {
            let Some(col) = covered.iter().position(|rows| *rows == 0) else { break };
            covered.iter_mut().skip(col).take(cell.span).for_each(|rows| *rows = cell.rows);
            let framed = |side: &Side| match side {
                Side::Top => top,
                Side::Right => col.saturating_add(cell.span) >= columns,
                Side::Bottom => foot(cell) && row.each.is_none(),
                Side::Left => col == 0,
            };
            let path = format!("{path}.rows.{}.cells.{at}", index + 1);
            faults.unless(!cell.unlined.iter().any(framed), &path, || FaultKind::Grid(GridFault::Frame));
        }
        covered.iter_mut().for_each(|rows| *rows = rows.saturating_sub(1));
    }
}

fn is_positive(number: f64) -> bool {
    number.is_finite() && number > 0.0
}
