//! From a form's grid to a table of placed, filled cells: repeated rows are written out, merges are given their columns.
//! Not here: line breaks and heights (`fit`), pages (`flow`).

use std::ops::Range;

use super::annex::{AnnexItem, AnnexList};
use super::fill::{AtRow, Filled, FormSource, boxes, fill};
use super::measure::{halves, printable};
use super::page::{Growth, Head, PADDING, Role, Table, TableCell, WrappedText};
use super::page_size::PageSize;
use super::rows::{Split, counted, runs_on, split, title};
use crate::notice::{Cell, GridRow};

/// A grid written out.
pub struct Written {
    /// Its table, its lines not broken yet.
    pub table: Table,
    /// Empty rows at the end of those of a list, which may give way.
    pub spare: Vec<usize>,
    /// The rows it has no room for.
    pub beyond: Vec<AnnexItem>,
}

/// Writes out a grid at a type size of so many millimetres.
pub fn grid(source: FormSource<'_>, columns: &[f64], rows: &[GridRow], set: (PageSize, f64)) -> Written {
    let mut grid = Grid::new(source, columns, set);
    let tables = rows.iter().map(|row| source.notice.field(row.each.as_deref()?));
    let splits: Vec<Option<Split<'_>>> = tables.map(|table| Some(split(source, table?))).collect();
    let counts: Vec<usize> = splits.iter().map(|split| split.as_ref().map_or(1, |split| split.printed.len())).collect();
    for (nth, (row, split)) in rows.iter().zip(&splits).enumerate() {
        match split {
            Some(split) => grid.repeat(row, split),
            None => grid.put(row, None, counts.get(nth..).unwrap_or_default()),
        }
    }
    Written { table: grid.table, spare: grid.spare, beyond: grid.beyond }
}

struct Grid<'a> {
    source: FormSource<'a>,
    em: f64,
    table: Table,
    /// For each column, how many rows from here on a merge from above covers.
    covered: Vec<usize>,
    spare: Vec<usize>,
    beyond: Vec<AnnexItem>,
}

impl<'a> Grid<'a> {
    fn new(source: FormSource<'a>, columns: &[f64], (size, em): (PageSize, f64)) -> Self {
        let whole: f64 = columns.iter().sum();
        let columns: Vec<f64> = columns.iter().map(|part| part / whole * size.body_width()).collect();
        let covered = vec![0; columns.len()];
        let table = Table { columns, rows: Vec::new(), heads: Vec::new(), cells: Vec::new() };
        Self { source, em, table, covered, spare: Vec::new(), beyond: Vec::new() }
    }

    /// Writes out a repeated row; rows beyond the printed ones become a listing under the same heads.
    fn repeat(&mut self, row: &GridRow, rows: &Split<'a>) {
        let top = self.table.rows.len();
        rows.printed.iter().for_each(|at| self.put(row, Some(at), &[]));
        let (labels, over) = (self.labels_above(top), top..self.table.rows.len());
        self.table.heads.push(Head { rows: labels, over, counted: !runs_on(rows.table) });
        self.spare.extend(top + rows.needed..self.table.rows.len());
        if let Some(first) = rows.beyond.first() {
            let title = title(self.source.notice, rows.table);
            let title = [title, "（续，", &counted(rows.table, first.index), "起）"].concat();
            let columns: Vec<usize> =
                self.table.cells.iter().filter(|cell| cell.row == top).map(|cell| cell.col).collect();
            let columns = columns.into_iter().map(|col| self.head(top, col)).collect();
            let cells = |at: &AtRow<'a>| row.cells.iter().map(|cell| words(self.filled(cell, Some(at), 0))).collect();
            let rows = rows.beyond.iter().map(cells).collect();
            self.beyond.push(AnnexItem::Listing(AnnexList { title, columns, rows }));
        }
    }

    /// The rows right above one in which nothing but labels begins.
    fn labels_above(&self, row: usize) -> Range<usize> {
        let begins = |row: usize| self.table.cells.iter().filter(move |cell| cell.row == row);
        let labels = |row: usize| begins(row).next().is_some() && begins(row).all(|cell| cell.role == Role::Label);
        let first = (0..row).rev().take_while(|row| labels(*row)).last();
        first.unwrap_or(row)..row
    }

    /// The label that stands right above a cell, and the cell's width.
    fn head(&self, row: usize, col: usize) -> (f64, String) {
        let here = |cell: &&TableCell| cell.row == row && cell.col == col;
        let above = |cell: &&TableCell| {
            cell.row + cell.rowspan == row
                && (cell.col..cell.col + cell.colspan).contains(&col)
                && cell.role == Role::Label
        };
        let width = self.table.cells.iter().find(here).map_or(0.0, |cell| cell.geometry(&self.table).2);
        let label = self.table.cells.iter().find(above).map(|cell| cell.words.text.clone());
        (width, label.unwrap_or_default())
    }

    /// Adds a row; `counts` says how many rows each row of the definition prints, from this one on.
    fn put(&mut self, row: &GridRow, at: Option<&AtRow<'a>>, counts: &[usize]) {
        let index = self.table.rows.len();
        self.table.rows.push(row.height);
        for cell in &row.cells {
            let Some(col) = self.covered.iter().position(|rows| *rows == 0) else { break };
            let free = self.covered.iter().skip(col).take_while(|rows| **rows == 0).count();
            let (colspan, rowspan) = (cell.span.clamp(1, free), counts.iter().take(cell.rows).sum::<usize>().max(1));
            self.covered.iter_mut().skip(col).take(colspan).for_each(|rows| *rows = rowspan);
            let width: f64 = self.table.columns.iter().skip(col).take(colspan).sum();
            let filled = self.filled(cell, at, halves(width - 2.0 * PADDING, self.em));
            let (role, align, valign, unlined) = (role(cell), cell.align, cell.valign(), cell.unlined.clone());
            let (growth, words, row) = (growth(&filled), words(filled), index);
            self.table.cells.push(TableCell {
                row,
                col,
                colspan,
                rowspan,
                role,
                align,
                valign,
                words,
                growth,
                unlined,
            });
        }
        self.covered.iter_mut().for_each(|rows| *rows = rows.saturating_sub(1));
    }

    /// What a cell says, with room for so many half ems.
    fn filled(&self, cell: &Cell, at: Option<&AtRow<'a>>, room: usize) -> Filled {
        let mut filled = match (&cell.boxes, &cell.label) {
            (Some(id), _) => boxes(self.source, id, cell.per_line, room),
            (None, Some(label)) => Filled { text: label.clone(), ..Filled::default() },
            (None, None) => Filled::default(),
        };
        if let Some(template) = &cell.value {
            let value = fill(self.source, at, template);
            filled.join(value);
        }
        filled
    }
}

fn words(filled: Filled) -> WrappedText {
    WrappedText { text: printable(&filled.text), lines: Vec::new(), place: filled.place }
}

fn growth(filled: &Filled) -> Growth {
    match (filled.answered, filled.prose) {
        (false, _) => Growth::Printed,
        (true, false) => Growth::Free,
        (true, true) => Growth::Threefold,
    }
}

fn role(cell: &Cell) -> Role {
    let answers = cell.value.as_deref().is_some_and(|template| template.contains('{'));
    match (cell.boxes.is_some() || answers, cell.label.is_some()) {
        (true, _) => Role::Value,
        (false, true) => Role::Label,
        (false, false) => Role::Blank,
    }
}
