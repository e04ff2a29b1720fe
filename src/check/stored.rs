//! Brings the texts of a file into their stored form, as leaving each field would.

use std::rc::Rc;

use crate::answers::read::{self, Outcome};
use crate::answers::{Answers, Place, Row};
use crate::notice::{Field, Notice};

use super::reading;

/// The answers with every text that reads without doubt in its stored form; the others stay as they were written.
pub fn stored(notice: &Notice, answers: &Answers) -> Answers {
    let mut brought = answers.clone();
    for field in notice.answered() {
        if field.is_table() {
            let rows = answers.rows(&field.id).iter().map(|row| stored_row(notice, field, row)).collect();
            brought.set_rows(&field.id, rows);
        } else if let Some(text) = stored_text(notice, field, answers.text(&Place::field(&field.id))) {
            brought.write(&Place::field(&field.id), &text);
        }
    }
    brought
}

fn stored_row(notice: &Notice, table: &Field, row: &Rc<Row>) -> Rc<Row> {
    let mut brought = row.clone();
    for column in &table.columns {
        if let Some(text) = stored_text(notice, column, row.text(&column.id)) {
            Rc::make_mut(&mut brought).write(&column.id, &text);
        }
    }
    brought
}

/// The stored form of a text, where it is another.
fn stored_text(notice: &Notice, field: &Field, text: &str) -> Option<String> {
    match read::read(&reading(notice, field), text) {
        Outcome::Normalised { text, .. } => Some(text),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit;

    #[test]
    fn what_reads_is_stored_and_what_does_not_stays() {
        let fields = r#"
            { id = "day", label = "日", kind = "date" },
            { id = "count", label = "数", kind = "number" },
            { id = "rows", label = "表", kind = "table", columns = [{ id = "n", label = "数", kind = "number" }] },
        "#;
        let notice = kit::minimal(&kit::section(fields));
        let answers = kit::written(&[("day", "２０２１．５．１"), ("count", "许多"), ("rows[0].n", "1,200")]);
        let brought = stored(&notice, &answers);
        assert_eq!(brought.text(&Place::field("day")), "2021-05-01");
        assert_eq!(brought.text(&Place::field("count")), "许多");
        assert_eq!(brought.text(&Place::cell("rows", 0, "n")), "1200");
    }
}
