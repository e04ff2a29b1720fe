//! Which notice's form a document is.

use super::wording::letters;
use super::{Extraction, extract};
use crate::imports::{Document, WordBlock, WordCell};
use crate::notice::Notice;

/// The share of a form's places that must be there, filled or not, in percent: two unions' forms have the leader's data and some
/// tables in common, and half of a form that was cut is still that form.
const LEAST: usize = 40;

/// The notice whose form the document is, and what is read of it; none where it is nobody's. Of forms that are alike, as those of
/// two years are, it is the one most of whose places are there, then the one whose title is, then the first.
pub fn recognised<'a>(
    notices: impl IntoIterator<Item = &'a Notice>,
    document: &Document,
) -> Option<(&'a Notice, Extraction)> {
    let mut best: Option<((usize, bool), &Notice, Extraction)> = None;
    for notice in notices {
        let read = extract(notice, document);
        let likeness = (share(&read), is_titled(notice, document));
        if likeness.0 >= LEAST && best.as_ref().is_none_or(|(before, ..)| likeness > *before) {
            best = Some((likeness, notice, read));
        }
    }
    best.map(|(_, notice, read)| (notice, read))
}

/// All that is written in a document.
fn written(document: &Document) -> String {
    let block = |block: &WordBlock| match block {
        WordBlock::Paragraph(paragraph) => paragraph.text(),
        WordBlock::Table(table) => table.cells.iter().map(WordCell::text).collect(),
    };
    document.blocks.iter().map(block).collect()
}

/// Whether the title of one of the notice's forms stands in the document. Two unions' forms may be alike in everything else.
pub fn is_titled(notice: &Notice, document: &Document) -> bool {
    let words = letters(&written(document));
    notice.own_forms().iter().any(|form| words.contains(&letters(&form.title)))
}

/// How many of a hundred places of a form are there in what was read of a document; none of too few to be that form.
pub fn likeness(read: &Extraction) -> Option<usize> {
    Some(share(read)).filter(|share| *share >= LEAST)
}

/// How many of a hundred places of the form are there.
fn share(read: &Extraction) -> usize {
    let there = read.values.len() + read.doubtful.len() + read.blank.len();
    (there * 100).checked_div(there + read.missing.len()).unwrap_or(0)
}
