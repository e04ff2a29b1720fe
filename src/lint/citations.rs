//! Every clause that is cited stands among the clauses.

use super::attributes::numbered;
use super::{FaultKind, Faults, Thing};
use crate::notice::{Block, Field, Form, Notice};

pub(super) fn check(faults: &mut Faults, notice: &Notice) {
    let mut cite = |path: &str, clause: Option<&str>| {
        if let Some(id) = clause.filter(|id| notice.clause(id).is_none()) {
            faults.add(path, FaultKind::Unknown(Thing::Clause, id.to_owned()));
        }
    };
    submission(&mut cite, notice);
    for section in &notice.sections {
        section.clauses.iter().for_each(|id| cite(&format!("sections.{}.clauses", section.id), Some(id)));
        section.fields.iter().for_each(|field| cited_by_field(&mut cite, field));
    }
    for condition in &notice.conditions {
        cite(&format!("conditions.{}.clause", condition.id), Some(&condition.clause));
    }
    for rule in &notice.rules {
        cite(&format!("rules.{}.clause", rule.id), rule.clause.as_deref());
    }
    for material in &notice.materials {
        cite(&format!("materials.{}.clause", material.id), material.clause.as_deref());
    }
    for item in &notice.checklist {
        cite(&format!("checklist.{}.clause", item.id), item.clause.as_deref());
    }
    for (limit, at) in notice.review.iter().flat_map(|review| &review.limits).zip(1..) {
        cite(&format!("review.limits.{at}.clause"), limit.clause.as_deref());
    }
    for (statistic, at) in notice.review.iter().flat_map(|review| &review.statistics).zip(1..) {
        cite(&format!("review.statistics.{at}.clause"), statistic.clause.as_deref());
    }
    notice.forms.iter().for_each(|form| cited_by_form(&mut cite, form));
}

fn submission(cite: &mut impl FnMut(&str, Option<&str>), notice: &Notice) {
    let submission = &notice.submission;
    cite("deadline.clause", notice.deadline.as_ref().and_then(|deadline| deadline.clause.as_deref()));
    cite("submission.clause", submission.clause.as_deref());
    for (path, quota) in numbered("submission.quota", submission.quota.as_ref(), &submission.quotas) {
        cite(&format!("{path}.clause"), quota.clause.as_deref());
    }
    for (at, step) in submission.steps.iter().enumerate() {
        cite(&format!("submission.steps.{}.clause", at + 1), step.clause.as_deref());
    }
    cite("submission.mail.clause", submission.mail.clause.as_deref());
    for item in &submission.information {
        cite(&format!("submission.information.{}.clause", item.id), item.clause.as_deref());
    }
}

fn cited_by_field(cite: &mut impl FnMut(&str, Option<&str>), field: &Field) {
    cite(&format!("fields.{}.clause", field.id), field.clause.as_deref());
    for column in &field.columns {
        cite(&format!("fields.{}.{}.clause", field.id, column.id), column.clause.as_deref());
    }
}

fn cited_by_form(cite: &mut impl FnMut(&str, Option<&str>), form: &Form) {
    cite(&format!("forms.{}.paper.clause", form.id), form.paper.clause.as_deref());
    cite(&format!("forms.{}.paper.annex_clause", form.id), form.paper.annex_clause.as_deref());
    cite(&format!("forms.{}.paper.form_clause", form.id), form.paper.form_clause.as_deref());
    for (index, block) in form.blocks.iter().enumerate() {
        if let Block::Clauses { clauses, .. } = &block.block {
            let path = format!("forms.{}.blocks.{}.clauses", form.id, index + 1);
            clauses.iter().for_each(|id| cite(&path, Some(id)));
        }
    }
}
