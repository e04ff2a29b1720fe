//! The side index: every part of the application with how far it is; a strip on top where the screen is narrow.

use std::collections::HashMap;
use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::index_state::Stand;
use super::part_nav::ViewSwitch;
use crate::answers::Place;
use crate::check::Finding;
use crate::notice::{Field, Section, Severity, Stage};
use crate::ui::anchor;
use crate::ui::hooks::use_session;
use crate::ui::lazy::LazyPart;
use crate::ui::parts;
use crate::ui::session::{Session, View};
use crate::ui::shown::shown;
use crate::ui::subscriptions::Topic;

/// One line of the index.
pub struct Entry {
    /// The part's id.
    pub id: String,
    /// Its title.
    pub title: String,
    stand: Option<Stand>,
}

/// Shows it; see `ui::lazy`.
pub struct IndexPart;

impl LazyPart for IndexPart {
    type Props = ();
    type Output = Html;

    fn run(_: &()) -> Html {
        html! { <SideIndex /> }
    }
}

/// The index of the screen.
#[component]
fn SideIndex() -> Html {
    let session = use_session(Topic::Assessment);
    use_session(Topic::View);
    use_session(Topic::Findings);
    let list = use_node_ref();
    {
        let list = list.clone();
        use_effect_with(session.view(), move |_| bring_into_view(&list));
    }
    let lines = entries(&session).into_iter().map(|entry| line(&session, entry));
    html! {
        <nav class="index" aria-label="填写进度" ref={list}>
            <ol class="index-list list-plain">{ lines.collect::<Html>() }</ol>
            <p class="index-switch"><ViewSwitch /></p>
        </nav>
    }
}

/// Scrolls the list, and nothing else, to the present part, where it is a strip that is wider than the window.
fn bring_into_view(list: &NodeRef) {
    let Some(list) = list.cast::<Element>() else { return };
    if let Some(present) = list.query_selector("[aria-current]").ok().flatten() {
        let (around, own) = (list.get_bounding_client_rect(), present.get_bounding_client_rect());
        let beyond = own.left() + own.width() / 2.0 - around.left() - around.width() / 2.0;
        #[expect(clippy::cast_possible_truncation, reason = "a scrolled width is far below 2³¹ pixels")]
        list.set_scroll_left(list.scroll_left() + beyond as i32);
    }
}

/// The parts of the form that are there for this applicant, in the order in which they are filled.
pub fn entries(session: &Session) -> Vec<Entry> {
    let notice = session.notice();
    let assessment = session.assessment();
    let part = |id: &str, title: &str, stand| Entry { id: id.to_owned(), title: title.to_owned(), stand };
    let mut found = Vec::new();
    let hidden = |field: &Field| assessment.hidden.iter().any(|id| **id == *field.id);
    let sections = notice.sections.iter().zip(&assessment.progress);
    // A section of which nothing is asked is not there.
    let sections = sections.filter(|(section, _)| !section.fields.iter().all(hidden));
    let errors = errors_in_view(session);
    found.extend(sections.map(|(section, progress)| {
        let errors = section.fields.iter().filter_map(|field| errors.get(field.id.as_str())).sum();
        part(&section.id, &section.title, Some(Stand::section(progress, errors, touched(session, section))))
    }));
    if !session.work().answers.aside.is_empty() {
        found.push(part(parts::ASIDE, "未归位内容", None));
    }
    if !assessment.conditions.is_empty() {
        found.push(part(parts::CONDITIONS, "条件自查", Some(Stand::conditions(&assessment.conditions))));
    }
    if !notice.materials.is_empty() {
        found.push(part(
            parts::MATERIALS,
            "附件材料",
            Some(Stand::materials(&notice.materials, &assessment.materials)),
        ));
    }
    let whole = session.work().checked.then(|| Stand::whole(&assessment));
    found.push(part(parts::FINISH, "检查与发送", whole));
    found
}

/// How many errors the fields show, by the field's id: what the form does not mark is not counted here.
fn errors_in_view(session: &Session) -> HashMap<Rc<str>, usize> {
    let (assessment, work) = (session.assessment(), session.work());
    let mut errors = HashMap::new();
    let shows = |it: &&Rc<Finding>| it.stage == Stage::Fill && it.severity == Severity::Error && work.shows_finding(it);
    for finding in assessment.findings.iter().filter(shows) {
        *errors.entry(finding.place.field.clone()).or_default() += 1;
    }
    errors
}

/// Whether anything is written in a section.
fn touched(session: &Session, section: &Section) -> bool {
    let work = session.work();
    let written = |id: &str| {
        let rows = work.answers.rows(id).iter().any(|row| !row.is_empty());
        rows || !work.answers.text(&Place::field(id)).is_empty()
    };
    section.fields.iter().any(|field| written(&field.id))
}

fn line(session: &Session, entry: Entry) -> Html {
    let id = anchor::section(&entry.id);
    let href = format!("#{id}");
    let view = session.view();
    let present = matches!(&view, View::Part(part) if **part == *entry.id);
    let (session, part) = (session.clone(), entry.id.clone());
    // The fragment is the screen's address, so the link does not follow it.
    let on_click = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        match session.view() {
            View::Part(present) if *present != *part => session.show(View::Part(part.as_str().into())),
            _ => anchor::go_to_part(&format!("{id}-title")),
        }
    });
    html! {
        <li>
            <a class="index-entry" {href} onclick={on_click} aria-current={present.then_some("step")}>
                <span class="index-title">{ shown(entry.title) }</span>
                if let Some(stand) = entry.stand {
                    <span class={classes!("index-stand", stand.class())}>
                        <span class="sign" aria-hidden="true">{ stand.sign() }</span>
                        { stand.word() }
                    </span>
                }
            </a>
        </li>
    }
}
