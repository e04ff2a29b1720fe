//! Deciding of one application or of many: how many there are stands beside the press, a reason is asked for where somebody is
//! owed one, and one press takes all of it back.

use yew::prelude::*;

use crate::collection::{DecideError, DecisionState, ItemKey, words};
use crate::ui::anchor;
use crate::ui::control::is_composing_key;
use crate::ui::shown::shown;

use super::keeping;
use super::state::{DeskMessage, DeskState, use_desk};

/// The field for the reason.
const REASON: &str = "desk-reason";

/// What is to be decided, of which items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedDecision {
    /// Of these.
    pub items: Vec<ItemKey>,
    /// That.
    pub to: DecisionState,
}

/// What is decided, and what stands as the reason to begin with.
#[derive(Properties, PartialEq)]
pub struct DecideProps {
    /// What is asked.
    pub asked: AskedDecision,
    /// A reason to begin with; the officer changes it.
    #[prop_or_default]
    pub reason: String,
    /// Called when it was decided, or given up.
    pub on_end: Callback<()>,
}

/// Asks for the reason, and decides.
#[component]
pub fn Decide(props: &DecideProps) -> Html {
    let desk = use_desk();
    let (reason, refused) = (use_state_eq(|| props.reason.clone()), use_state_eq(|| false));
    use_effect_with(props.asked.clone(), |_| anchor::focus(REASON));
    let AskedDecision { items, to } = &props.asked;
    let on_decide = {
        let (desk, asked, reason) = (desk.clone(), props.asked.clone(), reason.clone());
        let (refused, on_end) = (refused.setter(), props.on_end.clone());
        Callback::from(move |()| match decide(&desk, &asked, &reason) {
            Err(DecideError::ReasonWanted) => {
                refused.set(true);
                anchor::focus(REASON);
            }
            Err(DecideError::Nothing) | Ok(_) => on_end.emit(()),
        })
    };
    let on_end = props.on_end.clone();
    let on_key = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" && !is_composing_key(&event) {
            on_end.emit(());
        }
    });
    let oninput = {
        let reason = reason.setter();
        Callback::from(move |event: InputEvent| {
            let field: web_sys::HtmlTextAreaElement = event.target_unchecked_into();
            reason.set(field.value());
        })
    };
    let wanted = if to.wants_reason() {
        "理由（必填，会写进台账和退回意见）"
    } else {
        "理由（可以不填）"
    };
    html! {
        <section class="desk-decide callout" aria-labelledby="desk-decide" onkeydown={on_key}>
            <h2 id="desk-decide" class="desk-decide-title">
                { format!("对 {} 件申报作出“{}”", items.len(), words::state(*to)) }
            </h2>
            <label for={REASON}>{ wanted }</label>
            <textarea
                id={REASON}
                class="input"
                rows="3"
                value={(*reason).clone()}
                aria-invalid={refused.then_some("true")}
                aria-describedby={refused.then_some("desk-reason-wanted")}
                {oninput}
            />
            if *refused {
                <p id="desk-reason-wanted" role="alert" class="refused">{ "请写明理由：作出这个结论要让报送单位知道为什么。" }</p>
            }
            <div class="buttons">
                <button type="button" class="button is-primary" onclick={on_decide.reform(|_: MouseEvent| ())}>
                    { format!("作出结论（{} 件）", items.len()) }
                </button>
                <button type="button" class="button is-quiet" onclick={props.on_end.reform(|_: MouseEvent| ())}>{ "取消" }</button>
            </div>
        </section>
    }
}

/// Decides, keeps it, and says so. How many were decided of.
pub fn decide(desk: &DeskState, asked: &AskedDecision, why: &str) -> Result<usize, DecideError> {
    let before = desk.collection().log.entries().len();
    let count = desk.decide(&asked.items, asked.to, why)?;
    keeping::keep_decisions(desk, before);
    let text = format!("已对 {count} 件作出“{}”。", words::state(asked.to));
    desk.say(Some(DeskMessage { text, can_undo: true, failed: false }));
    Ok(count)
}

/// Takes the last press back, and says what came of it.
pub fn undo(desk: &DeskState) {
    let before = desk.collection().log.entries().len();
    let (officer, now) = (desk.officer(), crate::browser::clock::millis());
    let count = desk.change(|collection| collection.log.undo((&officer, now)));
    keeping::keep_decisions(desk, before);
    desk.say(Some(match count {
        0 => DeskMessage::failed("没有可以撤销的结论。"),
        count => DeskMessage::done(format!("已撤销上一次结论（{count} 件）。")),
    }));
}

/// What is said of the last press, with the way back.
#[component]
pub fn Message() -> Html {
    let desk = use_desk();
    let message = desk.message();
    let on_undo = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| undo(&desk))
    };
    let on_close = Callback::from(move |_: MouseEvent| desk.say(None));
    html! {
        <div class="desk-message" role="status">
            if let Some(message) = message {
                <p class={classes!("callout", if message.failed { "is-error" } else { "is-met" })}>
                    { shown(message.text) }
                    <span class="buttons">
                        if message.can_undo {
                            <button type="button" class="button is-small" onclick={on_undo}>{ "撤销" }</button>
                        }
                        <button type="button" class="button is-small is-quiet" onclick={on_close}>{ "知道了" }</button>
                    </span>
                </p>
            }
        </div>
    }
}
