//! Lists that fields offer.

use std::fmt;

use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

pub use crate::answers::read::Choice;

/// A list of choices. Whether other texts are accepted is the field's own say (`open`).
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct List {
    /// The id fields refer to.
    pub id: String,
    /// The choices in the order they are offered.
    pub options: Vec<Choice>,
}

/// In the file a choice is a text, or a table where it has other words.
impl<'de> Deserialize<'de> for Choice {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Written)
    }
}

struct Written;

impl<'de> Visitor<'de> for Written {
    type Value = Choice;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, or a table with name and aliases")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Choice, E> {
        Ok(Choice { name: name.to_owned(), aliases: Vec::new(), guesses: Vec::new() })
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Choice, A::Error> {
        let (mut name, mut aliases, mut guesses) = (None, Vec::new(), Vec::new());
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "name" => name = Some(map.next_value()?),
                "aliases" => aliases = map.next_value()?,
                "guesses" => guesses = map.next_value()?,
                other => return Err(A::Error::unknown_field(other, &["name", "aliases", "guesses"])),
            }
        }
        name.map(|name| Choice { name, aliases, guesses }).ok_or_else(|| A::Error::missing_field("name"))
    }
}
