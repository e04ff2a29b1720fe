//! The notices this program carries, compiled in as JSON by the build script.

use super::{List, LoadError, Notice, from_json};

include!(concat!(env!("OUT_DIR"), "/builtin.rs"));

/// The ids of the notices this program carries, newest edition first.
pub fn builtin_ids() -> impl Iterator<Item = &'static str> {
    BUILTIN.iter().map(|(id, _)| *id)
}

/// A notice this program carries. None for an unknown id.
pub fn builtin(id: &str) -> Option<Result<Notice, LoadError>> {
    let (_, text) = BUILTIN.iter().find(|(known, _)| *known == id)?;
    Some(standard().and_then(|lists| from_json(text, &lists)))
}

/// The standard lists that every notice can refer to.
pub fn standard() -> Result<Vec<List>, LoadError> {
    serde_json::from_str(STANDARD).map_err(|error| LoadError::Shape { at: None, message: error.to_string() })
}
