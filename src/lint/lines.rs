//! On which line of the text a path of the definition stands.

use super::tree::Node;
use super::{Fault, FaultKind, MOST_FAULTS, ShapeError};
use crate::notice::Notation;

/// Keys that paths leave out: `conditions.ID.PART` stands for `conditions.ID.parts.PART`.
const LEFT_OUT: [&str; 3] = ["columns", "parts", "points"];

/// The text with where things stand in it.
pub(super) struct Lines {
    /// Byte offsets at which lines begin.
    starts: Vec<usize>,
    tree: Node,
}

/// How much of a path was found, in bytes, and where that begins in the text.
type Found = (usize, usize);

impl Lines {
    /// The lines of a text; of one that is broken, those that could be read.
    pub fn of(text: &str, notation: Notation) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { starts, tree: Node::of(text, notation) }
    }

    /// The format the text names, before anything else of it is believed.
    pub fn format(&self) -> Option<i64> {
        match self.tree.get("format")? {
            (_, Node::Whole(format)) => Some(*format),
            _ => None,
        }
    }

    /// Whether the text says that it is something else: a submission's `format` is a word.
    pub fn is_submission(&self) -> bool {
        matches!(self.tree.get("format"), Some((_, Node::Text(word))) if word == crate::wire::FORMAT)
    }

    /// The line of a byte offset, counted from 1.
    pub fn line_at(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset)
    }

    /// The line of what a path of the reader's tree leads to.
    pub fn line_of(&self, path: &[usize]) -> usize {
        self.line_at(self.tree.place(path))
    }

    /// The keys that stand twice in JSON, each with its line. In TOML that is no tree.
    pub fn repeated(&self) -> Vec<Fault> {
        let repeated = self.tree.repeated(MOST_FAULTS).into_iter();
        let fault = |(at, key): (usize, &str)| {
            let problem = FaultKind::Shape(ShapeError::Twice(Some(key.to_owned())));
            Fault { path: String::new(), line: Some(self.line_at(at)), problem }
        };
        repeated.map(fault).collect()
    }

    /// A fault at a path, with the line of as much of the path as there is.
    pub fn placed(&self, path: &str, problem: FaultKind) -> Fault {
        let last = matches!(problem, FaultKind::Duplicate(_));
        let found = Search { last }.inside(&self.tree, path, 0);
        let line = found.filter(|(consumed, _)| *consumed > 0).map(|(_, offset)| self.line_at(offset));
        Fault { path: path.to_owned(), line, problem }
    }
}

/// The search for the node that the longest beginning of a path names. Ids may hold points, so every way is tried;
/// each node is looked at once.
#[derive(Clone, Copy)]
struct Search {
    /// Of equals the last one, which is the one that repeats the others.
    last: bool,
}

impl Search {
    fn inside(self, node: &Node, path: &str, consumed: usize) -> Option<Found> {
        match node {
            Node::Table(entries) if !path.is_empty() => self.table(entries, path, consumed),
            Node::List(items) if !path.is_empty() => self.list(items, path, consumed),
            _ => None,
        }
    }

    fn table(self, entries: &[(String, usize, Node)], path: &str, consumed: usize) -> Option<Found> {
        let mut best: Option<Found> = None;
        for (name, at, value) in entries {
            let found = match after(path, name) {
                Some(rest) => {
                    let consumed = consumed + path.len() - rest.len();
                    let inside = self.inside(value, rest, consumed);
                    self.better(Some((consumed, *at)), inside)
                }
                None => None,
            };
            best = self.better(best, found);
            if LEFT_OUT.contains(&name.as_str()) {
                best = self.better(best, self.inside(value, path, consumed));
            }
            // Fields are named without their section.
            if let ("sections", Some(rest), Node::List(sections)) = (name.as_str(), after(path, "fields"), value) {
                let fields = sections.iter().filter_map(|(_, section)| section.get("fields"));
                let consumed = consumed + path.len() - rest.len();
                best = fields.fold(best, |best, (_, fields)| self.better(best, self.inside(fields, rest, consumed)));
            }
        }
        best
    }

    /// Elements by their id, or by their place counted from 1 where they have none.
    fn list(self, items: &[(usize, Node)], path: &str, consumed: usize) -> Option<Found> {
        let mut best = None;
        for (index, (begin, element)) in items.iter().enumerate() {
            let id = element.get("id");
            let name = match id {
                Some((_, Node::Text(id))) => id.clone(),
                _ => (index + 1).to_string(),
            };
            let found = match after(path, &name) {
                Some(rest) => {
                    let consumed = consumed + path.len() - rest.len();
                    let at = id.map_or(*begin, |(at, _)| at);
                    let inside = self.inside(element, rest, consumed);
                    self.better(Some((consumed, at)), inside)
                }
                None => None,
            };
            best = self.better(best, found);
        }
        best
    }

    fn better(self, one: Option<Found>, other: Option<Found>) -> Option<Found> {
        match (one, other) {
            (Some(one), Some(other)) if other.0 > one.0 || (other.0 == one.0 && self.last) => Some(other),
            (one, other) => one.or(other),
        }
    }
}

/// What follows a path's first name, without the point between.
fn after<'p>(path: &'p str, name: &str) -> Option<&'p str> {
    match path.strip_prefix(name)? {
        "" => Some(""),
        rest => rest.strip_prefix('.'),
    }
}
