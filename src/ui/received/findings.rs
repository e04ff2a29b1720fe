//! What was found, part by part in the order of the form: a sentence, what is to be done, and what it rests on.

use std::rc::Rc;

use yew::prelude::*;

use crate::check::{Finding, words};
use crate::notice::{Notice, Severity, Stage};
use crate::ui::field_messages::{basis, kind_class, sign};
use crate::ui::parts;
use crate::ui::session::{Session, part_of};
use crate::ui::shown::shown;

/// Findings of a part that are listed; a table of thousands of rows can have as many.
const LISTED: usize = 60;

/// All of them; nothing where nothing was found.
pub fn findings(session: &Session) -> Html {
    let (notice, assessment) = (session.notice(), session.assessment());
    let of_stage = |stage: Stage| assessment.findings.iter().map(Rc::as_ref).filter(move |it| it.stage == stage);
    let sections = notice.sections.iter().map(|section| (Some(section.id.as_str()), section.title.clone()));
    let beside = parts::ALL.iter().filter_map(|part| Some((Some(*part), parts::title(part)?.to_owned())));
    let groups = sections.chain(beside).chain([(None, "其他".to_owned())]).map(|(part, title)| {
        let here: Vec<&Finding> = of_stage(Stage::Fill).filter(|it| part_of(&notice, &it.place) == part).collect();
        group(&notice, &title, &here)
    });
    let to_do: Vec<&Finding> = of_stage(Stage::Send).collect();
    html! {
        <>
            { groups.collect::<Html>() }
            { group(&notice, "报送前要办", &to_do) }
        </>
    }
}

fn group(notice: &Notice, title: &str, found: &[&Finding]) -> Html {
    if found.is_empty() {
        return Html::default();
    }
    let wrong = found.iter().any(|finding| finding.severity == Severity::Error);
    let more = found.len().saturating_sub(LISTED);
    html! {
        <details class="summary-group" open={wrong}>
            <summary>
                <b class="summary-title">{ shown(title.to_owned()) }</b>
                <span class="summary-count">{ format!("{} 处", found.len()) }</span>
            </summary>
            <ul class="summary-list list-plain">{ for found.iter().take(LISTED).map(|it| line(notice, it)) }</ul>
            if more > 0 {
                <p class="soft">{ format!("另有 {more} 处没有列出。") }</p>
            }
        </details>
    }
}

fn line(notice: &Notice, finding: &Finding) -> Html {
    let said = words::words(notice, finding);
    html! {
        <li class={kind_class(finding.severity)}>
            { sign(finding.severity) }
            { shown(said.what) }
            <span class="summary-todo soft">{ shown(said.todo.into_owned()) }</span>
            { basis(said.clause.as_slice()) }
        </li>
    }
}
