//! The papers: how they are made, what belongs to them, and what is done before they go.

use yew::prelude::*;

use super::attachments::ticks;
use super::step::{based, note, subtitle};
use crate::check::{Finding, Problem, words};
use crate::notice::{Form, Notice, PaperSize, Stage};
use crate::ui::checklist::ChecklistItems;
use crate::ui::field_messages::basis;
use crate::ui::session::Session;
use crate::ui::shown::shown;

/// What belongs to the step.
pub fn papers(session: &Session) -> Html {
    let notice = session.notice();
    let (assessment, applicable) = (session.assessment(), session.applicable().notice);
    let waiting = assessment.findings.iter().filter(|finding| finding.stage == Stage::Send);
    let (rules, open): (Vec<_>, Vec<_>) = waiting.partition(|finding| matches!(finding.problem, Problem::Rule(_)));
    let rules = rules.into_iter().map(|finding| rule(&notice, finding));
    let forms = applicable.own_forms().into_iter().map(|form| paper(&notice, form));
    html! {
        <>
            <p class="send-waiting">{ count(open.len()) }</p>
            { rules.collect::<Html>() }
            { forms.collect::<Html>() }
            { subtitle("材料") }
            { ticks(&notice, false) }
            if !notice.checklist.is_empty() {
                { subtitle("办妥一件，勾选一件") }
                <ChecklistItems />
            }
        </>
    }
}

fn count(open: usize) -> String {
    match open {
        0 => "各项都已勾选。".to_owned(),
        open => format!("还有 {open} 项没有勾选。勾选随草稿保存。"),
    }
}

/// A rule that bites before sending; what is not ticked shows at its tick.
fn rule(notice: &Notice, finding: &Finding) -> Html {
    let said = words::words(notice, finding);
    note(finding.severity, (said.what + &said.todo).into(), basis(said.clause.as_slice()))
}

/// How a form is printed, in a line.
fn paper(notice: &Notice, form: &Form) -> Html {
    let size = match form.paper.size {
        PaperSize::A3 => "A3 纸",
        PaperSize::A4 => "A4 纸",
    };
    let lying = if form.paper.landscape { "横向" } else { "" };
    // Where the notice says nothing of the sides, nor does this.
    let sides = match form.paper.duplex {
        Some(true) => "，双面打印",
        Some(false) => "，单面打印",
        None => "",
    };
    let bound = if form.paper.bound { "，装订成册" } else { "" };
    let most = form.paper.max_pages.map(|most| format!("，不超过 {most} 页")).unwrap_or_default();
    let words = format!("《{}》：{} 份，{size}{lying}{sides}{bound}{most}。", form.title, form.paper.copies);
    html! { <div class="send-paper"><p>{ shown(words) }</p>{ based(notice, form.paper.clause.as_ref()) }</div> }
}
