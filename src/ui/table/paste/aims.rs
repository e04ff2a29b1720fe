//! The head of the preview: each column of the block, and a drop-down saying where it goes.

use yew::prelude::*;

use crate::notice::Field;
use crate::ui::control::element::text_at;
use crate::ui::shown::{marked, shown};

use super::block::PastedBlock;
use super::plan::PastePlan;

/// What the drop-down says of a column that is left out.
const NOWHERE: &str = "";

/// The head.
pub fn aims(block: &PastedBlock, table: &Field, plan: &PastePlan) -> Html {
    let one = |(at, target): (usize, &Option<usize>)| {
        let name = plan.column_name(at);
        let select = select(block, table, at, *target, &name);
        html! { <th scope="col"><label><span class="paste-name">{ shown(name) }</span>{ select }</label></th> }
    };
    html! {
        <thead>
            <tr>
                <th scope="col"><span class="hidden-visually">{ "行" }</span></th>
                { plan.targets.iter().enumerate().map(one).collect::<Html>() }
            </tr>
        </thead>
    }
}

fn select(block: &PastedBlock, table: &Field, at: usize, target: Option<usize>, name: &str) -> Html {
    let block = block.clone();
    let on_change = Callback::from(move |event: Event| {
        let chosen = text_at(&event).parse().ok();
        block.change(&|plan| plan.aim(at, chosen));
    });
    let option = |(to, column): (usize, &Field)| {
        let words = shown(format!("→ {}", column.label));
        html! { <option value={to.to_string()} selected={target == Some(to)}>{ words }</option> }
    };
    let label = marked(format!("“{name}”粘贴到").into());
    html! {
        <select class="paste-aim" aria-label={label} onchange={on_change}>
            <option value={NOWHERE} selected={target.is_none()}>{ "不粘贴" }</option>
            { table.columns.iter().enumerate().map(option).collect::<Html>() }
        </select>
    }
}
