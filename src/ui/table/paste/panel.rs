//! The panel for a pasted block: nothing lands before it was seen, and it lands as one step that can be taken back.

use std::rc::Rc;

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::answers::Place;
use crate::check::YEAR;
use crate::ui::anchor;
use crate::ui::session::{Session, use_session};
use crate::ui::table::focus;
use crate::ui::table::hands::Pasted;
use crate::ui::watch::Watch;

use super::landing::Landing;
use super::plan::{Plan, Refusal};
use super::seen::Seen;
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
    let (plan, landing) = use_plan(props, &session);
    let node = use_focus(props);
    let Some(table) = notice.field(&props.table) else { return Html::default() };
    let close = closing(props);
    let first = props.from.as_ref().and_then(|from| from.place.row).unwrap_or(0);
    let on_escape = escaping(&close);
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
            if let Some(Ok(now)) = &*plan {
                <Seen table={props.table.clone()} plan={now.clone()} landing={*landing} {first}
                    on_plan={changing(&plan)} on_landing={setting(&landing)} on_close={close} />
            } else {
                <div class="buttons"><button type="button" class="button" onclick={close.reform(|_: MouseEvent| ())}>{ "取消" }</button></div>
            }
        </section>
    }
}

/// What was pasted, taken apart, and where it is to land.
type Planned = UseStateHandle<Option<Result<Plan, Refusal>>>;

#[hook]
fn use_plan(props: &PanelProps, session: &Session) -> (Planned, UseStateHandle<Landing>) {
    let plan = use_state(|| None);
    let landing = use_state(|| Landing::Append);
    let (set, land, session, table) = (plan.setter(), landing.setter(), session.clone(), props.table.clone());
    use_effect_with(props.from.clone(), move |from| {
        if let Some(from) = from {
            land.set(lands(&session, &from.place));
            set.set(Some(planned(&session, &table, &from.text, Some(&from.place))));
        } else {
            set.set(None);
        }
    });
    (plan, landing)
}

/// The panel takes the focus whenever it is opened.
#[hook]
fn use_focus(props: &PanelProps) -> NodeRef {
    let node = use_node_ref();
    let panel = node.clone();
    use_effect_with(props.from.clone(), move |_| focus::soon(move || panel.cast()));
    node
}

fn escaping(close: &Callback<()>) -> Callback<KeyboardEvent> {
    let close = close.clone();
    Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" && !event.is_composing() && event.key_code() != 229 {
            close.emit(());
        }
    })
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
fn paste_box(session: &Session, props: &PanelProps, plan: &Planned) -> Html {
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

fn changing(plan: &Planned) -> Callback<Plan> {
    let plan = plan.setter();
    Callback::from(move |changed| plan.set(Some(Ok(changed))))
}

fn setting(landing: &UseStateHandle<Landing>) -> Callback<Landing> {
    let landing = landing.setter();
    Callback::from(move |to| landing.set(to))
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
