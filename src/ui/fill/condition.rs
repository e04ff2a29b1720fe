//! One condition: its state in a word, its clause, its parts.

use yew::prelude::*;

use super::part::{ComputedPart, TickedPart};
use crate::check::Fulfilment;
use crate::ui::field_messages::basis_by_key;
use crate::ui::hooks::use_session;
use crate::ui::shown::shown;
use crate::ui::sign;
use crate::ui::subscriptions::Topic;

/// Which condition.
#[derive(Properties, PartialEq)]
pub struct ConditionProps {
    /// The condition's id.
    pub id: AttrValue,
}

/// A condition with its parts.
#[component]
pub fn Condition(props: &ConditionProps) -> Html {
    let session = use_session(Topic::Assessment);
    let notice = session.notice();
    let assessment = session.assessment();
    let state = assessment.conditions.iter().find(|state| *state.id == *props.id);
    let condition = notice.conditions.iter().find(|condition| *condition.id == *props.id);
    let (Some(state), Some(condition)) = (state, condition) else { return Html::default() };
    let clauses: Vec<_> = notice.clause(&condition.clause).into_iter().collect();
    let part = |(index, state): (usize, &Fulfilment)| {
        let computed = condition.parts.get(index).is_some_and(|part| part.holds.is_some());
        part(props.id.clone(), index, *state, computed)
    };
    let title_id = AttrValue::from(format!("condition-{}", condition.id));
    html! {
        <section class="condition" aria-labelledby={title_id.clone()}>
            <div class="condition-head">
                <h3 class="condition-title" id={title_id}>{ shown(condition.title.clone()) }</h3>
                { state_word(state.state) }
                { basis_by_key(&clauses) }
            </div>
            <ul class="condition-parts list-plain">
                { state.parts.iter().enumerate().map(part).collect::<Html>() }
            </ul>
        </section>
    }
}

fn part(condition: AttrValue, index: usize, state: Fulfilment, computed: bool) -> Html {
    if computed {
        html! { <ComputedPart key={index} {condition} {index} {state} /> }
    } else {
        html! { <TickedPart key={index} {condition} {index} {state} /> }
    }
}

/// 符合, 不符 or 未填, with its sign. Green stands nowhere but here.
pub fn state_word(state: Fulfilment) -> Html {
    let (class, sign, word) = match state {
        Fulfilment::Met => ("is-met", sign::DONE, "符合"),
        Fulfilment::Unmet => ("is-unmet", sign::WRONG, "不符"),
        Fulfilment::Open => ("is-open", sign::OPEN, "未填"),
    };
    html! { <span class={classes!("state", class)}><span class="sign" aria-hidden="true">{ sign }</span>{ word }</span> }
}
