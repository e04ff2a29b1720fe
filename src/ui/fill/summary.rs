//! The check's result: a sentence an officer could sign, then everything to mend with the way there.
//! Not here: the words; at the field the same stand (`check::words`).

use std::rc::Rc;

use yew::Html;

use super::part::link;
use super::parts;
use crate::check::{Finding, words};
use crate::notice::{Notice, Severity, Stage};
use crate::ui::anchor;
use crate::ui::notes::{kind_class, sign};
use crate::ui::piece::{Cx, El, View, el, list, nothing};
use crate::ui::state::Action;
use crate::ui::watch::Watch;

/// Findings of one kind listed at once; a table of thousands of rows can have as many.
const LISTED: usize = 60;

/// The check's result; nothing before the check was asked for.
#[derive(PartialEq)]
struct ErrorSummary {
    /// Raised by one whenever 检查 is pressed; then the result takes the focus. None before that.
    pressed: Option<u32>,
}

/// Shows it.
pub fn later(pressed: &Option<u32>) -> Html {
    ErrorSummary { pressed: *pressed }.show()
}

impl View for ErrorSummary {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::Assessment);
        let checked = session.work().checked;
        let pressed = self.pressed;
        let asking = session.clone();
        cx.effect(pressed, move || {
            if pressed.is_some() {
                asking.settle();
                asking.act(Action::Check);
            }
            None
        });
        cx.effect((pressed, checked), move || {
            if pressed.is_some() && checked {
                anchor::focus(&anchor::section(parts::SUMMARY));
            }
            None
        });
        if !checked {
            return nothing();
        }
        let notice = session.notice();
        let judged = session.assessment();
        el("section")
            .class("summary sheet")
            .id(anchor::section(parts::SUMMARY))
            .attr("tabindex", "-1")
            .attr("aria-labelledby", "summary-title")
            .child(el("h2").class("section-title").id("summary-title").text("检查结果"))
            .child(el("p").class("summary-sentence").text(words::summary(&judged)))
            .all(GROUPS.iter().map(|one| group(&notice, one, &judged.findings)))
            .into()
    }
}

/// Findings that stand together.
struct Group {
    title: &'static str,
    severity: Option<Severity>,
}

/// From what would be sent back to what is only good to know; what is done on paper comes last.
const GROUPS: [Group; 4] = [
    Group { title: "必须修改", severity: Some(Severity::Error) },
    Group { title: "建议核对", severity: Some(Severity::Warning) },
    Group { title: "说明", severity: Some(Severity::Advice) },
    Group { title: "报送前要办", severity: None },
];

impl Group {
    fn has(&self, finding: &Finding) -> bool {
        match self.severity {
            Some(severity) => finding.stage == Stage::Fill && finding.severity == severity,
            None => finding.stage == Stage::Send,
        }
    }
}

fn group(notice: &Notice, group: &Group, findings: &[Rc<Finding>]) -> Html {
    let found: Vec<&Finding> = findings.iter().map(Rc::as_ref).filter(|finding| group.has(finding)).collect();
    if found.is_empty() {
        return nothing();
    }
    let (gaps, wrong): (Vec<&Finding>, Vec<&Finding>) = found.iter().partition(|finding| finding.is_gap());
    let measure = if group.severity.is_some() { "处" } else { "项" };
    let count = format!("{} {} {measure}", group.title, found.len());
    let both = !wrong.is_empty() && !gaps.is_empty();
    let between = both.then(|| el("p").class("summary-gaps").text(format!("其中还没有填写 {} 处：", gaps.len())));
    el("div")
        .class("summary-group")
        .class(group.severity.map(kind_class).unwrap_or_default())
        .child(el("h3").class("summary-title").some(group.severity.map(sign)).text(count))
        .child(lines(notice, "summary-list", &wrong))
        .some(between)
        .child(lines(notice, "summary-list is-dense", &gaps))
        .into()
}

fn lines(notice: &Notice, class: &'static str, found: &[&Finding]) -> Html {
    if found.is_empty() {
        return nothing();
    }
    let shown = el("ul").class(class).class("list-plain");
    let shown = shown.all(found.iter().take(LISTED).map(|finding| line(notice, finding))).into();
    match found.len().checked_sub(LISTED) {
        None | Some(0) => shown,
        Some(more) => {
            let more = format!("另有 {more} 处，改好以上各处后列出；各处旁边已有说明。");
            list([shown, el("p").class("soft").text(more).into()])
        }
    }
}

fn line(notice: &Notice, finding: &Finding) -> El {
    let said = words::words(notice, finding);
    let todo = (!finding.is_gap()).then(|| el("span").class("summary-todo soft").text(said.todo.into_owned()));
    el("li").child(link(said.what, finding.place.clone())).some(todo)
}
