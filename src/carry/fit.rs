//! What a text of one notice's field becomes in another's: read as that field reads, choices by their other names, dates
//! no finer than they print, numbers in its unit.

use crate::answers::read::{self, Outcome, choice};
use crate::check::{choices, reading};
use crate::kinds::{Quality, WithList};
use crate::notice::{Field, Notice};

use super::UnfitReason;

/// A field with the notice that asks for it.
pub(super) struct Asked<'a> {
    pub(super) notice: &'a Notice,
    pub(super) field: &'a Field,
}

impl<'a> Asked<'a> {
    fn with_list(&self) -> WithList<'a> {
        WithList { field: self.field, list: choices(self.notice, self.field) }
    }
}

/// What becomes of a text.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Fit {
    /// What fits; empty where nothing does.
    pub(super) text: String,
    /// It was read with a guess.
    pub(super) guess: bool,
    /// What does not fit.
    pub(super) left: Vec<(String, UnfitReason)>,
}

/// The text as the target's field holds it.
pub(super) fn fit(from: &Asked, to: &Asked, text: &str) -> Fit {
    if to.field.is(Quality::Several) { several(from, to, text) } else { one(from, to, text) }
}

fn one(from: &Asked, to: &Asked, text: &str) -> Fit {
    let said = to.with_list().heard(from.with_list(), text);
    let (read, guess) = match read::read(&reading(to.notice, to.field), &said) {
        Outcome::Same => (said, false),
        Outcome::Normalised { text, .. } => (text, false),
        Outcome::Offered { text, .. } => (text, true),
        Outcome::Unreadable(reason) => return left(text, UnfitReason::Unreadable(reason)),
        Outcome::Empty => return left(text, UnfitReason::NoPlace),
    };
    Fit { text: to.field.carried(read), guess, left: Vec::new() }
}

fn left(text: &str, reason: UnfitReason) -> Fit {
    Fit { left: vec![(text.to_owned(), reason)], ..Fit::default() }
}

/// Each of several choices by itself: a list that lacks one still takes the others.
fn several(from: &Asked, to: &Asked, text: &str) -> Fit {
    let mut fit = Fit::default();
    for name in choice::split(text) {
        let of_one = one(from, to, name);
        fit.guess |= of_one.guess;
        fit.left.extend(of_one.left);
        if !fit.text.is_empty() && !of_one.text.is_empty() {
            fit.text.push_str(choice::BETWEEN);
        }
        fit.text.push_str(&of_one.text);
    }
    // Once more together, for the order of the target's list.
    if let Outcome::Normalised { text, .. } = read::read(&reading(to.notice, to.field), &fit.text) {
        fit.text = text;
    }
    fit
}
