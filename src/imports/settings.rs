//! What a document's settings say that concerns a reader: whether they protect it (ISO/IEC 29500-1, 17.15.1.29).

use super::ImportRefusal;
use super::xml::{Element, Handler, Vocabulary, events};

/// Whether the settings forbid to change the document as one likes. A part that cannot be read forbids nothing.
pub(super) fn protect(text: &str) -> bool {
    let mut reading = Protection(false);
    let _ = events(text, &mut reading);
    reading.0
}

struct Protection(bool);

impl Handler for Protection {
    fn open(&mut self, element: &Element<'_>) -> Result<(), ImportRefusal> {
        if element.vocabulary == Vocabulary::Word && element.name() == "documentProtection" {
            let is =
                |name: &str, values: &[&str]| element.attribute(name).is_some_and(|it| values.contains(&it.trim()));
            self.0 = is("enforcement", &["1", "true", "on"]) && !is("edit", &["none"]);
        }
        Ok(())
    }

    fn close(&mut self) -> Result<(), ImportRefusal> {
        Ok(())
    }

    fn characters(&mut self, _text: &str) {}
}
