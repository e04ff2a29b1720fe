//! A row of the register: what it says in each column, and what is remarkable about it beside the unit's name.

use std::rc::Rc;

use yew::prelude::*;

use crate::collection::ledger::{Ledger, LedgerCell, LedgerColumn};
use crate::collection::{Collection, DecisionState, ItemKey, LedgerMark, LedgerVerdict, ReceivedItem, words};
use crate::notice::Notice;
use crate::ui::desk::address::DeskAddress;
use crate::ui::desk::state::DeskState;
use crate::ui::shown::{marked, shown};

/// The id of a row's link, which has the focus when the keys act on the row.
pub fn link_id(key: &ItemKey) -> String {
    format!("desk-{}", key.0.get(..16).unwrap_or(&key.0))
}

/// What all rows are drawn from.
pub struct RegisterRows<'a> {
    desk: &'a DeskState,
    columns: &'a [&'static LedgerColumn],
    ledger: Rc<Ledger>,
    notices: Vec<Rc<Notice>>,
    current: Option<ItemKey>,
}

impl<'a> RegisterRows<'a> {
    /// With these columns.
    pub fn of(desk: &'a DeskState, columns: &'a [&'static LedgerColumn]) -> Self {
        Self { desk, columns, ledger: desk.ledger(), notices: desk.notices(), current: desk.current() }
    }
}

/// A group's head.
pub fn group(name: &str, count: usize, width: &str, line: usize) -> Html {
    let name = if name.is_empty() { "没有写推荐单位" } else { name };
    html! {
        <tr key={format!("group-{name}")} class="desk-group" data-line="" aria-rowindex={(line + 2).to_string()}>
            <th scope="rowgroup" colspan={width.to_owned()}>{ shown(format!("{name}（{count}）")) }</th>
        </tr>
    }
}

/// The row of the item at a position; `line` is its place in what is shown.
pub fn row(rows: &RegisterRows<'_>, at: usize, line: usize) -> Html {
    let collection = rows.desk.collection();
    let Some(item) = collection.items().get(at) else { return Html::default() };
    let is_current = rows.current.as_ref() == Some(&item.key);
    let onfocusin = {
        let (desk, key) = (rows.desk.clone(), item.key.clone());
        Callback::from(move |_: FocusEvent| desk.set_current(Some(key.clone())))
    };
    html! {
        <tr
            key={item.key.0.clone()}
            class={classes!("desk-row", is_current.then_some("is-current"))}
            data-line=""
            data-key={item.key.0.clone()}
            aria-rowindex={(line + 2).to_string()}
            {onfocusin}
        >
            <td class="desk-nth">{ (at + 1).to_string() }</td>
            { cells(rows, &collection, item, is_current || rows.current.is_none() && line == 0) }
        </tr>
    }
}

fn cells(rows: &RegisterRows<'_>, collection: &Collection, item: &ReceivedItem, can_focus: bool) -> Html {
    let notices: Vec<&Notice> = rows.notices.iter().map(Rc::as_ref).collect();
    let text = |column: &LedgerColumn| said(&rows.ledger.cell(collection, item, &notices, column));
    let (first, rest) = rows.columns.split_first().map(|(first, rest)| (*first, rest)).unzip();
    let Some((first, rest)) = first.zip(rest) else { return Html::default() };
    let name = Some(text(first)).filter(|name| !name.is_empty() && item.application().is_some());
    let name = name.unwrap_or_else(|| item.origins.last().map(ToString::to_string).unwrap_or_default());
    let to = DeskAddress::Item(item.key.clone()).fragment();
    let head = html! {
        <th scope="row" title={marked(name.clone().into())}>
            <a id={link_id(&item.key)} class="desk-name" href={to} tabindex={if can_focus { "0" } else { "-1" }}>
                { shown(name) }
            </a>
            { marks(rows, collection, item) }
        </th>
    };
    if let Err(sentence) = &item.content {
        let width = rest.len().to_string();
        return html! {
            <>
                { head }
                if !rest.is_empty() {
                    <td colspan={width} class="desk-unread" title={marked(sentence.clone().into())}>
                        <span class="desk-cell">{ shown(format!("没有读出：{sentence}")) }</span>
                    </td>
                }
            </>
        };
    }
    let cell = |column: &&'static LedgerColumn| {
        let text = text(column);
        html! {
            <td class={class(column.id, item, collection)} title={marked(text.clone().into())}>
                <span class="desk-cell">{ shown(text) }</span>
            </td>
        }
    };
    html! { <>{ head }{ for rest.iter().map(cell) }</> }
}

fn said(cell: &LedgerCell) -> String {
    match cell {
        LedgerCell::Empty => String::new(),
        LedgerCell::Count(number) => number.to_string(),
        LedgerCell::Day(day) => day.to_string(),
        LedgerCell::Text(text) => text.clone(),
    }
}

/// The verdict and the decision are told apart by colour beside their words.
fn class(column: &str, item: &ReceivedItem, collection: &Collection) -> Option<&'static str> {
    match column {
        "verdict" => Some(verdict_class(LedgerVerdict::of(item))),
        "state" => state_class(collection.log.state(&item.key)),
        "errors" | "warnings" | "met" | "unmet" | "open" | "lacking" | "version" | "versions" | "times" => {
            Some("is-number")
        }
        _ => None,
    }
}

/// The class of what the check says.
fn verdict_class(verdict: LedgerVerdict) -> &'static str {
    match verdict {
        LedgerVerdict::Accept => "is-met",
        LedgerVerdict::Ask => "is-warning",
        LedgerVerdict::Return | LedgerVerdict::Unreadable => "is-error",
    }
}

/// The class of what was decided; none where nothing was.
pub fn state_class(state: DecisionState) -> Option<&'static str> {
    match state {
        DecisionState::Open => None,
        DecisionState::Passed => Some("is-met"),
        DecisionState::Returned => Some("is-warning"),
        DecisionState::Declined => Some("is-error"),
        DecisionState::Duplicate | DecisionState::Withdrawn => Some("is-aside"),
    }
}

/// What is remarkable about it, in few words.
fn marks(rows: &RegisterRows<'_>, collection: &Collection, item: &ReceivedItem) -> Html {
    let holds = |mark: &LedgerMark| mark.holds(collection, &rows.ledger, item);
    let mut said: Vec<String> = LedgerMark::ALL.into_iter().filter(holds).map(|mark| short(rows, item, mark)).collect();
    if let Some(application) = item.application() {
        if application.sample {
            said.push("示例".to_owned());
        }
        if application.doubtful > 0 {
            said.push(format!("Word 表 {} 处要核对", application.doubtful));
        }
        if !application.changes.is_empty() {
            said.push(format!("表样有 {} 处改动", application.changes.len()));
        }
    }
    if said.is_empty() {
        return Html::default();
    }
    html! { <span class="desk-marks">{ said.join(" · ") }</span> }
}

fn short(rows: &RegisterRows<'_>, item: &ReceivedItem, mark: LedgerMark) -> String {
    match mark {
        LedgerMark::Versions => {
            let (nth, all) = rows.ledger.place(&item.key).unwrap_or_default();
            format!("第 {nth} 份（共 {all} 份）")
        }
        LedgerMark::Again => format!("收到 {} 次", item.origins.len()),
        LedgerMark::Over | LedgerMark::Renewed => words::mark(mark).to_owned(),
    }
}
