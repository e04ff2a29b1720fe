//! A row in one line, where there is no room for its cells beside each other: what stands in it, whether something is wrong with it,
//! and the way into it. The row itself opens over the window while the focus is in it, which the sheet alone brings about.

use std::rc::Rc;

use yew::prelude::*;

use crate::answers::Place;
use crate::notice::{Field, Severity};
use crate::ui::field_messages::kind_class;
use crate::ui::hooks::use_session;
use crate::ui::lazy::LazyPart;
use crate::ui::session::Session;
use crate::ui::shown::shown;
use crate::ui::subscriptions::Topic;

use super::row::columns;

/// So many of its texts are said.
const SAID: usize = 4;

/// Which row.
#[derive(Clone, Properties, PartialEq)]
pub struct RowLineProps {
    /// The table's id.
    pub table: Rc<str>,
    /// The row, counted from 0.
    pub row: usize,
    /// It is the row to come.
    pub is_next: bool,
}

/// Shows it; see `ui::lazy`.
pub struct RowLinePart;

impl LazyPart for RowLinePart {
    type Props = RowLineProps;
    type Output = Html;

    fn run(props: &Self::Props) -> Html {
        html! { <RowLine ..props.clone() /> }
    }
}

/// The line, and the way out of the opened row.
#[component]
fn RowLine(props: &RowLineProps) -> Html {
    let session = use_session(Topic::Row(props.table.clone(), props.row));
    use_session(Topic::Left(props.table.clone(), props.row));
    let notice = session.notice();
    let Some(table) = notice.field(&props.table) else { return Html::default() };
    let words = match said(&session, table, props.row) {
        words if !words.is_empty() => words,
        _ if props.is_next => "＋ 添加一行".to_owned(),
        _ => "（空行）".to_owned(),
    };
    // The row opens with the focus; while it is pressed the line must not move away from under the pointer.
    let stay = Callback::from(|event: MouseEvent| event.prevent_default());
    let wrong = wrong(&session, table, props.row);
    html! {
        <td class="row-line" role="cell">
            // The Tab key goes on from cell to cell, and opens rows by that.
            <button type="button" class="row-open" tabindex="-1" data-do="open" onmousedown={stay}>{ shown(words) }</button>
            { wrong }
            <button type="button" class="button is-small row-done" data-do="done">{ "完成" }</button>
        </td>
    }
}

/// What stands in the row, its first texts.
fn said(session: &Session, table: &Field, row: usize) -> String {
    let text = |column: &Field| session.text(&Place::cell(&table.id, row, &column.id));
    let texts: Vec<String> = columns(table).map(text).filter(|text| !text.is_empty()).take(SAID).collect();
    texts.join("，")
}

/// The sign of what is worst in the row, with how much there is.
fn wrong(session: &Session, table: &Field, row: usize) -> Html {
    let at = |column: &Field| session.findings(&Place::cell(&table.id, row, &column.id));
    let found: Vec<_> = columns(table).flat_map(at).filter(|finding| finding.severity != Severity::Advice).collect();
    let Some(worst) = found.iter().map(|finding| finding.severity).min() else { return Html::default() };
    let class = classes!("row-wrong", "note-kind", kind_class(worst));
    html! { <span {class}>{ format!("{} 处", found.len()) }</span> }
}
