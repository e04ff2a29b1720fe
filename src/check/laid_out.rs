//! Fixed rows are there before anything is written in them.

use std::borrow::Cow;
use std::rc::Rc;

use crate::answers::{Answers, Row};
use crate::notice::{Field, Notice};

/// The column that names a fixed row.
pub const KEY: &str = "year";

/// The answers with every fixed year row in its place: rows are matched by their year, so that a file whose rows
/// stand in another order, or lack one, is read rightly. Rows of other years are kept behind, for nothing is dropped.
pub fn laid_out<'a>(notice: &Notice, answers: &'a Answers) -> Cow<'a, Answers> {
    let mut answers = Cow::Borrowed(answers);
    for table in notice.fields().filter(|field| field.has_fixed_rows()) {
        if !stands(table, notice.edition, answers.rows(&table.id)) {
            let rows = arranged(table, notice.edition, answers.rows(&table.id));
            answers.to_mut().set_rows(&table.id, rows);
        }
    }
    answers
}

fn stands(table: &Field, edition: i32, rows: &[Rc<Row>]) -> bool {
    let years = table.years(edition);
    rows.len() >= years.len() && years.iter().zip(rows).all(|(year, row)| row.text(KEY) == year)
}

fn arranged(table: &Field, edition: i32, rows: &[Rc<Row>]) -> Vec<Rc<Row>> {
    let mut left: Vec<Rc<Row>> = rows.to_vec();
    let mut placed: Vec<Rc<Row>> = Vec::new();
    for year in table.years(edition) {
        let at = left.iter().position(|row| row.text(KEY) == year);
        placed.push(at.map_or_else(|| Rc::new(Row::of([(KEY, year.as_str())])), |at| left.remove(at)));
    }
    placed.extend(left.into_iter().filter(|row| !row.is_empty()));
    placed
}
