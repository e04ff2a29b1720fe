//! Reads everything that an office received: files and folders become items, a ledger, and streams for other programs.
//! Not here: what a file is (`office::receive`), and what the ledger says (`collection`).

mod begun;
mod given;
mod lists;
mod outputs;
mod summary;
mod workers;

use std::io;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::thread;

use crate::answers::Date;
use crate::collection::{Collection, ItemKey};
use crate::notice::Notice;
use crate::office::collected::OfficeRecords;
use crate::office::receive::{Received, ReceivingNotices};

use super::{ExitStatus, Known, Streams, blank, put};

use given::GivenFile;
use outputs::Outputs;
use workers::KnownHere;

/// What is wanted of what was received.
pub(super) struct CollectWanted<'a> {
    /// A saved collection to begin with.
    pub begun: Option<&'a Path>,
    /// The ledger as a spreadsheet.
    pub out: Option<&'a Path>,
    /// The folder for the sheets and lists.
    pub lists: Option<&'a Path>,
    /// Each application on a line; `-` for standard output.
    pub ndjson: Option<&'a Path>,
    /// Each row of the ledger on a line.
    pub verdicts: Option<&'a Path>,
    /// The records of the items.
    pub rows: Option<&'a Path>,
    /// How many files are read at once; as many as there are processors where nothing is said.
    pub jobs: Option<NonZeroUsize>,
    /// Unions' own blanks, with which Word forms are compared.
    pub blanks: &'a [PathBuf],
    /// The day by which the spreadsheet is dated.
    pub saved: Option<Date>,
}

/// Reads what was received, and says how it stands.
pub(super) fn collect(
    streams: &mut Streams<'_>,
    known: &Known,
    paths: &[PathBuf],
    wanted: &CollectWanted<'_>,
) -> io::Result<ExitStatus> {
    let begun = given::files(paths).and_then(|files| {
        let blanks = wanted.blanks.iter().map(|it| &**it);
        let sources: Vec<&Path> = files.iter().map(|file| &*file.path).chain(wanted.begun).chain(blanks).collect();
        if let Some(path) = wanted.written().find(|path| put::is_read(&sources, path)) {
            return Err(format!("{} is among the files that are read; it was left as it is", path.display()));
        }
        let blanks = blank::of_notices(streams, known, wanted.blanks)?;
        let begun = wanted.begun.map(|path| begun::read(streams, path)).transpose()?.unwrap_or_default();
        Ok((files, blanks, begun, Outputs::begin(wanted)?))
    });
    let (files, blanks, begun, mut outputs) = match begun {
        Ok(begun) => begun,
        Err(sentence) => {
            streams.complain(&sentence);
            return Ok(ExitStatus::Unreadable);
        }
    };
    let notices = known.all();
    let receiving = ReceivingNotices::of(&notices);
    let known_here = KnownHere { notices: &notices, blanks: &blanks };
    let (collection, submissions) = read(streams, &files, &known_here, begun.collection, wanted, &mut outputs)?;
    let submissions = begun.files.submissions(&receiving, wanted).chain(submissions).collect();
    let records = OfficeRecords {
        notices: &receiving,
        collection: &collection,
        others: &begun.others,
        submissions: &submissions,
        saved: wanted.saved,
    };
    let notices: Vec<&Notice> = receiving.all().collect();
    match outputs.end(&collection, &notices, wanted).and_then(|()| lists::write(streams, &records, wanted)) {
        Ok(()) => summary::say(streams, wanted, &files, &collection, &notices),
        Err(sentence) => {
            streams.complain(&sentence);
            Ok(ExitStatus::Unreadable)
        }
    }
}

impl CollectWanted<'_> {
    /// The files that are written.
    fn written(&self) -> impl Iterator<Item = &Path> {
        [self.out, self.ndjson, self.verdicts, self.rows].into_iter().flatten()
    }

    /// Whether the applications' answers are wanted once everything is read.
    fn wants_answers(&self) -> bool {
        self.out.is_some() || self.lists.is_some()
    }

    /// Whether standard output is taken by the stream.
    fn streams(&self) -> bool {
        self.ndjson.is_some_and(|path| path.as_os_str() == "-")
    }
}

/// Reads the files, in their order, behind what is there already; each application is written on when it comes for the first
/// time. Its submission is kept where its answers are wanted in the end.
fn read(
    streams: &mut Streams<'_>,
    files: &[GivenFile],
    known: &KnownHere<'_>,
    mut collection: Collection,
    wanted: &CollectWanted<'_>,
    outputs: &mut Outputs,
) -> io::Result<(Collection, Vec<(ItemKey, String)>)> {
    let mut submissions = Vec::new();
    let jobs = wanted.jobs.or_else(|| thread::available_parallelism().ok()).unwrap_or(NonZeroUsize::MIN);
    workers::each(files, known, jobs, |found| {
        for Received { item, application, .. } in found {
            if let Some(application) = application.filter(|_| collection.item(&item.key).is_none()) {
                if wanted.wants_answers() {
                    submissions.push((item.key.clone(), application.to_text()));
                }
                outputs.application(streams.out, &item, application)?;
            }
            collection.add(item);
        }
        Ok(())
    })?;
    Ok((collection, submissions))
}
