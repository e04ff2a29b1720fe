//! Whether this program made a file: it says so among the keywords of its properties, which word processors keep when they save.

use std::ops::Range;

use super::ImportRefusal;
use super::xml::{Element, Handler, events};

/// Whether the file's properties name this program. Properties that cannot be read name nobody.
pub(super) fn is_own(properties: &[String]) -> bool {
    properties.iter().any(|text| {
        let mut keywords = Keywords::default();
        events(text, &mut keywords).is_ok()
            && keywords.words.split([',', ';', ' ']).any(|word| word.trim() == env!("CARGO_PKG_NAME"))
    })
}

#[derive(Default)]
struct Keywords {
    is_open: bool,
    words: String,
}

impl Handler for Keywords {
    fn open(&mut self, element: &Element<'_>) -> Result<(), ImportRefusal> {
        self.is_open = element.name() == "keywords";
        Ok(())
    }

    fn close(&mut self, _tag: Range<usize>) -> Result<(), ImportRefusal> {
        self.is_open = false;
        Ok(())
    }

    fn characters(&mut self, text: &str) {
        if self.is_open {
            self.words.push_str(text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_this_programs_by_a_keyword_of_its_own_and_by_nothing_else() {
        let properties = |inside: &str| is_own(&[format!("<p xmlns:cp=\"c\" xmlns:dc=\"d\">{inside}</p>")]);
        for own in ["<cp:keywords>shenbao</cp:keywords>", "<cp:keywords>劳模; shenbao,2026</cp:keywords>"] {
            assert!(properties(own), "{own}");
        }
        for other in
            ["", "<cp:keywords>shenbaobiao</cp:keywords>", "<dc:title>shenbao</dc:title>", "<cp:keywords>shenbao"]
        {
            assert!(!properties(other), "{other}");
        }
        assert!(!is_own(&[]));
    }
}
