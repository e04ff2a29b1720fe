//! Writes what the page makes of an application: whatever stands in the table of exports.

use std::io;
use std::path::Path;

use crate::answers::Date;
use crate::check::Prepared;
use crate::exports::{Export, ExportedDraft};
use crate::wire;

use super::{ExitStatus, Known, Streams, put, source};

/// What to write.
pub(super) struct Wanted<'a> {
    /// The export.
    pub export: Export,
    /// The id of the form it is about; the first one where none is named.
    pub form: Option<&'a str>,
    /// The day it is dated by.
    pub saved: Option<Date>,
}

/// Writes an export of an application into a file.
pub(super) fn file(
    streams: &mut Streams<'_>,
    known: &Known,
    (file, out): (&Path, &Path),
    wanted: &Wanted<'_>,
) -> io::Result<ExitStatus> {
    let named = |sentence: String| format!("{}: {sentence}", file.display());
    let made = source::submission_text(streams, file).and_then(|text| made(text, known, wanted)).map_err(named);
    let put = |bytes: Vec<u8>| put::made(file, out, &bytes);
    match made.and_then(put) {
        Ok(()) => Ok(ExitStatus::Good),
        Err(sentence) => {
            streams.complain(&sentence);
            Ok(ExitStatus::Unreadable)
        }
    }
}

fn made(text: String, known: &Known, wanted: &Wanted<'_>) -> Result<Vec<u8>, String> {
    let file = wire::parse(&text).map_err(|error| error.to_string())?;
    let head = wire::head(&file).map_err(|error| error.to_string())?;
    let (prepared, _) = Prepared::new(known.notice(&head.notice)?);
    if !wanted.export.is_offered(&prepared.notice) {
        return Err(format!("its notice has no {}", wanted.export.about().english));
    }
    let draft = ExportedDraft::read(prepared, text, None).map_err(|error| error.to_string())?;
    let draft = ExportedDraft { saved: wanted.saved, ..draft };
    if let Some(id) = wanted.form.filter(|id| !draft.applicable.notice.forms.iter().any(|form| form.id == *id)) {
        return Err(format!("it has no form {id:?}"));
    }
    wanted.export.make(&draft, wanted.form)
}
