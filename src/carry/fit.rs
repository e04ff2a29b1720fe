//! What a text of one notice's field becomes in another's: read as that field reads, choices by their other names, dates
//! no finer than they print, numbers in its unit.

use crate::answers::Date;
use crate::answers::read::{self, Choice, Outcome, choice};
use crate::check::{choices, reading};
use crate::notice::{Field, Kind, Notice};

use super::UnfitReason;

/// A field with the notice that asks for it.
pub(super) struct Asked<'a> {
    pub(super) notice: &'a Notice,
    pub(super) field: &'a Field,
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
    match to.field.kind {
        Kind::Choices => several(from, to, text),
        _ => one(from, to, text),
    }
}

fn one(from: &Asked, to: &Asked, text: &str) -> Fit {
    let said = said(from, to, text);
    let (read, guess) = match read::read(&reading(to.notice, to.field), &said) {
        Outcome::Same => (said, false),
        Outcome::Normalised { text, .. } => (text, false),
        Outcome::Offered { text, .. } => (text, true),
        Outcome::Unreadable(reason) => return left(text, UnfitReason::Unreadable(reason)),
        Outcome::Empty => return left(text, UnfitReason::NoPlace),
    };
    Fit { text: cut(to.field, read), guess, left: Vec::new() }
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

/// The text as the target's reader has to hear it.
fn said(from: &Asked, to: &Asked, text: &str) -> String {
    match to.field.kind {
        Kind::Choice | Kind::Choices => word(from, to, text).unwrap_or_else(|| text.to_owned()),
        Kind::Number if from.field.kind == Kind::Date => {
            Date::from_iso(text).map_or_else(|| text.to_owned(), |date| date.year().to_string())
        }
        Kind::Number if from.field.kind == Kind::Number && other_unit(from.field, to.field) => {
            format!("{text}{}", from.field.unit.as_deref().unwrap_or_default())
        }
        _ => text.to_owned(),
    }
}

/// 项 beside nothing is the same count; 元 beside 万元 is not.
fn other_unit(from: &Field, to: &Field) -> bool {
    from.unit.is_some() && to.unit.is_some() && from.unit != to.unit
}

/// The target's word for a choice: by its name or another name, else by the other names that the source knows.
fn word(from: &Asked, to: &Asked, text: &str) -> Option<String> {
    let offered = choices(to.notice, to.field);
    let known = choices(from.notice, from.field);
    let others = known.iter().find(|choice| choice.name == text).map_or(&[][..], |choice| choice.aliases.as_slice());
    let mut words = std::iter::once(text).chain(others.iter().map(String::as_str));
    words.find_map(|word| named(offered, word)).map(str::to_owned)
}

fn named<'a>(list: &'a [Choice], word: &str) -> Option<&'a str> {
    let name = list.iter().find(|choice| choice.name == word);
    let other = || list.iter().find(|choice| choice.aliases.iter().any(|alias| alias == word));
    name.or_else(other).map(|choice| choice.name.as_str())
}

/// A date is cut to what the target prints of it: 出生年份 takes the year of 1975-03.
fn cut(field: &Field, text: String) -> String {
    match (field.kind, field.print_precision, Date::from_iso(&text)) {
        (Kind::Date, Some(finest), Some(date)) => date.cut(finest).to_string(),
        _ => text,
    }
}
