//! The papers: how they are made, what belongs to them, and what is done before they go.

use yew::prelude::*;

use crate::check::{Finding, Problem, words};
use crate::notice::{Form, Medium, Notice, PaperSize, Party, Stage};
use crate::ui::fill::{ChecklistLines, Material};
use crate::ui::notes::{basis, kind_class, sign};
use crate::ui::session::use_session;
use crate::ui::watch::Watch;

/// The step.
#[component]
pub fn Papers() -> Html {
    let session = use_session(Watch::Assessment);
    let notice = session.prepared().notice;
    let judged = session.assessment();
    let waiting: Vec<&Finding> = judged.findings.iter().filter(|finding| finding.stage == Stage::Send).collect();
    let forms = notice.forms.iter().filter(|form| form.by == Party::Applicant);
    let papers = notice.materials.iter().filter(|material| material.medium != Medium::Electronic);
    html! {
        <>
            <p class="send-waiting">{ count(&waiting) }</p>
            { for waiting.iter().filter(|finding| finding.problem == Problem::Rule).map(|finding| note(&notice, finding)) }
            { for forms.map(|form| paper(&notice, form)) }
            <h3 class="send-subtitle">{ "材料" }</h3>
            <ul class="materials list-plain">
                { for papers.map(|material| html! { <Material key={material.id.clone()} id={material.id.clone()} /> }) }
            </ul>
            if !notice.checklist.is_empty() {
                <h3 class="send-subtitle">{ "办妥一件，勾选一件" }</h3>
                <ChecklistLines />
            }
        </>
    }
}

fn count(waiting: &[&Finding]) -> String {
    let open = waiting.iter().filter(|finding| finding.problem != Problem::Rule).count();
    match open {
        0 => "各项都已勾选。".to_owned(),
        open => format!("还有 {open} 项没有勾选。勾选随草稿保存，与填写页中的是同一份。"),
    }
}

/// A rule that bites before sending; what is not ticked shows at its tick.
fn note(notice: &Notice, finding: &Finding) -> Html {
    let said = words::words(notice, finding);
    let clauses: Vec<_> = said.clause.into_iter().collect();
    html! {
        <div class={classes!("note", kind_class(finding.severity))}>
            <p class="note-words">{ sign(finding.severity) }{ &said.what }{ &*said.todo }</p>
            { basis(&clauses) }
        </div>
    }
}

/// How a form is printed, in a line.
fn paper(notice: &Notice, form: &Form) -> Html {
    let size = match form.paper.size {
        PaperSize::A3 => "A3 纸",
        PaperSize::A4 => "A4 纸",
    };
    let sides = if form.paper.duplex { "双面打印" } else { "单面打印" };
    let bound = if form.paper.bound { "，装订成册" } else { "" };
    let clauses: Vec<_> = form.paper.clause.iter().filter_map(|id| notice.clause(id)).collect();
    html! {
        <div class="send-paper">
            <p>{ format!("《{}》：{} 份，{size}，{sides}{bound}。", form.title, form.paper.copies) }</p>
            { basis(&clauses) }
        </div>
    }
}
