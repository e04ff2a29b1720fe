//! A pasted block taken apart: its rows, its header row, and which column goes where. Pure.
//! Not here: what the cells mean (`cells`) and where the rows land (`landing`).

use crate::answers::paste::{Arranged, BlockError, Column, arrange, parse_block};
use crate::notice::Field;

/// A pasted block, and the table's column that each of its columns goes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The header row, where there is one.
    pub head: Option<Vec<String>>,
    /// The rows, without blank ones and without running numbers.
    pub rows: Vec<Vec<String>>,
    /// For each column of the block the receiving column's index; none where it is left out.
    pub targets: Vec<Option<usize>>,
}

/// Why a text is no block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// There is nothing in it.
    Nothing,
    /// It is too large.
    Large(BlockError),
}

impl Plan {
    /// Takes a pasted text apart. Without a header row its columns go to the table's in order, from the column `start`;
    /// of a table with these fixed years the first column may name them.
    ///
    /// # Errors
    /// A text without rows, or beyond the bounds.
    pub fn new(table: &Field, years: &[String], text: &str, start: usize) -> Result<Self, Refusal> {
        let block = parse_block(text).map_err(Refusal::Large)?;
        let first = block.first().cloned().unwrap_or_default();
        let labels = labels(table, &first);
        let columns: Vec<Column> = (table.columns.iter().zip(&labels))
            .map(|(column, labels)| Column { id: column.id.as_str(), labels: labels.as_slice() })
            .collect();
        let arranged = arrange(block.clone(), &columns);
        let mut plan = if arranged.header {
            Self::headed(block, arranged)
        } else {
            let start = if names_years(&arranged.rows, years) { 0 } else { start };
            let columns = columns.get(start..).unwrap_or_default();
            let arranged = arrange(block, columns);
            let aimed = arranged.targets.iter().map(|target| target.map(|target| target + start));
            Self { head: None, targets: aimed.collect(), rows: arranged.rows }
        };
        plan.rows.retain(|row| row.iter().any(|cell| !cell.trim().is_empty()));
        if plan.rows.is_empty() { Err(Refusal::Nothing) } else { Ok(plan) }
    }

    fn headed(block: Vec<Vec<String>>, arranged: Arranged) -> Self {
        let mut lines = block.into_iter();
        let mut head = lines.next().unwrap_or_default();
        let width = |row: Option<&Vec<String>>| row.map_or(0, Vec::len);
        let numbered = width(lines.next().as_ref()) > width(arranged.rows.first());
        if numbered && !head.is_empty() {
            head.remove(0);
        }
        let mut targets = arranged.targets;
        targets.resize(targets.len().max(head.len()), None);
        Self { head: Some(head), rows: arranged.rows, targets }
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

    /// What a column of the block is called: by its header, else by its number.
    pub fn column_name(&self, column: usize) -> String {
        let head = self.head.as_ref().and_then(|head| head.get(column)).map(|cell| cell.trim());
        match head.filter(|head| !head.is_empty()) {
            Some(head) => head.to_owned(),
            None => format!("第 {} 列", column + 1),
        }
    }
}

/// What each column may be headed: its label, and a cell of the first row that comes near it and near no other. 职称 is
/// 技术职称, 出生日期 is 出生年月; but only beside a cell that is a label to the letter, or data would be taken for headers.
fn labels<'a>(table: &'a Field, first: &'a [String]) -> Vec<Vec<&'a str>> {
    let mut labels: Vec<Vec<&str>> = table.columns.iter().map(|column| vec![column.label.as_str()]).collect();
    let exact = |cell: &String| table.columns.iter().any(|column| bare(&column.label) == bare(cell));
    if !first.iter().any(exact) {
        return labels;
    }
    for cell in first.iter().filter(|cell| !exact(cell)) {
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
    both_long && (label.contains(&cell) || cell.contains(&label) || cell.chars().take(2).eq(label.chars().take(2)))
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Whether the first cells are years, some of them the table's: 2019, 2019年.
fn names_years(rows: &[Vec<String>], years: &[String]) -> bool {
    let first = |row: &Vec<String>| row.first().map(|cell| year(cell).to_owned()).unwrap_or_default();
    let firsts: Vec<String> = rows.iter().map(first).collect();
    let is_year = |text: &String| text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    firsts.iter().all(is_year) && firsts.iter().any(|first| years.contains(first))
}

/// A cell without 年 or 年度.
pub(super) fn year(cell: &str) -> &str {
    cell.trim().trim_end_matches(['年', '度'])
}
