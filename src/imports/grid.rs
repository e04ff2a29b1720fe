//! From a table as Word stores it to cells by their edges (ISO/IEC 29500-1, 17.4).
//!
//! The grid lists every edge of every row, so that spans and the number of columns say nothing; where a cell begins and ends
//! does. A grid may be missing, too short or all zeros, and `tcW` may contradict it: the grid counts, then `tcW`.

use std::collections::BTreeMap;

use super::{ImportRefusal, Paragraph, TrackedChange, WordCell, WordRow, WordTable};

/// Columns of the grid. Word itself has at most 63 in a row.
pub(super) const MOST_COLUMNS: usize = 1000;
/// Edges that are this near, in twips, are one.
const NEAR: u32 = 20;
/// A column of which nothing is known.
const SOME_WIDTH: u32 = 1000;
/// No column is wider: Word's pages are at most 31,680 twips.
const WIDEST: u32 = 40_000;

/// A table as it was read.
#[derive(Debug, Default)]
pub(super) struct RawTable {
    /// The widths of the grid's columns.
    pub grid: Vec<u32>,
    /// The rows.
    pub rows: Vec<RawRow>,
}

/// A row as it was read.
#[derive(Debug, Default)]
pub(super) struct RawRow {
    /// Grid columns that are left out before the first cell.
    pub before: usize,
    /// What it is besides its cells.
    pub row: WordRow,
    /// Its cells.
    pub cells: Vec<RawCell>,
}

/// A cell as it was read.
#[derive(Debug, Default)]
pub(super) struct RawCell {
    /// Grid columns; 0 where nothing is said, which means 1.
    pub span: usize,
    /// `tcW`, where it is a length.
    pub width: Option<u32>,
    /// How it goes on from above.
    pub vertical: Merge,
    /// How it goes on from the left.
    pub horizontal: Merge,
    /// Its paragraphs.
    pub paragraphs: Vec<Paragraph>,
    /// Tables within it.
    pub nested: Vec<WordTable>,
    /// A tracked change of it.
    pub change: Option<TrackedChange>,
    /// Where its element begins.
    pub at: usize,
}

/// A cell's part in a merge.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Merge {
    /// None.
    #[default]
    None,
    /// It begins one.
    Restart,
    /// It goes on with one.
    Continue,
}

impl RawCell {
    fn span(&self) -> usize {
        self.span.clamp(1, MOST_COLUMNS)
    }
}

impl RawTable {
    /// The table by its edges.
    pub fn resolved(self) -> Result<WordTable, ImportRefusal> {
        let edges = self.edges()?;
        let mut table = WordTable::default();
        let mut above: BTreeMap<u32, usize> = BTreeMap::new();
        for raw in self.rows {
            let index = table.rows.len();
            table.rows.push(raw.row);
            let mut here = BTreeMap::new();
            for (left, right, cell) in placed(raw, &edges) {
                table.width = table.width.max(right);
                let goes_on =
                    if cell.vertical == Merge::Continue { from_above(&table, &above, left, right) } else { None };
                if let Some(at) = goes_on {
                    if let Some(begun) = table.cells.get_mut(at) {
                        begun.rows = index + 1 - begun.row;
                    }
                    here.insert(left, at);
                    continue;
                }
                here.insert(left, table.cells.len());
                let RawCell { paragraphs, nested, change, at, .. } = cell;
                table.cells.push(WordCell { row: index, rows: 1, left, right, paragraphs, nested, change, at });
            }
            above = here;
        }
        Ok(table)
    }

    /// Where the grid's columns begin, and where the last one ends.
    fn edges(&self) -> Result<Vec<u32>, ImportRefusal> {
        let columns = |row: &RawRow| row.before + row.cells.iter().map(RawCell::span).sum::<usize>();
        let count = self.rows.iter().map(columns).max().unwrap_or(0);
        if self.grid.len().max(count) > MOST_COLUMNS {
            return Err(ImportRefusal::TooMany);
        }
        let mut widths = self.grid.clone();
        if widths.iter().all(|width| *width == 0) {
            widths = self.widths_by_cells(count);
        }
        let usual = widths.iter().sum::<u32>().checked_div(u32::try_from(widths.len()).unwrap_or(1)).unwrap_or(0);
        let missing = count.saturating_sub(widths.len());
        widths.extend(std::iter::repeat_n(if usual == 0 { SOME_WIDTH } else { usual }, missing));
        let mut edges = vec![0];
        for width in widths {
            let last = edges.last().copied().unwrap_or(0);
            edges.push(last + width.min(WIDEST));
        }
        Ok(edges)
    }

    /// Columns by what their cells say of themselves, shared out evenly where a cell covers several.
    fn widths_by_cells(&self, count: usize) -> Vec<u32> {
        let mut widths = vec![None; count];
        let mut cells: Vec<(usize, usize, u32)> = Vec::new();
        for row in &self.rows {
            let mut at = row.before;
            for cell in &row.cells {
                cells.extend(cell.width.map(|width| (at, cell.span(), width.min(WIDEST))));
                at += cell.span();
            }
        }
        cells.sort_by_key(|(_, span, _)| *span);
        for (at, span, width) in cells {
            let covered: Vec<Option<u32>> = widths.iter().skip(at).take(span).copied().collect();
            let unknown = u32::try_from(covered.iter().filter(|it| it.is_none()).count()).unwrap_or(0);
            let rest = width.saturating_sub(covered.iter().flatten().sum());
            for column in widths.iter_mut().skip(at).take(span).filter(|it| it.is_none()) {
                *column = rest.checked_div(unknown);
            }
        }
        widths.into_iter().map(|width| width.filter(|it| *it > 0).unwrap_or(SOME_WIDTH)).collect()
    }
}

/// A row's cells between their edges; those merged into their left neighbour are part of it.
fn placed(row: RawRow, edges: &[u32]) -> Vec<(u32, u32, RawCell)> {
    let edge = |at: usize| edges.get(at).or(edges.last()).copied().unwrap_or(0);
    // More columns than the grid has are not left out (17.4.15).
    let mut at = if row.before < edges.len() { row.before } else { 0 };
    let mut placed: Vec<(u32, u32, RawCell)> = Vec::new();
    for cell in row.cells {
        let (left, right) = (edge(at), edge(at + cell.span()));
        at += cell.span();
        match placed.last_mut() {
            Some((_, end, _)) if cell.horizontal == Merge::Continue => *end = right,
            _ => placed.push((left, right, cell)),
        }
    }
    placed
}

/// The cell above that goes on between these edges. A continuation that nothing began is a cell of its own.
fn from_above(table: &WordTable, above: &BTreeMap<u32, usize>, left: u32, right: u32) -> Option<usize> {
    let near = above.range(left.saturating_sub(NEAR)..=left.saturating_add(NEAR)).map(|(_, at)| *at);
    near.into_iter().find(|at| table.cells.get(*at).is_some_and(|cell| cell.right.abs_diff(right) <= NEAR))
}
