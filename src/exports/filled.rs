//! Templates over fields, such as a mail's subject, with the answers in them.

use crate::answers::Place;
use crate::check::{Entries, shown};
use crate::notice::{Notice, TemplatePiece, pieces};
use crate::unseen::{is_selector, is_unseen};

/// The template with each blank as it prints; `empty` stands where nothing is written.
pub(super) fn filled(notice: &Notice, entries: &Entries, template: &str, empty: &str) -> String {
    let text = |piece| match piece {
        TemplatePiece::Words(words) => words.to_owned(),
        TemplatePiece::Blank("edition") => notice.edition.to_string(),
        TemplatePiece::Blank(id) => match shown(entries, &Place::field(id)) {
            text if text.is_empty() => empty.to_owned(),
            text => text,
        },
    };
    pieces(template).into_iter().map(text).collect()
}

/// On one line, without what cannot be seen: what a header or a file's name can hold. Marks that turn the direction of
/// writing go too, for they make an ending look like another.
pub(super) fn on_one_line(text: &str) -> String {
    let seen = |c: &char| c.is_control() || c.is_whitespace() || !is_unseen(*c) || is_selector(*c);
    let spaced = |c: char| if c.is_control() || c.is_whitespace() { ' ' } else { c };
    let text: String = text.chars().filter(seen).map(spaced).collect();
    text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
