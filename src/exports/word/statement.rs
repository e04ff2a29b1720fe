//! 申报材料 as running text: title page, contents, headings, paragraphs. Word breaks its pages, at the lines where `paper`
//! does; whoever edits it afterwards finds no break in the way.

use docx_rs::{FieldCharType, InstrText, InstrToC, LineSpacing, Paragraph, Run};

use super::body::{Body, named};
use super::cover::cover;
use super::text::{held, paragraph, room, run, shown};
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
        body.put(paragraph("Title", &title.words.text).page_break_before(true));
    }
    contents(&mut body, &written);
    let mut overleaf = "";
    for (nth, (_, text)) in written.into_iter().enumerate() {
        // What goes on overleaf is in both pages' blocks, and whole in each.
        if overleaf.is_empty() {
            let words = text.words.text.trim_start_matches('　');
            let begun = paragraph(style(text.style), words).page_break_before(text.style == Style::Title);
            // The first heading stands at the top of its page.
            let top = || LineSpacing::new().before(0);
            body.put(if nth == 0 { begun.page_break_before(true).line_spacing(top()) } else { begun });
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
        let mut entry = Paragraph::new().style(style);
        if nth == 0 {
            entry = begun(entry);
        }
        entry = entry.add_run(run(text.words.text.trim_start_matches('　')));
        entry = entry.add_run(Run::new().add_tab()).add_run(Run::new().add_text(held(&page.to_string())));
        if nth == last {
            entry = entry.add_run(Run::new().add_field_char(FieldCharType::End, false));
        }
        body.put(entry);
    }
}

fn begun(entry: Paragraph) -> Paragraph {
    let contents = InstrText::TOC(InstrToC::new().heading_styles_range(1, 2));
    let begin = Run::new().add_field_char(FieldCharType::Begin, false).add_instr_text(contents);
    entry.add_run(begin.add_field_char(FieldCharType::Separate, false))
}
