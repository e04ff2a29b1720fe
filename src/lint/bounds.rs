//! A definition from a stranger must not keep the page busy for ever: how many things it may hold, and how large numbers
//! may be. The largest notice so far is far below every bound.

use super::{FaultKind, Faults};
use crate::notice::{Block, Field, Form, MOST_ROWS, Notice};

/// Letters of a notice's id, which names files.
const ID: usize = 64;
/// Rules, clauses, conditions, materials, things to tick, lists, chapters; and fields with all their columns.
const THINGS: usize = 1000;
/// Rows of all printed tables.
const GRID_ROWS: usize = 1000;
/// Columns of a printed table.
const GRID_COLUMNS: usize = 100;
/// Years, and rows printed even when empty.
const PRINTED: usize = 200;
/// Millimetres of a row's height: no sheet is higher.
const HEIGHT: usize = 280;
/// Points of type.
const POINT: usize = 72;
/// Copies, pieces of a material.
const COPIES: usize = 100;

pub(super) fn check(faults: &mut Faults, notice: &Notice) {
    most(faults, "id", notice.id.len(), ID);
    let fields = notice.fields().map(|field| 1 + field.columns.len()).sum();
    for (path, count) in [
        ("sections", notice.sections.len().max(fields)),
        ("clauses", notice.clauses.len()),
        ("lists", notice.lists.len()),
        ("forms", notice.forms.iter().map(|form| 1 + form.blocks.len()).sum()),
        ("calendar", notice.calendar.as_ref().map_or(0, |days| days.holidays.len() + days.workdays.len())),
        ("submission.contacts", notice.submission.contacts.len()),
        ("submission.quotas", notice.submission.quotas.len()),
        ("conditions", notice.conditions.iter().map(|one| 1 + one.parts.len()).sum()),
        ("rules", notice.rules.len()),
        ("materials", notice.materials.len()),
        ("checklist", notice.checklist.len()),
        ("review", notice.review.as_ref().map_or(0, |one| one.limits.len() + one.statistics.len())),
        ("outline", notice.outline.iter().map(|one| 1 + one.points.len() + one.passages.len()).sum()),
    ] {
        most(faults, path, count, THINGS);
    }
    let rows = notice.forms.iter().flat_map(|form| &form.blocks).map(|block| rows(block).0).sum();
    most(faults, "forms", rows, GRID_ROWS);
    notice.fields().for_each(|field| table(faults, field));
    notice.forms.iter().for_each(|one| form(faults, one));
    for material in &notice.materials {
        most(faults, &format!("materials.{}.count", material.id), material.count as usize, COPIES);
    }
    if let Some(statement) = &notice.statement {
        within(faults, "statement.point", statement.point, POINT);
    }
}

/// How many rows a block has, and how many columns.
fn rows(block: &Block) -> (usize, usize) {
    match block {
        Block::Table { columns, rows } => (rows.len(), columns.len()),
        _ => (0, 0),
    }
}

fn table(faults: &mut Faults, field: &Field) {
    let Some(rows) = &field.rows else { return };
    let path = format!("fields.{}.rows", field.id);
    most(faults, &path, rows.years.unwrap_or(0) as usize, PRINTED);
    most(faults, &path, rows.printed, PRINTED);
    most(faults, &path, rows.min.max(rows.max.unwrap_or(0)), MOST_ROWS);
}

fn form(faults: &mut Faults, form: &Form) {
    let path = format!("forms.{}", form.id);
    most(faults, &format!("{path}.paper.copies"), form.paper.copies as usize, COPIES);
    within(faults, &format!("{path}.paper.point"), form.paper.point, POINT);
    for (block, at) in form.blocks.iter().zip(1..) {
        let path = format!("{path}.blocks.{at}");
        most(faults, &format!("{path}.columns"), rows(block).1, GRID_COLUMNS);
        if let Block::Table { rows, .. } = &block.block {
            for (row, at) in rows.iter().zip(1..) {
                within(faults, &format!("{path}.rows.{at}.height"), row.height, HEIGHT);
            }
        }
    }
}

fn most(faults: &mut Faults, path: &str, count: usize, most: usize) {
    faults.unless(count <= most, path, || FaultKind::Above(most));
}

fn within(faults: &mut Faults, path: &str, number: f64, most: usize) {
    faults.unless(number <= most as f64, path, || FaultKind::Above(most));
}
