//! A block that could be taken apart: what it would become, where it would land, and the press that lets it.

use std::rc::Rc;

use yew::prelude::*;

use crate::answers::{Place, Row};
use crate::notice::Field;
use crate::ui::anchor;
use crate::ui::session::{Session, use_session};
use crate::ui::state::Action;
use crate::ui::table::most;
use crate::ui::watch::Watch;

use super::cells::{Incoming, incoming};
use super::choose_landing::choose_landing;
use super::landing::{Landed, Landing, fixed, grown};
use super::plan::Plan;
use super::preview::preview;
use super::words;

/// What the block's view is told.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct SeenProps {
    /// The table's id.
    pub table: Rc<str>,
    /// The block.
    pub plan: Plan,
    /// Where it is to land.
    pub landing: Landing,
    /// The row offered for writing over, counted from 0.
    pub first: usize,
    /// Hears of columns sent elsewhere.
    pub on_plan: Callback<Plan>,
    /// Hears of another place to land.
    pub on_landing: Callback<Landing>,
    /// Called when it has landed, or is not wanted.
    pub on_close: Callback<()>,
}

/// The block's view.
#[component]
pub fn Seen(props: &SeenProps) -> Html {
    let session = use_session(Watch::Table(props.table.clone()));
    let notice = session.prepared().notice;
    let Some(table) = notice.field(&props.table) else { return Html::default() };
    let plan = &props.plan;
    let rows = incoming(&notice, table, plan);
    let years = table.years(notice.edition);
    let now: Vec<Rc<Row>> = session.work().answers.rows(&table.id).to_vec();
    let over = if let Landing::From(at) = props.landing { at } else { props.first };
    let landed = landed(table, &years, &now, &rows, props.landing, over);
    let filled = if table.has_fixed_rows() { 0 } else { now.iter().filter(|row| !row.is_empty()).count() };
    let name = format!("{}-landing", anchor::control(&Place::field(&table.id)));
    let aim = changing(props, |plan, (column, target)| plan.aim(column, target));
    let toggle = changing(props, |plan, _| plan.toggle_head()).reform(|_: Event| (0, None));
    html! {
        <>
            <p>{ words::summary(plan, &rows) }</p>
            <p>{ words::left(&landed, &years, most(table)) }</p>
            <label class="choice">
                <input type="checkbox" checked={plan.head.is_some()} onchange={toggle} />
                <span>{ "第一行是标题，不粘贴" }</span>
            </label>
            { preview((&notice, table), plan, &rows, landed.first, &aim) }
            { choose_landing(&name, filled, over, props.landing, &props.on_landing) }
            { presses(&session, table, landed, &props.on_close) }
        </>
    }
}

fn landed(
    table: &Field,
    years: &[String],
    now: &[Rc<Row>],
    rows: &[Vec<Incoming>],
    landing: Landing,
    over: usize,
) -> Landed {
    match table.has_fixed_rows() {
        true => fixed(table, years, now, rows, over),
        false => grown(table, now, rows, landing),
    }
}

fn changing(props: &SeenProps, change: fn(&mut Plan, (usize, Option<usize>))) -> Callback<(usize, Option<usize>)> {
    let (on_plan, plan) = (props.on_plan.clone(), props.plan.clone());
    Callback::from(move |aim| {
        let mut plan = plan.clone();
        change(&mut plan, aim);
        on_plan.emit(plan);
    })
}

fn presses(session: &Session, table: &Field, landed: Landed, close: &Callback<()>) -> Html {
    let nothing = landed.count == 0;
    let words = format!("粘贴 {} 行", landed.count);
    let put = {
        let (session, close, table) = (session.clone(), close.clone(), Rc::<str>::from(table.id.as_str()));
        Callback::from(move |_| {
            let note = format!("已粘贴 {} 行", landed.count);
            session.act(Action::PutRows { table: table.clone(), rows: landed.rows.clone(), note });
            close.emit(());
        })
    };
    html! {
        <div class="buttons">
            <button type="button" class="button is-primary" disabled={nothing} onclick={put}>{ words }</button>
            <button type="button" class="button" onclick={close.reform(|_: MouseEvent| ())}>{ "取消" }</button>
        </div>
    }
}
