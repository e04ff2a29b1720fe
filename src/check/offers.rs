//! Values computed from other answers, offered and never written silently.

use crate::answers::Place;
use crate::notice::Field;

use super::memo::{Memo, RowMemos};
use super::prepared::{Expression, PreparedField};
use super::{ChangedSlots, Entries, Facts, Offer, Prepared};

/// What one field could take over.
#[derive(Debug)]
pub enum FieldOffers {
    /// A field that offers nothing.
    Nothing,
    /// A field of its own.
    Field(Memo<Option<Offer>>),
    /// The cells of a table's rows.
    Rows(RowMemos<Vec<Offer>>),
}

impl FieldOffers {
    /// The offers, in their order.
    pub fn offers(&self) -> Vec<&Offer> {
        match self {
            Self::Nothing => Vec::new(),
            Self::Field(memo) => memo.value().iter().collect(),
            Self::Rows(memos) => memos.found().flatten().collect(),
        }
    }
}

/// What could be taken over: where the field is empty or says something else.
pub fn found(
    prepared: &Prepared,
    entries: &Entries,
    facts: &Facts<'_>,
    (changes, hidden): (&ChangedSlots, &[usize]),
    before: Vec<FieldOffers>,
) -> Vec<FieldOffers> {
    let mut before = before.into_iter();
    let of_field = |(slot, (field, programs)): (usize, (&Field, &PreparedField))| {
        let before = before.next();
        if hidden.contains(&slot) {
            return FieldOffers::Nothing;
        }
        let offering = Offering { entries, facts, changes, slot, field };
        match &programs.offer {
            _ if field.is_table() => offering.rows(programs, before),
            Some(expression) => offering.whole(expression, before),
            None => FieldOffers::Nothing,
        }
    };
    prepared.answered().enumerate().map(of_field).collect()
}

/// A field that may offer something.
struct Offering<'a> {
    entries: &'a Entries,
    facts: &'a Facts<'a>,
    changes: &'a ChangedSlots,
    slot: usize,
    field: &'a Field,
}

impl Offering<'_> {
    fn whole(&self, expression: &Expression, before: Option<FieldOffers>) -> FieldOffers {
        let before = if let Some(FieldOffers::Field(memo)) = before { Some(memo) } else { None };
        let stale = self.changes.touch(expression.reads()) || self.changes.touch_slot(self.slot);
        FieldOffers::Field(Memo::again(before, stale, self.facts.work(), || {
            let text = self.facts.stored(expression, &self.facts.value(expression))?;
            let written = self.entries.answers().field(&self.field.id);
            (text != written).then(|| offer(self.field, Place::field(&self.field.id), text))
        }))
    }

    fn rows(&self, programs: &PreparedField, before: Option<FieldOffers>) -> FieldOffers {
        let columns = self.field.columns.iter().zip(&programs.columns);
        let offering: Vec<_> = columns.filter_map(|(column, of)| Some((column, of.offer.as_ref()?))).collect();
        if offering.is_empty() {
            return FieldOffers::Nothing;
        }
        let before = if let Some(FieldOffers::Rows(memos)) = before { Some(memos) } else { None };
        let stale = offering.iter().any(|(_, expression)| self.changes.touch(expression.reads()));
        let (rows, changed) = (self.entries.rows(self.slot), self.changes.rows(self.slot).filter(|_| !stale));
        FieldOffers::Rows(RowMemos::again(before, rows.len(), changed, self.facts.work(), |index| {
            let row = rows.get(index)?;
            let offers = offering.iter().filter_map(|(column, expression)| {
                let text = self.facts.stored(expression, &self.facts.value_in(expression, &row.record))?;
                let place = || Place::cell(&self.field.id, index, &column.id);
                (text != row.row.text(&column.id)).then(|| offer(column, place(), text))
            });
            let offers: Vec<Offer> = offers.collect();
            (!offers.is_empty()).then_some(offers)
        }))
    }
}

fn offer(field: &Field, place: Place, text: String) -> Offer {
    Offer { place, text, note: field.offer_note.clone().unwrap_or_default() }
}
