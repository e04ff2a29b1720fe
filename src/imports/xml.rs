//! A part's XML as plain events: elements by vocabulary and name, and the characters between them.
//! Not here: what an element means (`body`).

use std::ops::Range;

use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;
use quick_xml::{NsReader, XmlVersion};

use super::ImportRefusal;

/// Elements in elements; the deepest form seen has some 40.
const DEEPEST: usize = 200;

/// Whose word an element is. Strict and transitional files name the same vocabulary differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vocabulary {
    /// WordprocessingML.
    Word,
    /// Word 2010's additions, its check boxes among them.
    Word2010,
    /// Alternatives for programs that know more or less.
    Compatibility,
    /// All others.
    Other,
}

impl Vocabulary {
    fn of(namespace: &str) -> Self {
        match namespace {
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            | "http://purl.oclc.org/ooxml/wordprocessingml/main" => Self::Word,
            "http://schemas.microsoft.com/office/word/2010/wordml" => Self::Word2010,
            "http://schemas.openxmlformats.org/markup-compatibility/2006" => Self::Compatibility,
            _ => Self::Other,
        }
    }
}

/// An element that begins.
pub(super) struct Element<'a> {
    /// Whose word it is.
    pub vocabulary: Vocabulary,
    /// Where its start tag stands in the part's text, in bytes.
    pub at: Range<usize>,
    start: &'a BytesStart<'a>,
}

impl Element<'_> {
    /// Its name without a prefix.
    pub fn name(&self) -> &str {
        self.start.local_name().into_inner()
    }

    /// An attribute by its name without a prefix. A reference that is no character's makes it unreadable, and so absent.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let mut all = self.start.attributes();
        let found = all.with_checks(false).flatten().find(|it| it.key.local_name().into_inner() == name)?;
        found.normalized_value(XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
    }

    /// A whole number in an attribute.
    pub fn number(&self, name: &str) -> Option<i64> {
        self.attribute(name)?.trim().parse().ok()
    }

    /// Whether a property that stands there is on (ISO/IEC 29500-1, 17.17.4): without a value it is.
    pub fn is_on(&self) -> bool {
        self.attribute("val").is_none_or(|value| !matches!(value.trim(), "0" | "false" | "off"))
    }
}

/// What becomes of a part's events.
pub(super) trait Handler {
    /// An element begins.
    fn open(&mut self, element: &Element<'_>) -> Result<(), ImportRefusal>;
    /// The innermost element ends, with this tag; one that holds nothing may have none.
    fn close(&mut self, tag: Range<usize>) -> Result<(), ImportRefusal>;
    /// Characters stand in the innermost element.
    fn characters(&mut self, text: &str);
}

/// Hands a part's events on, in order. It does not recurse, and stops at what no such file has.
pub(super) fn events(text: &str, handler: &mut impl Handler) -> Result<(), ImportRefusal> {
    let mut reader = NsReader::from_str(text);
    let mut depth = 0_usize;
    loop {
        let from = place(&reader);
        let (namespace, event) = reader.read_resolved_event().map_err(|_| ImportRefusal::BadXml)?;
        let vocabulary = match namespace {
            ResolveResult::Bound(namespace) => Vocabulary::of(namespace.into_inner()),
            ResolveResult::Unbound | ResolveResult::Unknown(_) => Vocabulary::Other,
        };
        let at = from..place(&reader);
        match &event {
            Event::Start(start) => {
                depth += 1;
                if depth > DEEPEST {
                    return Err(ImportRefusal::TooDeep);
                }
                handler.open(&Element { vocabulary, at, start })?;
            }
            Event::Empty(start) => {
                let end = at.end..at.end;
                handler.open(&Element { vocabulary, at, start })?;
                handler.close(end)?;
            }
            Event::End(_) => {
                depth = depth.saturating_sub(1);
                handler.close(at)?;
            }
            Event::Text(text) => handler.characters(text),
            Event::CData(text) => handler.characters(text),
            Event::GeneralRef(name) => handler.characters(&referred(name)?),
            Event::DocType(_) => return Err(ImportRefusal::Doctype),
            Event::Eof => return if depth == 0 { Ok(()) } else { Err(ImportRefusal::BadXml) },
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}

/// How far the reader came, in bytes.
fn place(reader: &NsReader<&[u8]>) -> usize {
    reader.buffer_position().try_into().unwrap_or(usize::MAX)
}

/// The character behind `&…;`. There are no others than XML's own, because nothing may declare them.
fn referred(name: &quick_xml::events::BytesRef<'_>) -> Result<String, ImportRefusal> {
    if let Some(character) = name.resolve_char_ref().map_err(|_| ImportRefusal::BadXml)? {
        return Ok(character.to_string());
    }
    let character = match &**name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "apos" => "'",
        "quot" => "\"",
        _ => return Err(ImportRefusal::BadXml),
    };
    Ok(character.to_owned())
}
