//! Is a definition sound? Whoever writes the next notice learns here, with file and line, what does not hold together.
//! Not here: whether its words are the notice's own (`tests/definitions`), and reading files (`bin`).

mod attributes;
mod blanks;
mod bounds;
mod broken;
mod citations;
mod collects;
mod dates;
mod examples;
mod expression;
mod fault;
mod full_width;
mod grid;
mod grid_fault;
mod ids;
mod lines;
mod logic;
mod outline;
mod printed;
mod redundant;
mod references;
mod sentence;
mod shape;
mod silence;
mod thing;
mod tree;
mod wording;

use crate::check::{Defect, Prepared};
use crate::notice::{FORMAT, List, LoadError, Notice, Written, carry, from_json, from_toml};
use crate::opened::{self, Foreign, OpenError};

pub use examples::{Expected, Outcome};
pub use fault::{Fault, Problem};
pub use grid_fault::GridFault;
pub use redundant::Redundant;
pub use shape::Shape;
pub use silence::Silence;
pub use thing::Thing;

use lines::Lines;

/// The largest definition that is read, in bytes; the largest notice so far has a tenth of it.
pub const LARGEST: usize = 1024 * 1024;

/// Gives the notice whose submissions a sheet lists, by its id.
pub type Others<'a> = dyn Fn(&str) -> Option<Notice> + 'a;

/// The faults that are told at most. A text with more is not a definition that somebody mends.
pub const MOST_FAULTS: usize = 200;

/// Everything that is wrong with a definition, in the order of its lines; sound where nothing is. It is read as JSON where
/// it begins with a brace, as TOML otherwise. `standard` are the lists that every notice can refer to; without `others`
/// what a sheet says of another notice is not looked at.
pub fn lint(text: &str, standard: &[List], others: Option<&Others<'_>>) -> Vec<Fault> {
    if text.len() > LARGEST {
        let (bytes, most) = (text.len() as u64, LARGEST as u64);
        return vec![Fault::of(OpenError::TooLarge { bytes, most })];
    }
    let written = Written::of(text);
    let lines = Lines::of(text, written);
    if lines.is_submission() {
        return vec![Fault::of(OpenError::Foreign(Foreign::Submission))];
    }
    // A newer format has keys of its own; complaining about those would mislead.
    if let Some(format) = lines.format().filter(|format| *format > i64::from(FORMAT)) {
        return vec![lines.placed("format", Problem::Newer(format))];
    }
    let broken = broken::faults(text, written);
    if !broken.is_empty() {
        return broken;
    }
    let read = match written {
        Written::Toml => from_toml(text, standard),
        Written::Json => from_json(text, standard),
    };
    match read {
        Ok(notice) => of_notice(lines, notice, others),
        Err(error) if written == Written::Toml => broken::unread(&lines, text, standard, error),
        Err(error) => vec![unread(&lines, error)],
    }
}

/// The file that the page loads a notice from, made of a stranger's file (see [`carry`]); otherwise what is wrong with it.
/// Other notices are not at hand here.
pub fn carried(file: &[u8], standard: &[List]) -> Result<String, Vec<Fault>> {
    let text = opened::text(file, LARGEST).map_err(|error| vec![Fault::of(error)])?;
    let faults = lint(text, standard, None);
    if faults.is_empty() { Ok(carry(text, Written::of(text))) } else { Err(faults) }
}

/// Everything that is wrong with a file, whatever it is.
pub fn faults(file: &[u8], standard: &[List], others: Option<&Others<'_>>) -> Vec<Fault> {
    match opened::text(file, LARGEST) {
        Ok(text) => lint(text, standard, others),
        Err(error) => vec![Fault::of(error)],
    }
}

fn of_notice(lines: Lines, notice: Notice, others: Option<&Others<'_>>) -> Vec<Fault> {
    let mut faults = Faults { lines, found: Vec::new() };
    bounds::check(&mut faults, &notice);
    // What goes beyond its bounds is not looked at more closely: that might take for ever.
    if faults.found.is_empty() {
        whole(&mut faults, &notice);
        collects::check(&mut faults, &notice, others);
        let (prepared, defects) = Prepared::new(notice);
        for defect in defects {
            faults.defect(&defect);
        }
        logic::check_circles(&mut faults, &prepared);
        examples::check(&mut faults, &prepared);
    }
    faults.found.sort_by_key(|fault| fault.line);
    faults.found
}

/// What can be told without running anything.
fn whole(faults: &mut Faults, notice: &Notice) {
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
    logic::check(faults, notice);
}

fn unread(lines: &Lines, error: LoadError) -> Fault {
    match error {
        LoadError::Shape { at, message } => {
            let line = at.map(|at| lines.line_at(at));
            Fault { path: String::new(), line, problem: Problem::Shape(Shape::of(&message)) }
        }
        LoadError::Newer { format } => lines.placed("format", Problem::Newer(i64::from(format))),
    }
}

/// What has been found so far, each with its line.
struct Faults {
    lines: Lines,
    found: Vec<Fault>,
}

impl Faults {
    fn add(&mut self, path: &str, problem: Problem) {
        if self.found.len() < MOST_FAULTS {
            let fault = self.lines.placed(path, problem);
            self.found.push(fault);
        }
    }

    /// That an expression does not compile, where its signs have not been named as what keeps it from that.
    fn defect(&mut self, defect: &Defect) {
        let named = |fault: &Fault| fault.path == defect.path && matches!(fault.problem, Problem::FullWidth(_));
        if !self.found.iter().any(named) {
            self.add(&defect.path, Problem::Expression(defect.error.clone()));
        }
    }

    fn unless(&mut self, sound: bool, path: &str, problem: impl FnOnce() -> Problem) {
        if !sound {
            self.add(path, problem());
        }
    }
}

#[cfg(test)]
mod tests;
