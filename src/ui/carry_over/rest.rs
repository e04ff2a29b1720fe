//! What does not come over, with its reason, so that nobody has to look for it.

use yew::prelude::*;

use super::lines::short;
use crate::carry::{Carry, Unfit, UnfitReason, words};
use crate::check::YEAR;
use crate::ui::shown::shown;

/// What of a draft is not offered; empty where everything is.
pub fn rest(found: &Carry) -> Html {
    let unfit: Vec<&Unfit> = found.unfit.iter().filter(|unfit| unfit.reason != UnfitReason::Own).collect();
    // The year of a year row stands in every draft.
    let same = found.same.iter().filter(|place| place.column.as_deref() != Some(YEAR)).count();
    html! {
        <div class="carry-over-rest">
            if !unfit.is_empty() {
                <details class="carry-over-unfit">
                    <summary>{ format!("有 {} 处带不进来，仍留在原来的草稿里", unfit.len()) }</summary>
                    <ul class="list-plain">{ for unfit.iter().map(|unfit| line(unfit)) }</ul>
                </details>
            }
            if same > 0 {
                <p class="soft">{ format!("另有 {same} 处与现填的相同。") }</p>
            }
            if unfit.len() < found.unfit.len() {
                <p class="soft">{ "填报日期和各项勾选每次申报单独填写，不带入。" }</p>
            }
        </div>
    }
}

fn line(unfit: &Unfit) -> Html {
    html! {
        <li>
            <b>{ shown(unfit.name.clone()) }</b>
            { shown(format!("　{}", short(&unfit.text))) }
            <span class="soft">{ shown(format!("（{}）", words::reason(unfit))) }</span>
        </li>
    }
}
