//! A block that could be taken apart: what it would become, where it would land, and the press that lets it.

use std::rc::Rc;

use yew::prelude::*;

use crate::notice::{Field, Notice};
use crate::ui::shown::shown;
use crate::ui::state::Action;
use crate::ui::table::most;

use super::block::PastedBlock;
use super::cells::incoming;
use super::choose_landing::choose_landing;
use super::landing::{Landed, Landing, fixed, grown};
use super::plan::PastePlan;
use super::preview::preview;
use super::words;

/// The block's view. `first` is the row offered for writing over, counted from 0.
pub fn seen(block: &PastedBlock, notice: &Notice, table: &Field, plan: &PastePlan, first: usize) -> Html {
    let rows = incoming(notice, table, plan);
    let years = table.years(notice.edition);
    let now = block.session.work().answers.rows(&table.id).to_vec();
    let landing = *block.landing;
    let over = if let Landing::From(at) = landing { at } else { first };
    let (landed, filled) = if table.has_fixed_rows() {
        (fixed(table, &years, &now, &rows, over), 0)
    } else {
        (grown(table, &now, &rows, landing), now.iter().filter(|row| !row.is_empty()).count())
    };
    html! {
        <>
            <p>{ shown(words::summary(plan, &rows)) }</p>
            <p>{ shown(words::left(&landed, &years, most(table))) }</p>
            { around(block, plan) }
            { headed(block, plan) }
            { preview(block, (notice, table), plan, &rows, landed.first) }
            { choose_landing(block, filled, over) }
            { presses(block, plan, landed) }
        </>
    }
}

/// Titles above and totals below, which are not pasted unless they are rows after all.
fn around(block: &PastedBlock, plan: &PastePlan) -> Html {
    let said = words::around(plan);
    if said.is_empty() {
        return Html::default();
    }
    let (taken, below) = (block.clone(), plan.below.len());
    let on_click = Callback::from(move |_: MouseEvent| taken.change(&PastePlan::take_below));
    html! {
        <p class="soft">
            { shown(said) }
            if below > 0 {
                <button type="button" class="button is-small" onclick={on_click}>
                    { format!("末尾 {below} 行也粘贴") }
                </button>
            }
        </p>
    }
}

fn headed(block: &PastedBlock, plan: &PastePlan) -> Html {
    let changed = block.clone();
    let on_change = Callback::from(move |_: Event| changed.change(&PastePlan::toggle_head));
    html! {
        <label class="choice">
            <input type="checkbox" checked={plan.head.is_some()} onchange={on_change} />
            <span>{ "第一行是标题，不粘贴" }</span>
        </label>
    }
}

fn presses(block: &PastedBlock, plan: &PastePlan, landed: Landed) -> Html {
    let count = landed.count;
    let (acting, rows) = (block.clone(), landed.rows);
    let on_put = Callback::from(move |_: MouseEvent| {
        let (table, note) = (acting.table.clone(), format!("已粘贴 {count} 行"));
        acting.session.act(Action::PutRows { table, rows: rows.clone(), note });
        acting.close();
    });
    let whole = block.whole.clone().filter(|_| plan.width() < 2);
    html! {
        <div class="buttons">
            <button type="button" class="button is-primary" disabled={count == 0} onclick={on_put}>
                { format!("粘贴 {count} 行") }
            </button>
            if let Some(text) = whole {
                { stay(block, text) }
            }
            { block.cancel() }
        </div>
    }
}

/// Lines without a tab may be the text of the one cell they were pasted into.
fn stay(block: &PastedBlock, text: Rc<str>) -> Html {
    let block = block.clone();
    let on_click = Callback::from(move |_: MouseEvent| {
        let (place, note) = (block.back.clone(), "已放进一格".to_owned());
        block.session.act(Action::Put { place, text: text.trim_end().to_owned(), note });
        block.session.leave(&block.back);
        block.close();
    });
    html! { <button type="button" class="button" onclick={on_click}>{ "全部放进这一格" }</button> }
}
