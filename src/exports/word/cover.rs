//! The cover: the title, labels with their underlined blanks, the line at the foot.

use super::body::Body;
use super::markup::{Alignment, CellSide, MarkupCell, MarkupParagraph, MarkupRow, MarkupTable, VerticalAlignment};
use super::text::{lengths, paragraph, room, spacing};
use crate::paper::{COVER_BLANK, COVER_FOOT, COVER_GAP, COVER_TITLE, Cover, LINE_HEIGHT, width};

/// Adds a cover to a page that has nothing else.
pub fn cover(body: &mut Body, cover: &Cover) {
    let (em, page) = (body.styles.em(), body.styles.page);
    let [title, last] = [COVER_TITLE, COVER_FOOT].map(|upright| page.down(upright));
    let blank = cover.blanks_top(page, em);
    let pitch = 2.0 * LINE_HEIGHT * em;
    let mut above = title;
    for line in &cover.title {
        body.put(MarkupParagraph { spacing: Some(spacing(pitch, above)), ..paragraph("Cover", line) });
        above = 0.0;
    }
    body.put(room(blank - title - pitch * cover.title.len() as f64, false));
    let heights = cover.heights(em);
    if !heights.is_empty() {
        body.put_table(blanks(cover, &heights, em));
    }
    if let Some(foot) = &cover.foot {
        body.put(room(last - blank - heights.iter().sum::<f64>(), false));
        body.put(paragraph("Subtitle", foot));
    }
}

fn blanks(cover: &Cover, heights: &[f64], em: f64) -> MarkupTable {
    let labels = cover.blanks.iter().map(|(label, _)| width(label)).max().unwrap_or(0);
    let columns = lengths(&[(labels + 2) as f64 * em / 2.0, COVER_BLANK]);
    let [label_width, blank_width] = [columns.first(), columns.last()].map(|width| width.copied().unwrap_or(0));
    let rows = cover.blanks.iter().zip(lengths(heights)).enumerate().map(|(nth, ((label, words), height))| {
        let above = if nth > 0 { COVER_GAP } else { 0.0 };
        let label = cell(lines(label, above, em), label_width, false);
        let blank = cell(lines(&words.text, above, em), blank_width, true);
        MarkupRow { height, heads: false, cells: vec![label, blank] }
    });
    let rows = rows.collect();
    MarkupTable { columns, alignment: Alignment::Center, lined: false, padding: (0, 0), rows }
}

/// A text's lines, with so many mm above the first.
fn lines(text: &str, above: f64, em: f64) -> Vec<MarkupParagraph> {
    let paragraphs = text.split('\n').enumerate().map(|(nth, words)| {
        let above = if nth == 0 { above } else { 0.0 };
        MarkupParagraph { spacing: Some(spacing(LINE_HEIGHT * em, above)), ..paragraph("Normal", words) }
    });
    paragraphs.collect()
}

fn cell(paragraphs: Vec<MarkupParagraph>, width: u32, underlined: bool) -> MarkupCell {
    let sides = if underlined { vec![(CellSide::Bottom, true)] } else { Vec::new() };
    MarkupCell { width, span: 1, merge: None, sides, vertical: VerticalAlignment::Top, paragraphs }
}
