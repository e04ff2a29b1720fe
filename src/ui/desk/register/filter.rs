//! What of the register is shown: search, and choices of which each says how many rows it has.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use std::rc::Rc;

use crate::collection::ledger::{COLUMNS, LedgerColumn};
use crate::collection::{DecisionState, LedgerChoice, LedgerMark, LedgerVerdict, recommenders, words};
use crate::notice::Notice;
use crate::ui::desk::columns::LedgerColumns;
use crate::ui::desk::keeping;
use crate::ui::desk::state::{DeskState, use_desk};
use crate::ui::shown::shown;

/// The search field.
pub const SEARCH: &str = "desk-search";

/// The word for those that name no recommending unit.
const NOBODY: &str = "没有写推荐单位";

/// A value that can be chosen, what it is called, and what choosing it does.
struct Offered {
    value: String,
    label: String,
    chosen: bool,
}

/// The choices.
#[component]
pub fn Filter() -> Html {
    let desk = use_desk();
    let on_search = {
        let desk = desk.clone();
        Callback::from(move |event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            desk.choose(|choice| choice.search = field.value());
        })
    };
    let on_group = {
        let desk = desk.clone();
        Callback::from(move |_: Event| desk.choose(|choice| choice.grouped = !choice.grouped))
    };
    let on_all = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| {
            desk.choose(|choice| {
                let (order, grouped) = (choice.order.take(), choice.grouped);
                *choice = LedgerChoice { order, grouped, ..LedgerChoice::default() };
            });
        })
    };
    let choice = desk.choice().clone();
    html! {
        <div class="desk-filter" role="search" aria-label="查找和筛选">
            <span class="desk-choice is-search">
                <label for={SEARCH}>{ "查找" }</label>
                <input id={SEARCH} class="input" type="search" placeholder="单位、工作室、人名、文件名" value={choice.search.clone()} oninput={on_search} />
            </span>
            { verdicts(&desk, &choice) }
            { states(&desk, &choice) }
            { units(&desk, &choice) }
            { notices(&desk, &choice) }
            { marks(&desk, &choice) }
            <label class="desk-group-choice">
                <input type="checkbox" checked={choice.grouped} onchange={on_group} />
                { "按推荐单位分组" }
            </label>
            { columns(&desk) }
            if choice.leaves_out() {
                <button type="button" class="button is-small" onclick={on_all}>{ "显示全部" }</button>
            }
        </div>
    }
}

/// A list of which one is chosen; the empty value leaves all.
fn select(id: &'static str, label: &'static str, all: Vec<Offered>, on_choose: Callback<Option<String>>) -> Html {
    let onchange = Callback::from(move |event: Event| {
        let field: HtmlSelectElement = event.target_unchecked_into();
        on_choose.emit(Some(field.value()).filter(|value| !value.is_empty()));
    });
    let is_any = !all.iter().any(|it| it.chosen);
    html! {
        <span class="desk-choice">
            <label for={id}>{ label }</label>
            <select {id} class="input" {onchange}>
                <option value="" selected={is_any}>{ "全部" }</option>
                { for all.into_iter().map(|it| html! { <option value={it.value} selected={it.chosen}>{ shown(it.label) }</option> }) }
            </select>
        </span>
    }
}

/// How many rows would be shown with another choice.
fn count(desk: &DeskState, choice: &LedgerChoice, change: impl FnOnce(&mut LedgerChoice)) -> usize {
    let mut other = LedgerChoice { order: None, grouped: false, ..choice.clone() };
    change(&mut other);
    other.items(&desk.collection(), &desk.ledger(), &[]).len()
}

fn verdicts(desk: &DeskState, choice: &LedgerChoice) -> Html {
    let offer = |verdict: LedgerVerdict| {
        let count = count(desk, choice, |it| it.verdict = Some(verdict));
        let label = words::verdict(verdict);
        Offered {
            value: label.to_owned(),
            label: format!("{label}（{count}）"),
            chosen: choice.verdict == Some(verdict),
        }
    };
    let desk = desk.clone();
    let choose = Callback::from(move |value: Option<String>| {
        let wanted = LedgerVerdict::ALL.into_iter().find(|it| value.as_deref() == Some(words::verdict(*it)));
        desk.choose(|choice| choice.verdict = wanted);
    });
    select("desk-verdict", "核对结论", LedgerVerdict::ALL.map(offer).into(), choose)
}

fn states(desk: &DeskState, choice: &LedgerChoice) -> Html {
    let offer = |state: DecisionState| {
        let count = count(desk, choice, |it| it.state = Some(state));
        let label = words::state(state);
        Offered { value: label.to_owned(), label: format!("{label}（{count}）"), chosen: choice.state == Some(state) }
    };
    let desk = desk.clone();
    let choose = Callback::from(move |value: Option<String>| {
        let wanted = DecisionState::ALL.into_iter().find(|it| value.as_deref() == Some(words::state(*it)));
        desk.choose(|choice| choice.state = wanted);
    });
    select("desk-state", "审核结论", DecisionState::ALL.map(offer).into(), choose)
}

/// Values of units begin with a sign, for the empty value leaves all.
fn units(desk: &DeskState, choice: &LedgerChoice) -> Html {
    let named = recommenders(&desk.collection());
    if named.is_empty() {
        return Html::default();
    }
    let all = named.into_iter().chain([(String::new(), NOBODY.to_owned())]);
    let offered = all.map(|(value, name)| {
        let chosen = choice.recommender.as_ref() == Some(&value);
        Offered { value: ["=", &value].concat(), label: name, chosen }
    });
    let offered = offered.collect();
    let desk = desk.clone();
    let choose = Callback::from(move |value: Option<String>| {
        desk.choose(|choice| choice.recommender = value.map(|value| value.trim_start_matches('=').to_owned()));
    });
    select("desk-recommender", "推荐单位", offered, choose)
}

fn notices(desk: &DeskState, choice: &LedgerChoice) -> Html {
    let notices = desk.notices();
    if notices.len() < 2 {
        return Html::default();
    }
    let offer = |notice: &Rc<Notice>| Offered {
        value: notice.id.clone(),
        label: notice.title.clone(),
        chosen: choice.notice.as_ref() == Some(&notice.id),
    };
    let offered = notices.iter().map(offer).collect();
    let desk = desk.clone();
    let choose = Callback::from(move |value| desk.choose(|choice| choice.notice = value));
    select("desk-notice", "通知", offered, choose)
}

fn marks(desk: &DeskState, choice: &LedgerChoice) -> Html {
    let offer = |mark: LedgerMark| {
        let count = count(desk, choice, |it| it.mark = Some(mark));
        let label = words::mark(mark);
        let chosen = choice.mark == Some(mark);
        (count > 0 || chosen)
            .then(|| Offered { value: label.to_owned(), label: format!("{label}（{count}）"), chosen })
    };
    let offered: Vec<Offered> = LedgerMark::ALL.into_iter().filter_map(offer).collect();
    if offered.is_empty() {
        return Html::default();
    }
    let desk = desk.clone();
    let choose = Callback::from(move |value: Option<String>| {
        let wanted = LedgerMark::ALL.into_iter().find(|it| value.as_deref() == Some(words::mark(*it)));
        desk.choose(|choice| choice.mark = wanted);
    });
    select("desk-mark", "要留意的", offered, choose)
}

/// Which columns are shown.
fn columns(desk: &DeskState) -> Html {
    let column = |column: &'static LedgerColumn| {
        let (desk, id) = (desk.clone(), column.id);
        let checked = desk.columns().shows(id);
        let onchange = Callback::from(move |_: Event| {
            desk.set_columns(|columns| columns.turn(id));
            keeping::keep_columns(&desk);
        });
        html! { <label><input type="checkbox" {checked} {onchange} />{ column.title }</label> }
    };
    let on_reset = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| {
            desk.set_columns(LedgerColumns::reset);
            keeping::keep_columns(&desk);
        })
    };
    html! {
        <details class="desk-columns">
            <summary>{ "栏目" }</summary>
            <div class="desk-columns-list">
                { for COLUMNS.iter().map(column) }
                <button type="button" class="button is-small" onclick={on_reset}>{ "恢复通常的栏目" }</button>
            </div>
        </details>
    }
}
