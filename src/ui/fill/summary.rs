//! The check's result: a sentence an officer could sign, then everything to mend with the way there.
//! Not here: the words; at the field the same stand (`check::words`).

use yew::prelude::*;

use super::part::link;
use super::parts;
use crate::check::{Finding, words};
use crate::notice::{Notice, Severity, Stage};
use crate::ui::anchor;
use crate::ui::notes::{kind_class, sign};
use crate::ui::session::use_session;
use crate::ui::state::Action;
use crate::ui::watch::Watch;

/// Findings of one kind listed at once; a table of thousands of rows can have as many.
const LISTED: usize = 60;

/// What [`ErrorSummary`] is told.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct SummaryProps {
    /// Raised by one whenever 检查 is pressed; then the result takes the focus.
    pub requested: u32,
}

/// The check's result; nothing before the check was asked for.
#[component]
pub fn ErrorSummary(props: &SummaryProps) -> Html {
    let session = use_session(Watch::Assessment);
    let checked = session.work().checked;
    let before = use_memo((), |_| props.requested);
    let pressed = (props.requested != *before).then_some(props.requested);
    let asking = session.clone();
    use_effect_with(pressed, move |pressed| {
        if pressed.is_some() {
            asking.settle();
            asking.act(Action::Check);
        }
    });
    use_effect_with((pressed, checked), |(pressed, checked)| {
        if pressed.is_some() && *checked {
            anchor::focus(&anchor::section(parts::SUMMARY));
        }
    });
    if !checked {
        return Html::default();
    }
    let notice = session.prepared().notice;
    let judged = session.assessment();
    html! {
        <section class="summary sheet" id={anchor::section(parts::SUMMARY)} tabindex="-1" aria-labelledby="summary-title">
            <h2 class="section-title" id="summary-title">{ "检查结果" }</h2>
            <p class="summary-sentence">{ words::summary(&judged) }</p>
            { for GROUPS.iter().map(|one| group(&notice, one, &judged.findings)) }
        </section>
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

fn group(notice: &Notice, group: &Group, findings: &[Finding]) -> Html {
    let found: Vec<&Finding> = findings.iter().filter(|finding| group.has(finding)).collect();
    if found.is_empty() {
        return Html::default();
    }
    let (gaps, wrong): (Vec<&Finding>, Vec<&Finding>) = found.iter().partition(|finding| finding.is_gap());
    let measure = if group.severity.is_some() { "处" } else { "项" };
    html! {
        <div class={classes!("summary-group", group.severity.map(kind_class))}>
            <h3 class="summary-title">
                { group.severity.map(sign) }{ format!("{} {} {measure}", group.title, found.len()) }
            </h3>
            { list(notice, "summary-list", &wrong) }
            if !wrong.is_empty() && !gaps.is_empty() {
                <p class="summary-gaps">{ format!("其中还没有填写 {} 处：", gaps.len()) }</p>
            }
            { list(notice, "summary-list is-dense", &gaps) }
        </div>
    }
}

fn list(notice: &Notice, class: &'static str, found: &[&Finding]) -> Html {
    if found.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <ul class={classes!(class, "list-plain")}>
                { for found.iter().take(LISTED).map(|finding| line(notice, finding)) }
            </ul>
            if found.len() > LISTED {
                <p class="soft">{ format!("另有 {} 处，改好以上各处后列出；各处旁边已有说明。", found.len() - LISTED) }</p>
            }
        </>
    }
}

fn line(notice: &Notice, finding: &Finding) -> Html {
    let said = words::words(notice, finding);
    html! {
        <li>
            { link(said.what, finding.place.clone()) }
            if !finding.is_gap() {
                <span class="summary-todo soft">{ said.todo.into_owned() }</span>
            }
        </li>
    }
}
