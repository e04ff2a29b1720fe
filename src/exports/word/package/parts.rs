//! The parts of a file: what each is, and who names it.

use std::io;

use crate::exports::word::markup::Xml;

/// The path of the document.
pub const DOCUMENT: &str = "word/document.xml";

/// The folder of the document, from which its relationships count.
const FOLDER: &str = "word/";

/// The namespace of content types.
const TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
/// The namespace of relationships, and what the types of those that every package may have begin with.
pub const LINKS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
/// The type of the parts that hold relationships.
const LINKS_TYPE: &str = "application/vnd.openxmlformats-package.relationships+xml";

/// A part.
pub struct PackagePart {
    /// Its path.
    pub path: String,
    /// Its content type.
    pub kind: String,
    /// Who names it.
    pub found: PartOwner,
    /// The relationship's type.
    pub relation: String,
    /// The relationship's id.
    pub id: String,
    /// What stands in it.
    pub bytes: Vec<u8>,
}

/// Who names a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartOwner {
    /// The package itself.
    FromPackage,
    /// The document.
    FromDocument,
}

/// The part that tells the types of all others.
pub fn content_types(parts: &[PackagePart]) -> io::Result<Vec<u8>> {
    Xml::part(|xml| {
        xml.element("Types", &[("xmlns", &TYPES)], |xml| {
            xml.empty("Default", &[("Extension", &"rels"), ("ContentType", &LINKS_TYPE)])?;
            parts.iter().try_for_each(|part| {
                let path = ["/", &part.path].concat();
                xml.empty("Override", &[("PartName", &path), ("ContentType", &part.kind)])
            })
        })
    })
}

/// The part that names all those that are found so.
pub fn relationships(parts: &[PackagePart], found: PartOwner) -> io::Result<Vec<u8>> {
    Xml::part(|xml| {
        xml.element("Relationships", &[("xmlns", &LINKS)], |xml| {
            parts.iter().filter(|part| part.found == found).try_for_each(|part| {
                let target = match found {
                    PartOwner::FromPackage => part.path.as_str(),
                    PartOwner::FromDocument => part.path.strip_prefix(FOLDER).unwrap_or(&part.path),
                };
                xml.empty("Relationship", &[("Id", &part.id), ("Type", &part.relation), ("Target", &target)])
            })
        })
    })
}
