//! How a column of a table is made up, beside a part of a condition that the person must judge.

use yew::{AttrValue, Html};

use super::distribution::distribution;
use crate::answers::{Date, Place};
use crate::notice::Notice;
use crate::ui::piece::{Cx, El, View, el, nothing};
use crate::ui::session::Session;
use crate::ui::watch::Watch;

/// Shows it of a column such as `members.education`.
pub fn later(column: &AttrValue) -> Html {
    MakeUp { column: column.clone() }.show()
}

#[derive(PartialEq)]
struct MakeUp {
    column: AttrValue,
}

impl View for MakeUp {
    fn view(&self, cx: &mut Cx<'_>) -> Html {
        let session = cx.session(Watch::Assessment);
        let notice = session.notice();
        make_up(&session, &notice, &self.column).map_or_else(nothing, Into::into)
    }
}

/// 「学历：大学本科 5 人、大学专科 3 人」
fn make_up(session: &Session, notice: &Notice, column: &str) -> Option<El> {
    let (table, column) = column.rsplit_once('.')?;
    let field = notice.field(table)?.column(column)?;
    let work = session.work();
    let rows = work.answers.rows(table).iter().filter(|row| !row.is_empty());
    let texts: Vec<&str> = rows.map(|row| row.text(column)).collect();
    let written = notice.reckoned_at.as_ref().and_then(|id| Date::from_iso(work.answers.text(&Place::field(id))));
    let on = written.or_else(|| notice.last_day().and_then(|day| Date::from_iso(&day)));
    let shown = distribution(field, &texts, on)?;
    Some(el("p").class("part-make-up soft numbers").text(shown))
}
