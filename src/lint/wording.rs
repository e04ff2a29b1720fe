//! What a person reads is there, and sentences end.

use super::{FaultKind, Faults};
use crate::notice::Notice;

pub(super) fn check(faults: &mut Faults, notice: &Notice) {
    for (key, text) in [("title", &notice.title), ("document", &notice.document), ("issuer", &notice.issuer)] {
        filled(faults, key, text);
    }
    clauses(faults, notice);
    fields(faults, notice);
    for rule in &notice.rules {
        sentence(faults, &format!("rules.{}.message", rule.id), &rule.message);
        sentence(faults, &format!("rules.{}.fix", rule.id), &rule.fix);
    }
    conditions(faults, notice);
    for material in &notice.materials {
        filled(faults, &format!("materials.{}.title", material.id), &material.title);
    }
    for item in &notice.checklist {
        filled(faults, &format!("checklist.{}.text", item.id), &item.text);
    }
    for (at, step) in notice.submission.steps.iter().enumerate() {
        filled(faults, &format!("submission.steps.{}.to", at + 1), &step.to);
        sentence(faults, &format!("submission.steps.{}.text", at + 1), &step.text);
    }
    for item in &notice.submission.information {
        filled(faults, &format!("submission.information.{}.text", item.id), &item.text);
    }
}

fn clauses(faults: &mut Faults, notice: &Notice) {
    for clause in &notice.clauses {
        filled(faults, &format!("clauses.{}.text", clause.id), &clause.text);
    }
}

fn fields(faults: &mut Faults, notice: &Notice) {
    for section in &notice.sections {
        filled(faults, &format!("sections.{}.title", section.id), &section.title);
    }
    for field in notice.fields() {
        filled(faults, &format!("fields.{}.label", field.id), &field.label);
        for column in &field.columns {
            filled(faults, &format!("fields.{}.{}.label", field.id, column.id), &column.label);
        }
    }
}

fn conditions(faults: &mut Faults, notice: &Notice) {
    for condition in &notice.conditions {
        filled(faults, &format!("conditions.{}.title", condition.id), &condition.title);
        for part in &condition.parts {
            let path = format!("conditions.{}.{}", condition.id, part.id);
            filled(faults, &format!("{path}.text"), &part.text);
            if let Some(fix) = &part.fix {
                sentence(faults, &format!("{path}.fix"), fix);
            }
        }
    }
}

fn filled(faults: &mut Faults, path: &str, text: &str) {
    faults.unless(!text.trim().is_empty(), path, || FaultKind::Empty);
}

fn sentence(faults: &mut Faults, path: &str, text: &str) {
    filled(faults, path, text);
    let ends = text.trim().is_empty() || text.ends_with(['。', '？', '！']);
    faults.unless(ends, path, || FaultKind::NoEnd);
}
