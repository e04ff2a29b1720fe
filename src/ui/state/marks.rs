//! What happened at places: whether they were left once, and what was typed where a stored form now stands.

use std::collections::HashMap;

use super::keys::Spot;

/// The marks of all places; a place nothing happened at has none.
#[derive(Debug, Clone, Default)]
pub(super) struct Marks(HashMap<Spot, Mark>);

#[derive(Debug, Clone, Default)]
struct Mark {
    visited: bool,
    typed: Option<String>,
}

impl Marks {
    /// Whether the place was left once.
    pub(super) fn is_visited(&self, spot: &Spot) -> bool {
        self.0.get(spot).is_some_and(|mark| mark.visited)
    }

    /// Leaves the place; whether that was the first time.
    pub(super) fn visit(&mut self, spot: Spot) -> bool {
        !std::mem::replace(&mut self.0.entry(spot).or_default().visited, true)
    }

    /// What was typed at the place.
    pub(super) fn typed(&self, spot: &Spot) -> Option<&str> {
        self.0.get(spot)?.typed.as_deref()
    }

    /// Remembers or forgets what was typed at the place.
    pub(super) fn set_typed(&mut self, spot: Spot, typed: Option<String>) {
        self.0.entry(spot).or_default().typed = typed;
    }
}
