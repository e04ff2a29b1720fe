//! What stands outside of the form's tables: the cover's lines, drawn with strokes or as a small table, and the lines above and
//! under a table.

use crate::imports::{Document, Paragraph, WordBlock, WordCell, WordTable};
use crate::notice::{self, Notice};

use super::template::{Backward, after_words, backward, is_room, trimmed};
use super::values::{Seen, one};
use super::wording::letters;
use super::{DoubtReason, WordSpot};
use crate::answers::Place;

/// Lines of the cover that are told in a file.
fn lines(notice: &Notice) -> Vec<(&str, &str)> {
    let blocks = notice.own_forms().into_iter().flat_map(|form| &form.blocks);
    let covers = blocks.filter_map(|block| match &block.block {
        notice::Block::Cover { lines, .. } => Some(lines),
        _ => None,
    });
    covers.flatten().map(|line| (line.label.as_str(), line.value.as_str())).collect()
}

/// The blocks that are a cover's lines drawn as a table of labels and blanks.
pub(super) fn tables(notice: &Notice, document: &Document) -> Vec<usize> {
    let lines: Vec<String> = lines(notice).into_iter().map(|(label, _)| letters(label)).collect();
    let is_cover = |table: &WordTable| {
        let rows = table.rows.len();
        let first = table.cells.iter().filter(|cell| cell.left == 0);
        let known = first.filter(|cell| lines.contains(&letters(&cell.text()))).count();
        rows > 1 && table.cells.len() == 2 * rows && known * 2 > rows
    };
    let found = document
        .blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| matches!(block, WordBlock::Table(table) if is_cover(table)));
    found.map(|(at, _)| at).take(1).collect()
}

/// What is filled into the cover's lines and those around the tables.
pub(super) fn seen(notice: &Notice, document: &Document, covers: &[usize]) -> Vec<Seen> {
    let mut seen = Vec::new();
    for at in covers {
        if let Some(WordBlock::Table(table)) = document.blocks.get(*at) {
            seen.extend(in_table(notice, table, *at));
        }
    }
    let first = first_form(document, covers);
    for (label, template) in lines(notice) {
        for (at, block) in document.blocks.iter().enumerate().take(first) {
            let WordBlock::Paragraph(paragraph) = block else { continue };
            if let Some(rest) = behind(&paragraph.text(), label).map(|(_, rest)| rest) {
                let tracked = paragraph.is_tracked();
                seen.extend(filled(notice, template, &rest, WordSpot { block: at, cell: None }, tracked));
            }
        }
    }
    seen.extend(around(notice, document));
    seen
}

/// The first block that is a table of the form.
fn first_form(document: &Document, covers: &[usize]) -> usize {
    let is_form = |(at, block): &(usize, &WordBlock)| matches!(block, WordBlock::Table(_)) && !covers.contains(at);
    document.blocks.iter().enumerate().find(is_form).map_or(document.blocks.len(), |(at, _)| at)
}

fn in_table(notice: &Notice, table: &WordTable, block: usize) -> Vec<Seen> {
    let mut seen = Vec::new();
    blanks(&lines(notice), table, block, |spot, value, template| {
        seen.extend(filled(notice, template, &value.text(), spot, value.is_tracked()));
    });
    seen
}

/// The blanks of a cover's table, each with its template.
fn blanks(lines: &[(&str, &str)], table: &WordTable, block: usize, mut found: impl FnMut(WordSpot, &WordCell, &str)) {
    for cell in table.cells.iter().filter(|cell| cell.left == 0) {
        let wanted = letters(&cell.text());
        let line = lines.iter().find(|(label, _)| letters(label) == wanted);
        let value = table.cells.iter().find(|it| it.covers(cell.row) && it.left == cell.right);
        if let (Some((_, template)), Some(value)) = (line, value) {
            found(WordSpot { block, cell: Some((value.row, 1)) }, value, template);
        }
    }
}

/// Where the blanks outside of the form's tables stand: the block, the cell, how many characters stand before, the template.
pub(super) fn openings(notice: &Notice, document: &Document, covers: &[usize]) -> Vec<(WordSpot, usize, String)> {
    let mut found = Vec::new();
    for at in covers {
        let Some(WordBlock::Table(table)) = document.blocks.get(*at) else { continue };
        let of = |spot, _: &WordCell, template: &str| found.push((spot, 0, template.to_owned()));
        blanks(&lines(notice), table, *at, of);
    }
    let first = first_form(document, covers);
    for (label, template) in lines(notice) {
        for (block, of) in document.blocks.iter().enumerate().take(first) {
            let WordBlock::Paragraph(paragraph) = of else { continue };
            let behind = behind(&paragraph.text(), label);
            found.extend(behind.map(|(at, _)| (WordSpot { block, cell: None }, at, template.to_owned())));
        }
    }
    for items in line_blocks(notice) {
        let whole = items.concat();
        let fits = |template: &str| fitting(document, template).map(|block| (block, template.to_owned()));
        let all: Vec<(usize, String)> = match fits(&whole) {
            Some(whole) => vec![whole],
            None => items.iter().filter_map(|item| fits(item)).collect(),
        };
        found.extend(all.into_iter().map(|(block, template)| (WordSpot { block, cell: None }, 0, template)));
    }
    found
}

/// The first paragraph that a line's template fits.
fn fitting(document: &Document, template: &str) -> Option<usize> {
    let fits = |block: &WordBlock| match block {
        WordBlock::Paragraph(it) => matches!(backward(template, &it.text()), Backward::Filled(_)),
        WordBlock::Table(_) => false,
    };
    if template.starts_with('{') { None } else { document.blocks.iter().position(fits) }
}

/// What a paragraph says behind a label with which it begins, and after how many characters; none where it goes on with a word.
fn behind(text: &str, label: &str) -> Option<(usize, String)> {
    let chars: Vec<char> = text.chars().collect();
    let begins = chars.iter().position(|c| !is_room(*c))?;
    let after = after_words(&chars, begins, label)?;
    let rest = chars.get(after..)?;
    let parted = rest.first().is_none_or(|c| is_room(*c) || matches!(c, '：' | ':'));
    let colon = rest.iter().position(|c| !is_room(*c)).filter(|at| matches!(rest.get(*at), Some('：' | ':')));
    let begins = after + colon.map_or(0, |at| at + 1);
    let rest: String = rest.iter().collect();
    parted.then(|| (begins, rest.trim_start_matches(|c: char| is_room(c) || matches!(c, '：' | ':')).to_owned()))
}

/// Lines of several labels with their blanks. All in one paragraph, or each in one of its own.
fn around(notice: &Notice, document: &Document) -> Vec<Seen> {
    let mut seen = Vec::new();
    for items in line_blocks(notice) {
        let whole = items.concat();
        let found = in_paragraphs(notice, document, &whole);
        let apart = || items.iter().flat_map(|item| in_paragraphs(notice, document, item)).collect();
        seen.extend(if found.is_empty() { apart() } else { found });
    }
    seen
}

/// The lines above and under the form's tables.
fn line_blocks(notice: &Notice) -> impl Iterator<Item = &Vec<String>> {
    let blocks = notice.own_forms().into_iter().flat_map(|form| &form.blocks);
    blocks.filter_map(|block| if let notice::Block::Line { items } = &block.block { Some(items) } else { None })
}

fn in_paragraphs(notice: &Notice, document: &Document, template: &str) -> Vec<Seen> {
    let mut seen = Vec::new();
    for (block, of) in document.blocks.iter().enumerate() {
        let WordBlock::Paragraph(paragraph) = of else { continue };
        let text = paragraph.text();
        if template.starts_with('{') || !matches!(backward(template, &text), Backward::Filled(_)) {
            continue;
        }
        let spot = WordSpot { block, cell: None };
        let mut here = filled(notice, template, &text, spot, paragraph.is_tracked());
        let rest = if template.ends_with('}') { going_on(notice, document, block) } else { Vec::new() };
        if let (Some(last), false) = (here.last_mut(), rest.is_empty()) {
            // A long answer is a text of several paragraphs there; or somebody wrote something beneath.
            last.found.text =
                [std::mem::take(&mut last.found.text)].into_iter().chain(rest).collect::<Vec<_>>().join("\n");
            last.doubts.push(DoubtReason::Cut);
        }
        seen.extend(here);
    }
    seen
}

/// The paragraphs behind a line that are not the form's own, up to one that is, or to a heading or a table.
fn going_on(notice: &Notice, document: &Document, line: usize) -> Vec<String> {
    let paragraphs = document.blocks.iter().skip(line + 1).map_while(|block| match block {
        WordBlock::Paragraph(paragraph) => Some(paragraph),
        WordBlock::Table(_) => None,
    });
    let printed = printed(notice);
    let is_own = |text: &str| printed.iter().any(|words| letters(text).starts_with(words));
    let texts = paragraphs.take_while(|paragraph| !paragraph.heading).map(Paragraph::text);
    let texts = texts.take_while(|text| !is_own(text)).filter(|text| !trimmed(text).is_empty());
    texts.map(|text| trimmed(&text).to_owned()).collect()
}

/// How the paragraphs begin that a form prints beside its tables.
fn printed(notice: &Notice) -> Vec<String> {
    let blocks = notice.own_forms().into_iter().flat_map(|form| &form.blocks);
    let texts = blocks.flat_map(|block| match &block.block {
        notice::Block::Clauses { title: text, .. } | notice::Block::Title { text } | notice::Block::Note { text } => {
            vec![text.as_str()]
        }
        notice::Block::Line { items } => items.iter().filter_map(|item| item.split('{').next()).collect(),
        _ => Vec::new(),
    });
    texts.map(letters).filter(|words| !words.is_empty()).collect()
}

fn filled(notice: &Notice, template: &str, text: &str, spot: WordSpot, tracked: bool) -> Vec<Seen> {
    let Backward::Filled(filled) = backward(template, text) else { return Vec::new() };
    let doubts = if tracked { vec![DoubtReason::Tracked] } else { Vec::new() };
    let seen = filled.into_iter().filter_map(|(id, text)| {
        let place = Place::field(&id);
        let field = notice.field_at(&place)?;
        Some(one(place, field, &text, spot, doubts.clone()))
    });
    seen.collect()
}
