//! A block that could be taken apart: what it would become, where it would land, and the press that lets it.

use yew::Html;

use crate::notice::{Field, Notice};
use crate::ui::piece::{El, button, el, list};
use crate::ui::state::Action;
use crate::ui::table::most;

use super::block::Block;
use super::cells::incoming;
use super::choose_landing::choose_landing;
use super::landing::{Landed, Landing, fixed, grown};
use super::plan::Plan;
use super::preview::preview;
use super::words;

/// The block's view. `first` is the row offered for writing over, counted from 0.
pub fn seen(block: &Block, notice: &Notice, table: &Field, plan: &Plan, first: usize) -> Html {
    let rows = incoming(notice, table, plan);
    let years = table.years(notice.edition);
    let now = block.session.work().answers.rows(&table.id).to_vec();
    let landing = block.landing.get();
    let over = if let Landing::From(at) = landing { at } else { first };
    let (landed, filled) = if table.has_fixed_rows() {
        (fixed(table, &years, &now, &rows, over), 0)
    } else {
        (grown(table, &now, &rows, landing), now.iter().filter(|row| !row.is_empty()).count())
    };
    list([
        el("p").text(words::summary(plan, &rows)).into(),
        el("p").text(words::left(&landed, &years, most(table))).into(),
        headed(block, plan).into(),
        preview(block, (notice, table), plan, &rows, landed.first),
        choose_landing(block, filled, over),
        presses(block, landed).into(),
    ])
}

fn headed(block: &Block, plan: &Plan) -> El {
    let changed = block.clone();
    let input = el("input").attr("type", "checkbox").checked(plan.head.is_some());
    let input = input.on_change(move || changed.change(&Plan::toggle_head));
    el("label").class("choice").child(input).child(el("span").text("第一行是标题，不粘贴"))
}

fn presses(block: &Block, landed: Landed) -> El {
    let count = landed.count;
    let (acting, rows) = (block.clone(), landed.rows);
    let put = move || {
        let (table, note) = (acting.table.clone(), format!("已粘贴 {count} 行"));
        acting.session.act(Action::PutRows { table, rows: rows.clone(), note });
        acting.close();
    };
    let press = button("is-primary").text(format!("粘贴 {count} 行")).flag("disabled", count == 0).on_click(put);
    el("div").class("buttons").child(press).child(block.cancel())
}
