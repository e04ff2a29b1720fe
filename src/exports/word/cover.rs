//! The cover: the title, labels with their underlined blanks, the line at the foot.

use docx_rs::{
    HeightRule, Table, TableAlignmentType, TableCell, TableCellBorder, TableCellBorderPosition, TableCellBorders,
    TableCellMargins, TableLayoutType, TableRow, WidthType,
};

use super::body::Body;
use super::text::{length, lengths, paragraph, room, spacing};
use crate::paper::{
    COVER_BLANK, COVER_BLANKS, COVER_FOOT, COVER_GAP, COVER_TITLE, Cover, LINE_HEIGHT, WrappedText, width,
};

/// Adds a cover to a page that has nothing else.
pub fn cover(body: &mut Body, cover: &Cover) {
    let (em, page) = (body.styles.em(), body.styles.page);
    let [title, blank, last] = [COVER_TITLE, COVER_BLANKS, COVER_FOOT].map(|upright| page.down(upright));
    let pitch = 2.0 * LINE_HEIGHT * em;
    let mut above = title;
    for line in &cover.title {
        body.put(paragraph("Cover", line).line_spacing(spacing(pitch, above)));
        above = 0.0;
    }
    body.put(room(blank - title - pitch * cover.title.len() as f64, false));
    let heights = heights(cover, em);
    if !heights.is_empty() {
        body.put_table(blanks(cover, &heights, em));
    }
    if let Some(foot) = &cover.foot {
        body.put(room(last - blank - heights.iter().sum::<f64>(), false));
        body.put(paragraph("Subtitle", foot));
    }
}

/// The heights of the blanks' rows, the gap above each but the first included.
fn heights(cover: &Cover, em: f64) -> Vec<f64> {
    let lines = |words: &WrappedText| words.lines.len().max(1) as f64 * LINE_HEIGHT * em;
    let rows = cover.blanks.iter().enumerate();
    rows.map(|(nth, (_, words))| lines(words) + if nth > 0 { COVER_GAP } else { 0.0 }).collect()
}

fn blanks(cover: &Cover, heights: &[f64], em: f64) -> Table {
    let labels = cover.blanks.iter().map(|(label, _)| width(label)).max().unwrap_or(0);
    let columns = lengths(&[(labels + 2) as f64 * em / 2.0, COVER_BLANK]);
    let rows = cover.blanks.iter().zip(lengths(heights)).enumerate().map(|(nth, ((label, words), height))| {
        let above = if nth > 0 { COVER_GAP } else { 0.0 };
        let cell = |text: &str, width| {
            let paragraphs = text.split('\n').enumerate().map(|(nth, words)| {
                let above = if nth == 0 { above } else { 0.0 };
                paragraph("Normal", words).line_spacing(spacing(LINE_HEIGHT * em, above))
            });
            paragraphs.fold(TableCell::new().width(width, WidthType::Dxa), TableCell::add_paragraph)
        };
        let [label_width, blank_width] = [columns.first(), columns.last()].map(|width| width.copied().unwrap_or(0));
        let cells = vec![cell(label, label_width), cell(&words.text, blank_width).set_borders(underline())];
        #[expect(clippy::cast_precision_loss, reason = "no row is so high")]
        TableRow::new(cells).row_height(height as f32).height_rule(HeightRule::AtLeast)
    });
    Table::without_borders(rows.collect())
        .set_grid(columns.clone())
        .width(columns.iter().sum(), WidthType::Dxa)
        .align(TableAlignmentType::Center)
        .layout(TableLayoutType::Fixed)
        .margins(TableCellMargins::new().margin(0, length(0.0), 0, 0))
}

fn underline() -> TableCellBorders {
    TableCellBorders::with_empty().set(TableCellBorder::new(TableCellBorderPosition::Bottom).size(4).color("000000"))
}
