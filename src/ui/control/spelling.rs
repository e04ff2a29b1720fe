//! The search in a list by pinyin, for whoever types letters. Its table is large, so it comes with the program's second part.
//! Letters that an input method still composes are no search; they do not come here.

use crate::answers::read::{Choice, pinyin};
use crate::ui::lazy::LazyPart;

/// Gives the choices of a list that are read as the letters say, as indices; see `ui::lazy`.
pub struct SpellingPart;

impl LazyPart for SpellingPart {
    type Props = (Vec<Choice>, String);
    type Output = Vec<usize>;

    fn run((list, typed): &Self::Props) -> Self::Output {
        pinyin::matches(list, typed)
    }
}
