//! A section's page set-up (ISO/IEC 29500-1, 17.6.11 and 17.6.13).

use super::PageSetUp;
use super::xml::Element;

impl PageSetUp {
    /// Takes in an element within `sectPr`.
    pub(super) fn take(&mut self, element: &Element<'_>) {
        let length = |name: &str| element.number(name).and_then(|it| it.try_into().ok()).unwrap_or_default();
        let margin = |name: &str| element.number(name).and_then(|it| it.try_into().ok()).unwrap_or_default();
        match element.name() {
            "pgSz" => (self.width, self.height) = (length("w"), length("h")),
            "pgMar" => self.margins = ["top", "right", "bottom", "left"].map(margin),
            _ => {}
        }
    }
}
