//! What was just done to a table, with a way back by one press: 「已删除第 3 行」 撤销.

use std::rc::Rc;

use yew::Html;

use crate::answers::Place;
use crate::ui::anchor;
use crate::ui::piece::{Cx, View, button, el};
use crate::ui::state::Action;
use crate::ui::watch::Watch;

use super::focus;

/// The status: empty unless the last thing that can be taken back was done to this table.
#[derive(PartialEq)]
pub struct Status {
    /// The table's id.
    pub table: Rc<str>,
}

impl View for Status {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::Undo);
        let status = el("div").class("table-status").attr("role", "status");
        let note = {
            let work = session.work();
            work.last_undo().filter(|undo| undo.table() == Some(&*self.table)).map(|undo| undo.note.clone())
        };
        let Some(note) = note else { return status.into() };
        let table = anchor::control(&Place::field(&self.table));
        let back = button("is-small").text("撤销").on_click(move || {
            session.act(Action::Undo);
            let table = table.clone();
            focus::soon(move || focus::by_id(&table));
        });
        status.class("is-told").child(el("span").text(note)).child(back).into()
    }
}
