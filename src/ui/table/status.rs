//! What was just done to a table, with a way back by one press: 「已删除第 3 行」 撤销.

use std::rc::Rc;

use yew::prelude::*;

use crate::answers::Place;
use crate::ui::anchor;
use crate::ui::session::use_session;
use crate::ui::state::Action;
use crate::ui::watch::Watch;

use super::focus;

/// What the status is told.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct StatusProps {
    /// The table's id.
    pub table: Rc<str>,
}

/// The status: empty unless the last thing that can be taken back was done to this table.
#[component]
pub fn Status(props: &StatusProps) -> Html {
    let session = use_session(Watch::Undo);
    let note = {
        let work = session.work();
        work.last_undo().filter(|undo| undo.table() == Some(&*props.table)).map(|undo| undo.note.clone())
    };
    let (acting, table) = (session.clone(), props.table.clone());
    let onclick = Callback::from(move |_| {
        acting.act(Action::Undo);
        let table = anchor::control(&Place::field(&table));
        focus::soon(move || focus::by_id(&table));
    });
    html! {
        <div class={classes!("table-status", note.is_some().then_some("is-told"))} role="status">
            if let Some(note) = note {
                <span>{ note }</span>
                <button type="button" class="button is-small" {onclick}>{ "撤销" }</button>
            }
        </div>
    }
}
