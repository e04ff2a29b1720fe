//! How often each text stands in a list, found without comparing each with each: for `distinct`, and for a rule of each
//! row that looks for its own text among all rows.
//! Not here: values other than texts, whose equality may be undecided.

use std::rc::Rc;

use super::budget::{Budget, Exhausted};
use crate::answers::Value;

/// Texts, in their order.
#[derive(Debug, Default)]
pub(super) struct Texts(Vec<Rc<str>>);

impl Texts {
    /// Some texts, some of them perhaps more than once.
    fn of(mut texts: Vec<Rc<str>>) -> Self {
        texts.sort_unstable();
        Self(texts)
    }

    /// How often a text is among them.
    pub fn count(&self, text: &str, budget: &mut Budget) -> Result<usize, Exhausted> {
        budget.spend(self.halvings() * (1 + text.len()))?;
        let from = self.0.partition_point(|known| **known < *text);
        let rest = self.0.get(from..).unwrap_or_default();
        Ok(rest.partition_point(|known| **known == *text))
    }

    /// Adds a text that is not among them yet; whether it was not.
    pub fn add(&mut self, text: &Rc<str>, budget: &mut Budget) -> Result<bool, Exhausted> {
        // Those behind a new one move aside, many at once.
        budget.spend(self.halvings() * (1 + text.len()) + self.0.len() / 8)?;
        let place = self.0.binary_search(text);
        if let Err(at) = place {
            self.0.insert(at, text.clone());
        }
        Ok(place.is_err())
    }

    /// Whether they are all that was kept, none of them being anything else.
    pub fn is_whole(&self, kept: &[Value]) -> bool {
        self.0.len() == kept.len()
    }

    /// The texts that a search compares with at most.
    fn halvings(&self) -> usize {
        (usize::BITS - self.0.len().leading_zeros()) as usize
    }
}

/// A column of a slot's rows, by the slot and by its place in the row.
pub type ColumnPlace = (usize, usize);

/// What a column holds.
#[derive(Debug)]
pub(super) struct Column {
    pub texts: Texts,
    /// Whether a row has no text there, so that whether it equals one is open.
    pub open: bool,
    /// What looking it through takes.
    steps: u64,
}

/// Columns that have been looked through, for as long as the slots stay.
#[derive(Debug, Clone, Default)]
pub struct Columns(Vec<(ColumnPlace, Rc<Column>)>);

impl Columns {
    /// Looks a column through. One that is remembered takes as many steps, so that no result depends on what was done before.
    pub fn look_through(&mut self, place: ColumnPlace, slots: &[Value], budget: &mut Budget) -> Result<(), Exhausted> {
        if let Some(known) = self.column(place) {
            return budget.spend(usize::try_from(known.steps).unwrap_or(usize::MAX));
        }
        let Some(Value::List(rows)) = slots.get(place.0) else { return Ok(()) };
        let (mut texts, before) = (Vec::new(), budget.left());
        for row in rows.iter() {
            budget.spend(1)?;
            if let Value::Record(fields) = row
                && let Some(Value::Text(text)) = fields.get(place.1)
            {
                // Sorted, each is compared so often.
                budget.spend((usize::BITS - texts.len().leading_zeros()) as usize * (1 + text.len()))?;
                texts.push(text.clone());
            }
        }
        let open = texts.len() < rows.len();
        let steps = before - budget.left();
        self.0.push((place, Rc::new(Column { texts: Texts::of(texts), open, steps })));
        Ok(())
    }

    /// Forgets the columns that are not as they were.
    pub fn keep(&mut self, stays: impl Fn(ColumnPlace) -> bool) {
        self.0.retain(|(place, _)| stays(*place));
    }

    /// A column, where it was looked through.
    pub(super) fn column(&self, place: ColumnPlace) -> Option<&Column> {
        self.0.iter().find(|(known, _)| *known == place).map(|(_, column)| &**column)
    }
}
