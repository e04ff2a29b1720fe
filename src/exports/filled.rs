//! Templates over fields, such as a mail's subject, with the answers in them.

use crate::answers::Place;
use crate::check::{Entries, shown};
use crate::notice::{Notice, TemplatePiece, pieces};
use crate::unseen::{is_selector, is_unseen};

/// A piece of a template, filled.
pub(super) enum FilledPiece {
    /// The template's own words, or what the notice says of itself.
    Words(String),
    /// An answer as it prints.
    Answer(String),
}

/// The template with each blank as it prints; `empty` stands where nothing is written.
pub(super) fn filled(notice: &Notice, entries: &Entries, template: &str, empty: &str) -> String {
    let text = |piece| match piece {
        FilledPiece::Answer(text) if text.is_empty() => empty.to_owned(),
        FilledPiece::Words(text) | FilledPiece::Answer(text) => text,
    };
    filled_pieces(notice, entries, template).map(text).collect()
}

/// The pieces of a template, in order.
pub(super) fn filled_pieces(notice: &Notice, entries: &Entries, template: &str) -> impl Iterator<Item = FilledPiece> {
    pieces(template).into_iter().map(|piece| match piece {
        TemplatePiece::Words(words) => FilledPiece::Words(words.to_owned()),
        TemplatePiece::Blank("edition") => FilledPiece::Words(notice.edition.to_string()),
        TemplatePiece::Blank(id) => FilledPiece::Answer(shown(entries, &Place::field(id))),
    })
}

/// On one line, without what cannot be seen: what a header or a file's name can hold. Marks that turn the direction of
/// writing go too, for they make an ending look like another.
pub(super) fn on_one_line(text: &str) -> String {
    let seen = |c: &char| c.is_control() || c.is_whitespace() || !is_unseen(*c) || is_selector(*c);
    let spaced = |c: char| if c.is_control() || c.is_whitespace() { ' ' } else { c };
    let text: String = text.chars().filter(seen).map(spaced).collect();
    text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
