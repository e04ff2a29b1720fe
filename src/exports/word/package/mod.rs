//! A document as one file (Open Packaging Conventions, ISO/IEC 29500-2): its parts, their types and how they are found.
//! Types and relationships are made from one list of parts, so that nothing is named that is not there, and nothing is there
//! that nobody names.
//! Not here: what stands in the document.

mod parts;
mod properties;

use std::io::{self, Cursor, Write};

use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::Unwritten;
use super::body::Body;
use super::markup::{Edge, EdgeOf, RELATIONSHIPS, settings};
use super::styles::FONTS;
use crate::answers::Date;
use crate::exports::saved::entry_time;
use parts::{DOCUMENT, PackagePart, PartOwner, content_types, relationships};

/// What the parts of WordprocessingML are to readers, before the word for each.
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

/// The bytes of a document with this title, dated at the day it is saved.
pub fn packed(body: Body, title: &str, saved: Option<Date>) -> Result<Vec<u8>, Unwritten> {
    let parts = parts(body, title, saved).map_err(|_| Unwritten)?;
    zipped(&parts, saved).map_err(|_| Unwritten)
}

fn parts(body: Body, title: &str, saved: Option<Date>) -> io::Result<Vec<PackagePart>> {
    let (document, styles) = body.finish();
    let word = |name: &str, kind: &str, bytes| PackagePart {
        path: format!("word/{name}.xml"),
        kind: [WORD, kind, "+xml"].concat(),
        found: PartOwner::FromDocument,
        relation: [RELATIONSHIPS, "/", kind].concat(),
        id: name.to_owned(),
        bytes,
    };
    let mut parts = vec![
        PackagePart {
            path: DOCUMENT.to_owned(),
            kind: [WORD, "document.main+xml"].concat(),
            found: PartOwner::FromPackage,
            relation: [RELATIONSHIPS, "/officeDocument"].concat(),
            id: "document".to_owned(),
            bytes: document.part()?,
        },
        properties::part(title, saved)?,
        word("styles", "styles", styles.part().into_bytes()),
        word("settings", "settings", settings(styles.sheets())?),
        word("fontTable", "fontTable", FONTS.as_bytes().to_vec()),
    ];
    for (nth, edge) in document.edges.iter().enumerate() {
        let kind = match edge.of {
            EdgeOf::Header => "header",
            EdgeOf::Footer => "footer",
        };
        let before = document.edges.iter().take(nth).filter(|other| other.of == edge.of).count();
        let part = word(&format!("{kind}{}", before + 1), kind, edge.part()?);
        parts.push(PackagePart { id: Edge::id(nth), ..part });
    }
    Ok(parts)
}

fn zipped(parts: &[PackagePart], saved: Option<Date>) -> ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(entry_time(saved))
        .unix_permissions(0o644);
    let mut put = |path: &str, bytes: &[u8]| -> ZipResult<()> {
        zip.start_file(path, options)?;
        Ok(zip.write_all(bytes)?)
    };
    put("[Content_Types].xml", &content_types(parts)?)?;
    put("_rels/.rels", &relationships(parts, PartOwner::FromPackage)?)?;
    put("word/_rels/document.xml.rels", &relationships(parts, PartOwner::FromDocument)?)?;
    parts.iter().try_for_each(|part| put(&part.path, &part.bytes))?;
    Ok(zip.finish()?.into_inner())
}
