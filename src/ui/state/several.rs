//! Several things done and taken back as one. What was changed since by hand is never lost by taking them back.

use super::Action;
use super::reduce::{Changes, apply, back as back_one, remember};
use super::work::{Before, Rows, Work};

/// Does them in their order.
pub(super) fn act(work: &mut Work, actions: Vec<Action>, note: String) -> Changes {
    let older = std::mem::take(&mut work.undo);
    let mut before = Vec::new();
    let mut answers = false;
    for action in actions {
        answers |= apply(work, action).answers;
        before.extend(work.undo.drain(..).map(|undo| undo.before));
    }
    work.undo = older;
    if !before.is_empty() {
        remember(work, note, Before::Several(before));
    }
    Changes { all: true, answers, ..Changes::default() }
}

/// Takes them back, the last first.
pub(super) fn back(work: &mut Work, before: Vec<Before>) -> Changes {
    let mut answers = false;
    for one in before.into_iter().rev() {
        if let Some(one) = unchanged(work, one) {
            answers |= back_one(work, one).answers;
        }
    }
    Changes { all: true, answers, ..Changes::default() }
}

/// What of it stands as it was put.
fn unchanged(work: &Work, before: Before) -> Option<Before> {
    match before {
        Before::Text(spot, text, put) => {
            let stands = work.place(&spot).is_some_and(|place| work.answers.text(&place) == put);
            stands.then_some(Before::Text(spot, text, put))
        }
        Before::Rows(Rows { table, rows, keys, mut made }) => {
            let (now, of) = (work.answers.rows(&table), work.row_keys(&table));
            made.retain(|(key, row)| of.iter().zip(now).all(|(known, now)| known != key || now == row));
            Some(Before::Rows(Rows { table, rows, keys, made }))
        }
        other => Some(other),
    }
}
