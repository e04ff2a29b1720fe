//! Everything a person has written for one notice: texts by place. Texts are kept as they are, readable or not.
//! Not here: what the texts mean to a rule (`check`), and files (`wire`).

use std::rc::Rc;

use super::{Map, Place};

/// The answers to one notice. Cloning is cheap for tables: rows are shared.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answers {
    fields: Map<Rc<str>>,
    tables: Map<Vec<Rc<Row>>>,
    /// 未归位内容: what does not fit the notice, by its old place, or by what it was called in another notice.
    pub aside: Map<String>,
    /// 示例: they came from a notice's sample and are nobody's application, whatever was changed in them since.
    pub sample: bool,
}

/// A table row: texts by column; an absent column is empty.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Row {
    cells: Map<Rc<str>>,
}

impl Answers {
    /// The text of a field that is no table; empty where nothing is written.
    pub fn field(&self, id: &str) -> &str {
        self.fields.get(id).map_or("", |text| text)
    }

    /// The text at a place; empty where nothing is written.
    pub fn text(&self, place: &Place) -> &str {
        match (place.row, &place.column) {
            (Some(row), Some(column)) => self.row(&place.field, row).map_or("", |row| row.text(column)),
            _ => self.field(&place.field),
        }
    }

    /// Writes a text at a place. A cell beyond the table's end makes the rows up to it; an empty text clears.
    pub fn write(&mut self, place: &Place, text: &str) {
        match (place.row, &place.column) {
            (Some(row), Some(column)) => {
                let rows = self.tables.get_or_default(&place.field);
                if rows.len() <= row {
                    rows.resize_with(row + 1, Rc::default);
                }
                if let Some(row) = rows.get_mut(row) {
                    Rc::make_mut(row).write(column, text);
                }
            }
            _ => put(&mut self.fields, &place.field, text),
        }
    }

    /// A table's rows, empty ones included.
    pub fn rows(&self, table: &str) -> &[Rc<Row>] {
        self.tables.get(table).map_or(&[], Vec::as_slice)
    }

    /// A row of a table.
    pub fn row(&self, table: &str, row: usize) -> Option<&Row> {
        self.rows(table).get(row).map(Rc::as_ref)
    }

    /// Replaces a table's rows.
    pub fn set_rows(&mut self, table: &str, rows: Vec<Rc<Row>>) {
        self.tables.insert(table, rows);
    }

    /// The fields with something in them, by id.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        self.fields.iter().map(|(id, text)| (&**id, &**text))
    }

    /// The tables with rows, by id.
    pub fn tables(&self) -> impl Iterator<Item = (&str, &[Rc<Row>])> {
        self.tables.iter().map(|(id, rows)| (&**id, rows.as_slice()))
    }

    /// Whether nothing is written anywhere.
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty() && self.tables.values().flatten().all(|row| row.is_empty()) && self.aside.is_empty()
    }
}

impl Row {
    /// A row of these texts by column.
    pub fn of<'a>(cells: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut row = Self::default();
        for (column, text) in cells {
            row.write(column, text);
        }
        row
    }

    /// The text in a column; empty where nothing is written.
    pub fn text(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", |text| text)
    }

    /// Writes a text into a column whose name is shared by many rows; an empty text clears it.
    pub fn put(&mut self, column: &Rc<str>, text: &str) {
        if text.is_empty() {
            self.cells.remove(column);
        } else {
            self.cells.put(column, text.into());
        }
    }

    /// Writes a text into a column; an empty text clears it.
    pub fn write(&mut self, column: &str, text: &str) {
        put(&mut self.cells, column, text);
    }

    /// The columns with something in them.
    pub fn cells(&self) -> impl Iterator<Item = (&str, &str)> {
        self.cells.iter().map(|(id, text)| (&**id, &**text))
    }

    /// Whether nothing is written in the row.
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }
}

fn put(texts: &mut Map<Rc<str>>, id: &str, text: &str) {
    if text.is_empty() {
        texts.remove(id);
    } else {
        texts.insert(id, text.into());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_kept_by_place() {
        let mut answers = Answers::default();
        let cell = Place::cell("members", 2, "name");
        answers.write(&cell, "张三");
        assert_eq!(answers.text(&cell), "张三");
        assert_eq!(answers.rows("members").len(), 3);
        answers.write(&cell, "");
        assert!(answers.is_empty());
        assert_eq!(answers.text(&Place::field("unit")), "");
    }

    #[test]
    fn a_change_does_not_reach_a_copy() {
        let mut answers = Answers::default();
        answers.write(&Place::cell("members", 0, "name"), "张三");
        let copy = answers.clone();
        answers.write(&Place::cell("members", 0, "name"), "李四");
        assert_eq!(copy.text(&Place::cell("members", 0, "name")), "张三");
    }
}
