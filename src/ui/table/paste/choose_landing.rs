//! Where the block lands: behind the last row, over rows, or in place of all rows.

use yew::prelude::*;

use crate::answers::Place;
use crate::ui::anchor;
use crate::ui::control::element::text_at;

use super::block::PastedBlock;
use super::landing::Landing;

/// The choice, for a table that has rows. `from` is the row offered for writing over, counted from 0.
pub fn choose_landing(block: &PastedBlock, rows: usize, from: usize) -> Html {
    if rows == 0 {
        return Html::default();
    }
    html! {
        <fieldset class="paste-landing">
            <legend class="hidden-visually">{ "粘贴到哪里" }</legend>
            { choice(block, Landing::Append, "追加到末尾".to_owned()) }
            <div class="paste-from">
                { choice(block, Landing::From(from), format!("从第 {} 行起覆盖", from + 1)) }
                { other_row(block, rows, from) }
            </div>
            { choice(block, Landing::Replace, format!("替换全部 {rows} 行")) }
        </fieldset>
    }
}

fn choice(block: &PastedBlock, landing: Landing, words: String) -> Html {
    let name = format!("{}-landing", anchor::control(&Place::field(&block.table)));
    let set = block.landing.setter();
    let on_change = Callback::from(move |_: Event| set.set(landing));
    html! {
        <label class="choice">
            <input type="radio" {name} checked={*block.landing == landing} onchange={on_change} />
            <span>{ words }</span>
        </label>
    }
}

fn other_row(block: &PastedBlock, rows: usize, from: usize) -> Html {
    let landing = block.landing.setter();
    let on_change = Callback::from(move |event: Event| {
        // The office's programs write digits in full width, too; those a number box refuses by itself.
        let typed = text_at(&event).trim().parse::<usize>().ok();
        if let Some(row) = typed.filter(|row| (1..=rows + 1).contains(row)) {
            landing.set(Landing::From(row - 1));
        }
    });
    let (value, max) = ((from + 1).to_string(), (rows + 1).to_string());
    html! {
        <label class="paste-from-row">
            { "改为第 " }
            <input class="input" type="number" min="1" {max} {value} onchange={on_change} />
            { " 行" }
        </label>
    }
}
