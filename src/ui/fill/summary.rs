//! The check's result: a sentence an officer could sign, then everything to mend with the way there.
//! Not here: the words; at the field the same stand (`check::words`).

use std::rc::Rc;

use yew::prelude::*;

use super::part::link;
use crate::check::{Finding, words};
use crate::notice::{Notice, Severity, Stage};
use crate::ui::anchor;
use crate::ui::field_messages::{kind_class, sign};
use crate::ui::hooks::use_session;
use crate::ui::lazy::LazyPart;
use crate::ui::sheet::parts;
use crate::ui::shown::shown;
use crate::ui::state::Action;
use crate::ui::subscriptions::Topic;

/// Findings of one kind listed at once; a table of thousands of rows can have as many.
const LISTED: usize = 60;

/// Shows it; see `ui::lazy`.
pub struct SummaryPart;

impl LazyPart for SummaryPart {
    type Props = Option<u32>;
    type Output = Html;

    fn run(pressed: &Self::Props) -> Html {
        html! { <ErrorSummary pressed={*pressed} /> }
    }
}

/// Whether the check was asked for.
#[derive(Properties, PartialEq)]
struct ErrorSummaryProps {
    /// Raised by one whenever 检查 is pressed; then the result takes the focus. None before that.
    pressed: Option<u32>,
}

/// The check's result; nothing before the check was asked for.
#[component]
fn ErrorSummary(props: &ErrorSummaryProps) -> Html {
    let session = use_session(Topic::Assessment);
    let checked = session.work().checked;
    {
        let session = session.clone();
        use_effect_with(props.pressed, move |pressed| {
            if pressed.is_some() {
                session.settle();
                session.act(Action::Check);
            }
        });
    }
    use_effect_with((props.pressed, checked), |(pressed, checked)| {
        if pressed.is_some() && *checked {
            anchor::focus(&anchor::section(parts::SUMMARY));
        }
    });
    if !checked {
        return Html::default();
    }
    let (notice, assessment) = (session.notice(), session.assessment());
    let groups = GROUPS.iter().map(|one| group(&notice, one, &assessment.findings));
    html! {
        <section
            class="summary sheet"
            id={anchor::section(parts::SUMMARY)}
            tabindex="-1"
            aria-labelledby="summary-title"
        >
            <h2 class="section-title" id="summary-title">{ "检查结果" }</h2>
            <p class="summary-sentence">{ shown(words::summary(&assessment)) }</p>
            { groups.collect::<Html>() }
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

fn group(notice: &Notice, group: &Group, findings: &[Rc<Finding>]) -> Html {
    let found: Vec<&Finding> = findings.iter().map(Rc::as_ref).filter(|finding| group.has(finding)).collect();
    if found.is_empty() {
        return Html::default();
    }
    let (gaps, wrong): (Vec<&Finding>, Vec<&Finding>) = found.iter().partition(|finding| finding.is_gap());
    let measure = if group.severity.is_some() { "处" } else { "项" };
    html! {
        <div class={classes!("summary-group", group.severity.map(kind_class))}>
            <h3 class="summary-title">
                { group.severity.map(sign).unwrap_or_default() }
                { format!("{} {} {measure}", group.title, found.len()) }
            </h3>
            { lines(notice, "summary-list list-plain", &wrong) }
            if !wrong.is_empty() && !gaps.is_empty() {
                <p class="summary-gaps">{ format!("其中还没有填写 {} 处：", gaps.len()) }</p>
            }
            { lines(notice, "summary-list is-dense list-plain", &gaps) }
        </div>
    }
}

fn lines(notice: &Notice, class: &'static str, found: &[&Finding]) -> Html {
    if found.is_empty() {
        return Html::default();
    }
    let listed = found.iter().take(LISTED).map(|finding| line(notice, finding));
    let unlisted = found.len().saturating_sub(LISTED);
    html! {
        <>
            <ul {class}>{ listed.collect::<Html>() }</ul>
            if unlisted > 0 {
                <p class="soft">{ format!("另有 {unlisted} 处，改好以上各处后列出；各处旁边已有说明。") }</p>
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
                <span class="summary-todo soft">{ shown(said.todo.into_owned()) }</span>
            }
        </li>
    }
}
