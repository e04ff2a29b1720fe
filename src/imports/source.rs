//! A document together with the text it was read from, for whoever writes into it, and what its package says of writing.
//! Not here: what is written (`filling`).

use super::container::Container;
use super::decode::Encoding;
use super::markup::Markup;
use super::package::{self, MainPart};
use super::styles::Styles;
use super::xml::{Element, Handler, Vocabulary, events};
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
        let terms = Terms {
            signed: package::is_signed(&mut container)?,
            other_kind: !package::is_plain_document(&mut container)?,
            ..settings(&package::beside(&mut container, &name, "/settings")?)?
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

/// What the settings say of writing. Settings that cannot be read are refused: they may say that changes are recorded.
fn settings(parts: &[String]) -> Result<Terms, ImportRefusal> {
    let mut read = Settings(Terms::default());
    parts.iter().try_for_each(|text| events(text, &mut read))?;
    Ok(read.0)
}

struct Settings(Terms);

impl Handler for Settings {
    fn open(&mut self, element: &Element<'_>) -> Result<(), ImportRefusal> {
        let enforced = || element.attribute("enforcement").is_some_and(|it| matches!(it.trim(), "1" | "true" | "on"));
        match (element.vocabulary, element.name()) {
            (Vocabulary::Word, "trackRevisions") => self.0.records_changes = element.is_on(),
            (Vocabulary::Word, "documentProtection") => self.0.protected = enforced(),
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, _tag: std::ops::Range<usize>) -> Result<(), ImportRefusal> {
        Ok(())
    }

    fn characters(&mut self, _text: &str) {}
}
