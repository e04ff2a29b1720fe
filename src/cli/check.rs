//! Checks submissions: whole files, or a stream of one a line.

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};

use crate::check::Prepared;
use crate::exports;
use crate::notice::builtin;
use crate::wire::{self, LARGEST, ReadError};

use super::lines::{self, Line};
use super::verdict::{Origin, Verdict};
use super::{Status, Streams, source};

/// One verdict a file.
pub(super) fn files(streams: &mut Streams<'_>, files: &[PathBuf]) -> io::Result<Status> {
    let mut notices = Notices::default();
    let mut status = Status::Good;
    for file in files {
        let origin = Origin { file: name(file), line: None };
        let verdict = match source::text(streams, file, LARGEST) {
            Ok(text) => notices.check(&text),
            Err(sentence) => Verdict::unreadable(sentence),
        };
        status = status.max(say(streams, &origin, &verdict)?);
    }
    Ok(status)
}

/// One verdict a line; a bad line gets its verdict, and the next one follows. Empty lines are passed over.
pub(super) fn stream(streams: &mut Streams<'_>) -> io::Result<Status> {
    let mut notices = Notices::default();
    let mut status = Status::Good;
    for number in 1.. {
        let verdict = match lines::next(streams.input, LARGEST) {
            Ok(None) => break,
            Ok(Some(Line::Whole(bytes))) if bytes.trim_ascii().is_empty() => continue,
            Ok(Some(Line::Whole(bytes))) => match String::from_utf8(bytes) {
                Ok(text) => notices.check(&text),
                Err(_) => Verdict::unreadable("not UTF-8".to_owned()),
            },
            Ok(Some(Line::TooLong)) => Verdict::unreadable(ReadError::TooLarge.to_string()),
            Err(error) => {
                streams.complain(&format!("-: line {number}: cannot be read: {error}"));
                return Ok(Status::Unreadable);
            }
        };
        let origin = Origin { file: "-".to_owned(), line: Some(number) };
        status = status.max(say(streams, &origin, &verdict)?);
        // Who feeds the stream may wait for the answer before sending more.
        streams.out.flush()?;
    }
    Ok(status)
}

fn say(streams: &mut Streams<'_>, origin: &Origin, verdict: &Verdict) -> io::Result<Status> {
    if let Verdict::Unreadable { sentence, .. } = verdict {
        streams.complain(&format!("{origin}: {sentence}"));
    }
    let line = verdict.json(origin).to_text();
    writeln!(streams.out, "{line}")?;
    Ok(verdict.status())
}

fn name(file: &Path) -> String {
    file.to_string_lossy().into_owned()
}

/// The notices that have been asked for, prepared once.
#[derive(Default)]
struct Notices(HashMap<String, Prepared>);

impl Notices {
    fn check(&mut self, text: &str) -> Verdict {
        match self.submission(text) {
            Ok(checked) => Verdict::Checked(Box::new(checked)),
            Err(verdict) => verdict,
        }
    }

    fn submission(&mut self, text: &str) -> Result<exports::Verdict, Verdict> {
        let unreadable = |error: ReadError| Verdict::unreadable(error.to_string());
        let file = wire::parse(text).map_err(unreadable)?;
        let head = wire::head(&file).map_err(unreadable)?;
        let unknown = || Verdict::Unreadable {
            notice: Some(head.notice.clone()),
            sentence: format!("there is no notice {:?}", head.notice),
        };
        let prepared = self.prepared(&head.notice).ok_or_else(unknown)?;
        let submission = wire::read(&file, &prepared.notice).map_err(unreadable)?;
        Ok(exports::Verdict::new(prepared, &submission.answers))
    }

    /// Only notices that exist are kept, so that a stream of wrong ids takes no memory.
    fn prepared(&mut self, id: &str) -> Option<&Prepared> {
        if !self.0.contains_key(id) {
            let (prepared, _) = Prepared::new(builtin(id)?.ok()?);
            self.0.insert(id.to_owned(), prepared);
        }
        self.0.get(id)
    }
}
