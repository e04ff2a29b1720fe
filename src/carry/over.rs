//! Brings things over into answers.

use std::rc::Rc;

use crate::answers::{Answers, Map, Row};
use crate::check::PlacedAnswers;
use crate::notice::Notice;

use super::{Application, CarriedItem, Carry, UnfitReason, With, carry};

/// Writes things into answers.
pub fn write<'a>(answers: &mut Answers, items: impl IntoIterator<Item = &'a CarriedItem>) {
    let mut added: Map<Vec<Rc<Row>>> = Map::default();
    for item in items {
        match &item.with {
            With::Text(text) => answers.write(&item.place, text),
            With::Row(row) => added.get_or_default(&item.place.field).push(Rc::new(row.clone())),
        }
    }
    for (table, rows) in added {
        let rows = appended(answers.rows(&table), rows);
        answers.set_rows(&table, rows);
    }
}

/// A table's rows with others behind its last filled one.
fn appended(rows: &[Rc<Row>], added: impl IntoIterator<Item = Rc<Row>>) -> Vec<Rc<Row>> {
    let used = rows.iter().rposition(|row| !row.is_empty()).map_or(0, |last| last + 1);
    rows.iter().take(used).cloned().chain(added).collect()
}

/// The answers of a new application under a notice: what another one has for it, and aside what does not fit. Of a sample
/// comes a sample.
pub fn begun(from: Application<'_>, notice: &Notice) -> PlacedAnswers {
    // The years of fixed rows stand there first: what is written beside them is known by them.
    let mut placed = PlacedAnswers::new(notice, Answers::default());
    let found: Carry = carry(from, Application { notice, answers: &placed });
    placed.change(notice, |answers| {
        put(answers, &found);
        // Everything in it is the sample's.
        answers.sample = from.answers.sample;
    });
    placed
}

/// Writes what comes over without doubt, and aside what does not fit.
fn put(answers: &mut Answers, found: &Carry) {
    write(answers, found.sure());
    for unfit in found.unfit.iter().filter(|unfit| unfit.reason != UnfitReason::Own) {
        let mut name = unfit.name.clone();
        let mut count = 1;
        while answers.aside.contains_key(&name) {
            count += 1;
            name = format!("{}（{count}）", unfit.name);
        }
        answers.aside.insert(&name, unfit.text.clone());
    }
}
