//! A draft as the page hands it to the worker: the notice's file, the submission, the day, and what the task is to know
//! besides. JSON on the way, because both sides read it already.

use crate::answers::Date;
use crate::check::{Applicable, Entries, PlacedAnswers, Prepared};
use crate::json::{Json, from_text};
use crate::notice::carried;
use crate::wire;

/// What goes on the way.
#[derive(Debug, Clone)]
pub struct Parcel<'a> {
    /// The file that the page loaded the notice from.
    pub notice: &'a str,
    /// The submission file, as it would be saved.
    pub submission: &'a str,
    /// The day it is made.
    pub today: Option<Date>,
    /// What the task is to know besides; each task says what.
    pub wishes: Json,
}

/// The draft, unpacked.
pub struct Draft {
    /// The notice, ready for checking.
    pub prepared: Prepared,
    /// The draft's name.
    pub name: String,
    /// What is written, read.
    pub entries: Entries,
    /// What of the notice and of the answers applies: what is printed and exported.
    pub applicable: Applicable,
    /// The submission file, byte for byte.
    pub submission: String,
    /// The day it is made.
    pub today: Option<Date>,
    /// What the task is to know besides.
    pub wishes: Json,
}

impl Parcel<'_> {
    /// The bytes that [`Draft::unpacked`] reads.
    pub fn packed(self) -> Vec<u8> {
        let today = self.today.map(|day| ("today", Json::text(day.to_string())));
        let texts = [("notice", Json::text(self.notice)), ("submission", Json::text(self.submission))];
        Json::object(texts.into_iter().chain([("wishes", self.wishes)]).chain(today)).to_text().into_bytes()
    }
}

impl Draft {
    /// Unpacks a parcel; none where it is something else.
    pub fn unpacked(bytes: &[u8]) -> Option<Self> {
        let parcel = from_text(std::str::from_utf8(bytes).ok()?)?;
        let text = |key: &str| parcel.get(key).and_then(Json::as_text);
        let prepared = Prepared::linted(carried(text("notice")?).ok()?);
        let submission = text("submission")?.to_owned();
        let read = wire::read(&wire::parse(&submission).ok()?, &prepared.notice).ok()?;
        let entries = Entries::read(&prepared, PlacedAnswers::new(&prepared.notice, read.answers));
        let applicable = Applicable::to(&prepared, &entries);
        let (name, today) = (read.head.name, text("today").and_then(Date::from_iso));
        let wishes = parcel.get("wishes").cloned().unwrap_or_else(|| Json::object([]));
        Some(Self { prepared, name, entries, applicable, submission, today, wishes })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit;
    use crate::notice::{builtin_ids, file};

    #[test]
    fn a_draft_comes_out_as_it_went_in() {
        for id in builtin_ids() {
            let notice = kit::notice(id);
            let answers = kit::accepted(&notice);
            let submission = wire::write(&notice, "甲", &answers, None);
            let (notice, today) = (file(id).unwrap(), Date::from_iso("2026-11-21"));
            let wishes = Json::object([("paper", Json::text("A3"))]);
            let parcel = Parcel { notice: &notice, submission: &submission, today, wishes: wishes.clone() };
            let draft = Draft::unpacked(&parcel.packed()).unwrap();
            assert_eq!((draft.name.as_str(), &draft.submission), ("甲", &submission));
            let answers = PlacedAnswers::new(&draft.prepared.notice, answers);
            assert_eq!((draft.entries.answers(), draft.today, draft.wishes), (&answers, today, wishes));
            assert_eq!(draft.prepared.notice.id, id);
        }
    }

    #[test]
    fn anything_else_is_none() {
        for bytes in [&b""[..], b"{}", b"\xff", br#"{"notice":"","submission":""}"#] {
            assert!(Draft::unpacked(bytes).is_none());
        }
    }
}
