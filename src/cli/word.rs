//! Writes an application as a Word file, as the page would.

use std::fs;
use std::io;
use std::path::Path;

use crate::exports::word;
use crate::notice::{Party, builtin};
use crate::wire::{self, LARGEST};

use super::{Status, Streams, source};

/// Writes the form of an application into a file, or its written account.
pub(super) fn file(streams: &mut Streams<'_>, file: &Path, out: &Path, statement: bool) -> io::Result<Status> {
    let told = |sentence: String| format!("{}: {sentence}", file.display());
    let made = source::text(streams, file, LARGEST).and_then(|text| made(&text, statement)).map_err(told);
    let put =
        |bytes: Vec<u8>| fs::write(out, bytes).map_err(|error| format!("cannot write {}: {error}", out.display()));
    match made.and_then(put) {
        Ok(()) => Ok(Status::Good),
        Err(sentence) => {
            streams.complain(&sentence);
            Ok(Status::Unreadable)
        }
    }
}

fn made(text: &str, statement: bool) -> Result<Vec<u8>, String> {
    let file = wire::parse(text).map_err(|error| error.to_string())?;
    let head = wire::head(&file).map_err(|error| error.to_string())?;
    let notice = builtin(&head.notice).and_then(Result::ok).ok_or(format!("there is no notice {:?}", head.notice))?;
    let answers = wire::read(&file, &notice).map_err(|error| error.to_string())?.answers;
    let filler = if notice.collects.is_some() { Party::Recommender } else { Party::Applicant };
    let form = notice.forms.iter().find(|form| form.by == filler);
    let made = match (statement, form) {
        (true, _) => word::statement(&notice, &answers).ok_or("its notice has no outline, so no written account")?,
        (false, Some(form)) => word::form(&notice, form, &answers),
        (false, None) => return Err("its notice has no form to fill".to_owned()),
    };
    made.map_err(|word::Unwritten| "the Word file could not be put together; please report this".to_owned())
}
