//! Reads a definition. The page carries its own notices as JSON; people write TOML, or the same keys as JSON.
//! Not here: whether what was read is sound (`lint`).

use std::fmt;

use sha2::{Digest, Sha256};
use toml::de::DeTable;

use super::carried::{announcement, carried};
use super::ticks::ticks;
use super::toml_tree;
use super::{List, Notice};
use crate::json::{Broken, Json, Misfit, Read, ShapeError, misfits, parse_as_written};

/// The definition format this program reads.
pub const FORMAT: u32 = 1;

/// The most faults that are reported. A text with more is not a definition that somebody mends.
pub const MOST_FAULTS: usize = 200;

/// Why a definition could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LoadError {
    /// The text is not TOML or JSON, or has not the format's shape: everything that is wrong with that.
    Shape(Vec<Misfit>),
    /// Made for a newer program.
    Newer {
        /// The format it names.
        format: u32,
    },
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Shape(misfits) => {
                let said: Vec<String> = misfits.iter().map(|misfit| misfit.error.to_string()).collect();
                f.write_str(&said.join("; "))
            }
            Self::Newer { format } => write!(f, "format {format} is newer than this program, which reads {FORMAT}"),
        }
    }
}

/// How a definition is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notation {
    /// As TOML.
    Toml,
    /// As JSON, with the same keys.
    Json,
}

impl Notation {
    /// How a text is written, by its first sign: no TOML begins with a brace.
    pub fn of(text: &str) -> Self {
        if text.trim_start().starts_with('{') { Self::Json } else { Self::Toml }
    }
}

/// Reads a definition written as TOML, and completes it with the standard lists.
pub fn from_toml(text: &str, standard: &[List]) -> Result<Notice, LoadError> {
    from_text(text, Notation::Toml, standard)
}

/// Reads a definition written as JSON, and completes it with the standard lists.
pub fn from_json(text: &str, standard: &[List]) -> Result<Notice, LoadError> {
    from_text(text, Notation::Json, standard)
}

/// Reads a definition, however it is written, and completes it with the standard lists.
pub fn from_text(text: &str, notation: Notation, standard: &[List]) -> Result<Notice, LoadError> {
    let (tree, mut found) =
        tree(text, notation).map_err(|error| LoadError::Shape(vec![Misfit { path: vec![], error }]))?;
    // A newer format has keys of its own; complaining about those would mislead.
    let format = tree.get("format").and_then(Json::as_whole).and_then(|format| u32::try_from(format).ok());
    if let Some(format) = format.filter(|format| *format > FORMAT) {
        return Err(LoadError::Newer { format });
    }
    let more = misfits::<Notice>(&tree, MOST_FAULTS);
    // What JSON does not have stands in the tree as something else, of which nothing is said.
    let more: Vec<Misfit> = more.into_iter().filter(|misfit| found.iter().all(|it| it.path != misfit.path)).collect();
    found.extend(more);
    if !found.is_empty() {
        return Err(LoadError::Shape(found));
    }
    let digest = digest_of(&carried(tree.clone()).to_text());
    Ok(finish(Notice::read(&tree.shortened()), digest, standard))
}

/// The file that the page loads a notice from, made of a definition that the linter has passed:
/// `{"announced": …, "digest": …, "notice": …}`.
pub fn carry(text: &str, notation: Notation) -> String {
    let definition = tree(text, notation).map_or(Json::Null, |(tree, _)| tree);
    let notice = carried(definition.clone()).to_text();
    let digest = digest_of(&notice);
    let announced = announcement(&definition, &digest, false).to_text();
    format!("{{\"announced\":{announced},\"digest\":\"{digest}\",\"notice\":{notice}}}")
}

/// The definition as a tree, and what of it JSON does not have; otherwise why the text is not what it is said to be.
fn tree(text: &str, notation: Notation) -> Result<(Json, Vec<Misfit>), ShapeError> {
    match notation {
        Notation::Toml => match DeTable::parse(text) {
            Ok(table) => Ok(toml_tree::tree(table.get_ref(), MOST_FAULTS)),
            Err(error) => Err(ShapeError::Syntax(error.message().to_owned())),
        },
        Notation::Json => match parse_as_written(text) {
            Ok(tree) => Ok((tree, Vec::new())),
            Err(Broken::Twice(key)) => Err(ShapeError::Twice(Some(key))),
            Err(Broken::Cut { .. }) => Err(ShapeError::Cut),
            Err(Broken::Syntax { column, .. }) => Err(ShapeError::Syntax(format!("not JSON at column {column}"))),
        },
    }
}

/// Completes what was read: the standard lists it lacks, its ticks, its digest.
pub(super) fn finish(mut notice: Notice, digest: String, standard: &[List]) -> Notice {
    let missing = |list: &&List| !notice.lists.iter().any(|own| own.id == list.id);
    let added: Vec<List> = standard.iter().filter(missing).cloned().collect();
    notice.lists.extend(added);
    notice.ticks = ticks(&notice);
    notice.digest = digest;
    notice
}

/// The digest of a carried definition's text, in lower-case hexadecimal. It is the same however the definition got there.
pub(super) fn digest_of(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}
