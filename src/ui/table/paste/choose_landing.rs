//! Where the block lands: behind the last row, over rows, or in all rows' stead.

use web_sys::Event;
use yew::{Callback, Html};

use crate::answers::Place;
use crate::ui::anchor;
use crate::ui::piece::{El, On, el, nothing};
use crate::ui::table::row::text_at;

use super::block::Block;
use super::landing::Landing;

/// The choice, for a table that has rows. `from` is the row offered for writing over, counted from 0.
pub fn choose_landing(block: &Block, rows: usize, from: usize) -> Html {
    if rows == 0 {
        return nothing();
    }
    let over = el("div").class("paste-from");
    let over = over.child(choice(block, Landing::From(from), format!("从第 {} 行起覆盖", from + 1)));
    el("fieldset")
        .class("paste-landing")
        .child(el("legend").class("hidden-visually").text("粘贴到哪里"))
        .child(choice(block, Landing::Append, "追加到末尾".to_owned()))
        .child(over.child(other_row(block, rows, from)))
        .child(choice(block, Landing::Replace, format!("替换全部 {rows} 行")))
        .into()
}

fn choice(block: &Block, landing: Landing, words: String) -> El {
    let name = format!("{}-landing", anchor::control(&Place::field(&block.table)));
    let input = el("input").attr("type", "radio").attr("name", name).checked(block.landing.get() == landing);
    let set = block.landing.clone();
    let input = input.on_change(move || set.set(landing));
    el("label").class("choice").child(input).child(el("span").text(words))
}

fn other_row(block: &Block, rows: usize, from: usize) -> El {
    let landing = block.landing.clone();
    let change = Callback::from(move |event: Event| {
        // The office's programs write digits in full width, too; those a number box refuses by itself.
        let typed = text_at(&event).trim().parse::<usize>().ok();
        if let Some(row) = typed.filter(|row| (1..=rows + 1).contains(row)) {
            landing.set(Landing::From(row - 1));
        }
    });
    let input = el("input").class("input").attr("type", "number").attr("min", "1").attr("max", (rows + 1).to_string());
    let input = input.value((from + 1).to_string()).on(On::Change, change);
    el("label").class("paste-from-row").text("改为第 ").child(input).text(" 行")
}
