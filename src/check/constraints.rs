//! The typed constraints of fields: filled, readable, long enough, on the list, within bounds, not twice.

use std::rc::Rc;

use rust_decimal::Decimal;

use crate::answers::length::chars;
use crate::answers::read::{self, Outcome};
use crate::answers::{Answers, Map, Place};
use crate::notice::{Field, Kind, Severity, Stage};

use super::{Finding, Fix, Prepared, Problem, progress, reading};

/// A finding for everything a field itself forbids.
pub fn findings(prepared: &Prepared, answers: &Answers, hidden: &[Rc<str>]) -> Vec<Finding> {
    let mut found = Vec::new();
    let notice = &prepared.notice;
    for field in notice.fields().filter(|field| !hidden.iter().any(|id| **id == *field.id)) {
        gaps(&mut found, field, answers);
        if field.is_table() {
            cells(&mut found, prepared, field, answers);
            repeats(&mut found, field, answers);
        } else {
            text(&mut found, prepared, field, Place::field(&field.id), answers);
        }
    }
    for field in &notice.ticks {
        text(&mut found, prepared, field, Place::field(&field.id), answers);
    }
    found
}

fn gaps(found: &mut Vec<Finding>, field: &Field, answers: &Answers) {
    if let Some(least) = too_few_rows(field, answers) {
        found.push(finding(field, Place::field(&field.id), Problem::FewRows(least)));
        return;
    }
    for place in progress::required(field, answers) {
        if answers.text(&place).is_empty() {
            let column = place.column.as_ref().and_then(|column| field.column(column));
            let clause = column.and_then(|column| column.clause.as_deref()).or(field.clause.as_deref());
            let gap = finding(column.unwrap_or(field), place, Problem::Empty);
            found.push(Finding { clause: clause.map(Rc::from), ..gap });
        }
    }
}

fn too_few_rows(field: &Field, answers: &Answers) -> Option<usize> {
    let least = field.rows.as_ref().filter(|_| field.is_table())?.min;
    let filled = answers.rows(&field.id).iter().filter(|row| !row.is_empty()).count();
    (filled < least).then_some(least)
}

fn cells(found: &mut Vec<Finding>, prepared: &Prepared, table: &Field, answers: &Answers) {
    for (index, row) in answers.rows(&table.id).iter().enumerate() {
        for (column, _) in row.cells() {
            if let Some(field) = table.column(column) {
                text(found, prepared, field, Place::cell(&table.id, index, column), answers);
            }
        }
    }
}

/// Everything one text can be wrong in; the first problem hides those that follow from it.
fn text(found: &mut Vec<Finding>, prepared: &Prepared, field: &Field, place: Place, answers: &Answers) {
    let typed = answers.text(&place);
    let outcome = read::read(&reading(&prepared.notice, field), typed);
    let (problem, fix) = match outcome {
        Outcome::Empty => (None, None),
        Outcome::Unreadable(reason) => (Some(Problem::Unreadable(reason)), None),
        Outcome::Offered { text, why } => (Some(Problem::Guessed(why)), Some(Fix { place: place.clone(), text })),
        readable => (limits(field, readable.stored(typed)), None),
    };
    found.extend(problem.map(|problem| Finding { fix, ..finding(field, place, problem) }));
}

/// The first limit that a readable text breaks.
fn limits(field: &Field, text: &str) -> Option<Problem> {
    match field.kind {
        Kind::Number => bounds(field, Decimal::from_str_exact(text).ok()?),
        Kind::Text | Kind::LongText if !read::is_nothing(text) => length(field, chars(text)),
        _ => None,
    }
}

fn bounds(field: &Field, number: Decimal) -> Option<Problem> {
    let bound = |text: &Option<String>| text.as_ref().and_then(|text| Decimal::from_str_exact(text).ok());
    match (bound(&field.min), bound(&field.max)) {
        (Some(least), _) if number < least => Some(Problem::Below(least.to_string())),
        (_, Some(most)) if number > most => Some(Problem::Above(most.to_string())),
        _ => None,
    }
}

fn length(field: &Field, chars: usize) -> Option<Problem> {
    match (field.min_chars, field.max_chars) {
        (Some(least), _) if chars < least => Some(Problem::Short { chars, least }),
        (_, Some(most)) if chars > most => Some(Problem::Long { chars, most }),
        _ => None,
    }
}

/// Rows that repeat an earlier one in the columns that may not occur twice.
fn repeats(found: &mut Vec<Finding>, table: &Field, answers: &Answers) {
    let Some(first_column) = table.unique.first() else { return };
    let mut keys: Vec<(Vec<&str>, usize)> = Vec::new();
    for (index, row) in answers.rows(&table.id).iter().enumerate() {
        let key: Vec<&str> = table.unique.iter().map(|column| row.text(column)).collect();
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
    for (index, first) in repeated {
        let place = Place::cell(&table.id, index, first_column);
        let warning = finding(table, place, Problem::Repeats(first));
        found.push(Finding { severity: Severity::Warning, clause: None, ..warning });
    }
}

fn finding(field: &Field, place: Place, problem: Problem) -> Finding {
    Finding {
        rule: problem.name().into(),
        problem,
        severity: Severity::Error,
        stage: Stage::Fill,
        touches: vec![place.clone()],
        place,
        clause: field.clause.as_deref().map(Rc::from),
        facts: Map::default(),
        fix: None,
    }
}
