//! The outline's chapters, the passages that they offer, and the title page of what is written.
//! Not here: ids (`ids`), and the expressions of passages, which are compiled like all others.

use super::attributes::lengths;
use super::blanks::unknown;
use super::{FaultKind, Faults, Thing};
use crate::notice::{Chapter, Field, Notice, Passage, Statement};

/// The blank that the rows of a table stand in.
const ROWS: &str = "rows";

pub(super) fn check(faults: &mut Faults, notice: &Notice) {
    for chapter in &notice.outline {
        one(faults, chapter);
        for of_chapter in &chapter.passages {
            passage(faults, notice, &format!("outline.{}.passages.{}", chapter.id, of_chapter.id), of_chapter);
        }
    }
    if let Some(statement) = &notice.statement {
        document(faults, notice, statement);
    }
}

fn one(faults: &mut Faults, chapter: &Chapter) {
    let path = format!("outline.{}", chapter.id);
    filled(faults, &format!("{path}.title"), &chapter.title);
    chapter.points.iter().for_each(|point| filled(faults, &format!("{path}.{}.text", point.id), &point.text));
    lengths(faults, &path, [chapter.min_chars, chapter.about, chapter.max_chars]);
}

/// A passage at a path of the definition, made of a notice's answers.
pub(super) fn passage(faults: &mut Faults, notice: &Notice, path: &str, passage: &Passage) {
    filled(faults, &format!("{path}.label"), &passage.label);
    filled(faults, &format!("{path}.text"), &passage.text);
    let own = |name: &str| passage.facts.contains_key(name) || passage.each.is_some() && name == ROWS;
    unknown(faults, &format!("{path}.text"), &passage.text, |name| own(name) || is_field(notice, name));
    brackets(faults, &format!("{path}.text"), &passage.text);
    match &passage.each {
        Some(table) => rows(faults, notice, path, passage, table),
        None => {
            faults.unless(passage.row.is_none(), &format!("{path}.row"), || FaultKind::Missing("each"));
            faults.unless(passage.between.is_none(), &format!("{path}.between"), || FaultKind::Missing("each"));
            faults.unless(passage.only.is_none(), &format!("{path}.only"), || FaultKind::Missing("each"));
        }
    }
}

/// A table without a template of its rows would say nothing, and rows that stand nowhere would be lost.
fn rows(faults: &mut Faults, notice: &Notice, path: &str, passage: &Passage, table: &str) {
    let field = notice.field(table).filter(|field| field.is_table());
    faults.unless(field.is_some(), &format!("{path}.each"), || FaultKind::NotATable(table.to_owned()));
    faults.unless(passage.text.contains("{rows}"), &format!("{path}.text"), || FaultKind::NoRows);
    let Some(template) = &passage.row else { return faults.add(path, FaultKind::Missing("row")) };
    let column = |field: &Field, name: &str| name.strip_prefix("row.").is_some_and(|it| field.column(it).is_some());
    if let Some(field) = field {
        unknown(faults, &format!("{path}.row"), template, |name| column(field, name) || is_field(notice, name));
    }
    brackets(faults, &format!("{path}.row"), template);
}

fn document(faults: &mut Faults, notice: &Notice, statement: &Statement) {
    let titled = statement.title.iter().any(|line| !line.trim().is_empty());
    faults.unless(titled, "statement.title", || FaultKind::Empty);
    faults.unless(statement.max_pages != Some(0), "statement.max_pages", || FaultKind::NotPositive);
    faults.unless(statement.point > 0.0, "statement.point", || FaultKind::NotPositive);
    for line in &statement.lines {
        unknown(faults, "statement.lines", &line.value, |name| is_field(notice, name));
    }
    if let Some(id) = statement.clause.as_ref().filter(|id| notice.clause(id).is_none()) {
        faults.add("statement.clause", FaultKind::Unknown(Thing::Clause, id.clone()));
    }
    let known = |id: &String| notice.materials.iter().any(|material| material.id == *id);
    if let Some(id) = statement.material.as_ref().filter(|id| !known(id)) {
        faults.add("statement.material", FaultKind::Unknown(Thing::Material, id.clone()));
    }
}

pub(super) fn is_field(notice: &Notice, name: &str) -> bool {
    name == "edition" || notice.fields().any(|field| field.id == name)
}

fn filled(faults: &mut Faults, path: &str, text: &str) {
    faults.unless(!text.trim().is_empty(), path, || FaultKind::Empty);
}

/// Every bracket is closed before the next one opens.
pub(super) fn brackets(faults: &mut Faults, path: &str, template: &str) {
    let marks = template.chars().filter(|c| matches!(c, '[' | ']')).collect::<String>();
    faults.unless(marks.replace("[]", "").is_empty(), path, || FaultKind::Brackets);
}
