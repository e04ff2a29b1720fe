//! The check's result: a sentence an officer could sign, then what to mend, part by part, with the way there.
//! Not here: the words; at the field the same are shown (`check::words`).

use std::rc::Rc;

use yew::prelude::*;

use super::index::entries;
use super::mending::faults;
use super::part::link;
use crate::answers::Place;
use crate::check::{ConditionState, Finding, Fulfilment, words};
use crate::notice::{Condition, Notice, Severity, Stage};
use crate::ui::anchor;
use crate::ui::field_messages::kind_class;
use crate::ui::hooks::use_session;
use crate::ui::lazy::LazyPart;
use crate::ui::parts;
use crate::ui::session::{Session, part_of};
use crate::ui::shown::shown;
use crate::ui::state::Action;
use crate::ui::subscriptions::Topic;

/// Findings of one kind listed at once; a table of thousands of rows can have as many.
const LISTED: usize = 60;

/// So many findings are listed outright; more are folded up, part by part.
const FEW: usize = 12;

/// Shows it; see `ui::lazy`.
pub struct SummaryPart;

impl LazyPart for SummaryPart {
    type Props = SummaryProps;
    type Output = Html;

    fn run(props: &Self::Props) -> Html {
        html! { <ErrorSummary ..props.clone() /> }
    }
}

/// Whether the check was asked for, and whether its result has its place in what is in view.
#[derive(Clone, Properties, PartialEq)]
pub struct SummaryProps {
    /// Raised by one whenever 检查 is pressed; then the result takes the focus. None before that.
    pub pressed: Option<u32>,
    /// Whether it is to be shown.
    pub shown: bool,
}

/// The check's result; nothing before the check was asked for.
#[component]
fn ErrorSummary(props: &SummaryProps) -> Html {
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
    use_effect_with((props.pressed, checked, props.shown), |(pressed, checked, shown)| {
        if pressed.is_some() && *checked && *shown {
            anchor::focus(&anchor::section(parts::SUMMARY));
        }
    });
    if !checked || !props.shown {
        return Html::default();
    }
    html! {
        <section
            class="summary sheet"
            id={anchor::section(parts::SUMMARY)}
            tabindex="-1"
            aria-labelledby="summary-title"
        >
            <h2 class="section-title" id="summary-title">{ "检查结果" }</h2>
            <p class="summary-sentence">{ shown(words::summary(&session.assessment())) }</p>
            { begin(&session) }
            { result(&session) }
        </section>
    }
}

/// The way through all faults, one after the other.
fn begin(session: &Session) -> Html {
    let Some(first) = faults(session).into_iter().next() else { return Html::default() };
    let session = session.clone();
    let on_begin = Callback::from(move |_: MouseEvent| session.mend(Some(&first)));
    html! {
        <p class="summary-begin">
            <button type="button" class="button is-primary" onclick={on_begin}>{ "逐处修改" }</button>
        </p>
    }
}

/// What belongs to one part of the form.
struct Group<'a> {
    title: String,
    errors: Vec<&'a Finding>,
    warnings: Vec<&'a Finding>,
    advice: Vec<&'a Finding>,
}

/// What was found, part by part in the order of the form; what is done on paper comes last.
fn result(session: &Session) -> Html {
    let (notice, assessment) = (session.notice(), session.assessment());
    let found = assessment.findings.iter().map(Rc::as_ref);
    let (fill, send): (Vec<&Finding>, Vec<&Finding>) = found.partition(|finding| finding.stage == Stage::Fill);
    let part = |finding: &Finding| part_of(&notice, &finding.place).map(str::to_owned);
    let known = entries(session).into_iter().map(|entry| (Some(entry.id), entry.title));
    let groups = known.chain([(None, "其他".to_owned())]).map(|(id, title)| {
        let of = |severity| {
            let here = |it: &&&Finding| it.severity == severity && part(it) == id;
            fill.iter().filter(here).copied().collect()
        };
        let (errors, warnings, advice) = (of(Severity::Error), of(Severity::Warning), of(Severity::Advice));
        Group { title, errors, warnings, advice }
    });
    let groups =
        groups.filter(|group| !group.errors.is_empty() || !group.warnings.is_empty() || !group.advice.is_empty());
    let few = fill.len() <= FEW;
    html! {
        <>
            { groups.map(|one| group(session, &notice, &one, few)).collect::<Html>() }
            { unanswered(session) }
            { to_do(session, &notice, &send, few) }
        </>
    }
}

fn group(session: &Session, notice: &Notice, group: &Group<'_>, open: bool) -> Html {
    let kinds = [
        ("必须修改", Severity::Error, &group.errors),
        ("建议核对", Severity::Warning, &group.warnings),
        ("说明", Severity::Advice, &group.advice),
    ];
    let kinds: Vec<_> = kinds.into_iter().filter(|(_, _, found)| !found.is_empty()).collect();
    let count = |words: &str, severity: Severity, found: &[&Finding]| {
        let class = classes!("summary-count", kind_class(severity));
        html! { <span {class}>{ format!("{words} {} 处", found.len()) }</span> }
    };
    let counts = kinds.iter().map(|(words, severity, found)| count(words, *severity, found));
    // What a list holds is said above it where the part has lists of several kinds.
    let lists = kinds.iter().map(|(words, severity, found)| {
        html! {
            <>
                if kinds.len() > 1 {
                    <p class="summary-kind">{ count(words, *severity, found) }</p>
                }
                { listed(session, notice, found) }
            </>
        }
    });
    html! {
        <details class="summary-group" {open}>
            <summary>
                <b class="summary-title">{ shown(group.title.clone()) }</b>
                { counts.collect::<Html>() }
            </summary>
            { lists.collect::<Html>() }
        </details>
    }
}

/// Findings of one kind: what is wrong, then what is missing.
fn listed(session: &Session, notice: &Notice, found: &[&Finding]) -> Html {
    let (gaps, wrong): (Vec<&Finding>, Vec<&Finding>) = found.iter().partition(|finding| finding.is_gap());
    html! {
        <>
            { lines(session, notice, "summary-list list-plain", &wrong) }
            if !gaps.is_empty() {
                <p class="summary-gaps">{ format!("还没有填写 {} 处：", gaps.len()) }</p>
            }
            { lines(session, notice, "summary-list is-dense list-plain", &gaps) }
        </>
    }
}

/// The conditions that nobody has answered yet, by name.
fn unanswered(session: &Session) -> Html {
    let (notice, assessment) = (session.notice(), session.assessment());
    let open: Vec<&ConditionState> = assessment.conditions.iter().filter(|it| it.state == Fulfilment::Open).collect();
    if open.is_empty() {
        return Html::default();
    }
    let count = open.len();
    let links = open.into_iter().filter_map(|state| {
        let condition = notice.conditions.iter().find(|condition| *condition.id == *state.id)?;
        let place = asked(condition, state)?;
        Some(html! { <li>{ link(session, condition.title.clone(), place) }</li> })
    });
    html! {
        <div class="summary-group">
            <p class="summary-gaps">{ format!("条件自查还有 {count} 项未填：") }</p>
            <ul class="summary-list is-dense list-plain">{ links.collect::<Html>() }</ul>
        </div>
    }
}

/// Where a condition that is open is answered: at the tick of its first open part, or where that part looks.
fn asked(condition: &Condition, state: &ConditionState) -> Option<Place> {
    let open = condition.parts.iter().zip(&state.parts).find(|(_, state)| **state == Fulfilment::Open);
    let part = open.map(|(part, _)| part)?;
    match &part.holds {
        None => Some(Place::field(&condition.tick(part))),
        Some(_) => part.touches.first()?.parse().ok(),
    }
}

/// What is done before the application goes.
fn to_do(session: &Session, notice: &Notice, found: &[&Finding], open: bool) -> Html {
    if found.is_empty() {
        return Html::default();
    }
    html! {
        <details class="summary-group" {open}>
            <summary>
                <b class="summary-title">{ "报送前要办" }</b>
                <span class="summary-count">{ format!("{} 项", found.len()) }</span>
            </summary>
            { lines(session, notice, "summary-list list-plain", found) }
        </details>
    }
}

fn lines(session: &Session, notice: &Notice, class: &'static str, found: &[&Finding]) -> Html {
    if found.is_empty() {
        return Html::default();
    }
    let listed = found.iter().take(LISTED).map(|finding| line(session, notice, finding));
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

fn line(session: &Session, notice: &Notice, finding: &Finding) -> Html {
    let said = words::words(notice, finding);
    html! {
        <li>
            { link(session, said.what, finding.place.clone()) }
            if !finding.is_gap() {
                <span class="summary-todo soft">{ shown(said.todo.into_owned()) }</span>
            }
        </li>
    }
}
