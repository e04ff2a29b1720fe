//! One finding under its control: word, sign and colour; what is wrong, what to do, a press that does it, and its basis.

use yew::prelude::*;

use super::basis;
use crate::check::{Finding, Fix, words};
use crate::notice::{Notice, Severity};
use crate::ui::session::Session;
use crate::ui::state::Action;

/// The note of a finding.
pub fn note(session: &Session, finding: &Finding) -> Html {
    let notice = session.prepared().notice;
    let said = words::words(&notice, finding);
    let clauses: Vec<_> = said.clause.into_iter().collect();
    html! {
        <div class={classes!("note", kind_class(finding.severity))}>
            <p class="note-words">{ sign(finding.severity) }{ &said.what }{ &*said.todo }</p>
            <div class="note-acts">
                if let (Some(fix), false) = (&finding.fix, session.read_only()) {
                    { press(session, &notice, finding, fix) }
                }
                { basis(&clauses) }
            </div>
        </div>
    }
}

/// The word and the sign of a severity.
pub fn sign(severity: Severity) -> Html {
    let shape = match severity {
        Severity::Error => "×",
        Severity::Warning => "!",
        Severity::Advice => "i",
    };
    html! {
        <strong class={classes!("note-kind", kind_class(severity))}>
            <span class="note-sign" aria-hidden="true">{ shape }</span>{ words::severity(severity) }
        </strong>
    }
}

/// The class of a severity.
pub fn kind_class(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "is-error",
        Severity::Warning => "is-warning",
        Severity::Advice => "is-advice",
    }
}

fn press(session: &Session, notice: &Notice, finding: &Finding, fix: &Fix) -> Html {
    let words = if fix.place == finding.place {
        format!("改为“{}”", fix.text)
    } else {
        format!("把“{}”改为“{}”", words::label(notice, &fix.place), fix.text)
    };
    let (session, fix) = (session.clone(), fix.clone());
    let onclick = Callback::from(move |_| {
        // The button goes with the finding; the focus must not go with it.
        crate::ui::anchor::go_to(&fix.place);
        let note = format!("已改为“{}”", fix.text);
        session.act(Action::Put { place: fix.place.clone(), text: fix.text.clone(), note });
    });
    html! { <button type="button" class="button is-small" {onclick}>{ words }</button> }
}
