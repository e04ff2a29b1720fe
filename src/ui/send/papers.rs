//! The papers: how they are printed, and what is done before anything goes.

use yew::prelude::*;

use super::errors::line;
use super::step::based;
use crate::check::Problem;
use crate::notice::{Form, Notice, PaperSize, Stage};
use crate::ui::checklist::ChecklistItems;
use crate::ui::field_messages::note;
use crate::ui::session::Session;
use crate::ui::shown::shown;

/// How each form is printed.
pub fn papers(session: &Session) -> Html {
    let (notice, applicable) = (session.notice(), session.applicable().notice);
    applicable.own_forms().into_iter().map(|form| paper(&notice, form)).collect()
}

/// What is done on paper before anything goes, each thing with its tick; what has a place in the form has its tick there, and
/// is led to. `form` is the form's address.
pub fn ticks(session: &Session, form: &str) -> Html {
    let notice = session.notice();
    let assessment = session.assessment();
    let waiting = assessment.findings.iter().filter(|finding| finding.stage == Stage::Send);
    let (ticked, others): (Vec<_>, Vec<_>) = waiting.partition(|it| matches!(it.problem, Problem::Checklist(_)));
    let (missing, rules): (Vec<_>, Vec<_>) =
        others.into_iter().partition(|it| matches!(it.problem, Problem::Material(_)));
    let missing = missing.into_iter().map(|finding| line(session, &notice, form, finding));
    let rules = rules.into_iter().map(|finding| note(session, finding));
    html! {
        <>
            <p class="send-waiting">{ count(ticked.len(), missing.len()) }</p>
            if missing.len() > 0 {
                <ul class="send-errors">{ missing.collect::<Html>() }</ul>
            }
            { rules.collect::<Html>() }
            if !notice.checklist.is_empty() {
                <ChecklistItems />
            }
        </>
    }
}

fn count(open: usize, missing: usize) -> String {
    match (open, missing) {
        (0, 0) => "各项都已办妥。".to_owned(),
        (open, 0) => format!("还有 {open} 项没有勾选。"),
        (0, missing) => format!("还有 {missing} 项材料没有备齐，备齐后在“附件材料”一节勾选："),
        (open, missing) => format!("还有 {open} 项没有勾选，{missing} 项材料没有备齐（备齐后在“附件材料”一节勾选）："),
    }
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
