//! Everything that keeps a text from being read at all, not only the first thing: once a line, in the order of the lines.
//! JSON's reader stops where it stumbles; there only keys that stand twice and full-width signs are reported all at once.
//! Not here: what can be read and is no definition (`json::misfits`).

use std::collections::BTreeMap;

use toml::de::{DeTable, Error};

use super::lines::Lines;
use super::{Fault, FaultKind, MOST_FAULTS, ShapeError, full_width};
use crate::json::{self, Broken, DEEPEST};
use crate::notice::Notation;

/// How often a text is read again without the lines that were broken so far.
const ROUNDS: usize = 20;

/// What is broken; nothing of a text that can be read.
pub(super) fn faults(text: &str, notation: Notation, lines: &Lines) -> Vec<Fault> {
    let stopped = match notation {
        Notation::Toml if DeTable::parse(text).is_ok() => return Vec::new(),
        Notation::Toml => None,
        Notation::Json => match json::parse(text) {
            Ok(_) => return Vec::new(),
            Err(Broken::Twice(_)) => return lines.repeated(),
            Err(Broken::Cut { line, .. }) => Some((line, ShapeError::Cut)),
            Err(Broken::Syntax { line, column }) => Some((line, syntax(text, line, column))),
        },
    };
    let mut found: BTreeMap<usize, FaultKind> = BTreeMap::new();
    let starts = starts(text);
    for (at, signs) in full_width::in_definition(text, notation).into_iter().take(MOST_FAULTS) {
        found.entry(line_at(&starts, at)).or_insert(FaultKind::FullWidth(signs));
    }
    match stopped {
        None => others(&mut found, full_width::mended(text)),
        // It stumbles over such a sign, or behind one.
        Some((line, shape)) if found.is_empty() => {
            found.insert(line, FaultKind::Shape(shape));
        }
        Some(_) => {}
    }
    let fault = |(line, problem)| Fault { path: String::new(), line: Some(line), problem };
    found.into_iter().take(MOST_FAULTS).map(fault).collect()
}

/// Why JSON's reader stopped at a place: at a bracket, because that is one too many inside of each other.
fn syntax(text: &str, line: usize, column: usize) -> ShapeError {
    let before: usize = text.split_inclusive('\n').take(line - 1).map(str::len).sum();
    let (read, rest) = text.split_at_checked(before + column - 1).unwrap_or((text, ""));
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    for byte in read.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = quoted,
            b'"' => quoted = !quoted,
            b'{' | b'[' if !quoted => depth += 1,
            b'}' | b']' if !quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    match depth >= DEEPEST && rest.starts_with(['{', '[']) {
        true => ShapeError::Deep,
        false => ShapeError::Syntax(format!("not JSON at column {column}")),
    }
}

/// What else is broken. What follows a broken line is often not looked at, so the line is left out and the rest read again;
/// a line that opens something stays, for without it all that it encloses would look broken.
fn others(found: &mut BTreeMap<usize, FaultKind>, text: String) {
    let mut lines: Vec<&str> = text.split('\n').collect();
    for _ in 0..ROUNDS {
        let rest = lines.join("\n");
        let (_, errors) = DeTable::parse_recoverable(&rest);
        let (starts, mut left_out) = (starts(&rest), false);
        for error in errors.iter().take(MOST_FAULTS) {
            // It does not say where too many keys are joined by points; the first line stands for that.
            let line = line_at(&starts, error.span().map_or(0, |span| span.start));
            found.entry(line).or_insert_with(|| FaultKind::Shape(said(error, &rest)));
            if error.span().is_none() {
                continue;
            }
            let alone = lines.get_mut(line - 1).filter(|line| !line.is_empty() && stands_alone(line));
            left_out |= alone.map(|line| *line = "").is_some();
        }
        if !left_out || found.len() >= MOST_FAULTS {
            return;
        }
    }
}

/// What TOML's reader says, in English. Two of its sentences are said in words of our own; a test holds them.
fn said(error: &Error, text: &str) -> ShapeError {
    match error.message() {
        "duplicate key" => {
            let key = error.span().and_then(|span| text.get(span)).map(|key| key.trim_matches(['"', '\'']).to_owned());
            ShapeError::Twice(key.filter(|key| !key.is_empty()))
        }
        "recursion limit" | "cannot recurse further; max recursion depth met" => ShapeError::Deep,
        other => ShapeError::Syntax(other.to_owned()),
    }
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
