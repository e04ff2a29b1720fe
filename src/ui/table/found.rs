//! What the check says about a table's cells, listed under it with the way to each. On a narrow screen the same words
//! stand in the cards instead.

use std::rc::Rc;

use web_sys::MouseEvent;
use yew::{Callback, Html};

use crate::check::Finding;
use crate::check::words;
use crate::notice::Notice;
use crate::ui::anchor;
use crate::ui::notes;
use crate::ui::piece::{Cx, El, On, View, el, nothing};
use crate::ui::session::Session;
use crate::ui::watch::Watch;

/// More of them would be a wall; the cells themselves bear their signs.
const MOST: usize = 50;

/// The list; nothing where there is nothing to say.
#[derive(Clone, PartialEq)]
pub struct Found {
    /// The table's id.
    pub table: Rc<str>,
}

/// Shows the list; see `ui::later`.
pub fn later(found: &Found) -> Html {
    found.clone().show()
}

impl View for Found {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::Notes(self.table.clone()));
        let notice = session.notice();
        let judged = session.assessment();
        let mut found = el("ul").class("list-plain");
        let mut count = 0_usize;
        for finding in &judged.findings {
            let here = finding.place.field == self.table && finding.place.row.is_some();
            if here && session.work().shows(&finding.place) {
                count += 1;
                if count <= MOST {
                    found = found.child(item(&session, &notice, finding));
                }
            }
        }
        if count == 0 {
            return nothing();
        }
        let more = count.checked_sub(MOST).filter(|more| *more > 0);
        let more = more.map(|more| el("p").class("soft").text(format!("另有 {more} 处，见表中标记。")));
        el("div").class("table-found").child(found).some(more).into()
    }
}

fn item(session: &Session, notice: &Notice, finding: &Finding) -> El {
    let place = finding.place.clone();
    let link = el("a").class("table-found-place").attr("href", format!("#{}", anchor::control(&place)));
    let link = link.text(words::label(notice, &place));
    let item = el("li").class("table-found-item").class_if("is-cell", place.column.is_some());
    let go = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        anchor::go_to(&place);
    });
    item.child(link.on(On::Click, go)).child(notes::note(session, finding))
}
