//! One condition: its state in a word, its clause, its parts.

use yew::{AttrValue, Html};

use super::part::{ComputedPart, PartProps, TickedPart};
use crate::check::State;
use crate::ui::notes::basis;
use crate::ui::piece::{Cx, View, el, nothing};
use crate::ui::watch::Watch;

/// A condition with its parts.
#[derive(PartialEq)]
pub struct Condition {
    /// The condition's id.
    pub id: AttrValue,
}

impl View for Condition {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::Assessment);
        let notice = session.notice();
        let judged = session.assessment();
        let state = judged.conditions.iter().find(|state| *state.id == *self.id);
        let condition = notice.conditions.iter().find(|condition| *condition.id == *self.id);
        let (Some(state), Some(condition)) = (state, condition) else { return nothing() };
        let clauses: Vec<_> = notice.clause(&condition.clause).into_iter().collect();
        let part = |(index, state): (usize, &State)| {
            let computed = condition.parts.get(index).is_some_and(|part| part.holds.is_some());
            let props = PartProps { condition: self.id.clone(), index, state: *state };
            if computed { ComputedPart(props).keyed(index) } else { TickedPart(props).keyed(index) }
        };
        let title_id = format!("condition-{}", condition.id);
        let title = el("h3").class("condition-title").id(title_id.clone()).text(condition.title.clone());
        let head = el("div").class("condition-head").child(title).child(state_word(state.state)).child(basis(&clauses));
        let parts = el("ul").class("condition-parts list-plain").all(state.parts.iter().enumerate().map(part));
        el("section").class("condition").attr("aria-labelledby", title_id).child(head).child(parts).into()
    }
}

/// 符合, 不符 or 未填, with its sign. Green stands nowhere but here.
pub fn state_word(state: State) -> Html {
    let (class, sign, word) = match state {
        State::Met => ("is-met", "✓", "符合"),
        State::Unmet => ("is-unmet", "×", "不符"),
        State::Open => ("is-open", "○", "未填"),
    };
    let sign = el("span").class("sign").attr("aria-hidden", "true").text(sign);
    el("span").class("state").class(class).child(sign).text(word).into()
}
