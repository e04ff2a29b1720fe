//! In what a filled file differs from the very blank that it was filled into: all that differs from the notice and is not so in the
//! blank, and what only two files can tell: widths, row heights, margins, heads and feet.
//! Not compared: the width of the table as a whole, which programs write anew; heights that rows have of their words.

use std::collections::BTreeSet;

use super::FormChange;
use super::laid::Laid;
use super::plan::{Anchor, Content, NEAR};
use super::structure::{self, one_line};
use crate::imports::{Document, PageSetUp};
use crate::notice::{Notice, Side};

/// Edges that lie this far apart, as a part of the table's width, are not the same; programs round the rest.
const MOVED: f64 = 0.02;
/// A row is much lower that lost a third of its height and this much, in mm.
const LOST: f64 = 5.0;
/// Margins that differ by less, in mm, are the same.
const NEAR_MARGIN: f64 = 2.0;

/// In what `filled` differs from `blank`, a file of the notice's form that nobody filled.
pub fn compare(notice: &Notice, blank: &Document, filled: &Document) -> Vec<FormChange> {
    let [blank, filled] = [blank, filled].map(|document| Laid::of(notice, document));
    if blank.rows.last().is_none() || filled.rows.last().is_none() {
        return Vec::new();
    }
    let mut printed = super::read(&blank).structure;
    let mut changes = super::read(&filled).structure;
    // What the blank has of its own is no change. Of pages, heads, feet and rows that go on two files tell more than file and notice.
    changes.retain(|change| match printed.iter().position(|it| it == change) {
        Some(at) => {
            printed.swap_remove(at);
            false
        }
        None => !is_of_two_files(change),
    });
    let mut all = Vec::new();
    repeated(&blank, &filled, &mut all);
    widths(&blank, &filled, &mut all);
    heights(&blank, &filled, &mut all);
    pages(blank.document, filled.document, &mut all);
    edges(blank.document, filled.document, &mut all);
    if blank.document.noted.protected && !filled.document.noted.protected {
        all.push(FormChange::Unprotected);
    }
    let notes = changes.iter().position(|change| !change.is_change()).unwrap_or(changes.len());
    changes.splice(notes..notes, all);
    changes
}

/// Whether two files tell it, where a file and a notice do not know enough.
fn is_of_two_files(change: &FormChange) -> bool {
    use FormChange::{EdgeAdded, Page, RowsAdded, Turned};
    matches!(change, Page(..) | Turned(_) | EdgeAdded(_) | RowsAdded(..))
}

/// Tables that go on with more rows than the blank has, or fewer.
fn repeated(blank: &Laid<'_>, filled: &Laid<'_>, all: &mut Vec<FormChange>) {
    for (nth, row) in blank.plan.rows.iter().enumerate() {
        let Some(table) = row.each.filter(|table| !table.has_fixed_rows()) else { continue };
        let count = |laid: &Laid<'_>| laid.rows.of.get(nth).map_or(0, Vec::len);
        let (was, is) = (count(blank), count(filled));
        if is > was {
            all.push(FormChange::RowsAdded(table.label.clone(), is - was));
        } else if is < was {
            all.push(FormChange::RowsMissing(table.label.clone(), was - is));
        }
    }
}

/// A cell of the form with its edges in a file.
struct Edges<'a> {
    label: &'a str,
    left: f64,
    right: f64,
}

/// Cells of other widths, in rows that have the same cells. An edge that moved is told once, where it is met first.
fn widths(blank: &Laid<'_>, filled: &Laid<'_>, all: &mut Vec<FormChange>) {
    let mut told: Vec<f64> = Vec::new();
    for row in 0..blank.plan.rows.len() {
        let (Some(one), Some(other)) = (cells(blank, row), cells(filled, row)) else { continue };
        if one.len() != other.len() {
            continue;
        }
        let moved = |(was, is): &(&Edges<'_>, &Edges<'_>)| (was.right - is.right).abs() > MOVED;
        let moved: Vec<_> = one.iter().zip(&other).filter(moved).collect();
        let new = moved.iter().find(|(was, _)| told.iter().all(|edge| (edge - was.right).abs() > NEAR));
        if let Some((was, is)) = new {
            let share = |it: &Edges<'_>| whole((it.right - it.left) * 100.0);
            all.push(FormChange::Width(one_line(was.label), share(was), share(is)));
        }
        told.extend(moved.iter().map(|(was, _)| was.right));
    }
}

/// The cells of a row of the form, each with what it is called; none where the file does not have every one of them.
fn cells<'a>(laid: &'a Laid<'_>, row: usize) -> Option<Vec<Edges<'a>>> {
    let at = *laid.rows.of.get(row)?.first()?;
    let own = laid.plan.cells.iter().enumerate().filter(|(_, cell)| cell.row == row);
    let found = own.map(|(nth, cell)| {
        let found = match cell.content {
            Content::Label(..) => laid.locator().label(nth, at)?.0,
            _ => {
                let located = laid.locator().find(nth, at).filter(|it| it.behind.is_none() && it.cells.len() == 1)?;
                *located.cells.first()?
            }
        };
        let found = laid.sheet.cells.get(found)?;
        Some(Edges { label: called(laid, nth), left: found.left, right: found.right })
    });
    found.collect()
}

/// The label of a cell: its own, or that by which it is found.
fn called<'a>(laid: &'a Laid<'_>, cell: usize) -> &'a str {
    let mut at = cell;
    // A chain of values is as long as a row at most.
    for _ in 0..laid.plan.cells.len() {
        if let Some(Content::Label(label, _)) = laid.plan.cells.get(at).map(|it| &it.content) {
            return label;
        }
        match laid.plan.anchor(at) {
            Anchor::Left(next) | Anchor::Above(next) | Anchor::Next(next) => at = next,
            Anchor::Row => break,
        }
    }
    ""
}

/// Rows that lost much of their height, where both files say one.
fn heights(blank: &Laid<'_>, filled: &Laid<'_>, all: &mut Vec<FormChange>) {
    for row in 0..blank.plan.rows.len() {
        let height = |laid: &Laid<'_>| {
            let at = *laid.rows.of.get(row)?.first()?;
            laid.sheet.rows.get(at)?.height.map(|twips| f64::from(twips) / structure::TWIPS)
        };
        let (Some(was), Some(is)) = (height(blank), height(filled)) else { continue };
        if is * 3.0 < was * 2.0 && was - is > LOST {
            let first = blank.plan.cells.iter().position(|cell| cell.row == row);
            let label = first.map_or("", |first| called(blank, first));
            all.push(FormChange::Height(one_line(label), whole(was), whole(is)));
        }
    }
}

/// Pages of another size and other margins, each told once.
fn pages(blank: &Document, filled: &Document, all: &mut Vec<FormChange>) {
    let mut told = BTreeSet::new();
    for (was, is) in blank.pages.iter().zip(&filled.pages) {
        let known = |page: &PageSetUp| page.width > 0 && page.height > 0;
        let near = |one: u32, other: u32| f64::from(one.abs_diff(other)) < NEAR_MARGIN * structure::TWIPS;
        let same = |wide: u32, high: u32| near(was.width, wide) && near(was.height, high);
        let size = FormChange::Page(millimetres(is.width), millimetres(is.height));
        let found = if same(is.height, is.width) { FormChange::Turned(is.width > is.height) } else { size };
        if known(was) && known(is) && !same(is.width, is.height) && !all.contains(&found) {
            all.push(found);
        }
        for (nth, side) in [Side::Top, Side::Right, Side::Bottom, Side::Left].into_iter().enumerate() {
            let [was, is] = [was, is].map(|page| page.margins.get(nth).map_or(0, |margin| margin.unsigned_abs()));
            if !near(was, is) && told.insert((nth, was, is)) {
                all.push(FormChange::Margin(side, millimetres(was), millimetres(is)));
            }
        }
    }
}

/// Words of heads and feet that came or went.
fn edges(blank: &Document, filled: &Document, all: &mut Vec<FormChange>) {
    let lines = |document: &Document| structure::lines(document).collect::<Vec<_>>();
    let (before, after) = (lines(blank), lines(filled));
    let lacks = |lines: &[String], line: &String| {
        let words = structure::worded(line);
        lines.iter().all(|it| structure::worded(it) != words)
    };
    all.extend(after.iter().filter(|line| lacks(&before, line)).cloned().map(FormChange::EdgeAdded));
    all.extend(before.iter().filter(|line| lacks(&after, line)).cloned().map(FormChange::EdgeMissing));
}

fn millimetres(twips: u32) -> u32 {
    whole(f64::from(twips) / structure::TWIPS)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a page's millimetres, or percents")]
fn whole(number: f64) -> u32 {
    number.round().max(0.0) as u32
}
