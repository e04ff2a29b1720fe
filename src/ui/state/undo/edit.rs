//! What a step changed, place by place: small where little changed. An edit is made on answers that stand exactly as they did
//! and on no others, so that nothing is undone that never was there.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::answers::{Answers, Place, Row};
use crate::ui::state::Work;

/// One thing that changed.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Edit {
    /// In the text at a place: from this byte on, these letters became those.
    Text { place: Place, at: usize, old: String, new: String },
    /// In a table: from this row on, these rows became those.
    Rows { table: Rc<str>, at: usize, old: Vec<Rc<Row>>, new: Vec<Rc<Row>> },
    /// What is kept aside under a name; none where nothing is.
    Aside { name: String, old: Option<String>, new: Option<String> },
}

/// What makes the one answers of the other.
pub(super) fn between(old: &Answers, new: &Answers) -> Vec<Edit> {
    let ids = |answers| Answers::fields(answers).map(|(id, _)| id);
    let ids: BTreeSet<&str> = ids(old).chain(ids(new)).collect();
    let fields = ids.into_iter().filter_map(|id| text(Place::field(id), old.field(id), new.field(id)));
    let tables = |answers| Answers::tables(answers).map(|(id, _)| id);
    let tables: BTreeSet<&str> = tables(old).chain(tables(new)).collect();
    let cells = tables.into_iter().flat_map(|table| rows(&table.into(), old.rows(table), new.rows(table)));
    let names: BTreeSet<&str> = old.aside.keys().chain(new.aside.keys()).collect();
    let asides = names.into_iter().filter_map(|name| aside(name, old.aside.get(name), new.aside.get(name)));
    fields.chain(cells).chain(asides).collect()
}

/// What makes the one text of the other.
pub(super) fn text(place: Place, old: &str, new: &str) -> Option<Edit> {
    let same = old.chars().zip(new.chars()).take_while(|(one, other)| one == other);
    let at: usize = same.map(|(letter, _)| letter.len_utf8()).sum();
    let (old, new) = (old.get(at..)?, new.get(at..)?);
    let same = old.chars().rev().zip(new.chars().rev()).take_while(|(one, other)| one == other);
    let behind: usize = same.map(|(letter, _)| letter.len_utf8()).sum();
    let [old, new] = [old, new].map(|text| text.get(..text.len() - behind).unwrap_or(text).to_owned());
    (old != new).then_some(Edit::Text { place, at, old, new })
}

/// What makes the one rows of the others; of a single row only its cells.
pub(super) fn rows(table: &Rc<str>, old: &[Rc<Row>], new: &[Rc<Row>]) -> Vec<Edit> {
    let at = old.iter().zip(new).take_while(|(one, other)| same(one, other)).count();
    let (old, new) = (old.get(at..).unwrap_or_default(), new.get(at..).unwrap_or_default());
    let behind = old.iter().rev().zip(new.iter().rev()).take_while(|(one, other)| same(one, other)).count();
    let [old, new] = [old, new].map(|rows| rows.get(..rows.len() - behind).unwrap_or(rows));
    match (old, new) {
        ([], []) => Vec::new(),
        ([old], [new]) => cells(table, at, old, new),
        _ => vec![Edit::Rows { table: table.clone(), at, old: old.to_vec(), new: new.to_vec() }],
    }
}

fn same(one: &Rc<Row>, other: &Rc<Row>) -> bool {
    Rc::ptr_eq(one, other) || one == other
}

fn cells(table: &str, row: usize, old: &Row, new: &Row) -> Vec<Edit> {
    let columns: BTreeSet<&str> = old.cells().chain(new.cells()).map(|(column, _)| column).collect();
    let edit = |column| text(Place::cell(table, row, column), old.text(column), new.text(column));
    columns.into_iter().filter_map(edit).collect()
}

fn aside(name: &str, old: Option<&String>, new: Option<&String>) -> Option<Edit> {
    (old != new).then(|| Edit::Aside { name: name.to_owned(), old: old.cloned(), new: new.cloned() })
}

impl Edit {
    /// What takes it back.
    pub fn inverse(&self) -> Self {
        match self.clone() {
            Self::Text { place, at, old, new } => Self::Text { place, at, old: new, new: old },
            Self::Rows { table, at, old, new } => Self::Rows { table, at, old: new, new: old },
            Self::Aside { name, old, new } => Self::Aside { name, old: new, new: old },
        }
    }

    /// Makes it; none where the answers do not stand as they did.
    pub fn make(&self, work: &mut Work) -> Option<()> {
        match self {
            Self::Text { place, at, old, new } => {
                // A row that is not there would be made, with all before it.
                place.row.is_none_or(|row| row < work.answers.rows(&place.field).len()).then_some(())?;
                let text = spliced(work.answers.text(place), *at, old, new)?;
                work.change(|answers| answers.write(place, &text));
            }
            Self::Rows { table, at, old, new } => put_rows(work, table, *at, old, new)?,
            Self::Aside { name, old, new } => {
                if work.answers.aside.get(name) != old.as_ref() {
                    return None;
                }
                work.change(|answers| match new {
                    Some(text) => answers.aside.insert(name, text.clone()),
                    None => answers.aside.remove(name),
                });
            }
        }
        work.rekey();
        Some(())
    }
}

fn spliced(text: &str, at: usize, old: &str, new: &str) -> Option<String> {
    let (head, tail) = text.split_at_checked(at)?;
    Some([head, new, tail.strip_prefix(old)?].concat())
}

/// A row that was there before keeps its key.
fn put_rows(work: &mut Work, table: &str, at: usize, old: &[Rc<Row>], new: &[Rc<Row>]) -> Option<()> {
    let mut rows = work.answers.rows(table).to_vec();
    let end = at.checked_add(old.len())?;
    if rows.get(at..end)? != old {
        return None;
    }
    let mut known: Vec<(u32, &Rc<Row>)> = work.row_keys(table).get(at..end)?.iter().copied().zip(old).collect();
    let mut key = |row: &Rc<Row>| match known.iter().position(|(_, known)| *known == row) {
        Some(at) => known.remove(at).0,
        None => work.keys.fresh(),
    };
    let keys: Vec<u32> = new.iter().map(&mut key).collect();
    drop(rows.splice(at..end, new.iter().cloned()));
    work.change(|answers| answers.set_rows(table, rows));
    drop(work.keys.of_mut(table).splice(at..end, keys));
    Some(())
}
