//! What the check says about a table's cells, listed under it with the way to each. On a narrow screen the same words
//! stand in the cards instead.

use std::rc::Rc;

use yew::prelude::*;

use crate::check::Finding;
use crate::check::words;
use crate::notice::Notice;
use crate::ui::anchor;
use crate::ui::notes;
use crate::ui::session::{Session, use_session};
use crate::ui::watch::Watch;

/// More of them would be a wall; the cells themselves bear their signs.
const MOST: usize = 50;

/// What the list is told.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct FoundProps {
    /// The table's id.
    pub table: Rc<str>,
}

/// The list; nothing where there is nothing to say.
#[component]
pub fn Found(props: &FoundProps) -> Html {
    let session = use_session(Watch::Notes(props.table.clone()));
    let notice = session.prepared().notice;
    let judged = session.assessment();
    let here = |finding: &&Finding| *finding.place.field == *props.table && finding.place.row.is_some();
    let shown: Vec<&Finding> = {
        let work = session.work();
        judged.findings.iter().filter(here).filter(|finding| work.shows(&finding.place)).collect()
    };
    if shown.is_empty() {
        return Html::default();
    }
    html! {
        <div class="table-found">
            <ul class="list-plain">{ for shown.iter().take(MOST).map(|finding| item(&session, &notice, finding)) }</ul>
            if shown.len() > MOST {
                <p class="soft">{ format!("另有 {} 处，见表中标记。", shown.len() - MOST) }</p>
            }
        </div>
    }
}

fn item(session: &Session, notice: &Notice, finding: &Finding) -> Html {
    let place = finding.place.clone();
    let href = format!("#{}", anchor::control(&place));
    let onclick = {
        let place = place.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            anchor::go_to(&place);
        })
    };
    html! {
        <li class={classes!("table-found-item", place.column.is_some().then_some("is-cell"))}>
            <a class="table-found-place" {href} {onclick}>{ words::label(notice, &place) }</a>
            { notes::note(session, finding) }
        </li>
    }
}
