//! One generation of a draft, or of a kept notice, as stored text: a JSON object with a checksum over everything in it.
//! Not here: where it is stored (`generations`), what its payload means (`wire`).

use sha2::{Digest, Sha256};

use crate::json::{Json, from_text};

use super::descent::Descent;
use super::key;

const PROGRAM: &str = "shenbao";
/// The format that is written. The first one named only the parent in `after`, and its payload was never sealed.
const FORMAT: u32 = 2;
/// The highest revision: above this JavaScript no longer tells whole numbers apart.
pub(super) const MOST: u64 = 1 << 53;

/// What a generation holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Record {
    /// Filled by [`Record::write`], as are `format` and `checksum`.
    pub program: String,
    pub format: u32,
    /// The draft it belongs to.
    pub id: String,
    /// The draft's name as the person gave it.
    pub name: String,
    /// The notice's id.
    pub notice: String,
    /// Counts up with every save; the clock may not.
    pub revision: u64,
    /// The generations it descends from, as [`Descent`] writes them; empty for the first.
    pub after: String,
    /// Milliseconds since 1970.
    pub saved_at: u64,
    /// The tab that wrote it.
    pub writer: String,
    /// SHA-256 of all other fields, in hexadecimal.
    pub checksum: String,
    /// A small JSON text for the list of drafts.
    pub summary: String,
    /// The submission file's text.
    pub payload: String,
}

/// What a stored text turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Reading {
    /// Ours, whole.
    Sound(Box<Record>),
    /// Written by a newer program: not ours to judge or to write.
    Newer,
    /// Anything else.
    Damaged,
}

impl Record {
    /// The text to store, with this program's format and sealed with its checksum.
    pub fn write(self) -> String {
        self.write_as(FORMAT)
    }

    /// The same in an older format; for tests of reading it.
    pub fn write_as(mut self, format: u32) -> String {
        self.program = PROGRAM.to_owned();
        self.format = format;
        self.checksum = self.sum();
        self.tree().to_text()
    }

    fn tree(self) -> Json {
        let (text, number) = (Json::Text, Json::whole);
        let entries = [
            ("program", text(self.program)),
            ("format", number(self.format.into())),
            ("id", text(self.id)),
            ("name", text(self.name)),
            ("notice", text(self.notice)),
            ("revision", number(self.revision)),
            ("after", text(self.after)),
            ("saved_at", number(self.saved_at)),
            ("writer", text(self.writer)),
            ("checksum", text(self.checksum)),
            ("summary", text(self.summary)),
            ("payload", text(self.payload)),
        ];
        Json::object(entries)
    }

    /// The record of a tree; none where a field is missing or of another kind.
    fn of(tree: &Json) -> Option<Self> {
        let text = |key: &str| Some(tree.get(key)?.as_text()?.to_owned());
        let number = |key: &str| tree.get(key)?.as_whole();
        Some(Self {
            program: text("program")?,
            format: u32::try_from(number("format")?).ok()?,
            id: text("id")?,
            name: text("name")?,
            notice: text("notice")?,
            revision: number("revision")?,
            after: text("after")?,
            saved_at: number("saved_at")?,
            writer: text("writer")?,
            checksum: text("checksum")?,
            summary: text("summary")?,
            payload: text("payload")?,
        })
    }

    /// The generations it descends from.
    pub fn descent(&self) -> Descent {
        Descent::parse(&self.after)
    }

    /// `<revision>.<tab>`, the end of its key.
    pub fn step(&self) -> String {
        format!("{}.{}", self.revision, self.writer)
    }

    /// The checksum; lengths go in too, so that text cannot move between fields unseen.
    fn sum(&self) -> String {
        let numbers = format!("{} {} {}", self.format, self.revision, self.saved_at);
        let mut hash = Sha256::new();
        for part in [&self.program, &numbers, &self.id, &self.name, &self.notice, &self.after, &self.writer]
            .into_iter()
            .chain([&self.summary, &self.payload])
        {
            hash.update((part.len() as u64).to_le_bytes());
            hash.update(part.as_bytes());
        }
        let digit = |nibble: u8| char::from_digit(u32::from(nibble), 16).unwrap_or('0');
        hash.finalize().iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
    }

    /// Whether it is whole and stands under the key it was written for.
    fn sound_at(&self, key: &str) -> bool {
        let draft = key::draft_of(key).is_some_and(|(id, step)| id.as_str() == self.id && step == self.step());
        let notice = || key::notice_of(key).is_some_and(|(id, step)| id == self.id && step == self.step());
        (draft || notice()) && self.program == PROGRAM && self.revision <= MOST && self.checksum == self.sum()
    }
}

/// Judges the text found under a key. Never fails: what cannot be read is damaged.
pub(super) fn read(key: &str, text: &str) -> Reading {
    let tree = from_text(text).unwrap_or(Json::Null);
    // What every format of this program begins with.
    let ours = tree.get("program").and_then(Json::as_text) == Some(PROGRAM);
    if ours && tree.get("format").and_then(Json::as_whole).is_some_and(|format| format > FORMAT.into()) {
        return Reading::Newer;
    }
    match Record::of(&tree) {
        Some(record) if (1..=FORMAT).contains(&record.format) && record.sound_at(key) => {
            Reading::Sound(Box::new(record))
        }
        _ => Reading::Damaged,
    }
}
