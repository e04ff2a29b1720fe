//! The parts of a document as one file: what `docx_rs` cannot say put in their place, all at the same time of day.

use std::io::{Cursor, Write};

use docx_rs::XMLDocx;
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::Unwritten;
use super::body::Body;
use super::styles::FONTS;
use super::text::held;

/// The bytes of a document with this title.
pub fn packed(body: Body, title: &str) -> Result<Vec<u8>, Unwritten> {
    let (docx, styles) = body.finish();
    let mut parts = docx.build();
    parts.styles = styles.part().into_bytes();
    parts.font_table = FONTS.as_bytes().to_vec();
    parts.doc_props.core = named(title).into_bytes();
    parts.document = headed(&parts.document).ok_or(Unwritten)?;
    zipped(parts).map_err(|_| Unwritten)
}

/// Rows marked as not to be split are heads, which Word repeats overleaf; what people typed cannot look like the mark.
fn headed(document: &[u8]) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(document).ok()?;
    Some(text.replace("<w:cantSplit />", "<w:cantSplit /><w:tblHeader />").into_bytes())
}

/// What Word shows as the file's properties; no day and no person.
fn named(title: &str) -> String {
    let title = held(title).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    [
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
        r#"<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" "#,
        r#"xmlns:dc="http://purl.org/dc/elements/1.1/">"#,
        "<dc:title>",
        &title,
        "</dc:title></cp:coreProperties>",
    ]
    .concat()
}

fn zipped(parts: XMLDocx) -> ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let named = [
        ("[Content_Types].xml", parts.content_type),
        ("_rels/.rels", parts.rels),
        ("docProps/app.xml", parts.doc_props.app),
        ("docProps/core.xml", parts.doc_props.core),
        ("docProps/custom.xml", parts.doc_props.custom),
        ("word/_rels/document.xml.rels", parts.document_rels),
        ("word/document.xml", parts.document),
        ("word/styles.xml", parts.styles),
        ("word/settings.xml", parts.settings),
        ("word/fontTable.xml", parts.font_table),
        ("word/comments.xml", parts.comments),
        ("word/numbering.xml", parts.numberings),
        ("word/commentsExtended.xml", parts.comments_extended),
        ("word/footnotes.xml", parts.footnotes),
    ];
    let named = named.into_iter().map(|(name, bytes)| (name.to_owned(), bytes));
    let footers = parts.footers.into_iter().zip(1..).map(|(bytes, nth)| (format!("word/footer{nth}.xml"), bytes));
    let headers = parts.headers.into_iter().zip(1..).map(|(bytes, nth)| (format!("word/header{nth}.xml"), bytes));
    for (name, bytes) in named.chain(headers).chain(footers) {
        zip.start_file(name, options)?;
        zip.write_all(&bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}
