//! The papers: how they are made, what belongs to them, and what is done before they go.

use super::attachments::ticks;
use super::step::{based, note, subtitle};
use crate::check::{Finding, Problem, words};
use crate::notice::{Form, Notice, PaperSize, Stage};
use crate::ui::fill::ChecklistLines;
use crate::ui::notes::basis;
use crate::ui::piece::{El, View, el};
use crate::ui::session::Session;

/// The step.
pub fn papers(step: El, session: &Session) -> El {
    let notice = session.notice();
    let (judged, applicable) = (session.assessment(), session.applicable().notice);
    let waiting = judged.findings.iter().filter(|finding| finding.stage == Stage::Send);
    let (rules, open): (Vec<_>, Vec<_>) = waiting.partition(|finding| matches!(finding.problem, Problem::Rule(_)));
    let step = step
        .child(el("p").class("send-waiting").text(count(open.len())))
        .all(rules.into_iter().map(|finding| rule(&notice, finding)))
        .all(applicable.own_forms().into_iter().map(|form| paper(&notice, form)))
        .child(subtitle("材料"))
        .child(ticks(&notice, false));
    if notice.checklist.is_empty() {
        return step;
    }
    step.child(subtitle("办妥一件，勾选一件")).child(ChecklistLines.show())
}

fn count(open: usize) -> String {
    match open {
        0 => "各项都已勾选。".to_owned(),
        open => format!("还有 {open} 项没有勾选。勾选随草稿保存，与填写页中的是同一份。"),
    }
}

/// A rule that bites before sending; what is not ticked shows at its tick.
fn rule(notice: &Notice, finding: &Finding) -> El {
    let said = words::words(notice, finding);
    note(finding.severity, (said.what + &said.todo).into(), basis(said.clause.as_slice()))
}

/// How a form is printed, in a line.
fn paper(notice: &Notice, form: &Form) -> El {
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
    el("div").class("send-paper").child(el("p").text(words)).child(based(notice, form.paper.clause.as_ref()))
}
