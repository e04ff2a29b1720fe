//! Lists: completing what was typed to a choice, and searching for one. The words stored are the list's own.
//! Not here: the lists, which are data of the notice, and search by pinyin.

use super::{Change, Outcome, Reason, clean};

/// A choice of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry<'a> {
    /// The word that is stored.
    pub name: &'a str,
    /// Other words for it: 党员 for 中共党员.
    pub aliases: &'a [String],
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
pub fn complete<'a>(list: &[Entry<'a>], typed: &str) -> Result<(&'a str, Change), Reason> {
    let typed = key(typed);
    if typed.is_empty() {
        return Err(Reason::NotInList);
    }
    exact(list, &typed).map_or_else(|| beginning(list, &typed), Ok)
}

/// The choices that fit a search, best first, as indices: names that begin with it, aliases that begin with it, names
/// that contain it, aliases that contain it. Everything fits an empty search.
pub fn matches(list: &[Entry], query: &str) -> Vec<usize> {
    let query = key(query);
    let mut found: Vec<(u8, usize)> = Vec::new();
    for (index, entry) in list.iter().enumerate() {
        if let Some(rank) = rank(entry, &query) {
            found.push((rank, index));
        }
    }
    found.sort_unstable();
    found.into_iter().map(|(_, index)| index).collect()
}

/// Reads one choice. In an open list only whole words are completed, because other texts are right there too.
pub(super) fn read(typed: &str, line: &str, list: &[Entry], open: bool) -> Outcome {
    match one(list, line, open) {
        Ok((name, how)) => Outcome::settled(typed, name.into(), how),
        Err(reason) => Outcome::Unreadable(reason),
    }
}

/// Reads several choices into the list's order, texts outside an open list after them.
pub(super) fn read_many(typed: &str, block: &str, list: &[Entry], open: bool) -> Outcome {
    let names = match pieces(block, list, open) {
        Ok(names) => names,
        Err(reason) => return Outcome::Unreadable(reason),
    };
    let mut ordered: Vec<&str> = list.iter().map(|entry| entry.name).filter(|name| names.contains(name)).collect();
    for name in names {
        if !ordered.contains(&name) {
            ordered.push(name);
        }
    }
    match ordered.is_empty() {
        true => Outcome::Unreadable(Reason::NotInList),
        false => Outcome::settled(typed, ordered.join(BETWEEN), Change::Separators),
    }
}

/// The choices of a stored text.
pub fn split(stored: &str) -> impl Iterator<Item = &str> {
    stored.split(BETWEEN).filter(|name| !name.is_empty())
}

fn pieces<'a>(block: &'a str, list: &[Entry<'a>], open: bool) -> Result<Vec<&'a str>, Reason> {
    let mut names = Vec::new();
    for piece in block.split(['；', ';', '\n']).map(str::trim).filter(|piece| !piece.is_empty()) {
        let whole = exact(list, &key(piece)).map(|(name, _)| name);
        match whole.or(open.then_some(piece)) {
            Some(name) => names.push(name),
            None => {
                for part in piece.split(['、', '，', ',', ' ', '　']).filter(|part| !part.is_empty()) {
                    names.push(complete(list, part)?.0);
                }
            }
        }
    }
    Ok(names)
}

fn one<'a>(list: &[Entry<'a>], line: &'a str, open: bool) -> Result<(&'a str, Change), Reason> {
    match open {
        true => Ok(exact(list, &key(line)).unwrap_or((line, Change::Spaces))),
        false => complete(list, line),
    }
}

fn exact<'a>(list: &[Entry<'a>], typed: &str) -> Option<(&'a str, Change)> {
    let name = list.iter().find(|entry| key(entry.name) == typed);
    let alias = || list.iter().find(|entry| entry.aliases.iter().any(|alias| key(alias) == typed));
    match name {
        Some(entry) => Some((entry.name, Change::FullWidth)),
        None => alias().map(|entry| (entry.name, Change::OtherName)),
    }
}

fn beginning<'a>(list: &[Entry<'a>], typed: &str) -> Result<(&'a str, Change), Reason> {
    let mut found: Vec<&'a str> =
        list.iter().map(|entry| entry.name).filter(|name| key(name).starts_with(typed)).collect();
    if found.len() > 1 {
        let next = typed.chars().count() + 1;
        found.retain(|name| key(name).chars().count() == next);
        if found.len() != 1 {
            return Err(Reason::SeveralInList);
        }
    }
    found.first().map(|name| (*name, Change::ShortName)).ok_or(Reason::NotInList)
}

fn rank(entry: &Entry, query: &str) -> Option<u8> {
    let name = key(entry.name);
    let alias = |fits: fn(&str, &str) -> bool| entry.aliases.iter().any(|alias| fits(&key(alias), query));
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

/// What is compared: half-width, without white space.
fn key(text: &str) -> String {
    clean::half(&clean::line(text)).chars().filter(|c| !c.is_whitespace()).collect()
}
