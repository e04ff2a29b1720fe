//! The command line taken apart: options and values.
//! Not here: which command they make (`arguments`).

use std::ffi::OsString;
use std::num::NonZeroUsize;
use std::path::PathBuf;

use lexopt::{Arg, Parser, ValueExt};

/// In which language faults are told.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Language {
    #[default]
    English,
    Chinese,
}

/// Everything on the command line.
#[derive(Default)]
pub(super) struct Written {
    pub values: Vec<OsString>,
    pub help: bool,
    pub version: bool,
    pub wrong: bool,
    pub ndjson: bool,
    pub jobs: Option<NonZeroUsize>,
    pub statement: bool,
    pub language: Option<Language>,
    pub out: Option<PathBuf>,
    pub notices: Vec<PathBuf>,
}

/// Takes the command line apart.
pub(super) fn written(arguments: impl IntoIterator<Item = OsString>) -> Result<Written, lexopt::Error> {
    let mut parser = Parser::from_iter(arguments);
    let mut written = Written::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => written.help = true,
            Arg::Short('V') | Arg::Long("version") => written.version = true,
            Arg::Long("wrong") => written.wrong = true,
            Arg::Long("ndjson") => written.ndjson = true,
            Arg::Short('j') | Arg::Long("jobs") => written.jobs = Some(jobs(&parser.value()?)?),
            Arg::Long("statement") => written.statement = true,
            Arg::Short('o') | Arg::Long("out") => written.out = Some(parser.value()?.into()),
            Arg::Long("notice") => written.notices.push(parser.value()?.into()),
            Arg::Long("lang") => written.language = Some(language(&parser.value()?)?),
            Arg::Value(value) => written.values.push(value),
            other => return Err(other.unexpected()),
        }
    }
    Ok(written)
}

/// Workers beyond this only cost memory.
const MOST_JOBS: usize = 256;

fn jobs(value: &OsString) -> Result<NonZeroUsize, lexopt::Error> {
    let jobs = value.parse::<NonZeroUsize>()?;
    if jobs.get() > MOST_JOBS {
        return Err(format!("--jobs takes a number from 1 to {MOST_JOBS}").into());
    }
    Ok(jobs)
}

fn language(value: &OsString) -> Result<Language, lexopt::Error> {
    match value.to_str() {
        Some("en") => Ok(Language::English),
        Some("zh") => Ok(Language::Chinese),
        _ => Err("--lang takes `en` or `zh`".into()),
    }
}
