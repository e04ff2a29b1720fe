//! A block that could be taken apart: what it would become, where it would land, and the press that lets it.

use std::rc::Rc;

use yew::Html;

use crate::notice::{Field, Notice};
use crate::ui::piece::{El, button, el, list, nothing};
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
        around(block, plan),
        headed(block, plan).into(),
        preview(block, (notice, table), plan, &rows, landed.first),
        choose_landing(block, filled, over),
        presses(block, plan, landed).into(),
    ])
}

/// Titles above and totals below, which are not pasted unless they are rows after all.
fn around(block: &Block, plan: &Plan) -> Html {
    let said = words::around(plan);
    if said.is_empty() {
        return nothing();
    }
    let taken = block.clone();
    let press = button("is-small").text(format!("末尾 {} 行也粘贴", plan.below.len()));
    let press = press.on_click(move || taken.change(&Plan::take_below));
    let press = (!plan.below.is_empty()).then_some(press);
    el("p").class("soft").text(said).some(press).into()
}

fn headed(block: &Block, plan: &Plan) -> El {
    let changed = block.clone();
    let input = el("input").attr("type", "checkbox").checked(plan.head.is_some());
    let input = input.on_change(move || changed.change(&Plan::toggle_head));
    el("label").class("choice").child(input).child(el("span").text("第一行是标题，不粘贴"))
}

fn presses(block: &Block, plan: &Plan, landed: Landed) -> El {
    let count = landed.count;
    let (acting, rows) = (block.clone(), landed.rows);
    let put = move || {
        let (table, note) = (acting.table.clone(), format!("已粘贴 {count} 行"));
        acting.session.act(Action::PutRows { table, rows: rows.clone(), note });
        acting.close();
    };
    let press = button("is-primary").text(format!("粘贴 {count} 行")).flag("disabled", count == 0).on_click(put);
    let whole = block.whole.clone().filter(|_| plan.width() < 2).map(|text| stay(block, text));
    el("div").class("buttons").child(press).some(whole).child(block.cancel())
}

/// Lines without a tab may be the text of the one cell they were pasted into.
fn stay(block: &Block, text: Rc<str>) -> El {
    let block = block.clone();
    button("").text("全部放进这一格").on_click(move || {
        let (place, note) = (block.back.clone(), "已放进一格".to_owned());
        block.session.act(Action::Put { place, text: text.trim_end().to_owned(), note });
        block.session.leave(&block.back);
        block.close();
    })
}
