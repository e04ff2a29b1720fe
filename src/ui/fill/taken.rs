//! What was just done by one press outside of tables, with the way back: 「已采用：张三劳模创新工作室」 撤销.

use yew::Html;

use crate::ui::piece::{Cx, View, button, el};
use crate::ui::state::Action;
use crate::ui::watch::Watch;

/// The line at the foot of the window; empty unless the last thing that can be taken back stands in no table.
#[derive(PartialEq)]
pub struct Taken;

impl View for Taken {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::Undo);
        let note = session.work().last_undo().filter(|undo| undo.table().is_none()).map(|undo| undo.note.clone());
        let line = el("div").class("taken").attr("role", "status").class_if("is-told", note.is_some());
        let Some(note) = note else { return line.into() };
        let undo = button("is-small").on_click(move || session.act(Action::Undo)).text("撤销");
        line.child(el("span").text(note)).child(undo).into()
    }
}
