//! 报送清单: what is done on paper, ticked where it stands.

use yew::Html;

use super::parts;
use super::section::sheet;
use crate::answers::Place;
use crate::check::Problem;
use crate::notice::{ChecklistItem, Notice};
use crate::ui::control::TickBox;
use crate::ui::notes::basis;
use crate::ui::piece::{Cx, El, View, el, nothing};
use crate::ui::session::Session;
use crate::ui::watch::Watch;

/// The checklist of the notice.
pub fn checklist(notice: &Notice) -> Html {
    if notice.checklist.is_empty() {
        return nothing();
    }
    let note = "纸面上的事页面看不到，请办妥一件，勾选一件。";
    sheet(parts::CHECKLIST, "报送清单", note, nothing()).child(ChecklistLines.show()).into()
}

/// The items that apply, each with its tick; also where an application is sent.
#[derive(PartialEq)]
pub struct ChecklistLines;

impl View for ChecklistLines {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::Assessment);
        let notice = session.notice();
        let items = notice.checklist.iter().filter(|item| applies(&session, item));
        el("ul").class("materials list-plain").all(items.map(|item| line(&notice, item))).into()
    }
}

/// How many of the items that apply are ticked, and how many apply; none where the notice has no checklist.
pub fn ticked(session: &Session) -> Option<(usize, usize)> {
    let notice = session.notice();
    let items: Vec<_> = notice.checklist.iter().filter(|item| applies(session, item)).collect();
    let done = items.iter().filter(|item| is_ticked(session, item)).count();
    (!items.is_empty()).then_some((done, items.len()))
}

/// An open item that applies has a finding; an item that is ticked stays in sight, so that it can be taken back.
fn applies(session: &Session, item: &ChecklistItem) -> bool {
    let judged = session.assessment();
    let open = |finding: &crate::check::Finding| matches!(&finding.problem, Problem::Checklist(id) if **id == *item.id);
    item.when.is_none() || is_ticked(session, item) || judged.findings.iter().any(|finding| open(finding))
}

fn is_ticked(session: &Session, item: &ChecklistItem) -> bool {
    session.text(&Place::field(&item.tick())) == "是"
}

fn line(notice: &Notice, item: &ChecklistItem) -> El {
    let clauses: Vec<_> = item.clause.iter().filter_map(|id| notice.clause(id)).collect();
    let tick = TickBox { place: Place::field(&item.tick()), label: item.text.clone().into(), described: None };
    let demand = el("div").class("field-demand soft").child(basis(&clauses));
    el("li").class("material is-plain").key(item.id.clone()).child(tick.show()).child(demand)
}
