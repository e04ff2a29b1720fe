//! A draft as exports are made of it: its notice, what was written, and what of both applies.

use crate::answers::Date;
use crate::check::{Applicable, Entries, PlacedAnswers, Prepared};
use crate::wire::{self, ReadError};

/// A draft.
pub struct ExportedDraft {
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
    /// The day it is made, from which the check counts.
    pub today: Option<Date>,
    /// The day that what is made of it is dated by.
    pub saved: Option<Date>,
}

/// Whatever is made only to be sent is not made of a sample; why, in a sentence.
pub fn refuse_sample(draft: &ExportedDraft) -> Result<(), String> {
    let sentence = "这是通知附带的示例，不是真的申报，不能报送。请回到首页，在通知下点“开始填写”。";
    if draft.entries.answers().sample { Err(sentence.to_owned()) } else { Ok(()) }
}

impl ExportedDraft {
    /// The draft of a submission file.
    pub fn read(prepared: Prepared, submission: String, today: Option<Date>) -> Result<Self, ReadError> {
        let read = wire::read(&wire::parse(&submission)?, &prepared.notice)?;
        let entries = Entries::read(&prepared, PlacedAnswers::new(&prepared.notice, read.answers));
        let applicable = Applicable::to(&prepared, &entries);
        Ok(Self { prepared, name: read.head.name, entries, applicable, submission, today, saved: today })
    }
}
