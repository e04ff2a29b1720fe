//! What was just done by one press outside of tables, with the way back: 「已采用：张三劳模创新工作室」 撤销.

use yew::prelude::*;

use crate::ui::hooks::use_session;
use crate::ui::lazy::LazyPart;
use crate::ui::message_place::use_message_place;
use crate::ui::shown::shown;
use crate::ui::state::Action;
use crate::ui::subscriptions::Topic;

/// Shows it; see `ui::lazy`.
pub struct TakenPart;

impl LazyPart for TakenPart {
    type Props = ();
    type Output = Html;

    fn run(_: &()) -> Html {
        html! { <Taken /> }
    }
}

/// The line at the foot of the window, where it covers nothing that is worked on; empty unless the last thing that can be taken back stands in no table.
#[component]
pub fn Taken() -> Html {
    let session = use_session(Topic::Undo);
    let note = session.work().last_undo().filter(|undo| undo.table().is_none()).map(|undo| undo.note.clone());
    let bar = use_node_ref();
    let place = use_message_place(&bar, note.clone());
    let class = classes!("taken", note.is_some().then_some("has-note"), place.class());
    let on_undo = Callback::from(move |_: MouseEvent| session.act(Action::Undo));
    html! {
        <div {class} ref={bar} role="status">
            if let Some(note) = note {
                <span>{ shown(note) }</span>
                <button type="button" class="button is-small" onclick={on_undo}>{ "撤销" }</button>
            }
        </div>
    }
}
