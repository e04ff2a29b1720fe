//! 报送清单: what is done on paper, ticked where it stands.

use yew::prelude::*;

use crate::answers::Place;
use crate::check::{Finding, Problem};
use crate::notice::{ChecklistItem, Notice};
use crate::ui::control::TickBox;
use crate::ui::field_messages::basis;
use crate::ui::hooks::use_session;
use crate::ui::session::Session;
use crate::ui::subscriptions::Topic;

/// The items that apply, each with its tick; also where an application is sent.
#[component]
pub fn ChecklistItems() -> Html {
    let session = use_session(Topic::Assessment);
    let notice = session.notice();
    let items = notice.checklist.iter().filter(|item| applies(&session, item));
    html! { <ul class="materials list-plain">{ items.map(|item| line(&notice, item)).collect::<Html>() }</ul> }
}

/// An open item that applies has a finding; an item that is ticked stays in sight, so that it can be taken back.
fn applies(session: &Session, item: &ChecklistItem) -> bool {
    let assessment = session.assessment();
    let open = |finding: &Finding| matches!(&finding.problem, Problem::Checklist(id) if **id == *item.id);
    item.when.is_none() || is_ticked(session, item) || assessment.findings.iter().any(|finding| open(finding))
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
