//! A form's own blank is named as a file beside the definition: no path leads out of the folder of notices.

use super::{FaultKind, Faults};
use crate::notice::Notice;
use crate::unseen::is_unseen;

/// Longer names are refused by some disks, in bytes.
const LONGEST: usize = 200;

pub(super) fn check(faults: &mut Faults, notice: &Notice) {
    for form in &notice.forms {
        if let Some(name) = form.blank.as_deref().filter(|name| !is_plain(name)) {
            faults.add(&format!("forms.{}.blank", form.id), FaultKind::NotABlank(name.to_owned()));
        }
    }
}

/// Whether a name is that of a Word file and of nothing else, on any system.
fn is_plain(name: &str) -> bool {
    let forbidden =
        |c: char| matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' | '%' | '#') || is_unseen(c);
    let stem = name.strip_suffix(".docx").unwrap_or_default();
    !stem.is_empty()
        && stem == stem.trim()
        && !stem.starts_with('.')
        && name.len() <= LONGEST
        && !name.contains(forbidden)
}

#[cfg(test)]
mod tests {
    use super::is_plain;

    #[test]
    fn a_name_leads_nowhere_else() {
        for name in ["a.docx", "2021年申报表（空白）.docx", "a b.docx"] {
            assert!(is_plain(name), "{name}");
        }
        for name in [
            "",
            ".docx",
            "a.doc",
            "a.DOCX",
            "../a.docx",
            "a/b.docx",
            "a\\b.docx",
            "c:a.docx",
            ".a.docx",
            " a.docx",
            "a\u{202e}.docx",
        ] {
            assert!(!is_plain(name), "{name}");
        }
    }
}
