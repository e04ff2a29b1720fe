//! The reader on small files made here: each says one thing that real files say in some way.

use std::io::{Cursor, Write};

use proptest::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::*;

mod files;
mod tables;
mod words;

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONSHIPS: &str = "<Relationships><Relationship Id='a' Target='word/document2.xml' \
    Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'/></Relationships>";

/// An archive of these parts.
fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive
            .start_file(*name, SimpleFileOptions::default().compression_method(CompressionMethod::Deflated))
            .unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn file(main: &[u8]) -> Vec<u8> {
    archive(&[("_rels/.rels", RELATIONSHIPS.as_bytes()), ("word/document2.xml", main)])
}

fn part(body: &str) -> String {
    format!(
        "<w:document xmlns:w='{WORD}' xmlns:w14='http://schemas.microsoft.com/office/word/2010/wordml' \
         xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><w:body>{body}</w:body></w:document>"
    )
}

fn document(body: &str) -> Document {
    read(&file(part(body).as_bytes())).unwrap()
}

/// The text of a body's paragraphs, a line each.
fn text(body: &str) -> String {
    let document = document(body);
    let line = |block: &WordBlock| if let WordBlock::Paragraph(it) = block { Some(it.text()) } else { None };
    document.blocks.iter().filter_map(line).collect::<Vec<_>>().join("\n")
}

fn run(text: &str) -> String {
    format!("<w:r><w:t>{text}</w:t></w:r>")
}

#[track_caller]
fn check(inside: &str, expected: &str) {
    assert_eq!(text(&format!("<w:p>{inside}</w:p>")), expected, "{inside}");
}

/// The cells of a body's only table: row, rows, left, right and text.
fn cells(body: &str) -> Vec<(usize, usize, u32, u32, String)> {
    let document = document(body);
    document.cells().map(|it| (it.row, it.rows, it.left, it.right, it.text())).collect()
}

fn cell(properties: &str, text: &str) -> String {
    format!("<w:tc><w:tcPr>{properties}</w:tcPr><w:p>{}</w:p></w:tc>", run(text))
}
