//! The answers as the values a rule computes with.

use std::cell::RefCell;
use std::rc::Rc;

use rust_decimal::Decimal;

use crate::answers::read;
use crate::answers::{Answers, Date, Map, Place, Row, Value};
use crate::notice::{Field, Kind};
use crate::rules::{Budget, Environment, Program, evaluate};

use super::{Prepared, reading};

/// The steps all expressions of one assessment may take together; a table of 2,000 rows needs a tenth of it.
const STEPS: u64 = 5_000_000;

/// The answers of one assessment as values, by name.
pub struct Facts {
    root: Map<Value>,
    budget: RefCell<Budget>,
}

impl Facts {
    /// The values of what is written; hidden fields say nothing.
    pub fn new(prepared: &Prepared, answers: &Answers, hidden: &[Rc<str>]) -> Self {
        let notice = &prepared.notice;
        let mut tree = Tree::default();
        for field in notice.answered().filter(|field| !hidden.iter().any(|id| **id == *field.id)) {
            tree.insert(&field.id, value(prepared, answers, field));
        }
        for (set, options) in notice.sets.iter() {
            let options = options.iter().map(|option| Value::text(option)).collect();
            tree.insert(&format!("sets.{set}"), Value::List(options));
        }
        let deadline = notice.last_day().and_then(|day| Date::from_iso(&day)).map_or(Value::Unknown, Value::Date);
        tree.insert("edition", Value::Number(Decimal::from(notice.edition)));
        tree.insert("on", reckoning_day(prepared, answers).map_or_else(|| deadline.clone(), Value::Date));
        tree.insert("deadline", deadline);
        Self { root: tree.records(), budget: RefCell::new(Budget::new(STEPS)) }
    }

    /// The value of the expression at a path of the definition; unknown where there is none.
    pub fn value(&self, prepared: &Prepared, path: &str) -> Value {
        prepared.program(path).map_or(Value::Unknown, |program| self.run(program, self))
    }

    /// The same within a table row.
    pub fn value_in(&self, prepared: &Prepared, path: &str, row: &Value) -> Value {
        let within = InRow { facts: self, row };
        prepared.program(path).map_or(Value::Unknown, |program| self.run(program, &within))
    }

    /// What is ticked at a place: 是, 否 or nothing.
    pub fn tick(&self, id: &str) -> Option<bool> {
        truth(&self.answer(id)?)
    }

    /// The rows of a table as records: all of fixed rows, otherwise the filled ones; none of a hidden table.
    pub fn rows(&self, table: &str) -> Vec<Value> {
        match self.answer(table) {
            Some(Value::List(rows)) => rows.to_vec(),
            _ => Vec::new(),
        }
    }

    /// The value of a field.
    fn answer(&self, id: &str) -> Option<Value> {
        let (first, rest) = id.split_once('.').unwrap_or((id, ""));
        let step = |value: Value, name: &str| match value {
            Value::Record(fields) => fields.get(name).cloned(),
            _ => None,
        };
        rest.split('.').filter(|part| !part.is_empty()).try_fold(self.lookup(first)?, step)
    }

    /// Whether the expression at a path holds.
    pub fn holds(&self, prepared: &Prepared, path: &str) -> Option<bool> {
        truth(&self.value(prepared, path))
    }

    /// An expression that needs too many steps is undecided; the linter reports it on the rule's own examples.
    fn run(&self, program: &Program, environment: &dyn Environment) -> Value {
        evaluate(program, environment, &mut self.budget.borrow_mut()).unwrap_or(Value::Unknown)
    }
}

impl Environment for Facts {
    fn lookup(&self, name: &str) -> Option<Value> {
        self.root.get(name).cloned()
    }
}

struct InRow<'a> {
    facts: &'a Facts,
    row: &'a Value,
}

impl Environment for InRow<'_> {
    fn lookup(&self, name: &str) -> Option<Value> {
        if name == "row" { Some(self.row.clone()) } else { self.facts.lookup(name) }
    }
}

/// A truth, where the value is decided.
pub fn truth(value: &Value) -> Option<bool> {
    match value {
        Value::Bool(truth) => Some(*truth),
        _ => None,
    }
}

/// A table row as a record.
pub fn row_value(prepared: &Prepared, table: &Field, row: &Row) -> Value {
    let cell = |column: &Field| (Rc::from(column.id.as_str()), read_value(prepared, column, row.text(&column.id)));
    Value::Record(Rc::new(table.columns.iter().map(cell).collect()))
}

/// What a text means in a field; unknown where it is empty or cannot be read.
pub fn read_value(prepared: &Prepared, field: &Field, text: &str) -> Value {
    match quick(field, text) {
        Some(value) => value,
        None => read::value(&reading(&prepared.notice, field), text),
    }
}

/// The value of a text that plainly stands in its stored form: most texts of a large table, without the reader's work.
fn quick(field: &Field, text: &str) -> Option<Value> {
    match field.kind {
        _ if text.is_empty() => Some(Value::Unknown),
        Kind::Date => {
            Date::from_iso(text).filter(|date| field.precision.is_none_or(|p| p <= date.precision())).map(Value::Date)
        }
        Kind::Person | Kind::Phone | Kind::Email if !read::is_nothing(text) => Some(Value::text(text)),
        _ => None,
    }
}

fn value(prepared: &Prepared, answers: &Answers, field: &Field) -> Value {
    if !field.is_table() {
        return read_value(prepared, field, answers.text(&Place::field(&field.id)));
    }
    let rows = answers.rows(&field.id).iter().filter(|row| field.has_fixed_rows() || !row.is_empty());
    let rows: Vec<Value> = rows.map(|row| row_value(prepared, field, row)).collect();
    if rows.is_empty() { Value::Unknown } else { Value::List(rows.into()) }
}

/// The day ages and terms are reckoned at, where the form says it.
fn reckoning_day(prepared: &Prepared, answers: &Answers) -> Option<Date> {
    let field = prepared.notice.field(prepared.notice.reckoned_at.as_ref()?)?;
    match read_value(prepared, field, answers.text(&Place::field(&field.id))) {
        Value::Date(date) => Some(date),
        _ => None,
    }
}

/// Values by dotted id.
#[derive(Default)]
struct Tree {
    leaves: Map<Value>,
    groups: Map<Tree>,
}

impl Tree {
    fn insert(&mut self, id: &str, value: Value) {
        match id.split_once('.') {
            Some((group, rest)) => self.groups.get_or_default(group).insert(rest, value),
            None => self.leaves.insert(id, value),
        }
    }

    fn records(self) -> Map<Value> {
        let groups = self.groups.into_iter().map(|(id, tree)| (id, Value::Record(Rc::new(tree.records()))));
        self.leaves.into_iter().chain(groups).collect()
    }
}
