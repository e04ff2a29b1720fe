//! The names a rule may use, and their types.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::notice::{Field, Kind, Notice};
use crate::rules::{Scope, Type};

/// Where an expression stands.
#[derive(Debug, Clone, Copy)]
pub enum Within<'a> {
    /// Beside the whole form.
    Notice,
    /// In a row of this table, called `row`.
    Row(&'a Field),
}

/// The names of a notice's answers.
pub struct Names(BTreeMap<Rc<str>, Type>);

impl Names {
    /// The names that an expression standing there may use.
    pub fn new(notice: &Notice, within: Within<'_>) -> Self {
        let mut tree = Tree::default();
        for field in notice.answered() {
            tree.insert(&field.id, field_type(field));
        }
        for set in notice.sets.keys() {
            tree.insert(&format!("sets.{set}"), Type::List(Rc::new(Type::Text)));
        }
        tree.insert("edition", Type::Number);
        tree.insert("deadline", Type::Date);
        tree.insert("on", Type::Date);
        if let Within::Row(table) = within {
            tree.insert("row", row_type(table));
        }
        Self(tree.records())
    }
}

impl Scope for Names {
    fn type_of(&self, name: &str) -> Option<Type> {
        self.0.get(name).cloned()
    }
}

/// The type of a field's value.
pub fn field_type(field: &Field) -> Type {
    match field.kind {
        Kind::Number => Type::Number,
        Kind::Date => Type::Date,
        Kind::Tick => Type::Bool,
        Kind::Choices => Type::List(Rc::new(Type::Text)),
        Kind::Table => Type::List(Rc::new(row_type(field))),
        Kind::Text | Kind::LongText | Kind::Person | Kind::Choice | Kind::Phone | Kind::Email => Type::Text,
    }
}

fn row_type(table: &Field) -> Type {
    let columns = table.columns.iter().map(|column| (column.id.as_str().into(), field_type(column)));
    Type::Record(Rc::new(columns.collect()))
}

/// Types by dotted id.
#[derive(Default)]
struct Tree {
    leaves: BTreeMap<String, Type>,
    groups: BTreeMap<String, Tree>,
}

impl Tree {
    fn insert(&mut self, id: &str, kind: Type) {
        match id.split_once('.') {
            Some((group, rest)) => self.groups.entry(group.to_owned()).or_default().insert(rest, kind),
            None => {
                self.leaves.insert(id.to_owned(), kind);
            }
        }
    }

    fn records(self) -> BTreeMap<Rc<str>, Type> {
        let groups = self.groups.into_iter().map(|(id, tree)| (id.into(), Type::Record(Rc::new(tree.records()))));
        self.leaves.into_iter().map(|(id, kind)| (id.into(), kind)).chain(groups).collect()
    }
}
