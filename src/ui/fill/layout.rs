//! How a section's fields stand: in pairs like on paper, long ones over the whole row, groups under one head. Pure.

use crate::kinds::Quality;
use crate::notice::Field;

/// What stands in a section, from top to bottom.
#[derive(Debug, PartialEq)]
pub enum SectionBlock<'a> {
    /// A grid of labels and controls.
    Grid(Vec<FieldSlot<'a>>),
    /// A table.
    Table(&'a Field),
}

/// What stands in a grid.
#[derive(Debug, PartialEq)]
pub enum FieldSlot<'a> {
    /// The left half of a row.
    Left(&'a Field),
    /// The right half of a row.
    Right(&'a Field),
    /// A whole row.
    Row(&'a Field),
    /// Fields under one head, a whole row.
    Group(&'a str, Vec<&'a Field>),
}

/// Lays fields out in their order.
pub fn blocks<'a>(fields: &[&'a Field]) -> Vec<SectionBlock<'a>> {
    let mut found: Vec<SectionBlock> = Vec::new();
    for field in fields {
        if field.is_table() {
            found.push(SectionBlock::Table(field));
        } else if let Some(SectionBlock::Grid(cells)) = found.last_mut() {
            add(cells, field);
        } else {
            let mut cells = Vec::new();
            add(&mut cells, field);
            found.push(SectionBlock::Grid(cells));
        }
    }
    for block in &mut found {
        if let SectionBlock::Grid(cells) = block {
            widen(cells);
        }
    }
    found
}

fn add<'a>(cells: &mut Vec<FieldSlot<'a>>, field: &'a Field) {
    match (field.group.as_deref(), cells.last_mut()) {
        (Some(group), Some(FieldSlot::Group(head, fields))) if *head == group => fields.push(field),
        (Some(group), _) => cells.push(FieldSlot::Group(group, vec![field])),
        (None, _) if is_long(field) => cells.push(FieldSlot::Row(field)),
        (None, Some(FieldSlot::Left(_))) => cells.push(FieldSlot::Right(field)),
        (None, _) => cells.push(FieldSlot::Left(field)),
    }
}

/// A left half without a right one takes the whole row, so that no hole is left in the grid.
fn widen(cells: &mut [FieldSlot]) {
    let mut paired = false;
    for cell in cells.iter_mut().rev() {
        if let (FieldSlot::Left(field), false) = (&*cell, paired) {
            *cell = FieldSlot::Row(field);
        }
        paired = matches!(cell, FieldSlot::Right(_));
    }
}

fn is_long(field: &Field) -> bool {
    field.is(Quality::Lines) || field.is(Quality::Several)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::{Read, from_text};

    fn field(id: &str, kind: &str, group: &str) -> Field {
        let group = if group.is_empty() { String::new() } else { format!(r#","group":"{group}""#) };
        let text = format!(r#"{{"id":"{id}","label":"{id}","kind":"{kind}"{group}}}"#);
        Field::read(&from_text(&text).unwrap())
    }

    /// `12 3 (45) T` for two halves, a row, a group and a table.
    fn drawn(fields: &[Field]) -> String {
        let cell = |cell: &FieldSlot| match cell {
            FieldSlot::Left(field) | FieldSlot::Right(field) => field.id.clone(),
            FieldSlot::Row(field) => format!("[{}]", field.id),
            FieldSlot::Group(_, fields) => {
                format!("({})", fields.iter().map(|field| field.id.as_str()).collect::<String>())
            }
        };
        let block = |block: &SectionBlock| match block {
            SectionBlock::Grid(cells) => cells.iter().map(cell).collect::<String>(),
            SectionBlock::Table(field) => format!(" {} ", field.id),
        };
        blocks(&fields.iter().collect::<Vec<_>>()).iter().map(block).collect()
    }

    #[test]
    fn short_fields_stand_in_pairs_and_long_ones_alone() {
        let fields = ["text", "date", "long_text", "text", "number"].map(|kind| field(&kind[..1], kind, ""));
        assert_eq!(drawn(&fields), "td[l]tn");
    }

    #[test]
    fn a_field_without_a_partner_takes_the_row() {
        let three = ["a", "b", "c"].map(|id| field(id, "text", ""));
        assert_eq!(drawn(&three), "ab[c]");
        assert_eq!(drawn(&[field("a", "text", ""), field("b", "choices", ""), field("c", "text", "")]), "[a][b][c]");
    }

    #[test]
    fn groups_and_tables_part_the_pairs() {
        let fields = [
            field("a", "text", ""),
            field("b", "number", "x"),
            field("c", "number", "x"),
            field("d", "number", "y"),
            field("t", "table", ""),
            field("e", "text", ""),
        ];
        assert_eq!(drawn(&fields), "[a](bc)(d) t [e]");
    }
}
