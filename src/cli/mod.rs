//! The command line: the same check over files and streams, for programs and for those who write definitions.
//! Not here: the check itself, and the process around it (`bin`).

mod arguments;
mod blank;
mod carry;
mod catalogue;
mod check;
mod collect;
mod export;
mod fill;
mod help;
mod index;
mod known;
mod lines;
mod lint;
mod proof;
mod put;
mod read;
mod reply;
mod sample;
mod source;
mod verdict;

use std::ffi::OsString;
use std::io::{self, BufRead, Write};

use arguments::Command;
use collect::CollectWanted;
use export::Wanted;
use fill::Files;
use known::Known;
use proof::Beside;
use read::ReadWanted;

use crate::answers::Date;
use crate::exports::Export;
use crate::unseen::shown;

/// How a run ends; the number is the exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum ExitStatus {
    /// Nothing is wrong.
    Good = 0,
    /// Errors were found.
    Errors = 1,
    /// Something could not be read, or the command line was not understood.
    Unreadable = 2,
}

/// The standard streams.
pub struct Streams<'a> {
    /// What is read for the file `-`.
    pub input: &'a mut (dyn BufRead + Send),
    /// Where results go.
    pub out: &'a mut dyn Write,
    /// Where sentences about bad input go.
    pub err: &'a mut dyn Write,
}

impl Streams<'_> {
    /// One sentence about what is wrong with the input.
    fn complain(&mut self, sentence: &str) {
        // Where even this cannot be said, the exit code says it.
        let _ = writeln!(self.err, "shenbao: {}", shown(sentence));
    }

    /// A line of the results.
    fn say(&mut self, line: &str) -> io::Result<()> {
        writeln!(self.out, "{}", shown(line))
    }
}

/// Runs the command that the arguments (the program's name first) ask for. Office documents are dated by the day `saved`.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    streams: &mut Streams<'_>,
    saved: Option<Date>,
) -> ExitStatus {
    let ended = match arguments::read(arguments) {
        Ok(command) => obey(&command, streams, saved),
        Err(reply) => reply.say(streams),
    };
    match ended.and_then(|status| streams.out.flush().map(|()| status)) {
        Ok(status) => status,
        // Who reads the output has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitStatus::Unreadable,
        Err(error) => {
            streams.complain(&format!("cannot write the output: {error}"));
            ExitStatus::Unreadable
        }
    }
}

/// Fails only where the output cannot be written.
fn obey(command: &Command, streams: &mut Streams<'_>, saved: Option<Date>) -> io::Result<ExitStatus> {
    let Some(known) = &Known::read(streams, command.notices()) else { return Ok(ExitStatus::Unreadable) };
    match command {
        Command::Notices => catalogue::notices(streams),
        Command::Sample { notice, wrong, .. } => catalogue::sample(streams, known, notice.as_deref(), *wrong),
        Command::Schema { notice, .. } => catalogue::schema(streams, known, notice.as_deref()),
        Command::Check { ndjson, jobs, files, application, .. } => {
            let asked = &check::Asked { known, application: *application };
            if *ndjson { check::stream(streams, asked, *jobs) } else { check::files(streams, asked, files) }
        }
        Command::Lint { files, lang } => lint::files(streams, files, *lang),
        // A code may be typed with spaces between its groups.
        Command::Proof { file, code, beside, .. } => {
            let typed = code.join(" ");
            let beside = match beside {
                Some(other) => Beside::File(other),
                None if code.is_empty() => Beside::Nothing,
                None => Beside::Code(&typed),
            };
            proof::proof(streams, known, file, &beside)
        }
        Command::Export { kind, file, out, form, .. } => {
            let wanted = Wanted { export: *kind, form: form.as_deref(), saved };
            export::file(streams, known, (file, out), &wanted)
        }
        Command::Word { file, out, statement, .. } => {
            let export = if *statement { Export::WordStatement } else { Export::WordForm };
            export::file(streams, known, (file, out), &Wanted { export, form: None, saved })
        }
        Command::Read { file, notice, blank } => {
            let (notice, blank) = (&notice.to_string_lossy(), blank.as_deref());
            read::file(streams, known, &ReadWanted { file, notice, blank })
        }
        Command::Fill { blank, submission, out, .. } => fill::file(streams, known, &Files { blank, submission, out }),
        Command::Collect { paths, saved: begun, out, lists, ndjson, verdicts, rows, jobs, blanks, .. } => {
            let [begun, out, lists, ndjson, verdicts, rows] =
                [begun, out, lists, ndjson, verdicts, rows].map(Option::as_deref);
            let wanted = CollectWanted { begun, out, lists, ndjson, verdicts, rows, jobs: *jobs, blanks, saved };
            collect::collect(streams, known, paths, &wanted)
        }
        Command::Carry { folder, files } => carry::files(streams, folder, files),
    }
}
