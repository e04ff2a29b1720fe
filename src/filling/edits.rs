//! Changes of a text between two of its bytes each, made at once: all else stays as it is.

use std::collections::BTreeMap;
use std::ops::Range;

/// Changes, by where they begin.
#[derive(Debug, Default)]
pub struct Edits(BTreeMap<usize, Edit>);

#[derive(Debug, Default)]
struct Edit {
    before: String,
    /// What stands in place of what is taken out.
    instead: String,
    until: usize,
}

impl Edits {
    /// Puts a text before a byte, behind what was put there before.
    pub fn insert(&mut self, at: usize, text: &str) {
        self.at(at).before.push_str(text);
    }

    /// Puts a text before a byte, unless it was put there before.
    pub fn once(&mut self, at: usize, text: &str) {
        let edit = self.at(at);
        if !edit.before.contains(text) {
            edit.before.push_str(text);
        }
    }

    /// Puts a text in place of what stands there; a place that was replaced before stays so.
    pub fn replace(&mut self, at: Range<usize>, text: &str) {
        let edit = self.at(at.start);
        if edit.until == at.start && !at.is_empty() {
            (edit.instead, edit.until) = (text.to_owned(), at.end);
        }
    }

    /// Whether something else was put in place of what begins at this byte.
    pub fn has_replaced(&self, at: usize) -> bool {
        self.0.get(&at).is_some_and(|edit| edit.until > at)
    }

    fn at(&mut self, at: usize) -> &mut Edit {
        self.0.entry(at).or_insert_with(|| Edit { until: at, ..Edit::default() })
    }

    /// The text with all changes; none where two of them cross. What is taken out within something that is goes with it.
    pub fn applied(&self, text: &str) -> Option<String> {
        let (mut changed, mut done) = (String::with_capacity(text.len()), 0);
        for (at, edit) in &self.0 {
            if *at < done && edit.until <= done && edit.before.is_empty() && edit.instead.is_empty() {
                continue;
            }
            changed.push_str(text.get(done..*at)?);
            changed.push_str(&edit.before);
            changed.push_str(&edit.instead);
            done = edit.until;
        }
        changed.push_str(text.get(done..)?);
        Some(changed)
    }
}

/// A text between tags: what XML cannot hold is left out, and what would end it is written as a reference.
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            c => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_are_made_where_they_were_asked_for() {
        let mut edits = Edits::default();
        edits.replace(3..6, "乙");
        edits.insert(3, "<");
        edits.insert(0, "a");
        edits.insert(0, "b");
        edits.replace(3..6, "丙");
        edits.insert(9, "!");
        assert_eq!(edits.applied("甲甲甲").unwrap(), "ab甲<乙甲!");
        edits.replace(4..5, "");
        assert_eq!(edits.applied("甲甲甲").unwrap(), "ab甲<乙甲!");
        edits.replace(5..6, "x");
        assert_eq!(edits.applied("甲甲甲"), None);
        assert_eq!(escaped("a<&>"), "a&lt;&amp;&gt;");
    }
}
