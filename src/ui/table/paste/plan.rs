//! A pasted block taken apart: its rows, its header row, and which column goes where. Pure.
//! Not here: what the cells mean (`cells`) and where the rows land (`landing`).

use std::borrow::Cow;

use crate::answers::paste::{BlockError, Column, PastedCell, PastedRow, Targets, arrange, match_columns, unit_named};
use crate::answers::read::key;
use crate::notice::Field;

/// A pasted block, and the table's column that each of its columns goes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastePlan {
    /// The header row, where there is one.
    pub head: Option<PastedRow>,
    /// The rows, without blank ones and without running numbers.
    pub rows: Vec<PastedRow>,
    /// For each column of the block the receiving column's index; none where it is left out.
    pub targets: Targets,
    /// The lines above the header, which are not pasted.
    pub above: Vec<PastedRow>,
    /// Totals and remarks below the rows, which are not pasted.
    pub below: Vec<PastedRow>,
}

/// Why a text is no block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// There is nothing in it.
    Nothing,
    /// It is too large.
    Large(BlockError),
}

impl PastePlan {
    /// Arranges a block. Without a header row its columns go to the table's in order, from the column `start`; of a table
    /// with these fixed years the first column may name them.
    ///
    /// # Errors
    /// A block without rows.
    pub fn of(table: &Field, years: &[String], block: Vec<PastedRow>, start: usize) -> Result<Self, Refusal> {
        let count = table.columns.len();
        let mut arranged = arrange(block.clone(), count, &|row| matched(table, row));
        if arranged.head.is_none() {
            let start = if names_years(&arranged.rows, years) { 0 } else { start };
            arranged = arrange(block, count.saturating_sub(start), &|_| None);
            for target in arranged.targets.iter_mut().flatten() {
                *target += start;
            }
        }
        let mut plan = Self {
            head: arranged.head,
            rows: arranged.rows,
            targets: arranged.targets,
            above: arranged.above,
            below: arranged.below,
        };
        plan.rows.retain(|row| row.iter().any(|cell| !cell.trim().is_empty()));
        if plan.rows.is_empty() { Err(Refusal::Nothing) } else { Ok(plan) }
    }

    /// Sends a column of the block elsewhere; the one that went there before goes nowhere.
    pub fn aim(&mut self, column: usize, target: Option<usize>) {
        for (index, old) in self.targets.iter_mut().enumerate() {
            if index == column {
                *old = target;
            } else if target.is_some() && *old == target {
                *old = None;
            }
        }
    }

    /// Takes the first row for the header row, or back among the rows.
    pub fn toggle_head(&mut self) {
        match self.head.take() {
            Some(head) => self.rows.insert(0, head),
            None if self.rows.len() > 1 => self.head = Some(self.rows.remove(0)),
            None => {}
        }
    }

    /// Takes the lines below the rows for rows, too.
    pub fn take_below(&mut self) {
        self.rows.append(&mut self.below);
    }

    /// The unit that a line above the header names for the whole block: 单位：元.
    pub fn unit(&self) -> Option<&str> {
        self.above.iter().flatten().find_map(|cell| unit_named(cell))
    }

    /// How many cells a row of the block has: as many as the header, else as most rows.
    pub fn width(&self) -> usize {
        let most = || {
            let count = |width: usize| self.rows.iter().filter(|row| row.len() == width).count();
            self.rows.iter().map(Vec::len).max_by_key(|width| (count(*width), *width)).unwrap_or(0)
        };
        self.head.as_ref().map_or_else(most, Vec::len)
    }

    /// What a column of the block is called: by its header, else by its number.
    pub fn column_name(&self, column: usize) -> String {
        let head = self.head.as_ref().and_then(|head| head.get(column)).map(|cell| cell.trim());
        match head.filter(|head| !head.is_empty()) {
            Some(head) => head.to_owned(),
            None => format!("第 {} 列", column + 1),
        }
    }
}

/// Where the cells of a header go; none where the row is no header.
fn matched(table: &Field, row: &[PastedCell]) -> Option<Targets> {
    let labels = labels(table, row);
    let columns: Vec<Column> = (table.columns.iter().zip(&labels))
        .map(|(column, labels)| Column { id: column.id.as_str(), labels: labels.as_slice() })
        .collect();
    match_columns(row, &columns)
}

/// What each column may be headed: its label, and a cell of the row that comes near it and near no other. 职称 is
/// 技术职称, 出生日期 is 出生年月; but only beside a cell that is a label to the letter, or data would be taken for headers.
fn labels<'a>(table: &'a Field, row: &'a [PastedCell]) -> Vec<Vec<&'a str>> {
    let mut labels: Vec<Vec<&str>> = table.columns.iter().map(|column| vec![column.label.as_str()]).collect();
    let exact = |cell: &PastedCell| table.columns.iter().any(|column| bare(&column.label) == bare(cell));
    if !row.iter().any(exact) {
        return labels;
    }
    for cell in row.iter().filter(|cell| !exact(cell)) {
        let near = |(at, column): (usize, &Field)| is_near(cell, &column.label).then_some(at);
        let mut found = table.columns.iter().enumerate().filter_map(near);
        if let (Some(only), None) = (found.next(), found.next()) {
            labels.get_mut(only).into_iter().for_each(|labels| labels.push(cell));
        }
    }
    labels
}

fn is_near(cell: &str, label: &str) -> bool {
    let (cell, label) = (bare(cell), bare(label));
    let both_long = cell.chars().nth(1).is_some() && label.chars().nth(1).is_some();
    both_long && (label.contains(&*cell) || cell.contains(&*label) || cell.chars().take(2).eq(label.chars().take(2)))
}

fn bare(text: &str) -> Cow<'_, str> {
    key(text)
}

/// Whether the first cells are years, some of them the table's: 2019, 2019年.
fn names_years(rows: &[PastedRow], years: &[String]) -> bool {
    let first = |row: &PastedRow| row.first().map(|cell| year(cell).to_owned()).unwrap_or_default();
    let firsts: Vec<String> = rows.iter().map(first).collect();
    let is_year = |text: &String| text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    firsts.iter().all(is_year) && firsts.iter().any(|first| years.contains(first))
}

/// A cell without 年 or 年度.
pub(super) fn year(cell: &str) -> &str {
    cell.trim().trim_end_matches(['年', '度'])
}
