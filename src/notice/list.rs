//! Lists that fields offer.

use serde::Deserialize;

/// A list of choices. Whether other texts are accepted is the field's own say (`open`).
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct List {
    /// The id fields refer to.
    pub id: String,
    /// The choices in the order they are offered.
    pub options: Vec<Choice>,
}

/// One choice: stored and printed by its everyday name.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(from = "Written")]
pub struct Choice {
    /// The everyday word, which is what is stored.
    pub name: String,
    /// What people also type for it: 党员 for 中共党员.
    pub aliases: Vec<String>,
}

/// In the file a choice is a text, or a table where it has aliases.
#[derive(Deserialize)]
#[serde(untagged)]
enum Written {
    /// Only the name.
    Name(String),
    /// With other words for it.
    Full {
        /// The name.
        name: String,
        /// Other words.
        aliases: Vec<String>,
    },
}

impl From<Written> for Choice {
    fn from(written: Written) -> Self {
        match written {
            Written::Name(name) => Self { name, aliases: Vec::new() },
            Written::Full { name, aliases } => Self { name, aliases },
        }
    }
}
