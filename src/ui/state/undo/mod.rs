//! What was done, step by step, so that all of it can be taken back and done again, the last first: typing, what was brought
//! into form, one-press answers, rows, ticks, what was taken over. The state is exactly what it was before and after a step.
//! They are kept with the draft: [`kept`].
//! Not here: the press beside what was just done (`work`), which takes back one thing and leaves what was typed since.

mod edit;
mod kept;
#[cfg(test)]
mod tests;

use std::rc::Rc;

use crate::answers::{Place, Row};
use crate::check::PlacedAnswers;

pub use kept::{take_up, written};

use super::keys::Keys;
use super::reduce::{Changes, type_into};
use super::{Action, Work};

/// Steps kept at most; beyond that the oldest are forgotten.
const STEPS: usize = 200;

/// The steps that were done, and those that were taken back.
#[derive(Debug, Clone, Default)]
pub(super) struct UndoSteps {
    done: Vec<Step>,
    undone: Vec<Step>,
    /// Where typing goes on with the last step.
    open: Option<Place>,
}

/// A change of a part of the answers.
#[derive(Debug, Clone)]
struct Step {
    scope: Scope,
    before: Part,
    after: Part,
    /// The things that a press could take back before it.
    undo: usize,
}

/// What a step may change.
#[derive(Debug, Clone, PartialEq)]
enum Scope {
    Text(Place),
    Table(Rc<str>),
    All,
}

/// How that part of the answers stood.
#[derive(Debug, Clone)]
enum Part {
    Text(String),
    Table(Vec<Rc<Row>>, Vec<u32>),
    All(Box<PlacedAnswers>, Keys),
}

/// What is about to change.
pub(super) struct Before {
    step: Option<(Scope, Part)>,
    undo: usize,
    /// Where something is typed, which goes on with typing at the same place.
    typing: Option<Place>,
}

impl Before {
    /// Looks at what an action may change.
    pub(super) fn of(work: &Work, action: &Action) -> Self {
        let scope = scope(work, action);
        let typing = match action {
            Action::Type { place, .. } | Action::Normalise { place, .. } => Some(place.clone()),
            _ => None,
        };
        Self { step: scope.map(|scope| (scope.clone(), part(work, &scope))), undo: work.undo.len(), typing }
    }

    /// Remembers the change as a step, or as more of the last one.
    pub(super) fn record(self, work: &mut Work) {
        let Some((scope, before)) = self.step else { return };
        let goes_on = self.typing.is_some() && self.typing == work.steps.open;
        // The first letter may have made the row, so that the step is of the whole table.
        let last = work.steps.done.last().filter(|_| goes_on).map(|last| last.scope.clone());
        let after = part(work, last.as_ref().unwrap_or(&scope));
        let steps = &mut work.steps;
        steps.undone.clear();
        match steps.done.last_mut().filter(|_| goes_on) {
            Some(last) => last.after = after,
            None => {
                if steps.done.len() == STEPS {
                    steps.done.remove(0);
                }
                steps.done.push(Step { scope, before, after, undo: self.undo });
            }
        }
        steps.open = self.typing;
    }
}

impl UndoSteps {
    /// Typing at the place of the last step is a step of its own from now on.
    pub(super) fn close(&mut self) {
        self.open = None;
    }

    /// Whether something can be taken back, and whether something can be done again.
    pub(super) fn ways(&self) -> (bool, bool) {
        (!self.done.is_empty(), !self.undone.is_empty())
    }
}

/// Takes the last step back.
pub(super) fn back(work: &mut Work) -> Changes {
    let Some(step) = work.steps.done.pop() else { return Changes::default() };
    let changes = put(work, &step.scope, step.before.clone());
    work.undo.truncate(step.undo);
    work.steps.undone.push(step);
    work.steps.close();
    changes
}

/// Does the step again that was taken back last.
pub(super) fn again(work: &mut Work) -> Changes {
    let Some(step) = work.steps.undone.pop() else { return Changes::default() };
    let changes = put(work, &step.scope, step.after.clone());
    work.steps.done.push(step);
    work.steps.close();
    changes
}

/// What an action may change; none where it changes no answer.
fn scope(work: &Work, action: &Action) -> Option<Scope> {
    match action {
        Action::Type { place, .. }
        | Action::Put { place, .. }
        | Action::Insert { place, .. }
        | Action::Normalise { place, .. }
        | Action::Restore(place) => {
            // The first letter in the row to come makes the row.
            let makes_row = place.row.is_some_and(|row| row >= work.answers.rows(&place.field).len());
            Some(if makes_row { Scope::Table(place.field.clone()) } else { Scope::Text(place.clone()) })
        }
        Action::AddRow { table, .. }
        | Action::RemoveRow { table, .. }
        | Action::MoveRow { table, .. }
        | Action::PutRows { table, .. } => Some(Scope::Table(table.clone())),
        Action::Several { .. } | Action::RemoveAside { .. } | Action::Replace { .. } | Action::Undo => Some(Scope::All),
        Action::Leave(_) | Action::Check | Action::Back | Action::Again => None,
    }
}

fn part(work: &Work, scope: &Scope) -> Part {
    match scope {
        Scope::Text(place) => Part::Text(work.answers.text(place).to_owned()),
        Scope::Table(table) => Part::Table(work.answers.rows(table).to_vec(), work.row_keys(table).to_vec()),
        Scope::All => Part::All(Box::new(work.answers.clone()), work.keys.clone()),
    }
}

fn put(work: &mut Work, scope: &Scope, part: Part) -> Changes {
    let changed = Changes { answers: true, ..Changes::default() };
    match (scope, part) {
        (Scope::Text(place), Part::Text(text)) => {
            let spot = work.spot(place);
            work.marks.set_typed(spot, None);
            let changes = type_into(work, place, &text);
            Changes { places: vec![place.clone()], ..changes }
        }
        (Scope::Table(table), Part::Table(rows, keys)) => {
            work.change(|answers| answers.set_rows(table, rows));
            *work.keys.of_mut(table) = keys;
            work.rekey();
            Changes { tables: vec![table.clone()], ..changed }
        }
        (Scope::All, Part::All(answers, keys)) => {
            work.answers = *answers;
            work.keys.take_up(keys);
            work.rekey();
            Changes { all: true, ..changed }
        }
        // A part is always of its step's scope.
        _ => Changes::default(),
    }
}
