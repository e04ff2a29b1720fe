//! 申报材料 as running text: title page, contents, headings, paragraphs. Word breaks its pages, at the lines where `paper`
//! does; whoever edits it afterwards finds no break in the way.

use super::body::{Body, named};
use super::cover::cover;
use super::markup::{FieldMark, MarkupParagraph, Run, RunPiece, Spacing};
use super::text::{paragraph, room, run, shown};
use crate::paper::{Page, PageContent, Style, Text};

/// Adds the pages of a statement.
pub fn flowing(mut body: Body, pages: &[Page]) -> Body {
    let texts: Vec<(usize, &Text)> = pages.iter().flat_map(texts).collect();
    let (title, written) = titled(texts);
    body.sample = pages.iter().any(|page| page.sample);
    for block in pages.iter().flat_map(|page| &page.blocks) {
        if let PageContent::Cover(of) = &block.content {
            body.covered = true;
            body.put(room(0.0, false));
            cover(&mut body, of);
        }
    }
    if let Some(title) = title {
        body.put(MarkupParagraph { begins_page: true, ..paragraph("Title", &title.words.text) });
    }
    contents(&mut body, &written);
    let mut overleaf = "";
    for (nth, (_, text)) in written.into_iter().enumerate() {
        // What goes on overleaf is in both pages' blocks, and whole in each.
        if overleaf.is_empty() {
            let words = text.words.text.trim_start_matches('　');
            let begins_page = nth == 0 || text.style == Style::Title;
            // The first heading stands at the top of its page.
            let spacing = (nth == 0).then_some(Spacing { before: 0, line: None });
            body.put(MarkupParagraph { begins_page, spacing, ..paragraph(style(text.style), words) });
            overleaf = &text.words.text;
        }
        overleaf = shown(overleaf, &text.words.lines).1;
    }
    body
}

/// The contents' title, and what comes behind the contents: the annex, where there is one, under its own title, which
/// stands once, though on paper every page of the annex begins with it.
fn titled(texts: Vec<(usize, &Text)>) -> (Option<&Text>, Vec<(usize, &Text)>) {
    let is_title = |(_, text): &(usize, &Text)| text.style == Style::Title;
    let title = texts.iter().find(|it| is_title(it)).map(|(_, text)| *text);
    let mut titles = 0;
    let written = texts.into_iter().filter(|it| {
        titles += usize::from(is_title(it));
        !is_title(it) || titles == 2
    });
    (title, written.collect())
}

/// The annex names what stands in it by words that are no headings: the contents are made of those.
fn style(style: Style) -> &'static str {
    if style == Style::Heading { "Name" } else { named(style) }
}

fn texts(page: &Page) -> impl Iterator<Item = (usize, &Text)> {
    page.blocks.iter().filter_map(|block| match &block.content {
        PageContent::Text(text) => Some((page.number, text)),
        _ => None,
    })
}

/// The contents are a field of Word's, filled with the pages as they are here; F9 fills it anew.
fn contents(body: &mut Body, written: &[(usize, &Text)]) {
    let headings = written.iter().filter(|(_, text)| matches!(text.style, Style::Chapter | Style::Point));
    let headings: Vec<_> = headings.collect();
    let last = headings.len().saturating_sub(1);
    for (nth, (page, text)) in headings.into_iter().enumerate() {
        let style = if text.style == Style::Chapter { "TOC1" } else { "TOC2" };
        let mut entry = paragraph(style, "");
        if nth == 0 {
            entry.runs.push(begun());
        }
        entry.runs.push(run(text.words.text.trim_start_matches('　')));
        entry.runs.push(Run { look: None, pieces: vec![RunPiece::Tab] });
        entry.runs.push(run(&page.to_string()));
        if nth == last {
            entry.runs.push(Run { look: None, pieces: vec![RunPiece::Field(FieldMark::Ends)] });
        }
        body.put(entry);
    }
}

/// Headings of the first two levels are in the contents.
fn begun() -> Run {
    let [begins, shows] = [FieldMark::Begins, FieldMark::Shows].map(RunPiece::Field);
    Run { look: None, pieces: vec![begins, RunPiece::Instruction(r#"TOC \o "1-2""#), shows] }
}
