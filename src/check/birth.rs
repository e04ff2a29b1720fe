//! A date of birth lies before the day that ages are reckoned at: nobody who is named was born in the future, nor on the
//! day, in the month or in the year of filing, as far as the date is known.
//! Not here: how old somebody may be; that is a notice's own demand.

use crate::answers::{Date, Place, Value, read};
use crate::kinds::show_date;
use crate::notice::{DatePrint, Field};

use super::{ChangedSlots, Entries, Prepared, Problem};

/// The day of reckoning, with the field that names it; without one the deadline.
#[derive(Debug, Clone)]
pub struct Reckoned {
    /// The day.
    pub on: Date,
    /// Where it is written; none for the deadline.
    pub place: Option<Place>,
    /// Whether it is not what it was.
    pub changed: bool,
}

/// The day that ages are reckoned at, as far as it is known.
pub fn reckoned(prepared: &Prepared, entries: &Entries, changes: &ChangedSlots) -> Option<Reckoned> {
    let date = |slot: usize| if let Some(Value::Date(on)) = entries.values().get(slot) { Some(*on) } else { None };
    let field = prepared.notice.reckoned_at.as_ref().and_then(|id| Some((id, prepared.slot(id)?)));
    let written = field.filter(|(_, slot)| date(*slot).is_some()).map(|(id, _)| Place::field(id));
    let changed = changes.touch_slot(prepared.slots.on) || field.is_some_and(|(_, slot)| changes.touch_slot(slot));
    Some(Reckoned { on: date(prepared.slots.on)?, place: written, changed })
}

/// What is wrong with a date of birth.
pub fn problem(field: &Field, born: &Value, reckoned: &Reckoned) -> Option<Problem> {
    let born = match born {
        Value::Date(born) if field.birth => *born,
        Value::Text(number) if field.tells_birth() => read::born(number)?,
        _ => return None,
    };
    let on = reckoned.on.cut(born.precision());
    let born = born.cut(on.precision());
    let (same, later) = (born == on, born.earliest() > on.latest());
    let shown = || show_date(reckoned.on, DatePrint::Chinese);
    (same || later).then(|| Problem::Birth { on: shown(), same, filed: reckoned.place.is_some() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit;

    fn birth() -> Field {
        kit::nanchang().field("leader.birth").unwrap().clone()
    }

    fn judged(born: &str, on: &str) -> Option<bool> {
        let reckoned = Reckoned { on: Date::from_iso(on).unwrap(), place: None, changed: false };
        let born = Date::from_iso(born).map_or(Value::Unknown, Value::Date);
        problem(&birth(), &born, &reckoned).map(|problem| matches!(problem, Problem::Birth { same: true, .. }))
    }

    #[test]
    fn nobody_was_born_when_the_form_was_filed_or_later() {
        for (born, on, expect) in [
            ("1985-04", "2021-06-18", None),
            ("2021-06-17", "2021-06-18", None),
            ("2021-06-18", "2021-06-18", Some(true)),
            ("2021-06", "2021-06-18", Some(true)),
            ("2021", "2021-06-18", Some(true)),
            ("2021-06-18", "2021-06", Some(true)),
            ("2021-06-19", "2021-06-18", Some(false)),
            ("2021-07", "2021-06-18", Some(false)),
            ("2022", "2021-06-18", Some(false)),
            ("2985-04", "2021", Some(false)),
            ("去年", "2021", None),
            ("无", "2021", None),
        ] {
            assert_eq!(judged(born, on), expect, "{born}, {on}");
        }
    }
}
