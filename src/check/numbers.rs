//! Numbers that follow from answers beside what the notice checks, such as those from which points follow.
//! Not here: what a number means (`scoring`).

use rust_decimal::Decimal;

use crate::answers::Value;
use crate::rules::Dependency;

use super::hidden::hidden;
use super::prepared::Expression;
use super::{Defect, Entries, Facts, Prepared, Workload};

/// What an expression comes to that gives a number.
#[derive(Debug, Clone, PartialEq)]
pub enum NumberFound {
    /// This number; 「无」 is 0.
    Known(Decimal),
    /// The answers do not decide it: the ids of the fields that it reads and in which something lacks.
    Open(Vec<String>),
    /// The expression does not compile for this notice.
    Defective,
    /// The work does not suffice.
    Cut,
}

/// Why numbers do not compile, each given by its path and its source; nothing where they do.
pub fn number_defects(prepared: &Prepared, sources: &[(&str, &str)]) -> Vec<Defect> {
    prepared.numbers(sources).1
}

/// Whether an expression that gives a number compiles and reads no answer, so that it is the same for everybody.
pub fn reads_no_answer(prepared: &Prepared, source: &str) -> bool {
    let (expressions, defects) = prepared.numbers(&[("", source)]);
    defects.is_empty() && expressions.iter().all(|expression| expression.reads().is_empty())
}

/// What each expression comes to, given by its path and its source. Fields that are not asked are unknown.
pub fn numbers(prepared: &Prepared, entries: &Entries, sources: &[(&str, &str)], work: &Workload) -> Vec<NumberFound> {
    let hidden = hidden(prepared, entries, work);
    let facts = Facts::of(entries, work).without(&hidden, &Value::Unknown);
    let found = |expression: &Expression| match facts.value(expression) {
        _ if !expression.compiled() => NumberFound::Defective,
        Value::Number(number) => NumberFound::Known(number),
        Value::Nothing => NumberFound::Known(Decimal::ZERO),
        _ if work.cut().is_some() => NumberFound::Cut,
        _ => NumberFound::Open(lacking(prepared, entries, &hidden, expression)),
    };
    prepared.numbers(sources).0.iter().map(found).collect()
}

/// The ids of the fields that an expression reads and in which something lacks, in the order of the page.
fn lacking(prepared: &Prepared, entries: &Entries, hidden: &[usize], expression: &Expression) -> Vec<String> {
    let lacks = |slot: usize, column: Option<usize>| match entries.values().get(slot) {
        _ if hidden.contains(&slot) => true,
        Some(Value::Unknown) => true,
        Some(Value::List(rows)) => {
            let unknown = |row: &Value| match (row, column) {
                (Value::Record(cells), Some(column)) => cells.get(column) == Some(&Value::Unknown),
                _ => false,
            };
            rows.iter().any(unknown)
        }
        _ => false,
    };
    let slots = expression.reads().iter().filter_map(|read| match *read {
        Dependency::Slot(slot) | Dependency::Rows(slot) => lacks(slot, None).then_some(slot),
        Dependency::Column(slot, column) => lacks(slot, Some(column)).then_some(slot),
    });
    let mut slots: Vec<usize> = slots.collect();
    slots.sort_unstable();
    slots.dedup();
    slots.into_iter().filter_map(|slot| Some(prepared.notice.answered().nth(slot)?.id.clone())).collect()
}
