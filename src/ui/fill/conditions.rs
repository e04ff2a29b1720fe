//! 条件自查: the conditions of the notice, each with its state.

use yew::Html;

use super::condition::Condition;
use super::parts;
use super::section::sheet;
use crate::check::State;
use crate::ui::piece::{Cx, View, nothing};
use crate::ui::watch::Watch;

/// The conditions that apply.
#[derive(PartialEq)]
pub struct Conditions;

/// Shows them; see `ui::later`.
pub fn later(_: &()) -> Html {
    Conditions.show()
}

impl View for Conditions {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::Assessment);
        let judged = session.assessment();
        let count = judged.conditions.len();
        if count == 0 {
            return nothing();
        }
        let met = judged.conditions.iter().filter(|condition| condition.state == State::Met).count();
        let note = format!("共 {count} 项，已符合 {met} 项。能从所填内容看出的自动判断，其余请逐项核实后选择。");
        let one = |id: &str| Condition { id: id.to_owned().into() }.keyed(id);
        let all = judged.conditions.iter().map(|condition| one(&condition.id));
        sheet(parts::CONDITIONS, "条件自查", &note, nothing()).all(all).into()
    }
}
