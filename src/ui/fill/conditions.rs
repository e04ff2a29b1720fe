//! 条件自查: the conditions of the notice, each with its state.

use yew::prelude::*;

use super::condition::Condition;
use crate::check::Fulfilment;
use crate::ui::hooks::use_session;
use crate::ui::lazy::LazyPart;
use crate::ui::parts;
use crate::ui::sheet::sheet;
use crate::ui::subscriptions::Topic;

/// Shows them; see `ui::lazy`.
pub struct ConditionsPart;

impl LazyPart for ConditionsPart {
    type Props = ();
    type Output = Html;

    fn run(_: &()) -> Html {
        html! { <Conditions /> }
    }
}

/// The conditions that apply.
#[component]
pub fn Conditions() -> Html {
    let assessment = use_session(Topic::Assessment).assessment();
    let count = assessment.conditions.len();
    if count == 0 {
        return Html::default();
    }
    let met = assessment.conditions.iter().filter(|condition| condition.state == Fulfilment::Met).count();
    let note = format!("共 {count} 项，已符合 {met} 项。能从所填内容看出的自动判断，其余请逐项核实后选择。");
    let one = |id: &str| html! { <Condition key={id} id={id.to_owned()} /> };
    let all = assessment.conditions.iter().map(|condition| one(&condition.id));
    sheet(parts::CONDITIONS, "条件自查", &note, Html::default(), all.collect())
}
