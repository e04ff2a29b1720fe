//! In what the file's form differs from the notice's.
//!
//! Widths, row heights and margins are not compared with the definition: the published texts do not say them, the definition's are
//! the tool's own or rebuilt, and each union's blank is drawn otherwise. Where the blank is at hand, `compare` compares them.

mod labels;
mod page;
mod rows;

use super::FormChange;
use super::laid::Laid;

pub(super) use page::{TWIPS, lines, worded};

/// Everything that differs; `annexed` are the blocks of tables beside the form that are its own.
pub(super) fn of(laid: &Laid<'_>, annexed: &[usize]) -> Vec<FormChange> {
    let mut all = Vec::new();
    if laid.rows.last().is_none() {
        return all;
    }
    rows::missing(laid, &mut all);
    rows::added(laid, annexed, &mut all);
    labels::labels(laid, &mut all);
    labels::opinions(laid, &mut all);
    if let Some(form) = laid.notice.own_forms().first() {
        page::size(form, laid.document, &mut all);
        page::type_size(form, laid, &mut all);
    }
    page::edges(laid.notice, laid.document, &mut all);
    all.extend(noted(laid));
    all
}

/// What is to be known of the file.
fn noted(laid: &Laid<'_>) -> impl Iterator<Item = FormChange> {
    let document = laid.document;
    let nested: usize = document.cells().map(|cell| cell.nested.len()).sum();
    let noted = [
        (!document.text_boxes.is_empty()).then_some(FormChange::TextBoxes(document.text_boxes.len())),
        (nested > 0).then_some(FormChange::NestedTables(nested)),
        document.noted.protected.then_some(FormChange::Protected),
        document.noted.tracked.then_some(FormChange::Tracked),
        document.noted.hidden.then_some(FormChange::Hidden),
        document.noted.foreign_parts.then_some(FormChange::ForeignParts),
    ];
    noted.into_iter().flatten()
}

pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect()
}
