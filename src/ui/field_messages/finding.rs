//! A finding under its control: word, sign and colour; what is wrong, what to do, a press that does it, and its basis.

use yew::prelude::*;

use super::basis;
use crate::check::{Finding, Fix, words};
use crate::notice::{Notice, Severity};
use crate::ui::lazy::LazyPart;
use crate::ui::session::Session;
use crate::ui::shown::shown;
use crate::ui::sign;
use crate::ui::state::Action;

/// The same; see `ui::lazy`.
pub struct FindingPart;

impl LazyPart for FindingPart {
    type Props = (Session, Finding);
    type Output = Html;

    fn run((session, finding): &Self::Props) -> Html {
        note(session, finding)
    }
}

/// The note of a finding.
pub fn note(session: &Session, finding: &Finding) -> Html {
    let notice = session.notice();
    let said = words::words(&notice, finding);
    let clauses: Vec<_> = said.clause.into_iter().collect();
    let is_common_return = clauses.is_empty() && finding.severity == Severity::Error;
    let fixes = finding.fix.clone().into_iter().chain(finding.other_fix()).filter(|_| !session.read_only());
    html! {
        <div class={classes!("note", kind_class(finding.severity))}>
            <p class="note-words">
                { if is_common_return { return_sign() } else { sign(finding.severity) } }
                { shown(said.what) }
                { shown(said.todo.into_owned()) }
            </p>
            <div class="note-acts">
                { fixes.map(|fix| fix_button(session, &notice, finding, &fix)).collect::<Html>() }
                if !is_common_return {
                    { basis(&clauses) }
                }
            </div>
        </div>
    }
}

/// The word and the sign of a severity.
pub fn sign(severity: Severity) -> Html {
    html! {
        <strong class={classes!("note-kind", kind_class(severity))}>
            <span class="note-sign" aria-hidden="true">{ sign::of(severity) }</span>
            { words::severity(severity) }
        </strong>
    }
}

/// The word and the sign of an error that rests on no clause.
fn return_sign() -> Html {
    html! {
        <strong class="note-kind is-return">
            <span class="note-sign" aria-hidden="true">{ sign::RETURNED }</span>
            { words::COMMON_RETURN }
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

fn fix_button(session: &Session, notice: &Notice, finding: &Finding, fix: &Fix) -> Html {
    let words = if fix.place == finding.place {
        format!("改为“{}”", fix.text)
    } else {
        format!("把“{}”改为“{}”", words::label(notice, &fix.place), fix.text)
    };
    let (session, fix) = (session.clone(), fix.clone());
    let on_click = Callback::from(move |_: MouseEvent| {
        // The button goes with the finding; the focus must not go with it.
        session.go_to(&fix.place);
        let note = format!("已改为“{}”", fix.text);
        session.act(Action::Put { place: fix.place.clone(), text: fix.text.clone(), note });
    });
    html! { <button type="button" class="button is-small" onclick={on_click}>{ shown(words) }</button> }
}
