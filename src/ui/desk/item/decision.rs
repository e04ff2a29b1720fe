//! What was decided of an application, and the presses that decide.

use yew::prelude::*;

use crate::browser::clock;
use crate::collection::{Decision, DecisionState, ItemKey, words};
use crate::ui::desk::decide::{AskedDecision, Decide, Message, decide};
use crate::ui::desk::register::{FIGURES, state_class};
use crate::ui::desk::state::{DeskState, use_desk};
use crate::ui::hooks::use_today;
use crate::ui::shown::shown;

/// Of which, and what stands as the reason to begin with.
#[derive(Properties, PartialEq)]
pub struct DecisionPanelProps {
    /// Of this item.
    pub item: ItemKey,
    /// What the letter that returns it says.
    pub reason: AttrValue,
    /// What is asked by a key.
    pub asked: UseStateHandle<Option<DecisionState>>,
}

/// The officer's side of an application.
#[component]
pub fn DecisionPanel(props: &DecisionPanelProps) -> Html {
    let (desk, today) = (use_desk(), use_today());
    let state = desk.collection().log.state(&props.item);
    let press = |(figure, to): (&'static str, DecisionState)| {
        let onclick = ask(&desk, &props.item, &props.asked, to);
        let pressed = if to == state { "true" } else { "false" };
        html! {
            <button type="button" class="button is-small" aria-pressed={pressed} title={format!("按键 {figure}")} {onclick}>
                { words::state(to) }
            </button>
        }
    };
    let asked = (*props.asked).map(|to| AskedDecision { items: vec![props.item.clone()], to });
    let on_end = {
        let asked = props.asked.setter();
        Callback::from(move |()| asked.set(None))
    };
    let entries: Vec<Decision> =
        desk.collection().log.entries().iter().filter(|it| it.item == props.item).cloned().collect();
    html! {
        <section class="desk-decision" aria-labelledby="desk-decision">
            <h2 id="desk-decision">
                { "审核结论：" }
                <span class={classes!("desk-state", state_class(state))}>{ words::state(state) }</span>
            </h2>
            <div class="buttons">{ for FIGURES.map(press) }</div>
            <Message />
            if let Some(asked) = asked {
                <Decide key={words::state(asked.to)} asked={asked.clone()} reason={props.reason.to_string()} {on_end} />
            }
            if !entries.is_empty() {
                <details class="desk-log" open=true>
                    <summary>{ format!("结论记录（{}）", entries.len()) }</summary>
                    <ol class="list-plain">{ for entries.iter().rev().map(|entry| line(entry, clock::day_words(entry.at, today))) }</ol>
                </details>
            }
        </section>
    }
}

/// Decides at once where no reason is owed; otherwise asks for it.
pub fn ask(
    desk: &DeskState,
    item: &ItemKey,
    asked: &UseStateHandle<Option<DecisionState>>,
    to: DecisionState,
) -> Callback<MouseEvent> {
    let (desk, item, asked) = (desk.clone(), item.clone(), asked.setter());
    Callback::from(move |_: MouseEvent| press(&desk, &item, &asked, to))
}

/// The same for a key.
pub fn press(desk: &DeskState, item: &ItemKey, asked: &UseStateSetter<Option<DecisionState>>, to: DecisionState) {
    let done = !to.wants_reason() && decide(desk, &AskedDecision { items: vec![item.clone()], to }, "").is_ok();
    asked.set((!done && to.wants_reason()).then_some(to));
}

fn line(entry: &Decision, when: String) -> Html {
    let who = if entry.by.is_empty() { String::new() } else { format!("{}，", entry.by) };
    let undone = if entry.undoes.is_some() { "撤销：" } else { "" };
    let what = format!("{when}，{who}{undone}{} → {}", words::state(entry.from), words::state(entry.to));
    html! {
        <li>
            { shown(what) }
            if !entry.why.is_empty() {
                <span class="soft">{ shown(format!("　{}", entry.why)) }</span>
            }
        </li>
    }
}
