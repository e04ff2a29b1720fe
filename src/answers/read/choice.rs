//! Lists: completing what was typed to a choice, and searching for one. The words stored are the list's own.
//! Not here: the lists, which are data of the notice, and search by pinyin (`pinyin`).

use super::wording::key;
use super::{Change, Guess, Outcome, Reason, traditional};

/// A choice of a list: stored and printed by its everyday name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The everyday word, which is what is stored.
    pub name: String,
    /// What people also type for it: 党员 for 中共党员.
    pub aliases: Vec<String>,
    /// What people type that probably means it, and is asked about: MBA for 硕士研究生.
    pub guesses: Vec<String>,
}

/// Between several choices in one stored text; choices themselves hold 「、」.
pub const BETWEEN: &str = "；";

/// The choice a typed text means, and how it differs; white space and full width aside.
///
/// The name or an alias, else the beginning of exactly one name, or of exactly one that has a single character more
/// (土 is 土族 although 土家族 begins with it too).
///
/// # Errors
/// [`Reason::NotInList`], or [`Reason::SeveralInList`] for the beginning of several names.
pub fn complete<'a>(list: &'a [Choice], typed: &str) -> Result<(&'a str, Change), Reason> {
    exact(list, typed).map_or_else(|| beginning(list, &key(typed)), Ok)
}

/// The choices that fit a search, best first, as indices: names that begin with it, aliases that begin with it, names
/// that contain it, aliases that contain it. Everything fits an empty search.
pub fn matches(list: &[Choice], query: &str) -> Vec<usize> {
    let query = key(query);
    let mut found: Vec<(u8, usize)> = Vec::new();
    for (index, choice) in list.iter().enumerate() {
        if let Some(rank) = rank(choice, &query) {
            found.push((rank, index));
        }
    }
    found.sort_unstable();
    found.into_iter().map(|(_, index)| index).collect()
}

/// Reads one choice. In an open list only whole words are completed, because other texts are right there too.
pub(super) fn read(typed: &str, line: &str, list: &[Choice], open: bool) -> Outcome {
    match one(list, line, open) {
        Ok((name, how)) => Outcome::settled(typed, name.into(), how),
        Err(reason) => match guess(list, line) {
            Some((name, why)) => Outcome::Offered { text: name.into(), why },
            None if meant(list, line).nth(1).is_some() => Outcome::Unreadable(Reason::SeveralInList),
            None => Outcome::Unreadable(reason),
        },
    }
}

/// The choices whose name shortens to what was typed: 维族 is 维吾尔族. Not asked of texts that are right in an open list.
pub fn shortened<'a>(list: &'a [Choice], typed: &str) -> Vec<&'a str> {
    let typed = key(typed);
    let fits = |name: &&str| {
        let name = key(name);
        let mut rest = name.chars();
        typed.chars().nth(1).is_some()
            && name.chars().next() == typed.chars().next()
            && typed.chars().all(|sign| rest.any(|of| of == sign))
    };
    list.iter().map(|choice| choice.name.as_str()).filter(fits).collect()
}

/// The choices that a word is another name of, or probably means.
fn meant<'a>(list: &'a [Choice], typed: &str) -> impl Iterator<Item = &'a str> {
    let typed = key(typed).into_owned();
    let fits = move |choice: &&Choice| {
        let mut words = choice.aliases.iter().chain(&choice.guesses);
        words.any(|word| key(word).eq_ignore_ascii_case(&typed))
    };
    list.iter().filter(fits).map(|choice| choice.name.as_str())
}

/// The choice that a text probably means: a word that the list knows for it, or its name in traditional characters.
fn guess<'a>(list: &'a [Choice], line: &str) -> Option<(&'a str, Guess)> {
    let probable = |typed: &str| {
        let mut names = meant(list, typed);
        names.next().filter(|_| names.next().is_none())
    };
    let plainly = || {
        let simple = traditional::simplified(line)?;
        complete(list, &simple).ok().map(|(name, _)| name).or_else(|| probable(&simple))
    };
    let offered = |why| move |name| (name, why);
    probable(line).map(offered(Guess::Probable)).or_else(|| plainly().map(offered(Guess::Traditional)))
}

/// Reads several choices into the list's order, texts outside an open list after them.
pub(super) fn read_many(typed: &str, block: &str, list: &[Choice], open: bool) -> Outcome {
    let (names, guessed) = match pieces(block, list, open) {
        Ok(found) => found,
        Err(reason) => return Outcome::Unreadable(reason),
    };
    let mut ordered: Vec<&str> =
        list.iter().map(|choice| choice.name.as_str()).filter(|name| names.contains(name)).collect();
    for name in names {
        if !ordered.contains(&name) {
            ordered.push(name);
        }
    }
    match (ordered.is_empty(), guessed) {
        (true, _) => Outcome::Unreadable(Reason::NotInList),
        (false, Some(why)) => Outcome::Offered { text: ordered.join(BETWEEN), why },
        (false, None) => Outcome::settled(typed, ordered.join(BETWEEN), Change::Separators),
    }
}

/// The choices of a stored text.
pub fn split(stored: &str) -> impl Iterator<Item = &str> {
    stored.split(BETWEEN).filter(|name| !name.is_empty())
}

type Pieces<'a> = (Vec<&'a str>, Option<Guess>);

/// The choices named, and a question where one of them is a guess.
fn pieces<'a>(block: &'a str, list: &'a [Choice], open: bool) -> Result<Pieces<'a>, Reason> {
    let (mut names, mut guessed) = (Vec::new(), None);
    for piece in block.split(['；', ';', '\n']).map(str::trim).filter(|piece| !piece.is_empty()) {
        let whole = exact(list, piece).map(|(name, _)| name);
        if let Some(name) = whole.or(open.then_some(piece)) {
            names.push(name);
            continue;
        }
        for part in piece.split(['、', '，', ',', ' ', '　']).filter(|part| !part.is_empty()) {
            let named = complete(list, part).map(|(name, _)| (name, None));
            let (name, why) =
                named.or_else(|reason| guess(list, part).map(|(name, why)| (name, Some(why))).ok_or(reason))?;
            names.push(name);
            guessed = guessed.or(why);
        }
    }
    Ok((names, guessed))
}

fn one<'a>(list: &'a [Choice], line: &'a str, open: bool) -> Result<(&'a str, Change), Reason> {
    match open {
        true => Ok(exact(list, line).unwrap_or((line, Change::Spaces))),
        false => complete(list, line),
    }
}

/// The choice whose name or alias was typed.
fn exact<'a>(list: &'a [Choice], typed: &str) -> Option<(&'a str, Change)> {
    // Most texts are stored ones, and no word is rewritten to be compared with them.
    let stored = list.iter().find(|choice| choice.name == typed);
    if let Some(choice) = stored {
        return Some((choice.name.as_str(), Change::FullWidth));
    }
    let typed = key(typed);
    let name = list.iter().find(|choice| key(&choice.name) == typed);
    let alias = || {
        // A word for two choices is no name of either.
        let mut named = list.iter().filter(|choice| choice.aliases.iter().any(|alias| key(alias) == typed));
        named.next().filter(|_| named.next().is_none())
    };
    match name {
        Some(choice) => Some((choice.name.as_str(), Change::FullWidth)),
        None => alias().map(|choice| (choice.name.as_str(), Change::OtherName)),
    }
}

fn beginning<'a>(list: &'a [Choice], typed: &str) -> Result<(&'a str, Change), Reason> {
    if typed.is_empty() {
        return Err(Reason::NotInList);
    }
    let mut found: Vec<&'a str> =
        list.iter().map(|choice| choice.name.as_str()).filter(|name| key(name).starts_with(typed)).collect();
    if found.len() > 1 {
        let next = typed.chars().count() + 1;
        found.retain(|name| key(name).chars().count() == next);
        if found.len() != 1 {
            return Err(Reason::SeveralInList);
        }
    }
    found.first().map(|name| (*name, Change::ShortName)).ok_or(Reason::NotInList)
}

fn rank(choice: &Choice, query: &str) -> Option<u8> {
    let name = key(&choice.name);
    let words = || choice.aliases.iter().chain(&choice.guesses);
    let alias = |fits: fn(&str, &str) -> bool| words().any(|alias| fits(&key(alias), query));
    if name.starts_with(query) {
        Some(0)
    } else if alias(|alias, query| alias.starts_with(query)) {
        Some(1)
    } else if name.contains(query) {
        Some(2)
    } else {
        alias(|alias, query| alias.contains(query)).then_some(3)
    }
}
