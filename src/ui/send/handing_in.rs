//! Who hands the application on to whom, at which of these steps the person stands, and until when.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::delivery::{deadline, delivery};
use super::step::based;
use crate::check::words;
use crate::notice::{Notice, SubmissionStep};
use crate::ui::session::Session;
use crate::ui::shown::shown;

/// The steps in their order, the person's own marked; `on_stand` is called with the one that the person says is theirs.
pub fn handing_in(session: &Session, stand: Option<usize>, on_stand: &Callback<usize>) -> Html {
    let notice = session.notice();
    let steps = notice.submission.steps.iter().enumerate();
    let steps = steps.map(|(nth, step)| line(&notice, nth, step, stand == Some(nth), on_stand));
    html! {
        <>
            if let Some(due) = &notice.deadline {
                { deadline(&notice, due, session.assessment().days_left) }
            }
            if !notice.submission.steps.is_empty() {
                <fieldset class="send-route">
                    <legend>{ "您办的是哪一步？" }</legend>
                    { steps.collect::<Html>() }
                </fieldset>
            }
            { delivery(&notice, addressed(&notice, stand)) }
        </>
    }
}

/// Whether the notice's own addresses are those of the person's step; where it names no steps, they are.
pub fn addressed(notice: &Notice, stand: Option<usize>) -> bool {
    let step = stand.and_then(|stand| notice.submission.steps.get(stand));
    step.is_none_or(|step| step.mail || step.to == notice.submission.office.as_deref().unwrap_or_default())
}

fn line(notice: &Notice, nth: usize, step: &SubmissionStep, here: bool, on_stand: &Callback<usize>) -> Html {
    let on_stand = on_stand.clone();
    let on_change = Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        if input.checked() {
            on_stand.emit(nth);
        }
    });
    let way = format!("{}. {} → {}", nth + 1, words::party(step.by), step.to);
    html! {
        <div class={classes!("send-way", here.then_some("is-here"))}>
            <label class="choice">
                <input type="radio" name="send-way" checked={here} onchange={on_change} />
                <span><b>{ shown(way) }</b><br />{ shown(step.text.clone()) }</span>
            </label>
            { based(notice, step.clause.as_ref()) }
        </div>
    }
}
