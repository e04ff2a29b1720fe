//! The panel for a pasted block: nothing lands before it was seen, and it lands as one step that can be taken back.

use std::rc::Rc;

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::answers::{Place, Row};
use crate::check::YEAR;
use crate::notice::{Field, Notice};
use crate::ui::anchor;
use crate::ui::session::{Session, use_session};
use crate::ui::state::Action;
use crate::ui::table::hands::Pasted;
use crate::ui::table::{focus, most};
use crate::ui::watch::Watch;

use super::cells::incoming;
use super::choose_landing::choose_landing;
use super::landing::{Landed, Landing, fixed, grown};
use super::plan::{Plan, Refusal};
use super::preview::preview;
use super::words;

/// What the panel is told.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct PanelProps {
    /// The table's id.
    pub table: Rc<str>,
    /// What was pasted and where; without it the panel has a box to paste into.
    pub from: Option<Pasted>,
    /// Called when the panel has done its work, or is not wanted.
    pub on_close: Callback<()>,
}

/// The panel.
#[component]
pub fn Panel(props: &PanelProps) -> Html {
    let session = use_session(Watch::Table(props.table.clone()));
    let notice = session.prepared().notice;
    let plan = use_state(|| None::<Result<Plan, Refusal>>);
    let landing = use_state(|| Landing::Append);
    let node = use_node_ref();
    {
        let (plan, landing, session, table) = (plan.setter(), landing.setter(), session.clone(), props.table.clone());
        use_effect_with(props.from.clone(), move |from| {
            if let Some(from) = from {
                landing.set(lands(&session, &from.place));
                plan.set(Some(planned(&session, &table, &from.text, Some(&from.place))));
            } else {
                plan.set(None);
            }
        });
    }
    {
        let node = node.clone();
        use_effect_with(props.from.clone(), move |_| focus::soon(move || node.cast()));
    }
    let Some(table) = notice.field(&props.table) else { return Html::default() };
    let close = closing(props);
    let first = props.from.as_ref().and_then(|from| from.place.row).unwrap_or(0);
    let on_escape = {
        let close = close.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && !event.is_composing() && event.key_code() != 229 {
                close.emit(());
            }
        })
    };
    html! {
        <section class="paste" aria-label={format!("粘贴到“{}”", table.label)} ref={node} tabindex="-1" onkeydown={on_escape}>
            <h4>{ format!("粘贴到“{}”", table.label) }</h4>
            if props.from.is_none() {
                { paste_box(&session, props, &plan) }
            }
            <div role="status">
                if let Some(Err(refusal)) = &*plan {
                    <p>{ words::refusal(*refusal) }</p>
                }
            </div>
            if let Some(Ok(plan_now)) = &*plan {
                { seen((&session, &notice, table), plan_now, &plan, &landing, &close, first) }
            } else {
                <div class="buttons"><button type="button" class="button" onclick={close.reform(|_: MouseEvent| ())}>{ "取消" }</button></div>
            }
        </section>
    }
}

/// A block that starts behind the last row lands there; others land over what is at the cell.
fn lands(session: &Session, place: &Place) -> Landing {
    let row = place.row.unwrap_or(0);
    let empty = session.work().answers.rows(&place.field).iter().skip(row).all(|row| row.is_empty());
    if empty { Landing::Append } else { Landing::From(row) }
}

fn planned(session: &Session, table: &str, text: &str, at: Option<&Place>) -> Result<Plan, Refusal> {
    let notice = session.prepared().notice;
    let Some(table) = notice.field(table) else { return Err(Refusal::Nothing) };
    let column = at.and_then(|at| at.column.clone());
    let pasted_at = column.and_then(|id| table.columns.iter().position(|column| *column.id == *id));
    let first = table.columns.iter().position(|column| !table.has_fixed_rows() || column.id != YEAR);
    Plan::new(table, &table.years(notice.edition), text, pasted_at.or(first).unwrap_or(0))
}

/// The box for those who cannot paste into a cell.
fn paste_box(session: &Session, props: &PanelProps, plan: &UseStateHandle<Option<Result<Plan, Refusal>>>) -> Html {
    let id = format!("{}-paste", anchor::control(&Place::field(&props.table)));
    let (session, table, plan) = (session.clone(), props.table.clone(), plan.clone());
    let oninput = Callback::from(move |event: InputEvent| {
        let text = event.target_dyn_into::<HtmlTextAreaElement>().map(|area| area.value()).unwrap_or_default();
        plan.set((!text.is_empty()).then(|| planned(&session, &table, &text, None)));
    });
    html! {
        <>
            <label for={id.clone()}>{ "在 Excel、WPS 或 Word 中选中若干行并复制，再粘贴到这里：" }</label>
            <textarea class="input paste-box" {id} rows="4" {oninput} spellcheck="false" autocomplete="off" />
        </>
    }
}

/// Closes the panel; the focus goes back to the table.
fn closing(props: &PanelProps) -> Callback<()> {
    let (on_close, from, table) = (props.on_close.clone(), props.from.clone(), props.table.clone());
    Callback::from(move |()| {
        on_close.emit(());
        let place = from.as_ref().map_or_else(|| Place::field(&table), |from| from.place.clone());
        focus::soon(move || focus::control(&place));
    })
}

fn seen(
    (session, notice, table): (&Session, &Notice, &Field),
    plan: &Plan,
    state: &UseStateHandle<Option<Result<Plan, Refusal>>>,
    landing: &UseStateHandle<Landing>,
    close: &Callback<()>,
    first: usize,
) -> Html {
    let rows = incoming(notice, table, plan);
    let years = table.years(notice.edition);
    let now: Vec<Rc<Row>> = session.work().answers.rows(&table.id).to_vec();
    let over = if let Landing::From(at) = **landing { at } else { first };
    let landed = match table.has_fixed_rows() {
        true => fixed(table, &years, &now, &rows, over),
        false => grown(table, &now, &rows, **landing),
    };
    let changed = |change: fn(&mut Plan, (usize, Option<usize>))| {
        let (state, plan) = (state.clone(), plan.clone());
        Callback::from(move |aim| {
            let mut plan = plan.clone();
            change(&mut plan, aim);
            state.set(Some(Ok(plan)));
        })
    };
    let aim = changed(|plan, (column, target)| plan.aim(column, target));
    let toggle = changed(|plan, _| plan.toggle_head()).reform(|_: Event| (0, None));
    let set_landing = {
        let landing = landing.setter();
        Callback::from(move |to| landing.set(to))
    };
    let filled = if table.has_fixed_rows() { 0 } else { now.iter().filter(|row| !row.is_empty()).count() };
    html! {
        <>
            <p>{ words::summary(plan, &rows) }</p>
            <p>{ words::left(&landed, &years, most(table)) }</p>
            <label class="choice">
                <input type="checkbox" checked={plan.head.is_some()} onchange={toggle} />
                <span>{ "第一行是标题，不粘贴" }</span>
            </label>
            { preview((notice, table), plan, &rows, landed.first, &aim) }
            { choose_landing(&format!("{}-landing", anchor::control(&Place::field(&table.id))), filled, over, **landing, &set_landing) }
            { presses(session, table, landed, close) }
        </>
    }
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
