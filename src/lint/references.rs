//! Every field, table, column and list that is named exists.
//! Not here: names in expressions, which the rule language resolves, and blanks of templates (`blanks`).

use super::{FaultKind, Faults, Redundant, Thing};
use crate::notice::{Condition, ConditionPart, Notice, Rule};

pub(super) fn check(faults: &mut Faults, notice: &Notice) {
    lists(faults, notice);
    if let Some(id) = &notice.reckoned_at {
        field(faults, notice, "reckoned_at", id);
    }
    notice.rules.iter().for_each(|one| rule(faults, notice, one));
    for condition in &notice.conditions {
        condition.parts.iter().for_each(|one| part(faults, notice, condition, one));
    }
    for material in &notice.materials {
        let path = format!("materials.{}", material.id);
        material.proves.iter().for_each(|id| field(faults, notice, &format!("{path}.proves"), id));
        let table = |id: &String| notice.field(id).is_some_and(|field| field.is_table());
        if material.per_row && !material.proves.iter().any(table) {
            let named = !material.proves.is_empty();
            let lacks =
                if named { FaultKind::NotATable(material.proves.join(" ")) } else { FaultKind::Missing("proves") };
            faults.add(&format!("{path}.per_row"), lacks);
        }
        let mut kinds = vec![material.kind];
        let once = material.or.iter().all(|kind| {
            kinds.push(*kind);
            kinds.iter().filter(|known| *known == kind).count() == 1
        });
        faults.unless(once, &format!("{path}.or"), || FaultKind::Redundant(Redundant::Kind));
    }
}

fn lists(faults: &mut Faults, notice: &Notice) {
    for field in notice.fields() {
        let own = std::iter::once((format!("fields.{}.list", field.id), &field.list));
        let path = |column: &str| format!("fields.{}.{column}.list", field.id);
        for (path, list) in own.chain(field.columns.iter().map(|column| (path(&column.id), &column.list))) {
            if let Some(id) = list.as_ref().filter(|id| notice.list(id).is_none()) {
                faults.add(&path, FaultKind::Unknown(Thing::List, id.clone()));
            }
        }
    }
}

fn rule(faults: &mut Faults, notice: &Notice, rule: &Rule) {
    let path = format!("rules.{}", rule.id);
    if let Some(id) = &rule.each {
        table(faults, notice, &format!("{path}.each"), id);
    }
    faults.unless(!rule.touches.is_empty(), &format!("{path}.touches"), || FaultKind::Empty);
    let touched = rule.touches.iter().map(|name| ("touches", name));
    for (key, name) in touched.chain(rule.suggest.iter().map(|suggest| ("suggest", &suggest.place))) {
        place(faults, notice, &format!("{path}.{key}"), rule.each.as_deref(), name);
    }
}

/// A field, or `row.COLUMN` where there is a row.
fn place(faults: &mut Faults, notice: &Notice, path: &str, each: Option<&str>, name: &str) {
    match (name.strip_prefix("row."), each.and_then(|id| notice.field(id))) {
        (Some(column), Some(table)) => {
            faults
                .unless(table.column(column).is_some(), path, || FaultKind::Unknown(Thing::Column, column.to_owned()));
        }
        _ => field(faults, notice, path, name),
    }
}

fn part(faults: &mut Faults, notice: &Notice, condition: &Condition, part: &ConditionPart) {
    let path = format!("conditions.{}.{}", condition.id, part.id);
    if part.holds.is_some() {
        // A computed part has no tick to point at.
        faults.unless(!part.touches.is_empty(), &path, || FaultKind::Missing("touches"));
        faults.unless(part.fix.is_some(), &path, || FaultKind::Missing("fix"));
    }
    part.touches.iter().for_each(|id| field(faults, notice, &format!("{path}.touches"), id));
    for name in &part.shows {
        let known = name.rsplit_once('.').and_then(|(table, column)| notice.field(table)?.column(column));
        faults.unless(known.is_some(), &format!("{path}.shows"), || FaultKind::Unknown(Thing::Column, name.clone()));
    }
}

fn field(faults: &mut Faults, notice: &Notice, path: &str, id: &str) {
    faults.unless(notice.field(id).is_some(), path, || FaultKind::Unknown(Thing::Field, id.to_owned()));
}

fn table(faults: &mut Faults, notice: &Notice, path: &str, id: &str) {
    match notice.field(id) {
        None => faults.add(path, FaultKind::Unknown(Thing::Field, id.to_owned())),
        Some(field) => faults.unless(field.is_table(), path, || FaultKind::NotATable(id.to_owned())),
    }
}
