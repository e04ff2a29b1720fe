//! Documents that are no form: titles, words and tables that go on over pages, with their heads overleaf.
//! Not here: what stands in them.

use super::Unwritten;
use super::body::Body;
use super::markup::{Alignment, MarkupCell, MarkupParagraph, MarkupRow, MarkupTable, VerticalAlignment};
use super::package::packed;
use super::styles::Styles;
use super::text::{length, lengths, paragraph};
use crate::answers::Date;
use crate::paper::PADDING;

/// How high a row is at least, in mm.
const ROW: f64 = 8.0;

/// A document.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListedDocument {
    /// Its title, on the first page.
    pub title: String,
    /// Whether its pages lie.
    pub lies: bool,
    /// What stands in it.
    pub blocks: Vec<ListedBlock>,
}

/// What stands in a document.
#[derive(Debug, Clone, PartialEq)]
pub enum ListedBlock {
    /// A heading.
    Heading(String),
    /// A paragraph whose first line is set in.
    Words(String),
    /// A line at the left.
    Line(String),
    /// A line at the right.
    Right(String),
    /// A table.
    Table {
        /// The heads of its columns, each with its share of the width.
        columns: Vec<(&'static str, u32)>,
        /// Its rows, a text for each column.
        rows: Vec<Vec<String>>,
    },
}

/// The document as a file, saved on this day.
pub fn listed(document: &ListedDocument, saved: Option<Date>) -> Result<Vec<u8>, Unwritten> {
    let mut body = Body::new(Styles::listed(document.lies));
    body.put(paragraph("Title", &line(&document.title)));
    for block in &document.blocks {
        match block {
            ListedBlock::Heading(words) => body.put(paragraph("Heading1", &line(words))),
            ListedBlock::Words(words) => body.put(paragraph("BodyText", &line(words))),
            ListedBlock::Line(words) => body.put(paragraph("Normal", &line(words))),
            ListedBlock::Right(words) => {
                body.put(MarkupParagraph { alignment: Some(Alignment::Right), ..paragraph("Normal", &line(words)) });
            }
            ListedBlock::Table { columns, rows } => {
                let table = table(columns, rows, body.styles.room().0);
                body.put_table(table);
            }
        }
    }
    packed(body, &line(&document.title), saved)
}

fn table(columns: &[(&'static str, u32)], rows: &[Vec<String>], width: f64) -> MarkupTable {
    let whole: u32 = columns.iter().map(|(_, share)| share).sum();
    let widths: Vec<f64> =
        columns.iter().map(|(_, share)| width * f64::from(*share) / f64::from(whole.max(1))).collect();
    let widths = lengths(&widths);
    let row = |heads: bool, texts: Vec<&str>| {
        let cell = |(width, text): (&u32, &str)| MarkupCell {
            width: *width,
            span: 1,
            merge: None,
            sides: Vec::new(),
            vertical: VerticalAlignment::Center,
            paragraphs: paragraphs(text, heads),
        };
        MarkupRow { height: length(ROW), heads, cells: widths.iter().zip(texts).map(cell).collect() }
    };
    let head = row(true, columns.iter().map(|(head, _)| *head).collect());
    // Cells that a row does not have are empty.
    let texts = |cells: &'_ Vec<String>| -> Vec<String> {
        (0..columns.len()).map(|at| cells.get(at).cloned().unwrap_or_default()).collect()
    };
    let rows = rows.iter().map(texts).map(|texts| row(false, texts.iter().map(String::as_str).collect()));
    let rows = [head].into_iter().chain(rows).collect();
    let side = length(PADDING);
    MarkupTable { columns: widths.clone(), alignment: Alignment::Left, lined: true, padding: (side, side), rows }
}

/// A paragraph for each line of a text.
fn paragraphs(text: &str, heads: bool) -> Vec<MarkupParagraph> {
    let alignment = Some(if heads { Alignment::Center } else { Alignment::Left });
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    lines.split('\n').map(|line| MarkupParagraph { alignment, ..paragraph("Cell", line) }).collect()
}

/// A text on one line.
fn line(text: &str) -> String {
    text.split(['\r', '\n']).map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}
