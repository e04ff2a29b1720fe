//! What the check says, before anything is sent: a sentence, then every error with the way to it. Nothing is held up.

use std::rc::Rc;

use crate::check::{Finding, words};
use crate::notice::{Notice, Severity, Stage};
use crate::ui::notes::sign;
use crate::ui::piece::{El, el};
use crate::ui::route::mending;
use crate::ui::session::Session;

/// Errors named at once; the check's own list names all.
const NAMED: usize = 20;

/// What the check says; `form` is the address where it is mended.
pub fn verdict(session: &Session, form: &str) -> El {
    let judged = session.assessment();
    let mut errors: Vec<&Finding> = Vec::new();
    // What is wrong is said before what is missing.
    for gap in [false, true] {
        errors.extend(judged.findings.iter().map(Rc::as_ref).filter(|it| is_error(it) && it.is_gap() == gap));
    }
    let sentence = el("h2").class("send-sentence").id("send-verdict").text(words::summary(&judged));
    let verdict = el("section").class("send-verdict callout").attr("aria-labelledby", "send-verdict").child(sentence);
    if errors.is_empty() {
        return verdict.class("is-met");
    }
    let words = "下列各处还没有改。可以照常保存、打印和发送，但报送后可能被退回。";
    let notice = session.notice();
    let lines = errors.iter().take(NAMED).map(|finding| line(session, &notice, form, finding));
    let more = |more: usize| el("p").text(format!("另有 {more} 处，按“检查”可以看到全部。"));
    verdict
        .class("is-error")
        .child(el("p").child(sign(Severity::Error)).text(words))
        .child(el("ul").class("send-errors").all(lines))
        .some(errors.len().checked_sub(NAMED).filter(|more| *more > 0).map(more))
}

fn is_error(finding: &Finding) -> bool {
    finding.stage == Stage::Fill && finding.severity == Severity::Error
}

fn line(session: &Session, notice: &Notice, form: &str, finding: &Finding) -> El {
    let said = words::words(notice, finding);
    let (session, place) = (session.clone(), finding.place.clone());
    let link =
        el("a").attr("href", mending(form, &finding.place)).text(said.what).on_click(move || session.set_out(&place));
    let todo = (!finding.is_gap()).then(|| el("span").class("soft").text(said.todo.into_owned()));
    el("li").child(link).some(todo)
}
