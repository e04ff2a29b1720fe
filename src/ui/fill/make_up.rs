//! How a column of a table is made up, beside a part of a condition that the person must judge.

use yew::prelude::*;

use super::distribution::distribution;
use crate::answers::{Date, Place};
use crate::notice::Notice;
use crate::ui::hooks::use_session;
use crate::ui::lazy::LazyPart;
use crate::ui::session::Session;
use crate::ui::shown::shown;
use crate::ui::subscriptions::Topic;

/// Shows it of a column such as `members.education`; see `ui::lazy`.
pub struct MakeUpPart;

impl LazyPart for MakeUpPart {
    type Props = AttrValue;
    type Output = Html;

    fn run(column: &Self::Props) -> Html {
        html! { <MakeUp {column} /> }
    }
}

#[derive(Properties, PartialEq)]
struct MakeUpProps {
    column: AttrValue,
}

#[component]
fn MakeUp(props: &MakeUpProps) -> Html {
    let session = use_session(Topic::Assessment);
    make_up(&session, &session.notice(), &props.column).unwrap_or_default()
}

/// 「学历：大学本科 5 人、大学专科 3 人」
fn make_up(session: &Session, notice: &Notice, column: &str) -> Option<Html> {
    let (table, column) = column.rsplit_once('.')?;
    let field = notice.field(table)?.column(column)?;
    let work = session.work();
    let rows = work.answers.rows(table).iter().filter(|row| !row.is_empty());
    let texts: Vec<&str> = rows.map(|row| row.text(column)).collect();
    let written = notice.reckoned_at.as_ref().and_then(|id| Date::from_iso(work.answers.text(&Place::field(id))));
    let on = written.or_else(|| notice.last_day().and_then(|day| Date::from_iso(&day)));
    let words = distribution(field, &texts, on)?;
    Some(html! { <p class="part-make-up soft numbers">{ shown(words) }</p> })
}
