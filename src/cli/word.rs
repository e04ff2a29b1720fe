//! Writes an application as a Word file, as the page would.

use std::io;
use std::path::Path;

use crate::check::{Applicable, Entries, PlacedAnswers, Prepared};
use crate::exports::word;
use crate::wire::{self, LARGEST};

use super::{ExitStatus, Known, Streams, put, source};

/// Writes the form of an application into a file, or its written account.
pub(super) fn file(
    streams: &mut Streams<'_>,
    known: &Known,
    (file, out): (&Path, &Path),
    statement: bool,
) -> io::Result<ExitStatus> {
    let told = |sentence: String| format!("{}: {sentence}", file.display());
    let made = source::text(streams, file, LARGEST).and_then(|text| made(&text, known, statement)).map_err(told);
    let put = |bytes: Vec<u8>| put::made(file, out, &bytes);
    match made.and_then(put) {
        Ok(()) => Ok(ExitStatus::Good),
        Err(sentence) => {
            streams.complain(&sentence);
            Ok(ExitStatus::Unreadable)
        }
    }
}

fn made(text: &str, known: &Known, statement: bool) -> Result<Vec<u8>, String> {
    let file = wire::parse(text).map_err(|error| error.to_string())?;
    let head = wire::head(&file).map_err(|error| error.to_string())?;
    let (prepared, _) = Prepared::new(known.notice(&head.notice)?);
    let read = wire::read(&file, &prepared.notice).map_err(|error| error.to_string())?;
    let entries = Entries::read(&prepared, PlacedAnswers::new(&prepared.notice, read.answers));
    let Applicable { notice, entries } = Applicable::to(&prepared, &entries);
    let form = notice.own_forms().first().copied();
    let made = match (statement, form) {
        (true, _) => word::statement(&notice, &entries).ok_or("its notice has no outline, so no written account")?,
        (false, Some(form)) => word::form(&notice, form, &entries),
        (false, None) => return Err("its notice has no form to fill".to_owned()),
    };
    made.map_err(|word::Unwritten| "the Word file could not be put together; please report this".to_owned())
}
