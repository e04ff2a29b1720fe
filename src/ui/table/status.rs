//! What was just done to a table, with a way back by one press: 「已删除第 3 行」 撤销.

use std::rc::Rc;

use yew::prelude::*;

use crate::answers::Place;
use crate::ui::anchor;
use crate::ui::hooks::use_session;
use crate::ui::lazy::LazyPart;
use crate::ui::message_place::use_message_place;
use crate::ui::session::Session;
use crate::ui::shown::shown;
use crate::ui::state::Action;
use crate::ui::subscriptions::Topic;

use super::focus;

/// Shows it; see `ui::lazy`.
pub struct StatusPart;

impl LazyPart for StatusPart {
    type Props = Rc<str>;
    type Output = Html;

    fn run(table: &Rc<str>) -> Html {
        html! { <Status table={table.clone()} /> }
    }
}

/// Whose status.
#[derive(Properties, PartialEq)]
pub struct StatusProps {
    /// The table's id.
    pub table: Rc<str>,
}

/// The status: empty unless the last thing that can be taken back was done to this table.
#[component]
pub fn Status(props: &StatusProps) -> Html {
    let session = use_session(Topic::Undo);
    let note = {
        let work = session.work();
        let last = work.last_undo().filter(|undo| undo.table() == Some(&*props.table));
        last.map(|undo| undo.note.clone())
    };
    let bar = use_node_ref();
    let place = use_message_place(&bar, note.clone());
    let class = classes!("table-status", note.is_some().then_some("has-note"), place.class());
    html! {
        <div {class} ref={bar} role="status">
            if let Some(note) = note {
                <span>{ shown(note) }</span>
                <button type="button" class="button is-small" onclick={on_undo(session, &props.table)}>
                    { "撤销" }
                </button>
            }
        </div>
    }
}

fn on_undo(session: Session, table: &str) -> Callback<MouseEvent> {
    let table = anchor::control(&Place::field(table));
    Callback::from(move |_| {
        session.act(Action::Undo);
        let table = table.clone();
        focus::soon(move || focus::by_id(&table));
    })
}
