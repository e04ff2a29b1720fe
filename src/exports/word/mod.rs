//! The form and 申报材料 as Word files: the pages of `paper` as paragraphs and real tables, so that Word, screen and printer
//! show the same. One program and one input make the same bytes: no clock, no random ids.
//! Not here: where things stand on a page (`paper`); what `docx_rs` cannot say is added in `package`.

mod body;
mod cover;
mod line;
mod package;
mod statement;
mod styles;
mod table;
mod text;

use crate::check::Entries;
use crate::notice::{Form, Notice};
use crate::paper::{PageSize, lay_out, lay_out_statement};

use body::Body;
use package::packed;
use styles::Styles;

/// What a Word file is to browsers and mail programs.
pub const KIND: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// The file could not be put together; nothing that was typed leads here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unwritten;

/// A form, page by page as it prints.
pub fn form(notice: &Notice, form: &Form, entries: &Entries) -> Result<Vec<u8>, Unwritten> {
    let pages = lay_out(notice, form, entries).pages;
    let body = Body::new(Styles::form(PageSize::of(&form.paper), form.paper.point));
    packed(pages.iter().fold(body, Body::page), &form.title)
}

/// 申报材料 as a document with headings and contents; none where the notice has no outline.
pub fn statement(notice: &Notice, entries: &Entries) -> Option<Result<Vec<u8>, Unwritten>> {
    let pages = lay_out_statement(notice, entries).pages;
    let point = pages.first()?.point;
    let title = notice.statement.as_ref().and_then(|it| it.title.last()).unwrap_or(&notice.title);
    Some(packed(statement::flowing(Body::new(Styles::statement(point)), &pages), title))
}
