//! A finding under its control: word, sign and colour; what is wrong, what to do, a press that does it, and its basis.

use yew::Html;

use super::basis;
use crate::check::{Finding, Fix, words};
use crate::notice::{Notice, Severity};
use crate::ui::piece::{El, button, el};
use crate::ui::session::Session;
use crate::ui::state::Action;

/// The same; see `ui::later`.
pub fn later((session, finding): &(Session, Finding)) -> Html {
    note(session, finding)
}

/// The note of a finding.
pub fn note(session: &Session, finding: &Finding) -> Html {
    let notice = session.notice();
    let said = words::words(&notice, finding);
    let clauses: Vec<_> = said.clause.into_iter().collect();
    let fixes = finding.fix.clone().into_iter().chain(finding.other_fix()).filter(|_| !session.read_only());
    let words = el("p").class("note-words").child(sign(finding.severity)).text(said.what).text(said.todo.into_owned());
    let acts = el("div").class("note-acts").all(fixes.map(|fix| press(session, &notice, finding, &fix)));
    el("div").class("note").class(kind_class(finding.severity)).child(words).child(acts.child(basis(&clauses))).into()
}

/// The word and the sign of a severity.
pub fn sign(severity: Severity) -> Html {
    let shape = match severity {
        Severity::Error => "×",
        Severity::Warning => "!",
        Severity::Advice => "i",
    };
    let sign = el("span").class("note-sign").attr("aria-hidden", "true").text(shape);
    let word = el("strong").class("note-kind").class(kind_class(severity));
    word.child(sign).text(words::severity(severity)).into()
}

/// The class of a severity.
pub fn kind_class(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "is-error",
        Severity::Warning => "is-warning",
        Severity::Advice => "is-advice",
    }
}

fn press(session: &Session, notice: &Notice, finding: &Finding, fix: &Fix) -> El {
    let words = if fix.place == finding.place {
        format!("改为“{}”", fix.text)
    } else {
        format!("把“{}”改为“{}”", words::label(notice, &fix.place), fix.text)
    };
    let (session, fix) = (session.clone(), fix.clone());
    let put = move || {
        // The button goes with the finding; the focus must not go with it.
        crate::ui::anchor::go_to(&fix.place);
        let note = format!("已改为“{}”", fix.text);
        session.act(Action::Put { place: fix.place.clone(), text: fix.text.clone(), note });
    };
    button("is-small").text(words).on_click(put)
}
