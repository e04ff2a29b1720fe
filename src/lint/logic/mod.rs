//! Silent logic: expressions that compile and yet say nothing, or never what their author means.
//! Not here: what does not compile (`check`), and rules' own examples (`examples`), which show both of their sides.

mod cases;
mod circle;
mod demand;
mod domain;
mod options;
mod range;
mod said;
mod silent;
mod spoken;

use std::cell::Cell;

use super::{FaultKind, Faults, Silence, full_width};
use crate::notice::Notice;
use crate::rules::{Expr, parse};

pub(super) use circle::check as check_circles;
pub(super) use said::{Question, Role, Said, of_collects, question_of, questions};

use cases::Ways;
use said::of_notice;
use spoken::Spoken;

/// Looks into every expression of a definition that compiles.
pub(super) fn check(faults: &mut Faults, notice: &Notice) {
    all(faults, notice, &of_notice(notice));
}

/// The same for other expressions that speak of a notice's answers: those of a sheet that lists its submissions, or scores them.
pub(super) fn check_said(faults: &mut Faults, source: &Notice, said: &[Said<'_>]) {
    all(faults, source, said);
}

/// The steps for all expressions of a definition together; what comes after them is taken to be sound.
const STEPS: usize = 4_000_000;

fn all(faults: &mut Faults, notice: &Notice, said: &[Said<'_>]) {
    let steps = Cell::new(STEPS);
    for one in said {
        let Ok(expr) = parse(one.source) else {
            let signs = full_width::in_expression(one.source);
            faults.unless(signs.is_empty(), &one.path, || FaultKind::FullWidth(signs));
            continue;
        };
        let names = Spoken { notice, within: one.within, variables: Vec::new() };
        options::check(faults, &one.path, &mut names.clone(), &expr);
        silent::check(faults, one, &names, &expr);
        constant(faults, one, names, &expr, &steps);
    }
}

/// A question that has only one answer is none. Whoever writes plain `true` says so on purpose.
fn constant(faults: &mut Faults, said: &Said<'_>, names: Spoken<'_>, expr: &Expr, steps: &Cell<usize>) {
    if said.role == Role::Other || said.source.trim() == "true" {
        return;
    }
    for truth in [true, false] {
        let mut ways = Ways { names: names.clone(), role: said.role, steps };
        if !ways.can(expr, truth) {
            return faults.add(&said.path, FaultKind::Silent(Silence::Constant(!truth)));
        }
    }
}

#[cfg(test)]
mod tests;
