//! Reads everything that an office received: files and folders become items, a ledger, and streams for other programs.
//! Not here: what a file is (`office::receive`), and what the ledger says (`collection`).

mod given;
mod outputs;
mod summary;
mod workers;

use std::io;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::thread;

use crate::answers::Date;
use crate::collection::Collection;
use crate::exports::excel;
use crate::notice::Notice;
use crate::office::receive::Received;

use super::{ExitStatus, Known, Streams, blank, put};

use given::GivenFile;
use outputs::Outputs;
use workers::KnownHere;

/// What is wanted of what was received.
pub(super) struct CollectWanted<'a> {
    /// The ledger as a spreadsheet.
    pub out: Option<&'a Path>,
    /// Each application on a line; `-` for standard output.
    pub ndjson: Option<&'a Path>,
    /// Each row of the ledger on a line.
    pub verdicts: Option<&'a Path>,
    /// The records of the items.
    pub rows: Option<&'a Path>,
    /// How many files are read at once; as many as there are processors where nothing is said.
    pub jobs: Option<NonZeroUsize>,
    /// Unions' own blanks, beside which Word forms are held.
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
        let sources: Vec<&Path> =
            files.iter().map(|file| &*file.path).chain(wanted.blanks.iter().map(|it| &**it)).collect();
        if let Some(path) = wanted.written().find(|path| put::is_read(&sources, path)) {
            return Err(format!("{} is among the files that are read; it was left as it is", path.display()));
        }
        let blanks = blank::of_notices(streams, known, wanted.blanks)?;
        Ok((files, blanks, Outputs::begin(wanted)?))
    });
    let (files, blanks, mut outputs) = match begun {
        Ok(begun) => begun,
        Err(sentence) => {
            streams.complain(&sentence);
            return Ok(ExitStatus::Unreadable);
        }
    };
    let notices = known.all();
    let known_here = KnownHere { notices: &notices, blanks: &blanks };
    let collection = read(streams, &files, &known_here, wanted, &mut outputs)?;
    let notices: Vec<Notice> = notices.iter().filter_map(|(id, _)| known.notice(id).ok()).collect();
    let notices: Vec<&Notice> = notices.iter().collect();
    match write(&collection, &notices, wanted, outputs) {
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

    /// Whether standard output is taken by the stream.
    fn streams(&self) -> bool {
        self.ndjson.is_some_and(|path| path.as_os_str() == "-")
    }
}

/// Reads the files, in their order; each application is written on when it comes for the first time.
fn read(
    streams: &mut Streams<'_>,
    files: &[GivenFile],
    known: &KnownHere<'_>,
    wanted: &CollectWanted<'_>,
    outputs: &mut Outputs,
) -> io::Result<Collection> {
    let mut collection = Collection::default();
    let jobs = wanted.jobs.or_else(|| thread::available_parallelism().ok()).unwrap_or(NonZeroUsize::MIN);
    workers::each(files, known, jobs, |found| {
        for Received { item, application, .. } in found {
            if let Some(application) = application.filter(|_| collection.item(&item.key).is_none()) {
                outputs.application(streams.out, &item, application)?;
            }
            collection.add(item);
        }
        Ok(())
    })?;
    Ok(collection)
}

/// Writes what is wanted of all of it.
fn write(
    collection: &Collection,
    notices: &[&Notice],
    wanted: &CollectWanted<'_>,
    outputs: Outputs,
) -> Result<(), String> {
    outputs.end(collection, notices, wanted)?;
    let Some(out) = wanted.out else { return Ok(()) };
    let named = |sentence: String| format!("{}: {sentence}", out.display());
    let book = excel::collection(collection, notices, wanted.saved).map_err(|refused| named(refused.sentence()))?;
    put::whole(out, &book).map_err(|error| named(format!("cannot be written: {error}")))
}
