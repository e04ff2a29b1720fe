//! Is a definition sound? Whoever writes the next notice learns here, with file and line, what does not hold together.
//! Not here: whether its words are the notice's own (`tests/definitions`), and reading files (`bin`).

mod attributes;
mod blank_file;
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
mod review;
mod scoring;
mod sentence;
mod silence;
mod thing;
mod tree;
mod wording;

use crate::check::{Defect, Prepared};
use crate::json::Misfit;
use crate::notice::{FORMAT, List, LoadError, Notation, Notice, carry, from_text};
use crate::opened::{self, Foreign, OpenError};

pub use crate::json::ShapeError;
pub use crate::notice::MOST_FAULTS;
pub use examples::{ExampleOutcome, ExpectedOutcome};
pub use fault::{Fault, FaultKind};
pub use grid_fault::GridFault;
pub use redundant::Redundant;
pub use silence::Silence;
pub use thing::Thing;

use lines::Lines;

/// The largest definition that is read, in bytes; the largest notice so far has a tenth of it.
pub const LARGEST: usize = 1024 * 1024;

/// Gives the notice whose submissions a sheet lists, by its id.
pub type Others<'a> = dyn Fn(&str) -> Option<Notice> + 'a;

/// Everything that is wrong with a definition, in the order of its lines; sound where nothing is. It is read as JSON where
/// it begins with a brace, as TOML otherwise. `standard` are the lists that every notice can refer to; without `others`
/// what a sheet says of another notice is not looked at.
pub fn lint(text: &str, standard: &[List], others: Option<&Others<'_>>) -> Vec<Fault> {
    if text.len() > LARGEST {
        let (bytes, most) = (text.len() as u64, LARGEST as u64);
        return vec![Fault::of(OpenError::TooLarge { bytes, most })];
    }
    let notation = Notation::of(text);
    let lines = Lines::of(text, notation);
    if lines.is_submission() {
        return vec![Fault::of(OpenError::Foreign(Foreign::Submission))];
    }
    // A newer format has keys of its own; complaining about those would mislead.
    if let Some(format) = lines.format().filter(|format| *format > i64::from(FORMAT)) {
        return vec![lines.placed("format", FaultKind::Newer(format))];
    }
    let broken = broken::faults(text, notation, &lines);
    if !broken.is_empty() {
        return broken;
    }
    match from_text(text, notation, standard) {
        Ok(notice) => of_notice(lines, notice, others),
        Err(LoadError::Shape(misfits)) => misshapen(&lines, misfits),
        Err(LoadError::Newer { format }) => vec![lines.placed("format", FaultKind::Newer(i64::from(format)))],
    }
}

/// The file that the page loads a notice from, made of a stranger's file (see [`carry`]); otherwise what is wrong with it.
/// Other notices are not at hand here.
pub fn carried(file: &[u8], standard: &[List]) -> Result<String, Vec<Fault>> {
    let text = opened::text(file, LARGEST).map_err(|error| vec![Fault::of(error)])?;
    let faults = lint(text, standard, None);
    if faults.is_empty() { Ok(carry(text, Notation::of(text))) } else { Err(faults) }
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
        for defect in defects.into_iter().chain(review::defects(&prepared)).chain(scoring::defects(&prepared)) {
            faults.defect(&defect);
        }
        logic::check_circles(&mut faults, &prepared);
        let work = examples::check(&mut faults, &prepared);
        review::examples(&mut faults, &prepared, &work);
    }
    faults.found.sort_by_key(|fault| fault.line);
    faults.found
}

/// What can be found without running anything.
fn whole(faults: &mut Faults, notice: &Notice) {
    ids::check(faults, notice);
    dates::check(faults, notice);
    wording::check(faults, notice);
    attributes::check(faults, notice);
    citations::check(faults, notice);
    references::check(faults, notice);
    review::check(faults, notice);
    scoring::check(faults, notice);
    blanks::check(faults, notice);
    grid::check(faults, notice);
    blank_file::check(faults, notice);
    printed::check(faults, notice);
    outline::check(faults, notice);
    logic::check(faults, notice);
}

/// What has not the format's shape, once where the same is wrong several times on a line.
fn misshapen(lines: &Lines, misfits: Vec<Misfit>) -> Vec<Fault> {
    let fault = |misfit: Misfit| {
        let line = Some(lines.line_of(&misfit.path));
        Fault { path: String::new(), line, problem: FaultKind::Shape(misfit.error) }
    };
    let mut faults: Vec<Fault> = misfits.into_iter().map(fault).collect();
    faults.sort_by_key(|fault| fault.line);
    faults.dedup();
    faults.truncate(MOST_FAULTS);
    faults
}

/// What has been found so far, each with its line.
struct Faults {
    lines: Lines,
    found: Vec<Fault>,
}

impl Faults {
    fn add(&mut self, path: &str, problem: FaultKind) {
        if self.found.len() < MOST_FAULTS {
            let fault = self.lines.placed(path, problem);
            self.found.push(fault);
        }
    }

    /// That an expression does not compile, where its signs have not been named as what keeps it from that.
    fn defect(&mut self, defect: &Defect) {
        let named = |fault: &Fault| fault.path == defect.path && matches!(fault.problem, FaultKind::FullWidth(_));
        if !self.found.iter().any(named) {
            self.add(&defect.path, FaultKind::Expression(defect.error.clone()));
        }
    }

    fn unless(&mut self, sound: bool, path: &str, problem: impl FnOnce() -> FaultKind) {
        if !sound {
            self.add(path, problem());
        }
    }
}

#[cfg(test)]
mod tests;
