//! What was read becomes answers.

use super::FoundValue;
use crate::answers::Answers;
use crate::check::words::label;
use crate::notice::Notice;

/// The answers that these are, as typed. What was read of a table as one text, and more rows than a table may have, fit nowhere:
/// they are kept as 未归位内容 under what they are called on the form.
pub fn taken<'a>(notice: &Notice, found: impl IntoIterator<Item = &'a FoundValue>) -> Answers {
    let mut answers = Answers::default();
    let mut aside: Vec<(String, String)> = Vec::new();
    for FoundValue { place, text, .. } in found {
        let table = notice.field(&place.field).filter(|field| field.is_table());
        let fits = match (table, place.row) {
            (None, None) => notice.field(&place.field).is_some(),
            (Some(table), Some(row)) => {
                place.column.is_some() && table.rows.as_ref().and_then(|rows| rows.max).is_none_or(|most| row < most)
            }
            _ => false,
        };
        if fits {
            answers.write(place, text);
        } else {
            aside.push((label(notice, place).to_string(), text.clone()));
        }
    }
    answers.aside = aside.into_iter().collect();
    answers
}
