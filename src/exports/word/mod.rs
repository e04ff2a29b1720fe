//! The form and 申报材料 as Word files: the pages of `paper` as paragraphs and real tables, so that Word, screen and printer
//! show the same. And 考核表, which is printed from Word alone. One program and one input make the same bytes: no clock, no random ids; the day is handed in.
//! Not here: where things stand on a page (`paper`).

mod body;
mod cover;
mod edges;
mod line;
mod listed;
mod markup;
mod package;
mod score_sheet;
mod statement;
mod styles;
mod table;
mod text;

use crate::answers::Date;
use crate::check::Entries;
use crate::notice::{Form, Notice};
use crate::paper::{lay_out, lay_out_statement};

use body::Body;
pub use listed::{ListedBlock, ListedDocument, listed};
use package::packed;
pub use score_sheet::{score_sheet, score_sheets};
use styles::Styles;
pub use text::held;

/// What a Word file is to browsers and mail programs.
pub const KIND: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// The file could not be put together; nothing that was typed leads here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unwritten;

/// A form, page by page as it prints, saved on this day.
pub fn form(notice: &Notice, form: &Form, entries: &Entries, saved: Option<Date>) -> Result<Vec<u8>, Unwritten> {
    let pages = lay_out(notice, form, entries).pages;
    let body = Body::new(Styles::form(&form.paper));
    packed(pages.iter().fold(body, Body::page), &form.title, saved)
}

/// 申报材料 as a document with headings and contents, saved on this day; none where the notice has no outline.
pub fn statement(notice: &Notice, entries: &Entries, saved: Option<Date>) -> Option<Result<Vec<u8>, Unwritten>> {
    let pages = lay_out_statement(notice, entries).pages;
    let point = pages.first()?.point;
    let title = notice.statement.as_ref().and_then(|it| it.title.last()).unwrap_or(&notice.title);
    Some(packed(statement::flowing(Body::new(Styles::statement(point)), &pages), title, saved))
}
