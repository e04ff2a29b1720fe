//! Every field that prints on the form stands somewhere on it: a forgotten cell would be noticed on paper only.

use std::collections::BTreeSet;

use super::{FaultKind, Faults};
use crate::notice::{Block, Field, Form, Notice, Prints, TemplatePiece, pieces};

pub(super) fn check(faults: &mut Faults, notice: &Notice) {
    let cells = cells(notice);
    for field in notice.fields().filter(|field| field.prints == Prints::Form) {
        let path = format!("fields.{}", field.id);
        let whole = cells.contains(&(None, field.id.as_str()));
        if !field.is_table() {
            faults.unless(whole, &path, || FaultKind::Unprinted);
        } else if whole {
            let inline = blanks(field.inline.as_deref().unwrap_or_default()).collect();
            columns(faults, &path, field, &inline);
        } else {
            let id = Some(field.id.as_str());
            let inside: BTreeSet<&str> = cells.iter().filter(|(each, _)| *each == id).map(|(_, name)| *name).collect();
            faults.unless(!inside.is_empty(), &path, || FaultKind::Unprinted);
            if !inside.is_empty() {
                columns(faults, &path, field, &inside);
            }
        }
    }
}

fn columns(faults: &mut Faults, path: &str, table: &Field, printed: &BTreeSet<&str>) {
    for column in table.columns.iter().filter(|column| column.prints == Prints::Form) {
        let stands = printed.contains(column.id.as_str());
        faults.unless(stands, &format!("{path}.{}", column.id), || FaultKind::Unprinted);
    }
}

/// What stands in the cells: fields, and columns with the table whose row is repeated.
fn cells(notice: &Notice) -> BTreeSet<(Option<&str>, &str)> {
    notice.forms.iter().flat_map(on_form).collect()
}

fn on_form(form: &Form) -> Vec<(Option<&str>, &str)> {
    let mut found = Vec::new();
    for block in &form.blocks {
        match &block.block {
            Block::Cover { lines, .. } => found.extend(lines.iter().flat_map(|line| blanks(&line.value)).map(alone)),
            Block::Line { items } => found.extend(items.iter().flat_map(|item| blanks(item)).map(alone)),
            Block::Table { rows, .. } => {
                for row in rows {
                    let each = row.each.as_deref();
                    let values = row.cells.iter().filter_map(|cell| cell.value.as_deref()).flat_map(blanks);
                    found.extend(
                        values.map(|name| name.strip_prefix("row.").map_or(alone(name), |column| (each, column))),
                    );
                    found.extend(row.cells.iter().filter_map(|cell| cell.boxes.as_deref()).map(alone));
                }
            }
            _ => {}
        }
    }
    found
}

fn alone(name: &str) -> (Option<&str>, &str) {
    (None, name)
}

fn blanks(template: &str) -> impl Iterator<Item = &str> {
    pieces(template).into_iter().filter_map(|piece| match piece {
        TemplatePiece::Blank(name) => Some(name),
        TemplatePiece::Words(_) => None,
    })
}
