//! The typed constraints of fields: filled, readable, long enough, on the list, within bounds, not twice. What is wrong with
//! a text was found when it was read (`entries`); here it becomes a finding, beside what is missing.

use std::rc::Rc;

use crate::answers::{Map, Place, Value};
use crate::notice::{Field, Severity, Stage};

use super::birth::{self, Reckoned, reckoned};
use super::entries::{ReadRow, TextFault};
use super::memo::RowMemos;
use super::ranked::Ranked;
use super::{ChangedSlots, Entries, Finding, Fix, Prepared, Problem, Workload};

/// What one field has found.
#[derive(Debug, Default)]
pub struct FieldFindings {
    /// Of the field, or of the table as a whole.
    whole: Vec<Ranked>,
    /// Of each row.
    rows: Option<RowMemos<Vec<Ranked>>>,
    /// Of rows that are like others.
    repeated: Vec<Ranked>,
}

impl FieldFindings {
    /// The findings, in their order.
    pub fn findings(&self) -> impl Iterator<Item = &Ranked> {
        let rows = self.rows.iter().flat_map(|rows| rows.found()).flatten();
        self.whole.iter().chain(rows).chain(&self.repeated)
    }
}

/// A finding for everything a field itself forbids. Of the ticks only what is written in them is looked at.
pub fn found(
    prepared: &Prepared,
    entries: &Entries,
    hidden: &[usize],
    changes: &ChangedSlots,
    before: Vec<FieldFindings>,
) -> Vec<FieldFindings> {
    let (mut before, asked) = (before.into_iter(), prepared.notice.fields().count());
    let reckoned = reckoned(prepared, entries, changes);
    let of_field = |(slot, field): (usize, &Field)| {
        let before = before.next();
        if hidden.contains(&slot) {
            return FieldFindings::default();
        }
        let form = Form { prepared, entries, changes, reckoned: reckoned.as_ref(), slot, field };
        match field.is_table() {
            true if slot < asked => form.table(before),
            true => FieldFindings::default(),
            false => FieldFindings { whole: form.text(slot < asked), ..FieldFindings::default() },
        }
    };
    prepared.notice.answered().enumerate().map(of_field).collect()
}

/// One field of the form.
struct Form<'a> {
    prepared: &'a Prepared,
    entries: &'a Entries,
    changes: &'a ChangedSlots,
    reckoned: Option<&'a Reckoned>,
    slot: usize,
    field: &'a Field,
}

impl Form<'_> {
    /// What is wrong with the text of a field, or that there is none.
    fn text(&self, asked: bool) -> Vec<Ranked> {
        let (field, place) = (self.field, || Place::field(&self.field.id));
        let gap = asked && field.is_required() && self.entries.answers().field(&field.id).is_empty();
        let gap = gap.then(|| finding(field, place(), Problem::Empty));
        let fault = self.entries.fault(self.slot).map(|fault| faulty(field, place(), fault));
        let born = self.entries.values().get(self.slot).and_then(|value| self.birth(field, place, value));
        gap.into_iter().chain(fault).chain(born).map(|finding| Ranked::new(self.prepared, finding)).collect()
    }

    fn table(&self, before: Option<FieldFindings>) -> FieldFindings {
        let rows = self.entries.rows(self.slot);
        let few = too_few_rows(self.field, rows);
        let before = before.unwrap_or_default();
        // Whether single cells are missed depends on whether rows are.
        let same = before.whole.is_empty() == few.is_none();
        let births = self.field.columns.iter().any(Field::tells_birth);
        let later = births && self.reckoned.is_none_or(|reckoned| reckoned.changed);
        let changed = self.changes.rows(self.slot).filter(|_| same && !later);
        let whole = few.map(|least| finding(self.field, Place::field(&self.field.id), Problem::FewRows(least)));
        let found = RowMemos::again(before.rows, rows.len(), changed, &Workload::default(), |index| {
            let found = self.row(index, rows.get(index)?, few.is_none());
            (!found.is_empty()).then_some(found)
        });
        let unique = self.field.unique.iter().map(|id| self.field.columns.iter().position(|it| it.id == *id));
        let repeats = unique.flatten().any(|column| self.changes.touch_column(self.slot, column));
        FieldFindings {
            whole: whole.map(|finding| Ranked::new(self.prepared, finding)).into_iter().collect(),
            rows: Some(found),
            repeated: if repeats { self.repeats(rows) } else { before.repeated },
        }
    }

    fn row(&self, index: usize, row: &ReadRow, gaps: bool) -> Vec<Ranked> {
        let (mut found, table) = (Vec::new(), self.field);
        let place = |column: &Field| Place::cell(&table.id, index, &column.id);
        if gaps && row.counts(table) {
            for column in row.gaps.iter().filter_map(|at| table.columns.get(*at)) {
                let clause = column.clause.as_deref().or(table.clause.as_deref()).map(Rc::from);
                found.push(Finding { clause, ..finding(column, place(column), Problem::Empty) });
            }
        }
        for (at, fault) in &row.faults {
            found.extend(table.columns.get(*at).map(|column| faulty(column, place(column), fault)));
        }
        if let Value::Record(cells) = &row.record {
            let born = table.columns.iter().zip(cells.iter());
            found.extend(born.filter_map(|(column, value)| self.birth(column, || place(column), value)));
        }
        found.into_iter().map(|finding| Ranked::new(self.prepared, finding)).collect()
    }

    /// A date of birth that cannot be; the day that it is held against is looked at as well.
    fn birth(&self, field: &Field, place: impl Fn() -> Place, value: &Value) -> Option<Finding> {
        let reckoned = self.reckoned?;
        let mut found = finding(field, place(), birth::problem(field, value, reckoned)?);
        found.touches.extend(reckoned.place.clone());
        Some(found)
    }

    /// Rows that repeat an earlier one in the columns that may not occur twice.
    fn repeats(&self, rows: &[Rc<ReadRow>]) -> Vec<Ranked> {
        let table = self.field;
        let Some(first_column) = table.unique.first() else { return Vec::new() };
        let mut keys: Vec<(Vec<&str>, usize)> = Vec::new();
        for (index, row) in rows.iter().enumerate() {
            let key: Vec<&str> = table.unique.iter().map(|column| row.row.text(column)).collect();
            if key.iter().all(|text| !text.is_empty()) {
                keys.push((key, index));
            }
        }
        // Rows of one key now stand together, the first of them first.
        keys.sort_unstable();
        let same = keys.chunk_by(|(key, _), (next, _)| key == next);
        let mut repeated: Vec<(usize, usize)> = Vec::new();
        for rows in same {
            let Some(((_, first), later)) = rows.split_first() else { continue };
            repeated.extend(later.iter().map(|(_, index)| (*index, *first)));
        }
        repeated.sort_unstable();
        let warning = |(index, first)| {
            let warning = finding(table, Place::cell(&table.id, index, first_column), Problem::Repeats(first));
            Ranked::new(self.prepared, Finding { clause: None, ..warning })
        };
        repeated.into_iter().map(warning).collect()
    }
}

fn too_few_rows(field: &Field, rows: &[Rc<ReadRow>]) -> Option<usize> {
    let least = field.rows.as_ref()?.min;
    let filled = rows.iter().filter(|row| !row.row.is_empty()).count();
    (filled < least).then_some(least)
}

fn faulty(field: &Field, place: Place, fault: &TextFault) -> Finding {
    let fix = fault.fix.clone().map(|text| Fix { place: place.clone(), text });
    Finding { fix, ..finding(field, place, fault.problem.clone()) }
}

/// What a notice says with 左右, and what no standard binds everybody to, is worth a look; so is what is written twice.
fn severity(problem: &Problem) -> Severity {
    match problem {
        Problem::NotAbout { .. } | Problem::Mistyped | Problem::Repeats(_) => Severity::Warning,
        _ => Severity::Error,
    }
}

fn finding(field: &Field, place: Place, problem: Problem) -> Finding {
    Finding {
        severity: severity(&problem),
        problem,
        stage: Stage::Fill,
        touches: vec![place.clone()],
        place,
        clause: field.clause.as_deref().map(Rc::from),
        facts: Map::default(),
        fix: None,
    }
}
