//! Checks submissions: whole files, or a stream of one a line ([`stream`]).

mod stream;

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};

use crate::check::Prepared;
use crate::collection::{ReceivedApplication, comparable};
use crate::exports;
use crate::wire::{self, Json, ReadError};

use super::verdict::{Origin, Verdict};
use super::{ExitStatus, Known, Streams, source};

pub(super) use stream::stream;

/// With what submissions are compared, and what is said of them.
pub(super) struct Asked<'a> {
    /// The notices.
    pub known: &'a Known,
    /// Whether a verdict says as well what is needed to compare and count many.
    pub application: bool,
}

/// One verdict a file.
pub(super) fn files(streams: &mut Streams<'_>, asked: &Asked<'_>, files: &[PathBuf]) -> io::Result<ExitStatus> {
    let mut notices = Notices::of(asked);
    let mut status = ExitStatus::Good;
    for file in files {
        let (key, verdict) = match source::submission_text(streams, file) {
            Ok(text) => notices.check(&text),
            Err(sentence) => (None, Verdict::unreadable(sentence)),
        };
        let origin = Origin { file: name(file), line: None, key };
        status = status.max(Said::of(&origin, &verdict).say(streams)?);
    }
    Ok(status)
}

/// What is said of a submission.
struct Said {
    /// The sentence about bad input.
    complaint: Option<String>,
    /// The verdict.
    line: String,
    status: ExitStatus,
}

impl Said {
    fn of(origin: &Origin, verdict: &Verdict) -> Self {
        let complaint = match verdict {
            Verdict::Unreadable { sentence, .. } => Some(format!("{origin}: {sentence}")),
            Verdict::Checked { .. } => None,
        };
        Self { complaint, line: verdict.line(origin), status: verdict.status() }
    }

    fn say(&self, streams: &mut Streams<'_>) -> io::Result<ExitStatus> {
        if let Some(complaint) = &self.complaint {
            streams.complain(complaint);
        }
        writeln!(streams.out, "{}", self.line)?;
        Ok(self.status)
    }
}

fn name(file: &Path) -> String {
    file.to_string_lossy().into_owned()
}

/// The notices that have been asked for, prepared once.
struct Notices<'a> {
    asked: &'a Asked<'a>,
    prepared: HashMap<String, Prepared>,
}

impl<'a> Notices<'a> {
    fn of(asked: &'a Asked<'a>) -> Self {
        Self { asked, prepared: HashMap::new() }
    }

    /// The verdict on a text, and what it is called, where it stands in an envelope.
    fn check(&mut self, text: &str) -> (Option<String>, Verdict) {
        let file = match wire::parse(text) {
            Ok(file) => file,
            Err(error) => return (None, Verdict::unreadable(error.to_string())),
        };
        let (key, file) = opened(file);
        (key, self.submission(&file).unwrap_or_else(|verdict| verdict))
    }

    fn submission(&mut self, file: &Json) -> Result<Verdict, Verdict> {
        let wanted = self.asked.application;
        let unreadable = |error: ReadError| Verdict::unreadable(error.to_string());
        let head = wire::head(file).map_err(unreadable)?;
        let unknown = |sentence| Verdict::Unreadable { notice: Some(head.notice.clone()), sentence };
        let prepared = self.prepared(&head.notice).map_err(unknown)?;
        let submission = wire::read(file, &prepared.notice).map_err(unreadable)?;
        let answers = &submission.answers;
        let checked = |verdict, application| Ok(Verdict::Checked { verdict: Box::new(verdict), application });
        if !wanted {
            return checked(exports::Verdict::new(prepared, answers), None);
        }
        let (application, stored, assessment) = ReceivedApplication::assessed(prepared, file);
        // A verdict is about the texts as the file has them; where those are the stored ones, it has been found already.
        let verdict = if stored == *answers {
            exports::Verdict::of(prepared, answers, assessment)
        } else {
            exports::Verdict::new(prepared, answers)
        };
        checked(verdict, Some(comparable(&prepared.notice, &application)))
    }

    /// Only notices that exist are kept, so that a stream of wrong ids takes no memory.
    fn prepared(&mut self, id: &str) -> Result<&Prepared, String> {
        if !self.prepared.contains_key(id) {
            let (prepared, _) = Prepared::new(self.asked.known.notice(id)?);
            self.prepared.insert(id.to_owned(), prepared);
        }
        self.prepared.get(id).ok_or_else(|| format!("there is no notice {id:?}"))
    }
}

/// A submission out of its envelope, with the key that stands on that: `{"key": …, "submission": …}`.
fn opened(file: Json) -> (Option<String>, Json) {
    let key = file.get("key").and_then(Json::as_text).map(str::to_owned);
    match file.get("submission") {
        Some(inside @ Json::Object(_)) => (key, inside.clone()),
        _ => (key, file),
    }
}
