//! Is a definition sound? Whoever writes the next notice learns here, with file and line, what does not hold together.
//! Not here: whether its words are the notice's own (`tests/definitions`), and reading files (`bin`).

mod attributes;
mod blanks;
mod citations;
mod collects;
mod dates;
mod examples;
mod fault;
mod grid;
mod ids;
mod lines;
mod outline;
mod printed;
mod references;
mod sentence;
mod wording;

use crate::check::Prepared;
use crate::notice::{FORMAT, List, LoadError, Notice, from_toml};

pub use examples::{Expected, Outcome};
pub use fault::{Fault, Problem};

use lines::Lines;

/// The largest definition that is read, in bytes; the largest notice so far has a tenth of it.
pub const LARGEST: usize = 1024 * 1024;

/// Everything that is wrong with a definition written as TOML, in the order of its lines; sound where nothing is.
/// `standard` are the lists that every notice can refer to; `other` gives the notice whose submissions a sheet lists, by id.
pub fn lint(text: &str, standard: &[List], other: &dyn Fn(&str) -> Option<Notice>) -> Vec<Fault> {
    if text.len() > LARGEST {
        return vec![Fault { path: String::new(), line: None, problem: Problem::TooLarge }];
    }
    let lines = Lines::of(text);
    // A newer format has keys of its own; complaining about those would mislead.
    if let Some(format) = lines.format().filter(|format| *format > i64::from(FORMAT)) {
        return vec![lines.placed("format", Problem::Newer(format))];
    }
    let notice = match from_toml(text, standard) {
        Ok(notice) => notice,
        Err(error) => return vec![unread(&lines, error)],
    };
    let mut faults = Faults { lines, found: Vec::new() };
    whole(&mut faults, &notice);
    collects::check(&mut faults, &notice, other);
    let (prepared, defects) = Prepared::new(notice);
    for defect in defects {
        faults.add(&defect.path, Problem::Expression(defect.error));
    }
    examples::check(&mut faults, &prepared);
    faults.found.sort_by_key(|fault| fault.line);
    faults.found
}

/// What can be told without running anything.
fn whole(faults: &mut Faults<'_>, notice: &Notice) {
    ids::check(faults, notice);
    dates::check(faults, notice);
    wording::check(faults, notice);
    attributes::check(faults, notice);
    citations::check(faults, notice);
    references::check(faults, notice);
    blanks::check(faults, notice);
    grid::check(faults, notice);
    printed::check(faults, notice);
    outline::check(faults, notice);
}

fn unread(lines: &Lines<'_>, error: LoadError) -> Fault {
    match error {
        LoadError::Shape { at, message } => {
            let line = at.map(|at| lines.line_at(at));
            Fault { path: String::new(), line, problem: Problem::Shape(message) }
        }
        LoadError::Newer { format } => lines.placed("format", Problem::Newer(i64::from(format))),
    }
}

/// What has been found so far, each with its line.
struct Faults<'a> {
    lines: Lines<'a>,
    found: Vec<Fault>,
}

impl Faults<'_> {
    fn add(&mut self, path: &str, problem: Problem) {
        let fault = self.lines.placed(path, problem);
        self.found.push(fault);
    }

    fn unless(&mut self, sound: bool, path: &str, problem: impl FnOnce() -> Problem) {
        if !sound {
            self.add(path, problem());
        }
    }
}

#[cfg(test)]
mod tests;
