//! What the reader says of a text that is not a definition, as data: the readers of TOML and JSON give English sentences,
//! of which the few of serde's own are taken apart here. A test holds every kind against what the readers say today.

/// Why a text is not of the format's shape.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A key that does not stand here, and the one that is probably meant.
    UnknownKey {
        /// The key.
        key: String,
        /// One that stands here and looks alike.
        near: Option<String>,
    },
    /// A key that must stand here.
    MissingKey(String),
    /// A word that does not stand here.
    UnknownWord {
        /// The word.
        word: String,
        /// Those that do.
        words: Vec<String>,
    },
    /// A value of another kind.
    Kind {
        /// What is expected, as the reader calls it.
        expected: String,
        /// What is there, as the reader calls it.
        found: String,
    },
    /// A key that stands twice.
    Twice(Option<String>),
    /// A block of a form that lacks a key of its kind, or has one of another.
    Block,
    /// Nested too deeply.
    Deep,
    /// Not TOML or JSON at all; what the reader says.
    Syntax(String),
}

impl Shape {
    /// Takes a reader's sentence apart.
    pub(super) fn of(message: &str) -> Self {
        // JSON's reader says where at the end of its sentence; the line is known otherwise.
        let message = message.split(" at line ").next().unwrap_or(message).trim_end();
        Self::known(message).unwrap_or_else(|| Self::Syntax(message.to_owned()))
    }

    fn known(message: &str) -> Option<Self> {
        if let Some(rest) = message.strip_prefix("unknown field ") {
            let mut names = quoted(rest);
            let key = names.next()?;
            let near = nearest(&key, names);
            return Some(Self::UnknownKey { key, near });
        }
        if let Some(rest) = message.strip_prefix("missing field ") {
            return Some(Self::MissingKey(quoted(rest).next()?));
        }
        if let Some(rest) = message.strip_prefix("unknown variant ") {
            let mut words = quoted(rest);
            return Some(Self::UnknownWord { word: words.next()?, words: words.collect() });
        }
        let kind = message.strip_prefix("invalid type: ").or_else(|| message.strip_prefix("invalid value: "));
        if let Some((found, expected)) = kind.and_then(|rest| rest.rsplit_once(", expected ")) {
            return Some(Self::Kind { expected: expected.to_owned(), found: found.to_owned() });
        }
        if message.starts_with("duplicate ") {
            return Some(Self::Twice(quoted(message).next()));
        }
        if message.starts_with("a block lacks a key") {
            return Some(Self::Block);
        }
        message.contains("recursion limit").then_some(Self::Deep)
    }
}

/// The words between the accents of a sentence.
fn quoted(text: &str) -> impl Iterator<Item = String> {
    text.split('`').skip(1).step_by(2).map(str::to_owned)
}

/// The word that looks most like another, where one does.
pub(super) fn nearest(word: &str, words: impl Iterator<Item = String>) -> Option<String> {
    let most = word.chars().count() / 3 + 1;
    let near = words.map(|other| (distance(word, &other), other)).filter(|(far, _)| *far <= most);
    near.min_by_key(|(far, _)| *far).map(|(_, other)| other)
}

/// How many letters must be put in, taken out or changed to make one word of another.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (index, c) in one.chars().take(64).enumerate() {
        let mut next = vec![index + 1];
        for ((above, pair), d) in row.iter().skip(1).zip(&row).zip(&other) {
            let left = next.last().copied().unwrap_or_default();
            next.push((pair + usize::from(c != *d)).min(above + 1).min(left + 1));
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_key_is_told_from_a_foreign_one() {
        let near = |word: &str| nearest(word, ["label", "list", "columns"].map(str::to_owned).into_iter());
        assert_eq!(near("lable").as_deref(), Some("label"));
        assert_eq!(near("colunms").as_deref(), Some("columns"));
        assert_eq!(near("background"), None);
    }
}
