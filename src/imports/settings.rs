//! What a document's settings say that concerns a reader, or whoever writes into it (ISO/IEC 29500-1, 17.15.1.29 and 17.15.1.90).

use std::ops::Range;

use super::ImportRefusal;
use super::xml::{Element, Handler, Vocabulary, events};

/// What the settings say.
#[derive(Debug, Default)]
pub(super) struct Settings {
    /// Changes are recorded from now on.
    pub records_changes: bool,
    /// The document is protected against changes but for its form fields, or altogether.
    pub protected: bool,
}

impl Settings {
    /// Reads the parts in which they stand.
    pub fn read(parts: &[String]) -> Result<Self, ImportRefusal> {
        let mut settings = Self::default();
        parts.iter().try_for_each(|text| events(text, &mut settings))?;
        Ok(settings)
    }
}

impl Handler for Settings {
    fn open(&mut self, element: &Element<'_>) -> Result<(), ImportRefusal> {
        let is = |name: &str, values: &[&str]| element.attribute(name).is_some_and(|it| values.contains(&it.trim()));
        match (element.vocabulary, element.name()) {
            (Vocabulary::Word, "trackRevisions") => self.records_changes = element.is_on(),
            (Vocabulary::Word, "documentProtection") => {
                self.protected = is("enforcement", &["1", "true", "on"]) && !is("edit", &["none"]);
            }
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, _tag: Range<usize>) -> Result<(), ImportRefusal> {
        Ok(())
    }

    fn characters(&mut self, _text: &str) {}
}
