//! 报送清单: what is done on paper, ticked where it stands.

use yew::prelude::*;

use super::parts;
use super::section::SectionSheet;
use crate::answers::Place;
use crate::check::Problem;
use crate::notice::{ChecklistItem, Notice};
use crate::ui::control::TickBox;
use crate::ui::notes::basis;
use crate::ui::session::{Session, use_session};
use crate::ui::watch::Watch;

/// The checklist of the notice.
#[component]
pub fn Checklist() -> Html {
    let session = use_session(Watch::All);
    if session.prepared().notice.checklist.is_empty() {
        return Html::default();
    }
    html! {
        <SectionSheet id={parts::CHECKLIST} title="报送清单" note="纸面上的事页面看不到，请办妥一件，勾选一件。">
            <ChecklistLines />
        </SectionSheet>
    }
}

/// The items that apply, each with its tick; also where an application is sent.
#[component]
pub fn ChecklistLines() -> Html {
    let session = use_session(Watch::Assessment);
    let notice = session.prepared().notice;
    let items = notice.checklist.iter().filter(|item| applies(&session, item));
    html! { <ul class="materials list-plain">{ for items.map(|item| line(&notice, item)) }</ul> }
}

/// How many of the items that apply are ticked, and how many apply; none where the notice has no checklist.
pub fn ticked(session: &Session) -> Option<(usize, usize)> {
    let notice = session.prepared().notice;
    let items: Vec<_> = notice.checklist.iter().filter(|item| applies(session, item)).collect();
    let done = items.iter().filter(|item| is_ticked(session, item)).count();
    (!items.is_empty()).then_some((done, items.len()))
}

/// An open item that applies has a finding; an item that is ticked stays in sight, so that it can be taken back.
fn applies(session: &Session, item: &ChecklistItem) -> bool {
    let judged = session.assessment();
    let open = |finding: &crate::check::Finding| finding.problem == Problem::Checklist && *finding.rule == *item.id;
    item.when.is_none() || is_ticked(session, item) || judged.findings.iter().any(open)
}

fn is_ticked(session: &Session, item: &ChecklistItem) -> bool {
    session.text(&Place::field(&item.tick())) == "是"
}

fn line(notice: &Notice, item: &ChecklistItem) -> Html {
    let clauses: Vec<_> = item.clause.iter().filter_map(|id| notice.clause(id)).collect();
    html! {
        <li class="material is-plain" key={item.id.clone()}>
            <TickBox place={Place::field(&item.tick())} label={item.text.clone()} />
            <div class="field-demand soft">{ basis(&clauses) }</div>
        </li>
    }
}
