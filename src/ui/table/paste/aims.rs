//! The head of the preview: each column of the block, and a drop-down saying where it goes.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::notice::Field;

use super::plan::Plan;

/// What the drop-down says of a column that is left out.
const NOWHERE: &str = "";

/// The head.
pub fn aims(table: &Field, plan: &Plan, aim: &Callback<(usize, Option<usize>)>) -> Html {
    let one = |(at, target): (usize, &Option<usize>)| {
        let name = plan.column_name(at);
        let aim = aim.clone();
        let onchange = Callback::from(move |event: Event| {
            let chosen = event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value()).unwrap_or_default();
            aim.emit((at, chosen.parse().ok()));
        });
        html! {
            <th scope="col">
                <label>
                    <span class="paste-name">{ &name }</span>
                    <select class="paste-aim" aria-label={format!("“{name}”粘贴到")} {onchange}>
                        <option value={NOWHERE} selected={target.is_none()}>{ "不粘贴" }</option>
                        { for table.columns.iter().enumerate().map(|(to, column)| option(to, column, *target)) }
                    </select>
                </label>
            </th>
        }
    };
    html! {
        <thead>
            <tr>
                <th scope="col"><span class="hidden-visually">{ "行" }</span></th>
                { for plan.targets.iter().enumerate().map(one) }
            </tr>
        </thead>
    }
}

fn option(to: usize, column: &Field, target: Option<usize>) -> Html {
    html! { <option value={to.to_string()} selected={target == Some(to)}>{ format!("→ {}", column.label) }</option> }
}
