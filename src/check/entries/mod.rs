//! A form's answers, laid out and read once for everything that follows from them: the check, what it offers and tells,
//! paper and exports.
//! Not here: names (`facts`), and what is found (`constraints`).

mod cell;
mod changes;
mod row;

use std::rc::Rc;

use crate::answers::{Answers, Date, Place, Row, Value};
use crate::notice::{Field, Notice};

use super::prepared::PreparedField;
use super::{PlacedAnswers, Prepared};

pub use cell::{ReadText, TextFault};
pub use changes::ChangedSlots;
pub use row::{ReadRow, must_be_filled};

/// A form's answers, read. Cloning is cheap for tables: rows are shared.
#[derive(Debug, Clone)]
pub struct Entries {
    /// What they answer.
    prepared: Prepared,
    answers: PlacedAnswers,
    /// What stands in each answered field, in the order of [`crate::notice::Notice::answered`].
    entries: Vec<Entry>,
    /// The values of all slots, those of the notice behind the answers'.
    values: Vec<Value>,
}

/// What stands in a field.
#[derive(Debug, Clone)]
pub(super) enum Entry {
    /// In a field of its own.
    Cell(ReadText),
    /// In a table.
    Rows(Vec<Rc<ReadRow>>),
}

impl Entries {
    /// Reads answers.
    pub fn read(prepared: &Prepared, answers: PlacedAnswers) -> Self {
        Self::made(prepared, answers, None)
    }

    /// Reads answers to a notice that nothing else is asked of.
    pub fn of(notice: &Notice, answers: Answers) -> Self {
        let answers = PlacedAnswers::new(notice, answers);
        Self::read(&Prepared::new(notice.clone()).0, answers)
    }

    /// Reads answers that were others before: what is written as it was is not read again.
    pub fn read_again(&self, prepared: &Prepared, answers: PlacedAnswers) -> Self {
        Self::made(prepared, answers, Some(self))
    }

    fn made(prepared: &Prepared, answers: PlacedAnswers, before: Option<&Self>) -> Self {
        let mut entries = Vec::with_capacity(prepared.slots.count());
        let mut values = Vec::with_capacity(prepared.slots.count());
        for (slot, (field, programs)) in prepared.answered().enumerate() {
            let known = before.and_then(|before| Some((before.entries.get(slot)?, before.values.get(slot)?, before)));
            let (entry, value) = match known {
                _ if field.is_table() => rows(prepared, (field, programs), &answers, known),
                Some((entry, value, before)) if before.answers.field(&field.id) == answers.field(&field.id) => {
                    (entry.clone(), value.clone())
                }
                _ => {
                    let cell = ReadText::read(&prepared.notice, field, programs, answers.field(&field.id));
                    (Entry::Cell(cell.clone()), cell.value)
                }
            };
            entries.push(entry);
            values.push(value);
        }
        values.extend(prepared.constants());
        let mut read = Self { prepared: prepared.clone(), answers, entries, values };
        if let (Some(day), Some(slot)) = (read.reckoning_day(), read.values.get_mut(prepared.slots.on)) {
            *slot = Value::Date(day);
        }
        read
    }

    /// The answers, with fixed rows in their places.
    pub fn answers(&self) -> &PlacedAnswers {
        &self.answers
    }

    /// The values of all slots; those of hidden fields as well.
    pub(super) fn values(&self) -> &[Value] {
        &self.values
    }

    /// What they answer; of it, forms and blocks may not apply to them.
    pub(super) fn notice(&self) -> &Rc<Notice> {
        &self.prepared.notice
    }

    /// The value of the field or cell at a place; none where there is no such place.
    pub fn value_at(&self, place: &Place) -> Option<&Value> {
        let slot = self.prepared.slot(&place.field)?;
        let (Some(row), Some(column)) = (place.row, &place.column) else { return self.values.get(slot) };
        self.rows(slot).get(row)?.value(self.notice().field(&place.field)?, column)
    }

    /// The rows of a table by its id, empty ones included.
    pub(super) fn rows_of(&self, table: &str) -> &[Rc<ReadRow>] {
        self.prepared.slot(table).map_or(&[], |slot| self.rows(slot))
    }

    /// The same without what stands in these fields, as if they were empty.
    pub(super) fn without(mut self, fields: &[Rc<str>]) -> Self {
        if fields.is_empty() {
            return self;
        }
        self.answers.change(&self.prepared.notice, |answers| {
            for id in fields {
                answers.write(&Place::field(id), "");
                answers.set_rows(id, Vec::new());
            }
        });
        self.read_again(&self.prepared, self.answers.clone())
    }

    /// What is wrong with the text of a field that is no table.
    pub(super) fn fault(&self, slot: usize) -> Option<&TextFault> {
        match self.entries.get(slot)? {
            Entry::Cell(cell) => cell.fault.as_ref(),
            Entry::Rows(_) => None,
        }
    }

    /// The rows of a table, empty ones included.
    pub(super) fn rows(&self, slot: usize) -> &[Rc<ReadRow>] {
        match self.entries.get(slot) {
            Some(Entry::Rows(rows)) => rows,
            _ => &[],
        }
    }

    /// The day ages and terms are reckoned at, where the form says it.
    fn reckoning_day(&self) -> Option<Date> {
        let slot = self.prepared.slot(self.notice().reckoned_at.as_ref()?)?;
        match self.values.get(slot)? {
            Value::Date(date) => Some(*date),
            _ => None,
        }
    }
}

/// What stands in a table, and its value: its rows that say something.
fn rows(
    prepared: &Prepared,
    table: (&Field, &PreparedField),
    answers: &PlacedAnswers,
    known: Option<(&Entry, &Value, &Entries)>,
) -> (Entry, Value) {
    let written = answers.rows(&table.0.id);
    let known = match known {
        Some((Entry::Rows(rows), value, _)) => Some((rows, value)),
        _ => None,
    };
    if let Some((rows, value)) = known
        && rows.len() == written.len()
        && rows.iter().zip(written).all(|(known, row)| Rc::ptr_eq(&known.row, row))
    {
        return (Entry::Rows(rows.clone()), value.clone());
    }
    let known = known.map_or(&[][..], |(rows, _)| rows);
    let same = |at: usize, row: &Rc<Row>| known.get(at).filter(|known| Rc::ptr_eq(&known.row, row)).cloned();
    let read = |(at, row): (usize, &Rc<Row>)| {
        same(at, row).unwrap_or_else(|| Rc::new(ReadRow::read(&prepared.notice, table, row)))
    };
    let rows: Vec<Rc<ReadRow>> = written.iter().enumerate().map(read).collect();
    let records: Vec<Value> = rows.iter().filter(|row| row.counts(table.0)).map(|row| row.record.clone()).collect();
    let value = if records.is_empty() { Value::Unknown } else { Value::List(records.into()) };
    (Entry::Rows(rows), value)
}
