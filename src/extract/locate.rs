//! Which cell of the file holds a value: by its label, and then by its place.

use super::DoubtReason;
use super::align::Rows;
use super::plan::{Anchor, Content, NEAR, Plan, PlanCell};
use super::sheet::{Sheet, SheetCell};
use super::wording::{Likeness, likeness};

/// What was found for a cell of the form.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Located {
    /// The cells that hold it: one, unless somebody split it.
    pub cells: Vec<usize>,
    /// The answer stands in the label's own cell, behind this many characters.
    pub behind: Option<usize>,
    /// Why it is to be asked.
    pub doubts: Vec<DoubtReason>,
}

/// What cells are found in.
#[derive(Clone, Copy)]
pub(super) struct Locator<'a> {
    /// The form.
    pub plan: &'a Plan<'a>,
    /// The file.
    pub sheet: &'a Sheet<'a>,
    /// Which row is which.
    pub rows: &'a Rows,
}

impl Locator<'_> {
    /// The cell of a value in a row of the file; none where label or place is not there.
    pub fn find(self, cell: usize, row: usize) -> Option<Located> {
        // A chain of values is as long as a row at most.
        self.within(cell, row, 0)
    }

    fn within(self, cell: usize, row: usize, depth: usize) -> Option<Located> {
        match self.plan.anchor(cell) {
            Anchor::Left(label) => {
                let (at, like) = self.label(label, row)?;
                let found = self.sheet.cells.get(at)?;
                if let Some(behind) = self.behind(label, found) {
                    return Some(Located { cells: vec![at], behind: Some(behind), doubts: Vec::new() });
                }
                self.right_of(found, row, cell, doubts(like))
            }
            Anchor::Above(label) => {
                let head = self.plan.cells.get(label)?;
                let rows = self.rows.of.get(head.row)?.iter().copied();
                let (at, like) = rows.filter(|at| *at < row).filter_map(|at| self.label(label, at)).next_back()?;
                self.under(self.sheet.cells.get(at)?, row, doubts(like))
            }
            Anchor::Next(before) => {
                if depth > self.plan.cells.len() {
                    return None;
                }
                let before = self.within(before, row, depth + 1)?;
                let last = self.sheet.cells.get(*before.cells.last()?)?;
                self.right_of(last, row, cell, before.doubts)
            }
            Anchor::Row => {
                let only: Vec<usize> =
                    self.sheet.in_row(row).filter(|(_, it)| it.row == row).map(|(at, _)| at).collect();
                if let [only] = only.as_slice() {
                    Some(Located { cells: vec![*only], ..Located::default() })
                } else {
                    None
                }
            }
        }
    }

    /// The one cell of a row that is a label; of labels that stand in a row twice the one in the same order.
    pub fn label(self, label: usize, row: usize) -> Option<(usize, Likeness)> {
        let Content::Label(_, wanted) = &self.plan.cells.get(label)?.content else { return None };
        let own_row = self.plan.cells.get(label)?.row;
        let twins: Vec<usize> =
            self.plan.labels(own_row).filter(|(_, _, it)| it == wanted).map(|(at, ..)| at).collect();
        let same: Vec<usize> = self.with(row, |cell| likeness(wanted, &cell.letters) == Likeness::Same);
        if same.len() == twins.len() {
            let nth = twins.iter().position(|at| *at == label)?;
            return same.get(nth).map(|at| (*at, Likeness::Same));
        }
        if !same.is_empty() {
            return None;
        }
        let mut near: Vec<(usize, Likeness)> = Vec::new();
        for (at, cell) in self.sheet.in_row(row) {
            let like = likeness(wanted, &cell.letters);
            let own = |it: &str| self.plan.has_label(it);
            if like >= Likeness::Other && !own(&cell.letters) {
                near.push((at, like));
            }
        }
        if let [only] = near.as_slice() {
            return Some(*only);
        }
        let begun = self.with(row, |cell| cell.letters.starts_with(wanted.as_str()) && wanted.chars().count() > 1);
        match begun.as_slice() {
            [only] if near.is_empty() => Some((*only, Likeness::Same)),
            _ => None,
        }
    }

    fn with(self, row: usize, holds: impl Fn(&SheetCell<'_>) -> bool) -> Vec<usize> {
        self.sheet.in_row(row).filter(|(_, cell)| holds(cell)).map(|(at, _)| at).collect()
    }

    /// Where an answer begins that stands in its label's cell, parted from it by a colon.
    pub fn behind(self, label: usize, cell: &SheetCell<'_>) -> Option<usize> {
        let Content::Label(_, wanted) = &self.plan.cells.get(label)?.content else { return None };
        if likeness(wanted, &cell.letters) == Likeness::Same || !cell.letters.starts_with(wanted.as_str()) {
            return None;
        }
        let (before, _) = cell.text.split_once(['：', ':'])?;
        let same = super::wording::letters(before) == *wanted;
        same.then(|| before.chars().count() + 1)
    }

    /// The cell right of a label or a value. Where the form has a label behind it, or nothing, and the file another cell, it
    /// was split.
    fn right_of(self, label: &SheetCell<'_>, row: usize, cell: usize, mut doubts: Vec<DoubtReason>) -> Option<Located> {
        let own = self.plan.cells.get(cell)?;
        let right: Vec<(usize, &SheetCell<'_>)> =
            self.sheet.in_row(row).filter(|(_, it)| it.left > label.right - NEAR / 3.0).collect();
        let (first, found) = right.first()?;
        if self.is_label(found, own.row, Likeness::Same) || (found.left - label.right).abs() > NEAR {
            return None;
        }
        let behind =
            |it: &PlanCell<'_>| it.left + NEAR / 3.0 > own.right && (it.row..it.row + it.rows).contains(&own.row);
        let next = self.plan.cells.iter().filter(|it| behind(it)).min_by(|a, b| a.left.total_cmp(&b.left));
        let ends = next.is_none_or(|it| matches!(it.content, Content::Label(..)));
        let more = right.iter().skip(1).take_while(|(_, it)| !self.is_label(it, own.row, Likeness::Other));
        let mut cells = vec![*first];
        if ends {
            cells.extend(more.map(|(at, _)| *at));
        }
        if cells.len() > 1 {
            doubts.push(DoubtReason::Split);
        }
        Some(Located { cells, behind: None, doubts })
    }

    /// Whether a cell of the file is so like a label of a row of the form.
    fn is_label(self, cell: &SheetCell<'_>, row: usize, least: Likeness) -> bool {
        let here = |it: &&PlanCell<'_>| (it.row..it.row + it.rows).contains(&row);
        self.plan.cells.iter().filter(here).any(|it| match &it.content {
            Content::Label(_, letters) => {
                likeness(letters, &cell.letters) >= least
                    || (least < Likeness::Same && cell.letters.starts_with(letters.as_str()))
            }
            _ => false,
        })
    }

    /// The cell of a row between the same edges as the head above it.
    fn under(self, head: &SheetCell<'_>, row: usize, mut doubts: Vec<DoubtReason>) -> Option<Located> {
        let near = |one: f64, other: f64| (one - other).abs() < NEAR;
        let exactly = |cell: &SheetCell<'_>| near(cell.left, head.left) && near(cell.right, head.right);
        let here = |cell: &SheetCell<'_>| exactly(cell) && cell.spot != head.spot;
        if let [only] = self.with(row, here).as_slice() {
            return Some(Located { cells: vec![*only], behind: None, doubts });
        }
        let middle = f64::midpoint(head.left, head.right);
        let over = |cell: &SheetCell<'_>| cell.left < middle && middle < cell.right && cell.spot != head.spot;
        let [only] = self.with(row, over)[..] else { return None };
        doubts.push(DoubtReason::OtherPlace);
        Some(Located { cells: vec![only], behind: None, doubts })
    }
}

fn doubts(like: Likeness) -> Vec<DoubtReason> {
    if like == Likeness::Other { vec![DoubtReason::OtherLabel] } else { Vec::new() }
}
