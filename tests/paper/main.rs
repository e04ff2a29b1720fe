//! The printed forms: a record of the pages, and what must hold for every form and every answer.
//! Not here: line breaking and sheets, which are tested where they stand.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a form that cannot be laid out has failed")]

mod annex;
mod borders;
mod dump;
mod forms;
mod grids;
mod growing;
#[path = "../kit.rs"]
mod kit;
mod load;
mod lying;
mod nothing_lost;
mod records;
mod samples;
mod scanned;
mod slip;
mod statement;

use shenbao::answers::{Answers, Place};
use shenbao::check::Entries;
use shenbao::notice::Notice;
use shenbao::paper::{Page, PageContent, Pages, Table, WrappedText, lay_out};

/// The answers, read.
fn read(notice: &Notice, answers: &Answers) -> Entries {
    Entries::of(notice, answers.clone())
}

/// The answers with one more text.
fn with(mut answers: Answers, place: &str, text: &str) -> Answers {
    answers.write(&place.parse::<Place>().unwrap(), text);
    answers
}

/// The notice's first form.
fn pages(notice: &Notice, answers: &Answers) -> Pages {
    lay_out(notice, &notice.forms[0], &read(notice, answers))
}

/// The tables on a page.
fn tables(page: &Page) -> impl Iterator<Item = &Table> {
    page.blocks.iter().filter_map(|block| match &block.content {
        PageContent::Table(table) => Some(table),
        _ => None,
    })
}

/// All words on a page, in reading order.
fn words(page: &Page) -> Vec<&WrappedText> {
    page.blocks.iter().flat_map(|block| words_in(&block.content)).collect()
}

fn words_in(content: &PageContent) -> Vec<&WrappedText> {
    match content {
        PageContent::Cover(cover) => cover.blanks.iter().map(|(_, words)| words).collect(),
        PageContent::Text(text) => vec![&text.words],
        PageContent::Line(items) => items.iter().collect(),
        PageContent::Table(table) => table.cells.iter().map(|cell| &cell.words).collect(),
        PageContent::Picture(picture) => vec![&picture.words],
    }
}

/// A text without white space.
fn bare(text: &str) -> String {
    text.split_whitespace().collect()
}
