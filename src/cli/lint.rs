//! Checks definitions: `file:line: path: message`, one fault a line.

use std::io;
use std::path::{Path, PathBuf};

use crate::lint::{LARGEST, faults};
use crate::notice::{List, standard};

use super::{Status, Streams, source};

pub(super) fn files(streams: &mut Streams<'_>, files: &[PathBuf]) -> io::Result<Status> {
    let lists = match standard() {
        Ok(lists) => lists,
        Err(error) => {
            streams.complain(&format!("the standard lists: {error}"));
            return Ok(Status::Unreadable);
        }
    };
    let mut status = Status::Good;
    for file in files {
        status = status.max(one(streams, file, &lists)?);
    }
    Ok(status)
}

fn one(streams: &mut Streams<'_>, file: &Path, standard: &[List]) -> io::Result<Status> {
    let name = file.display();
    let bytes = match source::bytes(streams, file, LARGEST) {
        Ok(bytes) => bytes,
        Err(sentence) => {
            streams.complain(&format!("{name}: {sentence}"));
            return Ok(Status::Unreadable);
        }
    };
    let faults = faults(&bytes, standard);
    for fault in &faults {
        match fault.line {
            Some(line) => writeln!(streams.out, "{name}:{line}: {fault}")?,
            None => writeln!(streams.out, "{name}: {fault}")?,
        }
    }
    Ok(if faults.is_empty() { Status::Good } else { Status::Errors })
}
