//! Fixed rows are there before anything is written in them.

use std::ops::Deref;
use std::rc::Rc;

use crate::answers::{Answers, Row};
use crate::notice::Notice;

/// The column that names a fixed row.
pub const KEY: &str = "year";

/// Answers with every fixed year row in its place: rows are matched by their year, so that a file whose rows stand in
/// another order, or lack one, is read rightly. Rows of other years are kept behind, for nothing is dropped.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PlacedAnswers(Answers);

impl PlacedAnswers {
    /// Puts the fixed rows of a notice in their places.
    pub fn new(notice: &Notice, answers: Answers) -> Self {
        let mut placed = Self(answers);
        placed.put_in_place(notice);
        placed
    }

    /// Changes the answers; the fixed rows are in their places again afterwards.
    pub fn change<T>(&mut self, notice: &Notice, change: impl FnOnce(&mut Answers) -> T) -> T {
        let done = change(&mut self.0);
        self.put_in_place(notice);
        done
    }

    fn put_in_place(&mut self, notice: &Notice) {
        for table in notice.fields().filter(|field| field.has_fixed_rows()) {
            let years = table.years(notice.edition);
            if !stand(&years, self.0.rows(&table.id)) {
                let rows = arranged(&years, self.0.rows(&table.id));
                self.0.set_rows(&table.id, rows);
            }
        }
    }
}

impl Deref for PlacedAnswers {
    type Target = Answers;

    fn deref(&self) -> &Answers {
        &self.0
    }
}

fn stand(years: &[String], rows: &[Rc<Row>]) -> bool {
    rows.len() >= years.len() && years.iter().zip(rows).all(|(year, row)| row.text(KEY) == year)
}

fn arranged(years: &[String], rows: &[Rc<Row>]) -> Vec<Rc<Row>> {
    let mut left: Vec<Rc<Row>> = rows.to_vec();
    let mut placed: Vec<Rc<Row>> = Vec::new();
    for year in years {
        let at = left.iter().position(|row| row.text(KEY) == year);
        placed.push(at.map_or_else(|| Rc::new(Row::of([(KEY, year.as_str())])), |at| left.remove(at)));
    }
    placed.extend(left.into_iter().filter(|row| !row.is_empty()));
    placed
}
