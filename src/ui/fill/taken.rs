//! What was just done by one press outside of tables, with the way back: 「已采用：张三劳模创新工作室」 撤销.

use yew::prelude::*;

use crate::ui::session::use_session;
use crate::ui::state::Action;
use crate::ui::watch::Watch;

/// The line at the foot of the window; empty unless the last thing that can be taken back stands in no table.
#[component]
pub fn Taken() -> Html {
    let session = use_session(Watch::Undo);
    let note = session.work().last_undo().filter(|undo| undo.table().is_none()).map(|undo| undo.note.clone());
    let acting = session.clone();
    let onclick = Callback::from(move |_: MouseEvent| acting.act(Action::Undo));
    html! {
        <div class={classes!("taken", note.is_some().then_some("is-told"))} role="status">
            if let Some(note) = note {
                <span>{ note }</span>
                <button type="button" class="button is-small" {onclick}>{ "撤销" }</button>
            }
        </div>
    }
}
