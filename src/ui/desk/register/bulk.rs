//! Acting on all that is shown: how many there are stands on the press, and the choice above says which.

use yew::prelude::*;

use crate::collection::{DecisionState, ReceivedItem, words};
use crate::ui::desk::decide::AskedDecision;
use crate::ui::desk::state::use_desk;

/// What is done with what was asked.
#[derive(Properties, PartialEq)]
pub struct BulkProps {
    /// Called with the items and what is to be decided of them.
    pub on_ask: Callback<AskedDecision>,
}

/// The presses.
#[component]
pub fn Bulk(props: &BulkProps) -> Html {
    let desk = use_desk();
    let shown = desk.shown();
    let (all, filtered) = (desk.collection().items().len(), desk.choice().leaves_out());
    let items: Vec<_> = {
        let collection = desk.collection();
        let is_application = |key| collection.item(key).and_then(ReceivedItem::application).is_some();
        shown.iter().filter(|key| is_application(key)).cloned().collect()
    };
    let said = match (filtered, items.len() == shown.len()) {
        (true, true) => format!("筛选出 {} 行（共 {all} 行）", shown.len()),
        (true, false) => format!("筛选出 {} 行，其中申报 {} 件（共 {all} 行）", shown.len(), items.len()),
        (false, _) => format!("全部 {} 行，其中申报 {} 件", shown.len(), items.len()),
    };
    let button = |to: DecisionState| {
        let (on_ask, asked) = (props.on_ask.clone(), AskedDecision { items: items.clone(), to });
        let onclick = Callback::from(move |_: MouseEvent| on_ask.emit(asked.clone()));
        let label = format!("对筛选出的 {} 件全部作出“{}”", items.len(), words::state(to));
        html! {
            <button type="button" class="button is-small" aria-label={label} disabled={items.is_empty()} {onclick}>
                { words::state(to) }
            </button>
        }
    };
    html! {
        <div class="desk-bulk">
            <span role="status">{ said }</span>
            if filtered {
                <span class="buttons">
                    { "全部作出：" }
                    { for DecisionState::ALL.map(button) }
                </span>
            } else {
                <span class="soft">{ "先筛选，就可以对筛选出的全部一次作出结论。" }</span>
            }
        </div>
    }
}
