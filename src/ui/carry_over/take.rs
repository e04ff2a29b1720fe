//! Brings things over into the open draft, so that one press takes them back.

use crate::carry::{CarriedItem, With, write};
use crate::ui::session::Session;
use crate::ui::state::Action;

/// Brings these over. A table that gets rows is put as a whole, with the cells that its rows get.
pub fn take(session: &Session, items: &[CarriedItem], note: String) {
    let work = session.work();
    let mut after = work.answers.clone();
    after.change(&work.notice, |answers| write(answers, items));
    drop(work);
    let grows = |table: &str| items.iter().any(|it| *it.place.field == *table && matches!(it.with, With::Row(_)));
    let mut actions: Vec<Action> = Vec::new();
    for item in items {
        let table = item.place.field.clone();
        let known = actions.iter().any(|action| matches!(action, Action::PutRows { table: put, .. } if *put == table));
        match &item.with {
            _ if known => {}
            _ if grows(&table) => {
                let rows = after.rows(&table).to_vec();
                actions.push(Action::PutRows { table, rows, note: String::new() });
            }
            With::Text(text) => {
                actions.push(Action::Put { place: item.place.clone(), text: text.clone(), note: String::new() });
            }
            With::Row(_) => {}
        }
    }
    session.act(Action::Several { actions, note });
}
