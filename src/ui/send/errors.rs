//! What the check says, before anything is sent: a sentence, then every error with the way to it. Nothing is held up.

use std::rc::Rc;

use yew::prelude::*;

use crate::check::{Finding, Fulfilment, words};
use crate::notice::{Notice, Severity, Stage};
use crate::ui::field_messages::sign;
use crate::ui::route::mending;
use crate::ui::session::Session;
use crate::ui::shown::shown;

/// Errors named at once; the check's own list names all.
const NAMED: usize = 20;

/// What the check says; `form` is the address where it is mended.
pub fn verdict(session: &Session, form: &str) -> Html {
    let assessment = session.assessment();
    let mut errors: Vec<&Finding> = Vec::new();
    // What is wrong is said before what is missing.
    for gap in [false, true] {
        errors.extend(assessment.findings.iter().map(Rc::as_ref).filter(|it| is_error(it) && it.is_gap() == gap));
    }
    let met = assessment.conditions.iter().all(|condition| condition.state == Fulfilment::Met);
    let class = match (errors.is_empty(), met) {
        (false, _) => "is-error",
        (true, false) => "is-warning",
        (true, true) => "is-met",
    };
    html! {
        <section class={classes!("send-verdict", "callout", class)} aria-labelledby="send-verdict">
            <h2 class="send-sentence" id="send-verdict">{ shown(words::summary(&assessment)) }</h2>
            if !errors.is_empty() {
                { named(session, form, &errors) }
            }
        </section>
    }
}

/// The errors by name, the first of them.
fn named(session: &Session, form: &str, errors: &[&Finding]) -> Html {
    let words = "下列各处还没有改。可以照常保存、打印和发送，但报送后可能被退回。";
    let notice = session.notice();
    let lines = errors.iter().take(NAMED).map(|finding| line(session, &notice, form, finding));
    let more = errors.len().saturating_sub(NAMED);
    html! {
        <>
            <p>{ sign(Severity::Error) }{ words }</p>
            <ul class="send-errors">{ for lines }</ul>
            if more > 0 {
                <p>{ format!("另有 {more} 处，按“检查”可以看到全部。") }</p>
            }
        </>
    }
}

fn is_error(finding: &Finding) -> bool {
    finding.stage == Stage::Fill && finding.severity == Severity::Error
}

/// A finding with the way to its place in the form.
pub fn line(session: &Session, notice: &Notice, form: &str, finding: &Finding) -> Html {
    let said = words::words(notice, finding);
    let (session, place) = (session.clone(), finding.place.clone());
    let on_go = Callback::from(move |_: MouseEvent| session.set_out(&place));
    html! {
        <li>
            <a href={mending(form, &finding.place)} onclick={on_go}>{ shown(said.what) }</a>
            if !finding.is_gap() {
                <span class="soft">{ shown(said.todo.into_owned()) }</span>
            }
        </li>
    }
}
