//! 口令: what the person types. It is taken as it is, spaces at its ends too; only what nobody could type again is refused.
//! Not here: which typings are one passphrase (`office::key`, where the tables for it are), and whether it is a good one
//! (`strength`).

use zeroize::Zeroizing;

use crate::unseen::{is_selector, is_unseen};

/// Characters of the longest passphrase. A sentence has room; a file pasted by mistake has not.
const LONGEST: usize = 256;

/// A passphrase as it was typed. It is overwritten when it is dropped, and cannot be printed or copied:
///
/// ```compile_fail
/// fn printed(_: impl std::fmt::Debug) {}
/// # fn passphrase() -> shenbao::encryption::Passphrase { loop {} }
/// printed(passphrase());
/// ```
pub struct Passphrase(Zeroizing<String>);

/// Why a text cannot be a passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unusable {
    /// Nothing was typed.
    Empty,
    /// It is longer than so many characters.
    TooLong(usize),
    /// A character that cannot be seen, as it comes along when text is pasted.
    Unseen,
    /// A character that this program does not know, so that a later one might take it otherwise.
    Unknown(char),
}

impl Passphrase {
    /// The passphrase that was typed.
    pub fn typed(text: &str) -> Result<Self, Unusable> {
        if text.is_empty() {
            return Err(Unusable::Empty);
        }
        if text.chars().nth(LONGEST).is_some() {
            return Err(Unusable::TooLong(LONGEST));
        }
        if text.chars().any(is_refused) {
            return Err(Unusable::Unseen);
        }
        Ok(Self(Zeroizing::new(text.to_owned())))
    }

    pub(crate) fn text(&self) -> &str {
        &self.0
    }
}

/// What nobody sees, but for joiners, variation selectors and tags: keyboards put them into single emoji.
fn is_refused(c: char) -> bool {
    let joins = is_selector(c) || matches!(c, '\u{200c}' | '\u{200d}' | '\u{e0000}'..='\u{e0fff}');
    is_unseen(c) && !joins
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_taken_as_typed() {
        for text in [" 前后 ", "　", "correct horse", "春风又绿江南岸", "👩‍🔧❤️", "a", &"长".repeat(LONGEST)]
        {
            assert_eq!(Passphrase::typed(text).ok().unwrap().text(), text);
        }
    }

    #[test]
    fn what_nobody_could_type_again_is_refused() {
        let long = "长".repeat(LONGEST + 1);
        for (text, unusable) in [
            ("", Unusable::Empty),
            (&*long, Unusable::TooLong(LONGEST)),
            ("a\tb", Unusable::Unseen),
            ("a\n", Unusable::Unseen),
            ("\u{feff}abc", Unusable::Unseen),
            ("ab\u{200b}c", Unusable::Unseen),
            ("ab\u{2029}c", Unusable::Unseen),
            ("ab\0c", Unusable::Unseen),
        ] {
            assert_eq!(Passphrase::typed(text).err(), Some(unusable), "{text:?}");
        }
    }
}
