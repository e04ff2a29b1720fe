//! On which line of the TOML text a path of the definition stands.

use toml::de::{DeArray, DeTable, DeValue};

use super::{Fault, Problem};

/// Keys that paths leave out: `conditions.ID.PART` stands for `conditions.ID.parts.PART`.
const LEFT_OUT: [&str; 3] = ["columns", "parts", "points"];

/// The text with its spans.
pub(super) struct Lines<'a> {
    /// Byte offsets at which lines begin.
    starts: Vec<usize>,
    tree: DeTable<'a>,
}

/// How much of a path was found, in bytes, and where that begins in the text.
type Found = (usize, usize);

impl<'a> Lines<'a> {
    /// The lines of a text; of one that is not TOML, those that could be read.
    pub fn of(text: &'a str) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { starts, tree: DeTable::parse_recoverable(text).0.into_inner() }
    }

    /// The format the text names, before anything else of it is believed.
    pub fn format(&self) -> Option<i64> {
        let (_, format) = self.tree.iter().find(|(key, _)| &**key.get_ref() == "format")?;
        format.get_ref().as_integer()?.as_str().parse().ok()
    }

    /// The line of a byte offset, counted from 1.
    pub fn line_at(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset)
    }

    /// A fault at a path, with the line of as much of the path as there is.
    pub fn placed(&self, path: &str, problem: Problem) -> Fault {
        let last = matches!(problem, Problem::Duplicate(_));
        let found = Search { last }.table(&self.tree, path, 0);
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
    fn table(self, table: &DeTable<'_>, path: &str, consumed: usize) -> Option<Found> {
        let mut best: Option<Found> = None;
        for (key, value) in table {
            let name: &str = key.get_ref();
            let found = match after(path, name) {
                Some(rest) => {
                    let consumed = consumed + path.len() - rest.len();
                    let inside = self.value(value.get_ref(), rest, consumed);
                    self.better(Some((consumed, key.span().start)), inside)
                }
                None => None,
            };
            best = self.better(best, found);
            if LEFT_OUT.contains(&name) {
                best = self.better(best, self.value(value.get_ref(), path, consumed));
            }
            // Fields are named without their section.
            if let ("sections", Some(rest), Some(sections)) = (name, after(path, "fields"), value.get_ref().as_array())
            {
                let fields = sections.iter().filter_map(|section| section.get_ref().get("fields"));
                let consumed = consumed + path.len() - rest.len();
                best =
                    fields.fold(best, |best, fields| self.better(best, self.value(fields.get_ref(), rest, consumed)));
            }
        }
        best
    }

    fn value(self, value: &DeValue<'_>, path: &str, consumed: usize) -> Option<Found> {
        match value {
            DeValue::Table(table) if !path.is_empty() => self.table(table, path, consumed),
            DeValue::Array(array) if !path.is_empty() => self.array(array, path, consumed),
            _ => None,
        }
    }

    /// Elements by their id, or by their place counted from 1 where they have none.
    fn array(self, array: &DeArray<'_>, path: &str, consumed: usize) -> Option<Found> {
        let mut best = None;
        for (index, element) in array.iter().enumerate() {
            let id = element.get_ref().get("id");
            let name = id.and_then(|id| id.get_ref().as_str()).map_or_else(|| (index + 1).to_string(), str::to_owned);
            let found = match after(path, &name) {
                Some(rest) => {
                    let consumed = consumed + path.len() - rest.len();
                    let at = id.map_or(element.span().start, |id| id.span().start);
                    let inside = self.value(element.get_ref(), rest, consumed);
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
