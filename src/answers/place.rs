//! Where an answer stands: `studio_name`, `leader.name`, `members[0].birth`. The hinge of the program: findings,
//! element ids, paper cells, imports and spreadsheets all speak it.
//! Not here: whether a notice has such a place.

use std::fmt;
use std::rc::Rc;
use std::str::FromStr;

/// A field, a table, a table row, or a cell of a table. Ids may hold dots (`leader.honours`). Cloning is cheap.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    /// The field's or the table's id.
    pub field: Rc<str>,
    /// The row, counted from 0.
    pub row: Option<usize>,
    /// The column's id, within the row.
    pub column: Option<Rc<str>>,
}

impl Place {
    /// A field, or a table as a whole.
    pub fn field(id: &str) -> Self {
        Self { field: id.into(), row: None, column: None }
    }

    /// A row of a table.
    pub fn row(table: &str, row: usize) -> Self {
        Self { field: table.into(), row: Some(row), column: None }
    }

    /// A cell of a table.
    pub fn cell(table: &str, row: usize, column: &str) -> Self {
        Self { field: table.into(), row: Some(row), column: Some(column.into()) }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.field)?;
        if let Some(row) = self.row {
            write!(f, "[{row}]")?;
        }
        match &self.column {
            Some(column) => write!(f, ".{column}"),
            None => Ok(()),
        }
    }
}

/// The text is not a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAPlace;

impl FromStr for Place {
    type Err = NotAPlace;

    fn from_str(text: &str) -> Result<Self, NotAPlace> {
        let Some((field, rest)) = text.split_once('[') else {
            return id(text).map(Self::field).ok_or(NotAPlace);
        };
        let (row, rest) = rest.split_once(']').ok_or(NotAPlace)?;
        let field = id(field).ok_or(NotAPlace)?;
        let row = row.parse().map_err(|_| NotAPlace)?;
        match rest.strip_prefix('.') {
            None if rest.is_empty() => Ok(Self::row(field, row)),
            None => Err(NotAPlace),
            Some(column) => id(column).map(|column| Self::cell(field, row, column)).ok_or(NotAPlace),
        }
    }
}

/// The text itself where it is a legal id: dotted parts of lower-case letters, digits, `_` and `-`.
fn id(text: &str) -> Option<&str> {
    let part = |part: &str| {
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"_-".contains(&b))
    };
    text.split('.').all(part).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_print_and_read_back() {
        for text in ["studio_name", "leader.name", "members[0]", "members[12].birth", "leader.honours[1].title"] {
            assert_eq!(text.parse::<Place>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn other_texts_are_refused() {
        for text in ["", ".", "a..b", "members[", "members[x]", "members[0]x", "members[0].", "A", "a b", "名"] {
            assert_eq!(text.parse::<Place>(), Err(NotAPlace), "{text}");
        }
    }
}
