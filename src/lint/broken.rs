//! Everything that keeps a text from being read at all, not only the first thing: once a line, in the order of the lines.
//! JSON's reader stops where it stumbles; there only full-width signs are told all at once.

use std::collections::BTreeMap;

use toml::de::DeTable;

use super::lines::Lines;
use super::{Fault, MOST_FAULTS, Problem, Shape, full_width};
use crate::notice::{List, LoadError, Written, from_toml};

/// How often a text is read again without the lines that were broken so far.
const ROUNDS: usize = 20;

/// What is broken; nothing of a text that can be read.
pub(super) fn faults(text: &str, written: Written) -> Vec<Fault> {
    let sound = match written {
        Written::Toml => DeTable::parse(text).is_ok(),
        Written::Json => serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok(),
    };
    if sound {
        return Vec::new();
    }
    let mut found: BTreeMap<usize, Problem> = BTreeMap::new();
    let starts = starts(text);
    for (at, signs) in full_width::in_definition(text, written).into_iter().take(MOST_FAULTS) {
        found.entry(line_at(&starts, at)).or_insert(Problem::FullWidth(signs));
    }
    if written == Written::Toml {
        others(&mut found, full_width::mended(text));
    }
    let fault = |(line, problem)| Fault { path: String::new(), line: Some(line), problem };
    found.into_iter().take(MOST_FAULTS).map(fault).collect()
}

/// What else is broken. What follows a broken line is often not looked at, so the line is left out and the rest read again;
/// a line that opens something stays, for without it all that it encloses would look broken.
fn others(found: &mut BTreeMap<usize, Problem>, text: String) {
    let mut lines: Vec<&str> = text.split('\n').collect();
    for _ in 0..ROUNDS {
        let rest = lines.join("\n");
        let (_, errors) = DeTable::parse_recoverable(&rest);
        let (starts, mut left_out) = (starts(&rest), false);
        for error in errors.iter().take(MOST_FAULTS) {
            let Some(span) = error.span() else { continue };
            let line = line_at(&starts, span.start);
            found.entry(line).or_insert_with(|| Problem::Shape(Shape::of(error.message())));
            let alone = lines.get_mut(line - 1).filter(|line| !line.is_empty() && stands_alone(line));
            left_out |= alone.map(|line| *line = "").is_some();
        }
        if !left_out || found.len() >= MOST_FAULTS {
            return;
        }
    }
}

/// Why a text that is TOML is no definition. A key that does not belong where it stands, on a line of its own, does not hide
/// what comes after it: the rest is read with the key that was probably meant, or without the line.
pub(super) fn unread(lines: &Lines, text: &str, standard: &[List], first: LoadError) -> Vec<Fault> {
    let mut rest: Vec<String> = text.split('\n').map(str::to_owned).collect();
    let (mut found, mut error) = (Vec::new(), first);
    loop {
        let fault = match error {
            LoadError::Shape { at, message } => {
                let line = at.map(|at| line_at(&starts(&rest.join("\n")), at));
                Fault { path: String::new(), line, problem: Problem::Shape(Shape::of(&message)) }
            }
            newer => super::unread(lines, newer),
        };
        let mended = mended(&fault, &rest).into_iter().flatten();
        found.push(fault);
        let mut read = mended.filter_map(|(line, text)| {
            let before = std::mem::replace(rest.get_mut(line)?, text);
            let next = from_toml(&rest.join("\n"), standard).err();
            let twice = matches!(&next, Some(LoadError::Shape { message, .. }) if message.starts_with("duplicate"));
            if twice {
                *rest.get_mut(line)? = before;
            }
            (!twice).then_some(next)
        });
        match read.next().flatten().filter(|_| found.len() < ROUNDS) {
            Some(next) => error = next,
            None => break,
        }
    }
    found.sort_by_key(|fault| fault.line);
    found
}

/// The line of a key that does not belong there, counted from 0, as it may be read instead.
fn mended(fault: &Fault, lines: &[String]) -> Option<Vec<(usize, String)>> {
    let Problem::Shape(Shape::UnknownKey { key, near }) = &fault.problem else { return None };
    let at = fault.line? - 1;
    let line = lines.get(at)?;
    if !line.trim_start().starts_with(key.as_str()) || !stands_alone(line) {
        return None;
    }
    let renamed = near.iter().map(|near| (at, line.replacen(key.as_str(), near, 1)));
    Some(renamed.chain([(at, String::new())]).collect())
}

/// Whether a line neither opens nor closes anything that goes on elsewhere.
fn stands_alone(line: &str) -> bool {
    let count = |sign: char| line.matches(sign).count();
    count('[') == count(']') && count('{') == count('}') && !line.contains("\"\"\"") && !line.contains("'''")
}

/// Byte offsets at which lines begin.
fn starts(text: &str) -> Vec<usize> {
    std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect()
}

/// The line of a byte offset, counted from 1.
fn line_at(starts: &[usize], at: usize) -> usize {
    starts.partition_point(|start| *start <= at)
}
