//! Values computed from other answers, offered and never written silently.

use std::rc::Rc;

use crate::answers::{Answers, Place};
use crate::notice::Field;

use super::environment::row_value;
use super::prepare::field_path;
use super::{Facts, Offer, Prepared, show};

/// What could be taken over: where the field is empty or says something else.
pub fn offers(prepared: &Prepared, answers: &Answers, facts: &Facts, hidden: &[Rc<str>]) -> Vec<Offer> {
    let mut found = Vec::new();
    for field in prepared.notice.fields().filter(|field| !hidden.iter().any(|id| **id == *field.id)) {
        if field.is_table() {
            rows(&mut found, prepared, answers, facts, field);
        } else if field.offer.is_some() {
            let text = show::stored(&facts.value(prepared, &field_path(None, field, "offer")));
            found.extend(offer(field, Place::field(&field.id), answers, text));
        }
    }
    found
}

fn rows(found: &mut Vec<Offer>, prepared: &Prepared, answers: &Answers, facts: &Facts, table: &Field) {
    let offering: Vec<&Field> = table.columns.iter().filter(|column| column.offer.is_some()).collect();
    if offering.is_empty() {
        return;
    }
    for (index, row) in answers.rows(&table.id).iter().enumerate() {
        let value = row_value(prepared, table, row);
        for column in &offering {
            let path = field_path(Some(table), column, "offer");
            let text = show::stored(&facts.value_in(prepared, &path, &value));
            found.extend(offer(column, Place::cell(&table.id, index, &column.id), answers, text));
        }
    }
}

fn offer(field: &Field, place: Place, answers: &Answers, text: Option<String>) -> Option<Offer> {
    let text = text.filter(|text| text != answers.text(&place))?;
    Some(Offer { place, text, note: field.offer_note.clone().unwrap_or_default() })
}
