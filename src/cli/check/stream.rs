//! Checks a stream of one submission a line, by one worker or by several; the verdicts come in the order of the lines, and
//! no more lines are held than the workers work on.

use std::io::{self, BufRead};
use std::num::NonZeroUsize;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use crate::cli::lines::{self, Line};
use crate::cli::verdict::{Origin, Verdict};
use crate::cli::{ExitStatus, Streams};
use crate::wire::{LARGEST, ReadError};

use super::{Asked, Notices, Said};

/// Lines that wait for a worker beside the one at hand.
const AHEAD: usize = 1;

/// A line with its number, counted from 1; of one that cannot be read the reason, and none follows.
struct Given {
    number: usize,
    line: io::Result<Line>,
}

/// One verdict a line; a bad line gets its verdict, and the next one follows. Empty lines are passed over.
pub(in crate::cli) fn stream(
    streams: &mut Streams<'_>,
    asked: &Asked<'_>,
    jobs: NonZeroUsize,
) -> io::Result<ExitStatus> {
    let mut status = ExitStatus::Good;
    if jobs.get() > 1 {
        return side_by_side(streams, asked, jobs);
    }
    let (mut given, mut notices) = (Lines { number: 0 }, Notices::of(asked));
    while let Some(given) = given.next(streams.input) {
        match notices.said(given) {
            Ok(said) => status = status.max(said.say(streams)?),
            Err(complaint) => return Ok(broken(streams, &complaint)),
        }
        // Who feeds the stream may wait for the answer before sending more.
        streams.out.flush()?;
    }
    Ok(status)
}

/// Each worker takes every so-manyth line, so that nobody has to put the verdicts in order.
fn side_by_side(streams: &mut Streams<'_>, asked: &Asked<'_>, jobs: NonZeroUsize) -> io::Result<ExitStatus> {
    let Streams { input, out, err } = streams;
    thread::scope(|scope| {
        let (mut lines, mut verdicts) = (Vec::new(), Vec::new());
        for _ in 0..jobs.get() {
            let (line, mine) = sync_channel(AHEAD);
            let (said, verdict) = sync_channel(AHEAD);
            scope.spawn(move || work(asked, &mine, &said));
            lines.push(line);
            verdicts.push(verdict);
        }
        scope.spawn(move || hand_out(*input, &lines));
        let streams = &mut Streams { input: &mut io::empty(), out: *out, err: *err };
        let mut status = ExitStatus::Good;
        for verdict in verdicts.iter().cycle() {
            match verdict.recv() {
                Ok(Ok(said)) => status = status.max(said.say(streams)?),
                Ok(Err(complaint)) => return Ok(broken(streams, &complaint)),
                // This worker has no line any more, so the next one has none either.
                Err(_) => break,
            }
            streams.out.flush()?;
        }
        Ok(status)
    })
}

/// Hands the lines to the workers in turn, until there is none or nobody takes them.
fn hand_out(input: &mut (dyn BufRead + Send), workers: &[SyncSender<Given>]) {
    let mut lines = Lines { number: 0 };
    for worker in workers.iter().cycle() {
        let Some(given) = lines.next(input) else { return };
        let last = given.line.is_err();
        if worker.send(given).is_err() || last {
            return;
        }
    }
}

/// Checks the lines of one worker.
fn work(asked: &Asked<'_>, lines: &Receiver<Given>, verdicts: &SyncSender<Result<Said, String>>) {
    let mut notices = Notices::of(asked);
    for given in lines {
        if verdicts.send(notices.said(given)).is_err() {
            return;
        }
    }
}

fn broken(streams: &mut Streams<'_>, complaint: &str) -> ExitStatus {
    streams.complain(complaint);
    ExitStatus::Unreadable
}

/// The lines of a stream, numbered.
struct Lines {
    number: usize,
}

impl Lines {
    /// The next line that is not empty.
    fn next(&mut self, input: &mut dyn BufRead) -> Option<Given> {
        loop {
            self.number += 1;
            let line = match lines::next(input, LARGEST) {
                Ok(None) => return None,
                Ok(Some(Line::Whole(bytes))) if bytes.trim_ascii().is_empty() => continue,
                Ok(Some(line)) => Ok(line),
                Err(error) => Err(error),
            };
            return Some(Given { number: self.number, line });
        }
    }
}

impl Notices<'_> {
    /// What is said of a line; where it could not be read, only the complaint.
    fn said(&mut self, Given { number, line }: Given) -> Result<Said, String> {
        let (key, verdict) = match line {
            Ok(Line::Whole(bytes)) => match String::from_utf8(bytes) {
                Ok(text) => self.check(&text),
                Err(_) => (None, Verdict::unreadable("not UTF-8".to_owned())),
            },
            Ok(Line::TooLong) => (None, Verdict::unreadable(ReadError::TooLarge.to_string())),
            Err(error) => return Err(format!("-: line {number}: cannot be read: {error}")),
        };
        Ok(Said::of(&Origin { file: "-".to_owned(), line: Some(number), key }, &verdict))
    }
}
