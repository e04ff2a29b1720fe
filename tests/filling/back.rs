//! Fills a blank and reads it back.

use std::collections::BTreeMap;

use shenbao::answers::{Answers, Place};
use shenbao::check::{Entries, shown};
use shenbao::exports::word::{self, held};
use shenbao::extract::{Extraction, extract, is_room, openings};
use shenbao::filling::{FilledBlank, Left, fill};
use shenbao::imports::read;
use shenbao::notice::{Field, Notice};

use crate::archive::{MAIN, entries};

/// A blank that was filled, with what is read of it.
pub struct Back {
    pub filled: FilledBlank,
    pub read: Extraction,
    entries: Entries,
    notice: Notice,
}

/// A notice's form as the program writes it, empty.
pub fn own(notice: &Notice) -> Vec<u8> {
    word::form(notice, notice.own_forms()[0], &Entries::of(notice, Answers::default()), None).unwrap()
}

impl Back {
    /// Fills a blank; all but what is filled must be what it was.
    #[track_caller]
    pub fn of(notice: &Notice, answers: &Answers, blank: &[u8]) -> Self {
        let written = Entries::of(notice, answers.clone());
        let filled = fill(notice, &written, blank).unwrap_or_else(|refusal| panic!("{}: {refusal}", notice.id));
        assert_rest_is_kept(blank, &filled.bytes);
        let read = extract(notice, &read(&filled.bytes).unwrap());
        Self { filled, read, entries: written, notice: notice.clone() }
    }

    /// What was left of an answer.
    pub fn left(&self) -> Vec<&Left> {
        self.filled.left.iter().filter(|left| !left.why.is_written()).collect()
    }

    /// What is read otherwise than it was answered, of all answers that were not left.
    pub fn wrong(&self) -> Vec<String> {
        let found: BTreeMap<&Place, &str> = self.read.values.iter().map(|it| (&it.place, &*it.text)).collect();
        let left: Vec<&Place> = self.left().into_iter().map(|left| &left.place).collect();
        let mut wrong = Vec::new();
        for place in self.places() {
            let (wanted, there) =
                (held_lines(&shown(&self.entries, &place)), found.get(&place).copied().unwrap_or_default());
            if plain(&wanted) != plain(there) && !left.contains(&&place) {
                wrong.push(format!("{place}: {wanted:?} {there:?}"));
            }
        }
        wrong.extend(self.read.doubtful.iter().map(|it| format!("{}: {:?}", it.seen.place, it.why)));
        wrong
    }

    /// A table that prints in one cell, where it is read as rows.
    fn parted(&self, id: &str) -> Option<&Field> {
        let is_row = |place: &Place| *place.field == *id && place.row.is_some();
        self.notice.field(id).filter(|field| field.is_table() && self.read.values.iter().any(|it| is_row(&it.place)))
    }

    /// The places that the form prints.
    fn places(&self) -> Vec<Place> {
        let printed = openings(&self.notice, &read(&self.filled.bytes).unwrap()).printed;
        let rows = |table: &str, column: &str| -> Vec<Place> {
            (0..self.entries.answers().rows(table).len()).map(|row| Place::cell(table, row, column)).collect()
        };
        let places = printed.into_iter().flat_map(|(table, id)| match (table, self.parted(&id)) {
            (Some(table), _) => rows(&table, &id),
            (None, Some(table)) => {
                let inline = table.inline.as_deref().unwrap_or_default();
                let columns = table.columns.iter().filter(|column| inline.contains(&format!("{{{}}}", column.id)));
                columns.flat_map(|column| rows(&id, &column.id)).collect()
            }
            (None, None) => vec![Place::field(&id)],
        });
        places.filter(|place| self.notice.field_at(place).is_some()).collect()
    }
}

/// A text as a file may hold it, line by line.
pub fn held_lines(text: &str) -> String {
    text.split('\n').map(held).collect::<Vec<_>>().join("\n")
}

/// White space within lines aside; what is ticked is stored with one sign between and said with another.
fn plain(text: &str) -> String {
    let signs = text.trim().chars();
    signs.filter(|c| *c == '\n' || !c.is_whitespace() && !matches!(c, '；' | '、')).collect()
}

/// All entries but the document are the same bytes in the same order, and the document has all that it had in the same order,
/// but for room, boxes and prompts.
#[track_caller]
fn assert_rest_is_kept(blank: &[u8], filled: &[u8]) {
    let (before, after) = (entries(blank), entries(filled));
    assert_eq!(before.len(), after.len());
    for (one, other) in before.iter().zip(&after) {
        assert!(one.0 == other.0 && (one.0 == MAIN || one.1 == other.1), "{}", one.0);
    }
    let (Some(before), Some(after)) = (text(&before), text(&after)) else { return };
    let drawn = ["showingPlcHdr", "checkBox", "w14:checkbox", "w:sym ", "Wingdings"];
    if !drawn.iter().any(|way| before.contains(way)) {
        let mut rest = after.chars();
        let wanted: Vec<char> = before.chars().filter(|c| !is_room(*c) && !matches!(c, '□' | '☐')).collect();
        let kept = wanted.iter().take_while(|wanted| rest.any(|c| c == **wanted)).count();
        assert_eq!(kept, wanted.len(), "lost: {:?}", wanted.iter().skip(kept).take(60).collect::<String>());
    }
}

/// The document's text, where it is UTF-8.
fn text(entries: &[(String, Vec<u8>)]) -> Option<String> {
    let (_, bytes) = entries.iter().find(|(name, _)| name == MAIN)?;
    String::from_utf8(bytes.clone()).ok()
}
