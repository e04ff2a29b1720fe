//! The head of the preview: each column of the block, and a drop-down saying where it goes.

use web_sys::Event;
use yew::Callback;

use crate::notice::Field;
use crate::ui::piece::{El, On, el};
use crate::ui::table::row::text_at;

use super::block::Block;
use super::plan::Plan;

/// What the drop-down says of a column that is left out.
const NOWHERE: &str = "";

/// The head.
pub fn aims(block: &Block, table: &Field, plan: &Plan) -> El {
    let number = el("span").class("hidden-visually").text("行");
    let mut row = el("tr").child(el("th").attr("scope", "col").child(number));
    for (at, target) in plan.targets.iter().enumerate() {
        let name = plan.column_name(at);
        let select = select(block, table, at, *target).label(format!("“{name}”粘贴到"));
        let label = el("label").child(el("span").class("paste-name").text(name)).child(select);
        row = row.child(el("th").attr("scope", "col").child(label));
    }
    el("thead").child(row)
}

fn select(block: &Block, table: &Field, at: usize, target: Option<usize>) -> El {
    let mut select = el("select").class("paste-aim").child(option(NOWHERE.to_owned(), target.is_none()).text("不粘贴"));
    for (to, column) in table.columns.iter().enumerate() {
        let option = option(to.to_string(), target == Some(to));
        select = select.child(option.text(format!("→ {}", column.label)));
    }
    let block = block.clone();
    let aim = Callback::from(move |event: Event| {
        let chosen = text_at(&event).parse().ok();
        block.change(&|plan| plan.aim(at, chosen));
    });
    select.on(On::Change, aim)
}

fn option(value: String, selected: bool) -> El {
    el("option").attr("value", value).flag("selected", selected)
}
