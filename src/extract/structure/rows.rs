//! Rows that are missing, added or moved.

use super::one_line;
use crate::extract::FormChange;
use crate::extract::laid::Laid;
use crate::extract::plan::{Content, Plan};
use crate::extract::sheet::Sheet;
use crate::extract::wording::letters;

/// Rows that are missing at the end before a form counts as cut.
const CUT: usize = 3;

/// Rows that are not there, stand elsewhere, or are of other years.
pub(super) fn missing(laid: &Laid<'_>, all: &mut Vec<FormChange>) {
    let Laid { notice, plan, sheet, rows, .. } = laid;
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

/// Rows and tables that the form does not have; `annexed` are the blocks of tables beside the form that are its own.
pub(super) fn added(laid: &Laid<'_>, annexed: &[usize], all: &mut Vec<FormChange>) {
    let Laid { plan, sheet, rows, .. } = laid;
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
        let heads = words.iter().filter(|text| plan.has_label(&letters(text))).count();
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

fn first_label<'a>(plan: &Plan<'a>, row: usize) -> Option<&'a str> {
    plan.labels(row).next().map(|(_, label, _)| label)
}

fn year(sheet: &Sheet<'_>, row: usize) -> String {
    let first = sheet.in_row(row).find(|(_, cell)| cell.row == row).map(|(_, cell)| cell.letters.as_str());
    first.unwrap_or_default().chars().filter(char::is_ascii_digit).collect()
}
