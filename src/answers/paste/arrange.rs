//! A block without what is no row of it: titles above its header, the header, running numbers, totals and remarks below.
//! Not here: which column a header means (`columns`).

use std::collections::BTreeSet;

use super::PastedCell;

/// A row of a block.
pub type PastedRow = Vec<PastedCell>;
/// For each cell of a row the receiving column's index; none for a cell that has no place.
pub type Targets = Vec<Option<usize>>;

/// Rows that are looked through for the header.
const LOOKED_THROUGH: usize = 8;
/// Texts that a line of title has at most, beside those that end a label: 填报单位：甲公司.
const TITLES: usize = 2;

/// A block ready for the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arranged {
    /// For each cell of a row the receiving column's index; none for a cell that has no place.
    pub targets: Targets,
    /// The rows without everything else that is here, and without running numbers.
    pub rows: Vec<PastedRow>,
    /// The header row, of two rows in one where it has two.
    pub head: Option<PastedRow>,
    /// The lines above the header: the title, 单位：万元.
    pub above: Vec<PastedRow>,
    /// The lines below the last row: 合计, 备注.
    pub below: Vec<PastedRow>,
}

/// Arranges a block for a table with so many columns. `matched` says where the cells of a header go; none where the row is
/// no header.
pub fn arrange(
    mut rows: Vec<PastedRow>,
    columns: usize,
    matched: &dyn Fn(&[PastedCell]) -> Option<Targets>,
) -> Arranged {
    let found = header(&rows, matched);
    let (above, mut head, mut targets) = match found {
        Some(Header { at, depth, cells, targets }) => {
            let above = rows.drain(..at + depth).take(at).collect();
            (above, Some(cells), targets)
        }
        None => (Vec::new(), None, (0..columns).map(Some).collect()),
    };
    let mut below = below(&mut rows);
    if runs(&rows, head.as_deref().zip(targets.first().copied()), columns) {
        rows.iter_mut()
            .chain(&mut below)
            .chain(&mut head)
            .filter(|row| !row.is_empty())
            .for_each(|row| drop(row.remove(0)));
        if head.is_some() && !targets.is_empty() {
            targets.remove(0);
        }
    }
    let width = rows.iter().chain(&head).map(Vec::len).max().unwrap_or(0);
    targets.resize(width, None);
    Arranged { targets, rows, head, above, below }
}

struct Header {
    /// The row at which it stands.
    at: usize,
    /// How many rows it has.
    depth: usize,
    cells: PastedRow,
    targets: Targets,
}

/// The header: the first row that is one, below lines of title at most; two rows where they say more together.
fn header(rows: &[PastedRow], matched: &dyn Fn(&[PastedCell]) -> Option<Targets>) -> Option<Header> {
    let count = |targets: &Targets| targets.iter().flatten().count();
    for (at, row) in rows.iter().take(LOOKED_THROUGH).enumerate() {
        let one = matched(row).map(|targets| Header { at, depth: 1, cells: row.clone(), targets });
        // A title above a header is no part of it.
        let two = rows.get(at + 1).and_then(|next| {
            let (cells, below) = (stacked(row, next), matched(next));
            let found = matched(&cells).filter(|both| below.is_none_or(|below| count(both) > count(&below)))?;
            Some(Header { at, depth: 2, cells, targets: found })
        });
        let found = match (one, two) {
            (Some(one), Some(two)) if count(&two.targets) > count(&one.targets) => Some(two),
            (None, two) => two,
            (one, _) => one,
        };
        // Below a title a single cell that is a label may be chance.
        let sure = |found: &Header| at == 0 || count(&found.targets) > 1;
        if let Some(found) = found.filter(sure) {
            return Some(found);
        }
        if !is_title(row) {
            return None;
        }
    }
    None
}

/// Two rows of a header as one: the lower label, else the upper one.
fn stacked(upper: &[PastedCell], lower: &[PastedCell]) -> PastedRow {
    let text = |row: &[PastedCell], at: usize| row.get(at).map(|cell| cell.trim().to_owned()).unwrap_or_default();
    let cell = |at| match text(lower, at) {
        below if below.is_empty() => text(upper, at),
        below => below,
    };
    (0..upper.len().max(lower.len())).map(|at| PastedCell::from(cell(at))).collect()
}

/// Whether a row says little enough to stand above a table: a title, 填报单位：甲公司, 单位：万元.
fn is_title(row: &[PastedCell]) -> bool {
    let texts = distinct(row);
    texts.len() <= TITLES && row.len() > texts.len()
        || texts.len() == 1
        || texts.iter().all(|text| text.contains(['：', ':']))
}

/// The texts of a row, each once.
fn distinct(row: &[PastedCell]) -> BTreeSet<&str> {
    row.iter().map(|cell| cell.trim()).filter(|text| !text.is_empty()).collect()
}

/// Takes totals and remarks from the block's end.
fn below(rows: &mut Vec<PastedRow>) -> Vec<PastedRow> {
    let mut below = Vec::new();
    while rows.len() > 1 && rows.last().is_some_and(|row| is_total(row) || is_remark(row)) {
        below.extend(rows.pop());
    }
    below.reverse();
    below
}

fn first(row: &[PastedCell]) -> String {
    let first = row.iter().find(|cell| !cell.trim().is_empty());
    first.map(|cell| cell.chars().filter(|c| !c.is_whitespace()).collect()).unwrap_or_default()
}

fn is_total(row: &[PastedCell]) -> bool {
    let first = first(row);
    let rest = ["合计", "总计", "共计", "小计"].iter().find_map(|word| first.strip_prefix(word));
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['：', ':', '（', '(']))
}

fn is_remark(row: &[PastedCell]) -> bool {
    let first = first(row);
    let words = [
        "备注",
        "注",
        "说明",
        "填表人",
        "填表说明",
        "填表日期",
        "制表",
        "审核",
        "填报",
        "单位负责人",
        "负责人",
        "联系人",
        "联系电话",
    ];
    words.iter().filter_map(|word| first.strip_prefix(word)).any(|rest| {
        rest.starts_with(['：', ':'])
            || distinct(row).len() == 1 && rest.starts_with(|c: char| c.is_ascii_digit() || c == '、')
    })
}

/// Whether the first column only numbers the rows: headed 序号 without a place of its own, or 1, 2, 3 … with more cells than
/// the table has columns.
fn runs(rows: &[PastedRow], head: Option<(&[PastedCell], Option<usize>)>, columns: usize) -> bool {
    if let Some((head, target)) = head {
        return target.is_none() && head.first().is_some_and(|cell| is_number_label(cell));
    }
    let wide = rows.iter().map(Vec::len).max().unwrap_or(0) > columns;
    let numbered = rows.iter().enumerate().all(|(index, row)| {
        row.first().is_some_and(|cell| cell.trim().trim_end_matches(['.', '、']).parse() == Ok(index + 1))
    });
    wide && numbered && !rows.is_empty()
}

/// Whether a header numbers the rows.
pub(super) fn is_number_label(cell: &str) -> bool {
    let bare: String = cell.chars().filter(|c| !c.is_whitespace()).collect();
    matches!(bare.to_ascii_lowercase().as_str(), "序号" | "编号" | "no" | "no.")
}
