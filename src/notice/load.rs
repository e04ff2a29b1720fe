//! Reads a definition. The page carries its own notices as JSON; people write TOML, or the same keys as JSON.
//! Not here: whether what was read is sound (`lint`).

use std::fmt;

use sha2::{Digest, Sha256};

use super::carried::{announcement, carried};
use super::ticks::ticks;
use super::{List, Notice};

/// The definition format this program reads.
pub const FORMAT: u32 = 1;

/// Why a definition could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LoadError {
    /// The text does not have the format's shape: a syntax error, an unknown key, a wrong type.
    Shape {
        /// Where, as a byte offset into the text, where it is known.
        at: Option<usize>,
        /// What the reader says, in English.
        message: String,
    },
    /// Made for a newer program.
    Newer {
        /// The format it names.
        format: u32,
    },
}

impl LoadError {
    /// A built-in definition that does not read, which the build's own check rules out.
    pub(super) fn broken() -> Self {
        Self::Shape { at: None, message: String::from("not a definition") }
    }
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Shape { message, .. } => f.write_str(message),
            Self::Newer { format } => write!(f, "format {format} is newer than this program, which reads {FORMAT}"),
        }
    }
}

/// How a definition is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// As TOML.
    Toml,
    /// As JSON, with the same keys.
    Json,
}

impl Written {
    /// How a text is written, by its first sign: no TOML begins with a brace.
    pub fn of(text: &str) -> Self {
        if text.trim_start().starts_with('{') { Self::Json } else { Self::Toml }
    }
}

/// Reads a definition written as TOML, and completes it with the standard lists.
pub fn from_toml(text: &str, standard: &[List]) -> Result<Notice, LoadError> {
    let notice: Notice = toml::from_str(text).map_err(|error| LoadError::Shape {
        at: error.span().map(|span| span.start),
        message: error.message().to_owned(),
    })?;
    finish(notice, digest(tree(text, Written::Toml)), standard)
}

/// Reads a definition written as JSON, and completes it with the standard lists.
pub fn from_json(text: &str, standard: &[List]) -> Result<Notice, LoadError> {
    let notice: Notice = serde_json::from_str(text).map_err(|error| LoadError::Shape {
        at: offset(text, error.line(), error.column()),
        message: error.to_string(),
    })?;
    finish(notice, digest(tree(text, Written::Json)), standard)
}

/// The file that the page loads a notice from, made of a definition that the linter has passed:
/// `{"announced": …, "digest": …, "notice": …}`.
pub fn carry(text: &str, written: Written) -> String {
    let definition = tree(text, written);
    let digest = digest(definition.clone());
    let announced = announcement(&definition, &digest);
    format!("{{\"announced\":{announced},\"digest\":\"{digest}\",\"notice\":{}}}", carried(definition))
}

/// The definition as a tree; `null` where it is not what it is said to be.
fn tree(text: &str, written: Written) -> serde_json::Value {
    match written {
        Written::Toml => toml::from_str(text).unwrap_or_default(),
        Written::Json => serde_json::from_str(text).unwrap_or_default(),
    }
}

/// Completes what was read: the standard lists it lacks, its ticks, its digest.
pub(super) fn finish(mut notice: Notice, digest: String, standard: &[List]) -> Result<Notice, LoadError> {
    if notice.format > FORMAT {
        return Err(LoadError::Newer { format: notice.format });
    }
    let missing = |list: &&List| !notice.lists.iter().any(|own| own.id == list.id);
    let added: Vec<List> = standard.iter().filter(missing).cloned().collect();
    notice.lists.extend(added);
    notice.ticks = ticks(&notice);
    notice.digest = digest;
    Ok(notice)
}

/// The digest of a carried definition's text.
pub(super) fn digest_of(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The digest of a definition, in lower-case hexadecimal. It is taken over the form the page carries, so that it is the
/// same however the definition got there.
fn digest(definition: serde_json::Value) -> String {
    digest_of(&carried(definition).to_string())
}

/// The byte offset of a line and column, both counted from 1.
fn offset(text: &str, line: usize, column: usize) -> Option<usize> {
    let before: usize = text.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum();
    Some(before + column.saturating_sub(1))
}
