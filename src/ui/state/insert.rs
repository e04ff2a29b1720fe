//! Puts a passage into a longer text, so that taking it back touches nothing that was typed since.

use crate::answers::Place;

use super::keys::Spot;
use super::reduce::{remember, type_into};
use super::work::Before;
use super::{Changes, Work};

/// A passage that was put into a text.
#[derive(Debug, Clone)]
pub(super) struct Passage {
    pub(super) spot: Spot,
    before: String,
    after: String,
    /// What was put in, with the line ends around it.
    put: String,
    /// Where, in bytes.
    at: usize,
}

/// Puts a passage where the caret stands, counted in UTF-16 units as browsers do; at the end where there is none.
pub(super) fn insert(work: &mut Work, place: Place, caret: Option<usize>, passage: &str, note: String) -> Changes {
    let before = work.answers.text(&place).to_owned();
    let (at, put) = fitted(&before, caret, passage);
    let after = [before.get(..at).unwrap_or(&before), &put, before.get(at..).unwrap_or_default()].concat();
    let mut changes = type_into(work, &place, &after);
    if changes.answers {
        let spot = work.spot(&place);
        work.marks.set_typed(spot.clone(), None);
        remember(work, note, Before::Passage(Box::new(Passage { spot, before, after, put, at })));
        changes.places.push(place);
    }
    changes
}

/// Where a passage goes and how: at the end, or in front of a line, it is a paragraph of its own. One that ends its line
/// begins one, too.
fn fitted(text: &str, caret: Option<usize>, passage: &str) -> (usize, String) {
    let at = caret.map_or(text.len(), |caret| byte_at(text, caret));
    let (head, tail) = text.split_at_checked(at).unwrap_or((text, ""));
    let (begins, ends) = (head.is_empty() || head.ends_with('\n'), tail.is_empty() || tail.starts_with('\n'));
    let whole = passage.ends_with('\n');
    let above = if !begins && (whole || caret.is_none()) { "\n" } else { "" };
    let below = if begins && !ends && !whole { "\n" } else { "" };
    (at, [above, passage, below].concat())
}

/// The byte at which a place counted in UTF-16 units stands.
fn byte_at(text: &str, units: usize) -> usize {
    let mut left = units;
    for (at, c) in text.char_indices() {
        if left == 0 {
            return at;
        }
        left = left.saturating_sub(c.len_utf16());
    }
    text.len()
}

/// Where the caret goes once a passage is put in: behind it, in UTF-16 units.
pub fn caret_behind(text: &str, caret: Option<usize>, passage: &str) -> usize {
    let (at, put) = fitted(text, caret, passage);
    let above = put.find(passage).unwrap_or_default();
    let units = |text: &str| text.encode_utf16().count();
    units(text.get(..at).unwrap_or(text)) + above + units(passage)
}

/// The text without the passage. Where it was edited it cannot be distinguished from what was typed, and stays.
pub(super) fn without(passage: &Passage, text: &str) -> Option<String> {
    if text == passage.after {
        return Some(passage.before.clone());
    }
    let found = text.match_indices(&passage.put).map(|(at, _)| at);
    let at = found.min_by_key(|at| at.abs_diff(passage.at))?;
    Some([text.get(..at)?, text.get(at + passage.put.len()..)?].concat())
}

#[cfg(test)]
mod tests {
    use super::{byte_at, caret_behind, fitted};

    #[test]
    fn a_passage_is_a_paragraph_at_the_end_and_stands_in_a_line_at_the_caret() {
        for (text, caret, whole) in [
            ("", None, "段"),
            ("甲", None, "甲\n段"),
            ("甲\n", None, "甲\n段"),
            ("甲乙", Some(1), "甲段乙"),
            ("甲乙", Some(2), "甲乙段"),
            ("甲乙", Some(0), "段\n甲乙"),
            ("甲\n乙", Some(2), "甲\n段\n乙"),
            ("甲\n\n乙", Some(2), "甲\n段\n乙"),
            ("𠮷甲", Some(2), "𠮷段甲"),
            ("甲", Some(99), "甲段"),
            ("甲\n", Some(2), "甲\n段"),
        ] {
            let (at, put) = fitted(text, caret, "段");
            assert_eq!([&text[..at], &put, &text[at..]].concat(), whole, "{text:?} {caret:?}");
            let behind = whole.find('段').unwrap_or_default() + "段".len();
            assert_eq!(byte_at(whole, caret_behind(text, caret, "段")), behind, "{text:?} {caret:?}");
        }
    }

    #[test]
    fn a_heading_is_a_line_and_the_caret_goes_below_it() {
        for (text, caret, whole) in [
            ("", None, "题\n"),
            ("甲", Some(1), "甲\n题\n"),
            ("甲乙", Some(1), "甲\n题\n乙"),
            ("甲\n乙", Some(2), "甲\n题\n乙"),
        ] {
            let (at, put) = fitted(text, caret, "题\n");
            assert_eq!([&text[..at], &put, &text[at..]].concat(), whole, "{text:?} {caret:?}");
            let behind = whole.find("题\n").unwrap_or_default() + "题\n".len();
            assert_eq!(byte_at(whole, caret_behind(text, caret, "题\n")), behind, "{text:?} {caret:?}");
        }
    }
}
