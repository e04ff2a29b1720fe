//! What a sheet takes from submissions holds together beside the notice whose submissions they are.

use super::blanks::unknown;
use super::outline::{brackets, is_field, passage};
use super::{FaultKind, Faults, Others, Thing, examples, logic};
use crate::check::{Prepared, Workload};
use crate::collect::Collecting;
use crate::notice::{Collects, Examples, Field, Notice};
use crate::rules::Budget;

pub(super) fn check(faults: &mut Faults, notice: &Notice, others: Option<&Others<'_>>) {
    let Some(collects) = &notice.collects else { return };
    match notice.field(&collects.into).filter(|field| field.is_table()) {
        Some(table) => columns(faults, table, collects),
        None => faults.add("collects.into", FaultKind::NotATable(collects.into.clone())),
    }
    faults.unless(!collects.columns.is_empty(), "collects", || FaultKind::Missing("columns"));
    let said = collects.otherwise.is_none() || collects.when.is_some();
    faults.unless(said, "collects.otherwise", || FaultKind::Missing("when"));
    match others.map(|others| others(&collects.from)) {
        None => {}
        Some(Some(source)) => beside(faults, &source, collects),
        Some(None) => faults.add("collects.from", FaultKind::Unknown(Thing::Notice, collects.from.clone())),
    }
}

/// Each of the table's columns is filled at most once.
fn columns(faults: &mut Faults, table: &Field, collects: &Collects) {
    for (nth, column) in collects.columns.iter().enumerate() {
        let path = format!("collects.{}", column.id);
        faults
            .unless(table.column(&column.id).is_some(), &path, || FaultKind::Unknown(Thing::Column, column.id.clone()));
        let again = collects.columns.iter().take(nth).any(|before| before.id == column.id);
        faults.unless(!again, &path, || FaultKind::Duplicate(column.id.clone()));
    }
    for column in collects.known_by.iter().filter(|column| table.column(column).is_none()) {
        faults.add("collects.known_by", FaultKind::Unknown(Thing::Column, column.clone()));
    }
}

/// The sheet's words speak of the other notice's answers.
fn beside(faults: &mut Faults, source: &Notice, collects: &Collects) {
    for column in &collects.columns {
        passage(faults, source, &format!("collects.{}", column.id), column);
    }
    if let Some(template) = &collects.otherwise {
        unknown(faults, "collects.otherwise", template, |name| is_field(source, name));
        brackets(faults, "collects.otherwise", template);
        faults.unless(template.ends_with('。'), "collects.otherwise", || FaultKind::NoEnd);
    }
    logic::check_said(faults, source, &logic::of_collects(source, collects));
    Collecting::defects(collects, source).iter().for_each(|defect| faults.defect(defect));
    if collects.examples != Examples::default() {
        let (prepared, _) = Prepared::new(source.clone());
        let work = Workload::new(Budget::new(examples::STEPS));
        // That they need too much work is a fault of theirs, and nothing follows them.
        let _ = examples::question(faults, &prepared, &logic::question_of(collects), &work);
    }
}
