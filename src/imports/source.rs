//! A document together with the text it was read from, for whoever writes into it, and what its package says of writing.
//! Not here: what is written (`filling`).

use super::container::Container;
use super::decode::Encoding;
use super::markup::Markup;
use super::package::{self, MainPart};
use super::settings::Settings;
use super::styles::Styles;
use super::{Document, ImportRefusal};

/// A document with its part.
#[derive(Debug)]
pub struct Source {
    /// What a reader sees.
    pub document: Document,
    /// The part it was read from; the places of the model are places in its text.
    pub markup: Markup,
    /// The part's name in the package.
    pub part: String,
    /// What the package says of writing.
    pub terms: Terms,
    encoding: Encoding,
    styles: Styles,
}

/// What a package says of writing into it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Terms {
    /// It is signed, and a signature holds for these bytes alone.
    pub signed: bool,
    /// Changes are recorded from now on (`trackRevisions`).
    pub records_changes: bool,
    /// It is protected against changes but for its form fields, or altogether.
    pub protected: bool,
    /// It is no plain document: it carries programs, or is a template.
    pub other_kind: bool,
}

impl Source {
    /// Reads a Word file.
    pub fn read(bytes: &[u8]) -> Result<Self, ImportRefusal> {
        let mut container = Container::open(bytes)?;
        let MainPart { name, text, styles } = package::main(&mut container)?;
        let (text, encoding) = super::decode::encoded(text)?;
        let mut document = package::body(&text, &styles)?;
        document.margins = package::margins(&mut container, &name, &styles)?;
        // Settings that cannot be read are refused: they may say that changes are recorded.
        let settings = Settings::read(&package::beside(&mut container, &name, "/settings")?)?;
        document.noted.protected = settings.protected;
        let terms = Terms {
            signed: package::is_signed(&mut container)?,
            records_changes: settings.records_changes,
            protected: settings.protected,
            other_kind: !package::is_plain_document(&mut container)?,
        };
        Ok(Self { document, markup: Markup::of(text)?, part: name, terms, encoding, styles })
    }

    /// The same file with another text in its part.
    pub fn with_text(self, text: String) -> Result<Self, ImportRefusal> {
        let margins = self.document.margins;
        let document = Document { margins, ..package::body(&text, &self.styles)? };
        Ok(Self { document, markup: Markup::of(text)?, ..self })
    }

    /// The part's bytes, in the encoding in which it was.
    pub fn bytes(&self) -> Vec<u8> {
        self.encoding.bytes(self.markup.text())
    }
}
