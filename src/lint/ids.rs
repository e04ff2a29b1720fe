//! Ids: written as ids are, once each, and out of the way of the names of the rule language.

use std::collections::BTreeSet;

use super::{FaultKind, Faults};
use crate::notice::Notice;

/// Names that rules read beside the fields.
const KEPT: [&str; 10] =
    ["edition", "deadline", "on", "row", "sets", "calendar", "conditions", "materials", "checklist", "outline"];

pub(super) fn check(faults: &mut Faults, notice: &Notice) {
    let dashed = notice.id.replace('-', "_");
    faults.unless(is_name(&dashed), "id", || FaultKind::BadId(notice.id.clone()));
    fields(faults, notice);
    parts(faults, notice);
    names(faults, "sections", notice.sections.iter().map(|it| it.id.as_str()));
    names(faults, "rules", notice.rules.iter().map(|it| it.id.as_str()));
    names(faults, "materials", notice.materials.iter().map(|it| it.id.as_str()));
    names(faults, "checklist", notice.checklist.iter().map(|it| it.id.as_str()));
    names(faults, "forms", notice.forms.iter().map(|it| it.id.as_str()));
    names(faults, "outline", notice.outline.iter().map(|it| it.id.as_str()));
    names(faults, "sets", notice.sets.keys());
    names(faults, "lists", notice.lists.iter().map(|it| it.id.as_str()));
    names(faults, "submission.information", notice.submission.information.iter().map(|it| it.id.as_str()));
    // Clauses are called as the notice calls them.
    once(faults, "clauses", notice.clauses.iter().map(|it| it.id.as_str()));
}

fn fields(faults: &mut Faults, notice: &Notice) {
    once(faults, "fields", notice.fields().map(|field| field.id.as_str()));
    let ids: BTreeSet<&str> = notice.fields().map(|field| field.id.as_str()).collect();
    for field in notice.fields() {
        let path = format!("fields.{}", field.id);
        faults.unless(field.id.split('.').all(is_name), &path, || FaultKind::BadId(field.id.clone()));
        let mut groups = field.id.match_indices('.').filter_map(|(at, _)| field.id.get(..at));
        let first = field.id.split('.').next().unwrap_or_default();
        let taken = KEPT.contains(&first) || groups.any(|group| ids.contains(group));
        faults.unless(!taken, &path, || FaultKind::TakenId(field.id.clone()));
        names(faults, &path, field.columns.iter().map(|column| column.id.as_str()));
    }
}

fn parts(faults: &mut Faults, notice: &Notice) {
    names(faults, "conditions", notice.conditions.iter().map(|it| it.id.as_str()));
    for condition in &notice.conditions {
        let path = format!("conditions.{}", condition.id);
        names(faults, &path, condition.parts.iter().map(|part| part.id.as_str()));
    }
    for chapter in &notice.outline {
        names(faults, &format!("outline.{}", chapter.id), chapter.points.iter().map(|point| point.id.as_str()));
        let passages = chapter.passages.iter().map(|passage| passage.id.as_str());
        names(faults, &format!("outline.{}.passages", chapter.id), passages);
    }
}

/// Ids without points, each once.
pub(super) fn names<'a>(faults: &mut Faults, of: &str, ids: impl Iterator<Item = &'a str> + Clone) {
    once(faults, of, ids.clone());
    for id in ids.filter(|id| !is_name(id)) {
        faults.add(&format!("{of}.{id}"), FaultKind::BadId(id.to_owned()));
    }
}

fn once<'a>(faults: &mut Faults, of: &str, ids: impl Iterator<Item = &'a str>) {
    let mut seen = BTreeSet::new();
    for id in ids {
        faults.unless(seen.insert(id), &format!("{of}.{id}"), || FaultKind::Duplicate(id.to_owned()));
    }
}

/// A lower-case letter, then letters, digits and `_`: what the rule language reads as a name.
fn is_name(id: &str) -> bool {
    id.starts_with(|c: char| c.is_ascii_lowercase())
        && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}
