//! 条件自查: the conditions of the notice, each with its state.

use yew::prelude::*;

use super::condition::Condition;
use super::parts;
use super::section::SectionSheet;
use crate::check::State;
use crate::ui::session::use_session;
use crate::ui::watch::Watch;

/// The conditions that apply.
#[component]
pub fn Conditions() -> Html {
    let session = use_session(Watch::Assessment);
    let judged = session.assessment();
    if judged.conditions.is_empty() {
        return Html::default();
    }
    let met = judged.conditions.iter().filter(|condition| condition.state == State::Met).count();
    let note = format!(
        "共 {} 项，已符合 {met} 项。能从所填内容看出的自动判断，其余请逐项核实后选择。",
        judged.conditions.len()
    );
    let one = |id: &str| html! { <Condition key={id} id={id.to_owned()} /> };
    html! {
        <SectionSheet id={parts::CONDITIONS} title="条件自查" {note}>
            { for judged.conditions.iter().map(|condition| one(&condition.id)) }
        </SectionSheet>
    }
}
