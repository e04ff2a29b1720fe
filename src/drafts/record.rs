//! One generation of a draft as stored text: a JSON object with a checksum over everything in it.
//! Not here: where it is stored (`generations`), what its payload means (`wire`).

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::json::{self, Json};

use super::key;

const PROGRAM: &str = "shenbao";
const FORMAT: u32 = 1;
/// Above this JavaScript no longer tells whole numbers apart.
const MOST: u64 = 1 << 53;

/// What a generation holds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
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
    /// The generation it was made from, `<revision>.<tab>`; empty for the first.
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

/// What every format of this program begins with.
#[derive(Deserialize)]
struct Envelope {
    program: String,
    format: u32,
}

impl Record {
    /// The text to store, with this program's format and sealed with its checksum; none only if the JSON writer fails.
    pub fn write(mut self) -> Option<String> {
        self.program = PROGRAM.to_owned();
        self.format = FORMAT;
        self.checksum = self.sum();
        serde_json::to_string(&self).ok()
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
        hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// Whether it is whole and stands under the key it was written for.
    fn sound_at(&self, key: &str) -> bool {
        let placed = key::draft_of(key).is_some_and(|(id, step)| id.as_str() == self.id && step == self.step());
        placed && self.program == PROGRAM && self.revision <= MOST && self.checksum == self.sum()
    }
}

/// Judges the text found under a key. Never fails: what cannot be read is damaged.
pub(super) fn read(key: &str, text: &str) -> Reading {
    let tree: Option<Json> = json::from_text(text);
    let newer =
        tree.as_ref().and_then(json::read::<Envelope>).is_some_and(|e| e.program == PROGRAM && e.format > FORMAT);
    if newer {
        return Reading::Newer;
    }
    match tree.as_ref().and_then(json::read::<Record>) {
        Some(record) if record.format == FORMAT && record.sound_at(key) => Reading::Sound(Box::new(record)),
        _ => Reading::Damaged,
    }
}
