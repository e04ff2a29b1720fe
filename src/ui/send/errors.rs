//! What the check says, before anything is sent: a sentence, then every error with the way to it. Nothing is held up.

use yew::prelude::*;

use crate::check::{Finding, words};
use crate::notice::{Notice, Severity, Stage};
use crate::ui::notes::sign;
use crate::ui::route::Route;
use crate::ui::session::{Session, use_session};
use crate::ui::shell::Open;
use crate::ui::watch::Watch;

/// Errors named at once; the check's own list names all.
const NAMED: usize = 20;

/// What the check says.
#[component]
pub fn Verdict() -> Html {
    let session = use_session(Watch::Assessment);
    let open = use_context::<Open>();
    let form = open.map(|open| Route::Fill(open.keeper.id().as_str().to_owned()).fragment()).unwrap_or_default();
    let notice = session.prepared().notice;
    let judged = session.assessment();
    let mut errors: Vec<&Finding> = judged.findings.iter().filter(|it| is_error(it)).collect();
    // What is wrong is said before what is missing.
    errors.sort_by_key(|finding| finding.is_gap());
    let kind = if errors.is_empty() { "is-met" } else { "is-error" };
    html! {
        <section class={classes!("send-verdict", "callout", kind)} aria-labelledby="send-verdict">
            <h2 class="send-sentence" id="send-verdict">{ words::summary(&judged) }</h2>
            if !errors.is_empty() {
                <p>{ sign(Severity::Error) }{ "下列各处还没有改。可以照常保存、打印和发送，但报送后可能被退回。" }</p>
                <ul class="send-errors">
                    { for errors.iter().take(NAMED).map(|finding| line(&session, &notice, &form, finding)) }
                </ul>
                if errors.len() > NAMED {
                    <p>{ format!("另有 {} 处，按“检查”可以看到全部。", errors.len() - NAMED) }</p>
                }
            }
        </section>
    }
}

fn is_error(finding: &Finding) -> bool {
    finding.stage == Stage::Fill && finding.severity == Severity::Error
}

fn line(session: &Session, notice: &Notice, form: &str, finding: &Finding) -> Html {
    let said = words::words(notice, finding);
    let (session, place) = (session.clone(), finding.place.clone());
    let onclick = Callback::from(move |_: MouseEvent| session.set_out(&place));
    html! {
        <li>
            <a href={form.to_owned()} {onclick}>{ said.what }</a>
            if !finding.is_gap() { <span class="soft">{ said.todo.into_owned() }</span> }
        </li>
    }
}
