//! In what the file's form differs from the notice's.
//! Widths are not compared: forms are drawn by many hands, and the notice's own proportions are often rebuilt.

use std::collections::BTreeMap;

use crate::imports::Document;
use crate::notice::{Form, Notice, PaperSize};

use super::FormChange;
use super::align::Rows;
use super::locate::Locator;
use super::plan::{Content, Plan};
use super::sheet::Sheet;
use super::wording::Likeness;

/// Rows that are missing at the end before a form counts as cut.
const CUT: usize = 3;
/// Twips in a millimetre.
const TWIPS: f64 = 1440.0 / 25.4;

/// Everything that differs; `annexed` are the blocks of tables beside the form that are its own.
pub(super) fn of(
    notice: &Notice,
    document: &Document,
    plan: &Plan<'_>,
    sheet: &Sheet<'_>,
    rows: &Rows,
    annexed: &[usize],
) -> Vec<FormChange> {
    let mut all = Vec::new();
    if rows.last().is_none() {
        return all;
    }
    missing(notice, plan, sheet, rows, &mut all);
    added(plan, sheet, rows, annexed, &mut all);
    labels(plan, sheet, rows, &mut all);
    let nested: usize = document.cells().map(|cell| cell.nested.len()).sum();
    let noted = [
        (!document.text_boxes.is_empty()).then_some(FormChange::TextBoxes(document.text_boxes.len())),
        (nested > 0).then_some(FormChange::NestedTables(nested)),
        document.noted.tracked.then_some(FormChange::Tracked),
        document.noted.hidden.then_some(FormChange::Hidden),
        document.noted.foreign_parts.then_some(FormChange::ForeignParts),
    ];
    all.extend(noted.into_iter().flatten());
    if let Some(form) = notice.own_forms().first() {
        page(form, document, &mut all);
        type_size(form, plan, sheet, &mut all);
    }
    all
}

fn first_label<'a>(plan: &Plan<'a>, row: usize) -> Option<&'a str> {
    plan.labels(row).next().map(|(_, label, _)| label)
}

fn missing(notice: &Notice, plan: &Plan<'_>, sheet: &Sheet<'_>, rows: &Rows, all: &mut Vec<FormChange>) {
    let is_there = |row: usize| rows.of.get(row).is_some_and(|of| !of.is_empty());
    let end = (0..plan.rows.len()).rev().find(|row| is_there(*row)).map_or(0, |row| row + 1);
    let cut = plan.rows.len() - end;
    if cut >= CUT {
        let last = (0..end).rev().find_map(|row| {
            plan.cells.iter().rev().find_map(|cell| match cell.content {
                Content::Label(label, _) if (cell.row..cell.row + cell.rows).contains(&row) => Some(label),
                _ => None,
            })
        });
        all.push(FormChange::CutAfter(one_line(last.unwrap_or_default())));
    }
    for row in 0..if cut >= CUT { end } else { plan.rows.len() } {
        let Some(of) = plan.rows.get(row).filter(|of| !of.conditional) else { continue };
        match of.each.filter(|table| table.has_fixed_rows()) {
            Some(table) => {
                let there: Vec<String> = rows.of.get(row).into_iter().flatten().map(|at| year(sheet, *at)).collect();
                let years = table.years(notice.edition);
                let gone = years.iter().filter(|year| !there.contains(year));
                all.extend(gone.map(|year| FormChange::YearMissing(table.label.clone(), year.clone())));
                let more = there.iter().filter(|year| !years.contains(year) && !year.is_empty());
                all.extend(more.map(|year| FormChange::YearAdded(table.label.clone(), year.clone())));
            }
            None if !is_there(row) && of.each.is_none() => {
                all.extend(first_label(plan, row).map(|label| FormChange::RowMissing(one_line(label))));
            }
            None => {}
        }
    }
    all.extend(
        rows.moved.iter().filter_map(|row| first_label(plan, *row)).map(|label| FormChange::RowMoved(one_line(label))),
    );
}

fn year(sheet: &Sheet<'_>, row: usize) -> String {
    let first = sheet.in_row(row).find(|(_, cell)| cell.row == row).map(|(_, cell)| cell.letters.as_str());
    first.unwrap_or_default().chars().filter(char::is_ascii_digit).collect()
}

fn added(plan: &Plan<'_>, sheet: &Sheet<'_>, rows: &Rows, annexed: &[usize], all: &mut Vec<FormChange>) {
    for (nth, row) in plan.rows.iter().enumerate() {
        let Some(table) = row.each.filter(|table| !table.has_fixed_rows()) else { continue };
        let printed = table.rows.as_ref().map_or(0, |rows| rows.printed);
        let there = rows.of.get(nth).map_or(0, Vec::len);
        if printed > 0 && there > printed {
            all.push(FormChange::RowsAdded(table.label.clone(), there - printed));
        }
    }
    let matched: Vec<usize> = rows.of.iter().flatten().copied().collect();
    let (Some(first), Some(last)) = (matched.iter().min(), matched.iter().max()) else { return };
    for at in *first..*last {
        let words: Vec<&str> =
            sheet.in_row(at).filter(|(_, cell)| cell.row == at).map(|(_, cell)| cell.text.trim()).collect();
        let heads = words.iter().filter(|text| plan.has_label(&super::wording::letters(text))).count();
        let again = heads * 2 > words.len();
        if !matched.contains(&at) && !sheet.is_deleted(at) && !words.iter().all(|text| text.is_empty()) && !again {
            all.push(FormChange::RowAdded(one_line(&words.join(" "))));
        }
    }
    let block = |row: &usize| sheet.rows.get(*row).map(|row| row.block);
    let mut own: Vec<usize> = matched.iter().filter_map(block).collect();
    own.dedup();
    own.extend(annexed);
    let mut beside: Vec<usize> = sheet.rows.iter().map(|row| row.block).filter(|block| !own.contains(block)).collect();
    beside.dedup();
    all.extend(beside.iter().map(|_| FormChange::TableAdded));
}

fn labels(plan: &Plan<'_>, sheet: &Sheet<'_>, rows: &Rows, all: &mut Vec<FormChange>) {
    let locator = Locator { plan, sheet, rows };
    for row in 0..plan.rows.len() {
        let Some(at) = rows.of.get(row).and_then(|of| of.first()) else { continue };
        let mut order: Vec<(f64, &str)> = Vec::new();
        for (label, words, _) in plan.labels(row) {
            let Some((cell, like)) = locator.label(label, *at) else {
                all.push(FormChange::LabelMissing(one_line(words)));
                continue;
            };
            let Some(found) = sheet.cells.get(cell) else { continue };
            order.push((found.left, words));
            if locator.behind(label, found).is_some() {
                all.push(FormChange::Merged(one_line(words)));
            } else if like < Likeness::Same {
                all.push(FormChange::Reworded(one_line(words), one_line(&found.text)));
            }
        }
        let crossed = order.windows(2).find(|pair| matches!(pair, [one, other] if one.0 > other.0));
        all.extend(crossed.and_then(|pair| pair.first()).map(|(_, label)| FormChange::Exchanged(one_line(label))));
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect()
}

fn page(form: &Form, document: &Document, all: &mut Vec<FormChange>) {
    let (short, long) = match form.paper.size {
        PaperSize::A4 => (210.0, 297.0),
        PaperSize::A3 => (297.0, 420.0),
    };
    for page in document.pages.iter().filter(|page| page.width > 0 && page.height > 0) {
        let (width, height) = (f64::from(page.width) / TWIPS, f64::from(page.height) / TWIPS);
        let near = |one: f64, other: f64| (one - other).abs() < 2.0;
        let is = |wide: f64, high: f64| near(width, wide) && near(height, high);
        // A folded A3 sheet is two A4 pages, and may be set up as either.
        let fits = match (form.paper.landscape, form.paper.size) {
            (true, _) => is(long, short),
            (false, PaperSize::A4) => is(short, long),
            (false, PaperSize::A3) => is(210.0, 297.0) || is(long, short),
        };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a page's millimetres")]
        let found = FormChange::Page(width.round().max(0.0) as u32, height.round().max(0.0) as u32);
        if !fits && !all.contains(&found) {
            all.push(found);
        }
    }
}

/// The type size of most of the answers, where it is neither that of the file's own labels nor the one that is demanded: forms
/// are drawn in many sizes, and what is asked is that nobody changes it.
fn type_size(form: &Form, plan: &Plan<'_>, sheet: &Sheet<'_>, all: &mut Vec<FormChange>) {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the linter bounds a form's type size")]
    let demanded = (form.paper.point * 2.0).round().max(0.0) as u32;
    let usual = |labels: bool| {
        let mut sizes: BTreeMap<u32, usize> = BTreeMap::new();
        let cells = sheet.cells.iter().filter(|cell| plan.has_label(&cell.letters) == labels);
        for piece in cells.flat_map(|cell| cell.cell.paragraphs.iter().flat_map(|it| &it.pieces)) {
            if let Some(size) = piece.size {
                *sizes.entry(size).or_default() += piece.text.trim().chars().count();
            }
        }
        sizes.into_iter().max_by_key(|(_, count)| *count).map(|(size, _)| size)
    };
    if let (Some(printed), Some(seen)) = (usual(true), usual(false))
        && seen != printed
        && seen != demanded
    {
        all.push(FormChange::TypeSize(printed, seen));
    }
}
