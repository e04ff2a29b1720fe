//! Every blank of a template names something: in messages, mail, tables in one cell, and printed cells.

use super::outline::brackets;
use super::{FaultKind, Faults, Thing};
use crate::notice::{Block, Field, Form, GridRow, Notice, TemplatePiece, pieces};

pub(super) fn check(faults: &mut Faults, notice: &Notice) {
    let mail = &notice.submission.mail;
    for (key, template) in [("subject", &mail.subject), ("body", &mail.body), ("file_name", &mail.file_name)] {
        let path = format!("submission.mail.{key}");
        unknown(faults, &path, template, |name| notice.field(name).is_some());
    }
    let single = |name: &str| notice.field(name).is_some_and(|field| !field.is_table());
    if let Some(template) = &notice.draft_name {
        unknown(faults, "draft_name", template, single);
    }
    notice.headline.iter().for_each(|line| unknown(faults, "headline", line, single));
    for field in notice.fields() {
        let path = format!("fields.{}.inline", field.id);
        field.inline.iter().for_each(|template| {
            unknown(faults, &path, template, |column| field.column(column).is_some());
        });
    }
    for rule in &notice.rules {
        let table = rule.each.as_ref().and_then(|id| notice.field(id));
        for (key, template) in [("message", &rule.message), ("fix", &rule.fix)] {
            let known = |name: &str| rule.facts.contains_key(name) || names(notice, table, name);
            unknown(faults, &format!("rules.{}.{key}", rule.id), template, known);
        }
    }
    notice.forms.iter().for_each(|one| form(faults, notice, one));
}

fn form(faults: &mut Faults, notice: &Notice, form: &Form) {
    for (index, block) in form.blocks.iter().enumerate() {
        let path = format!("forms.{}.blocks.{}", form.id, index + 1);
        let known = |name: &str| notice.field(name).is_some();
        match &block.block {
            Block::Cover { lines, .. } => {
                lines.iter().for_each(|line| filled(faults, &format!("{path}.lines"), &line.value, known));
            }
            Block::Line { items } => {
                items.iter().for_each(|item| filled(faults, &format!("{path}.items"), item, known));
            }
            Block::Table { rows, .. } => {
                rows.iter().zip(1..).for_each(|(one, at)| row(faults, notice, &format!("{path}.rows.{at}"), one));
            }
            _ => {}
        }
    }
}

fn row(faults: &mut Faults, notice: &Notice, path: &str, row: &GridRow) {
    let table = row.each.as_ref().and_then(|id| notice.field(id));
    if let Some(id) = row.each.as_ref().filter(|_| !table.is_some_and(Field::is_table)) {
        faults.add(&format!("{path}.each"), FaultKind::NotATable(id.clone()));
    }
    for (cell, at) in row.cells.iter().zip(1..) {
        let path = format!("{path}.cells.{at}");
        cell.value.iter().for_each(|value| filled(faults, &path, value, |name| names(notice, table, name)));
        if let Some(id) = &cell.boxes {
            let listed = notice.field(id).is_some_and(|field| field.list.is_some());
            faults.unless(listed, &path, || FaultKind::Unknown(Thing::Field, id.clone()));
        }
    }
}

/// A template of the printed form, which may have parts in brackets.
fn filled(faults: &mut Faults, path: &str, template: &str, known: impl Fn(&str) -> bool) {
    brackets(faults, path, template);
    unknown(faults, path, template, known);
}

/// Whether a blank beside a row names a field, a column of the row, or the row's own number.
fn names(notice: &Notice, table: Option<&Field>, name: &str) -> bool {
    match (name.strip_prefix("row."), table) {
        (Some(column), Some(table)) => table.column(column).is_some(),
        (None, Some(_)) if name == "row" => true,
        _ => notice.field(name).is_some(),
    }
}

pub(super) fn unknown(faults: &mut Faults, path: &str, template: &str, known: impl Fn(&str) -> bool) {
    for piece in pieces(template) {
        if let TemplatePiece::Blank(name) = piece {
            faults.unless(known(name), path, || FaultKind::UnknownBlank(name.to_owned()));
        }
    }
}
