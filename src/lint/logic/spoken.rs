//! What the names and paths of an expression speak of: fields, rows of tables, choices, sets.

use std::rc::Rc;

use crate::kinds::Quality;
use crate::notice::{Field, Notice};
use crate::rules::{Expr, Function, Macro, Node};

/// What a part of an expression speaks of.
#[derive(Debug, Clone, Copy)]
pub(super) enum Subject<'a> {
    /// A field of the form.
    Field(&'a Field),
    /// A table's rows.
    Rows(&'a Field),
    /// A row of a table.
    Row(&'a Field),
    /// A cell: the table and its column.
    Cell(&'a Field, &'a Field),
    /// One of the ticks of a field of several choices.
    Ticked(&'a Field),
    /// A set of the notice.
    Set(&'a [String]),
    /// One of a set.
    Member(&'a [String]),
}

/// The names in sight.
#[derive(Clone)]
pub(super) struct Spoken<'a> {
    pub notice: &'a Notice,
    /// The table whose row is called `row`.
    pub within: Option<&'a Field>,
    /// The macros' variables, the innermost last.
    pub variables: Vec<(Rc<str>, Option<Subject<'a>>)>,
}

impl<'a> Spoken<'a> {
    /// What an expression speaks of; none where it is computed.
    pub fn of(&self, expr: &Expr) -> Option<Subject<'a>> {
        match &expr.node {
            Node::Name(name) => match self.variables.iter().rev().find(|(variable, _)| variable == name) {
                Some((_, subject)) => *subject,
                None if **name == *"row" => self.within.map(Subject::Row),
                None => self.field(name),
            },
            Node::Select(of, column) => match self.of(of) {
                Some(Subject::Row(table)) => table.column(column).map(|column| Subject::Cell(table, column)),
                Some(_) => None,
                None => self.field(&self.path(expr)?),
            },
            Node::Index(list, _) => self.element(list),
            Node::Call(Function::First, all) => self.element(all.first()?),
            Node::Call(Function::Distinct, all) => self.of(all.first()?),
            Node::Macro(Macro::Filter, list, ..) => self.of(list),
            _ => None,
        }
    }

    /// What each element of a list is.
    pub fn element(&self, list: &Expr) -> Option<Subject<'a>> {
        match self.of(list)? {
            Subject::Rows(table) => Some(Subject::Row(table)),
            Subject::Field(field) if field.is(Quality::Several) => Some(Subject::Ticked(field)),
            Subject::Set(set) => Some(Subject::Member(set)),
            _ => None,
        }
    }

    /// Does something where one more name is in sight: an element of this list.
    pub fn inside<T>(&mut self, list: &Expr, variable: &Rc<str>, look: impl FnOnce(&mut Self) -> T) -> T {
        let element = self.element(list);
        self.variables.push((variable.clone(), element));
        let found = look(self);
        self.variables.pop();
        found
    }

    /// `a.b.c`, where the expression is that and begins with no macro's variable.
    pub fn path(&self, expr: &Expr) -> Option<String> {
        match &expr.node {
            Node::Name(name) => (!self.variables.iter().any(|(it, _)| it == name)).then(|| name.to_string()),
            Node::Select(of, field) => self.path(of).map(|path| path + "." + field),
            _ => None,
        }
    }

    fn field(&self, path: &str) -> Option<Subject<'a>> {
        if let Some(set) = path.strip_prefix("sets.") {
            return self.notice.sets.get(set).map(|set| Subject::Set(set));
        }
        let field = self.notice.field(path)?;
        Some(if field.is_table() { Subject::Rows(field) } else { Subject::Field(field) })
    }
}

impl<'a> Subject<'a> {
    /// The field or column whose texts these are.
    pub fn asked(self) -> Option<&'a Field> {
        match self {
            Self::Field(field) | Self::Cell(_, field) | Self::Ticked(field) => Some(field),
            _ => None,
        }
    }

    /// The field of the form that it belongs to.
    pub fn field(self) -> Option<&'a Field> {
        match self {
            Self::Field(field) | Self::Rows(field) | Self::Row(field) | Self::Cell(field, _) | Self::Ticked(field) => {
                Some(field)
            }
            Self::Set(_) | Self::Member(_) => None,
        }
    }
}
