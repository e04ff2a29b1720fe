//! The search in a list by pinyin, for whoever types letters. Its table is large, so it comes with the program's second part.
//! Letters that an input method still composes are no search; they do not come here.

use crate::answers::read::{Choice, pinyin};

/// The choices of a list that are read as the letters say, as indices; see `ui::lazy`.
pub fn lazy_part((list, typed): &(&[Choice], &str)) -> Vec<usize> {
    pinyin::matches(list, typed)
}
