//! Fills a union's own blank with an application, and prints what was left out as one line of JSON.

use std::io;
use std::path::Path;

use crate::check::Prepared;
use crate::exports::ExportedDraft;
use crate::filling::{FilledBlank, Left, LeftReason, fill};
use crate::imports;
use crate::json::Json;
use crate::wire;

use super::{ExitStatus, Known, Streams, put, source};

/// The files that are read and written.
pub(super) struct Files<'a> {
    /// The blank.
    pub blank: &'a Path,
    /// The submission file.
    pub submission: &'a Path,
    /// The filled blank.
    pub out: &'a Path,
}

/// Fills a blank.
pub(super) fn file(streams: &mut Streams<'_>, known: &Known, files: &Files<'_>) -> io::Result<ExitStatus> {
    match filled(streams, known, files) {
        Ok((notice, filled)) => {
            streams.say(&json(files, &notice, &filled).to_text())?;
            Ok(if filled.left.is_empty() && filled.titled { ExitStatus::Good } else { ExitStatus::Errors })
        }
        Err(sentence) => {
            streams.complain(&sentence);
            Ok(ExitStatus::Unreadable)
        }
    }
}

fn filled(streams: &mut Streams<'_>, known: &Known, files: &Files<'_>) -> Result<(String, FilledBlank), String> {
    let of = |path: &Path, sentence: &str| format!("{}: {sentence}", path.display());
    let blank = source::bytes(streams, files.blank, imports::LARGEST).map_err(|it| of(files.blank, &it))?;
    let text = source::submission_text(streams, files.submission).map_err(|it| of(files.submission, &it))?;
    let draft = draft(text, known).map_err(|it| of(files.submission, &it))?;
    let notice = &draft.prepared.notice;
    let filled = fill(notice, &draft.applicable.entries, &blank).map_err(|it| of(files.blank, &it.to_string()))?;
    put::made_of(&[files.blank, files.submission], files.out, &filled.bytes)?;
    Ok((notice.id.clone(), filled))
}

fn draft(text: String, known: &Known) -> Result<ExportedDraft, String> {
    let head = wire::parse(&text).and_then(|file| wire::head(&file)).map_err(|error| error.to_string())?;
    let (prepared, _) = Prepared::new(known.notice(&head.notice)?);
    ExportedDraft::read(prepared, text, None).map_err(|error| error.to_string())
}

fn json(files: &Files<'_>, notice: &str, filled: &FilledBlank) -> Json {
    let left = filled.left.iter().map(left).collect();
    Json::object([
        ("file", Json::text(files.out.to_string_lossy())),
        ("notice", Json::text(notice)),
        ("left", Json::List(left)),
        ("protected", Json::Bool(filled.protected)),
        ("titled", Json::Bool(filled.titled)),
    ])
}

fn left(left: &Left) -> Json {
    let (why, about) = match &left.why {
        LeftReason::NotFound => ("no cell found", None),
        LeftReason::Unsure => ("label and place disagree", None),
        LeftReason::Occupied(there) => ("another text is there", Some(("there", there))),
        LeftReason::OtherPrint => ("printed words differ", None),
        LeftReason::NoBox(choice) => ("no such box", Some(("choice", choice))),
        LeftReason::Locked => ("locked", None),
        LeftReason::Long => ("longer than its cell", None),
    };
    let head = [
        ("place", Json::text(left.place.to_string())),
        ("written", Json::Bool(left.why.is_written())),
        ("why", Json::text(why)),
    ];
    Json::object(head.into_iter().chain(about.map(|(key, text)| (key, Json::text(text.as_str())))))
}
