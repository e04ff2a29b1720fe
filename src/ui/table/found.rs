//! What the check says about a table's cells, listed under it with the way to each. On a narrow screen the same words
//! stand in the cards instead.

use std::rc::Rc;

use yew::prelude::*;

use crate::check::Finding;
use crate::check::words;
use crate::notice::Notice;
use crate::ui::anchor;
use crate::ui::field_messages;
use crate::ui::hooks::use_session;
use crate::ui::lazy::LazyPart;
use crate::ui::session::Session;
use crate::ui::shown::shown;
use crate::ui::subscriptions::Topic;

/// More of them would be a wall; the cells themselves bear their signs.
const MOST: usize = 50;

/// Of which table.
#[derive(Clone, Properties, PartialEq)]
pub struct FoundProps {
    /// The table's id.
    pub table: Rc<str>,
}

/// Shows the list; see `ui::lazy`.
pub struct FoundPart;

impl LazyPart for FoundPart {
    type Props = FoundProps;
    type Output = Html;

    fn run(props: &Self::Props) -> Html {
        html! { <Found ..props.clone() /> }
    }
}

/// The list; nothing where there is nothing to say.
#[component]
fn Found(props: &FoundProps) -> Html {
    let session = use_session(Topic::Messages(props.table.clone()));
    let notice = session.notice();
    let assessment = session.assessment();
    let shows = |finding: &&Rc<Finding>| {
        let here = finding.place.field == props.table && finding.place.row.is_some();
        here && session.work().shows_finding(finding)
    };
    let found: Vec<&Rc<Finding>> = assessment.findings.iter().filter(shows).collect();
    if found.is_empty() {
        return Html::default();
    }
    let more = found.len().saturating_sub(MOST);
    html! {
        <div class="table-found">
            <ul class="list-plain">
                { found.iter().take(MOST).map(|finding| item(&session, &notice, finding)).collect::<Html>() }
            </ul>
            if more > 0 {
                <p class="soft">{ format!("另有 {more} 处，见表中标记。") }</p>
            }
        </div>
    }
}

fn item(session: &Session, notice: &Notice, finding: &Finding) -> Html {
    let place = finding.place.clone();
    let (href, words) = (format!("#{}", anchor::control(&place)), words::label(notice, &place));
    let class = if place.column.is_some() { "table-found-item is-cell" } else { "table-found-item" };
    let on_click = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        anchor::go_to(&place);
    });
    html! {
        <li {class}>
            <a class="table-found-place" {href} onclick={on_click}>{ shown(words) }</a>
            { field_messages::note(session, finding) }
        </li>
    }
}
