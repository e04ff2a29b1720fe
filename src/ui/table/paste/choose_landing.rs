//! Where the block lands: behind the last row, over rows, or in all rows' stead.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::landing::Landing;

/// The choice, for a table that has rows. `from` is the row offered for writing over, counted from 0.
pub fn choose_landing(name: &str, rows: usize, from: usize, chosen: Landing, set: &Callback<Landing>) -> Html {
    if rows == 0 {
        return Html::default();
    }
    let one = |landing: Landing, words: Html| {
        let set = set.clone();
        html! {
            <label class="choice">
                <input type="radio" name={name.to_owned()} checked={chosen == landing} onchange={move |_| set.emit(landing)} />
                <span>{ words }</span>
            </label>
        }
    };
    let change = {
        let set = set.clone();
        Callback::from(move |event: Event| {
            let typed = event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default();
            // The office's programs write digits in full width, too; those a number box refuses by itself.
            if let Some(row) = typed.trim().parse::<usize>().ok().filter(|row| (1..=rows + 1).contains(row)) {
                set.emit(Landing::From(row - 1));
            }
        })
    };
    html! {
        <fieldset class="paste-landing">
            <legend class="hidden-visually">{ "粘贴到哪里" }</legend>
            { one(Landing::Append, html! { "追加到末尾" }) }
            <div class="paste-from">
                { one(Landing::From(from), html! { format!("从第 {} 行起覆盖", from + 1) }) }
                <label class="paste-from-row">
                    { "改为第 " }
                    <input class="input" type="number" min="1" max={(rows + 1).to_string()} value={(from + 1).to_string()} onchange={change} />
                    { " 行" }
                </label>
            </div>
            { one(Landing::Replace, html! { format!("替换全部 {rows} 行") }) }
        </fieldset>
    }
}
