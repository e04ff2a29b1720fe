//! The one way the answers change.

use std::rc::Rc;

use crate::answers::{Answers, Place};
use crate::check::PlacedAnswers;

use super::work::Before;
use super::{Action, Undo, Work, aside, history, insert, rows, several};

/// What has to be shown anew.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// Texts that changed other than by typing into them.
    pub places: Vec<Place>,
    /// Tables whose rows came, went or moved.
    pub tables: Vec<Rc<str>>,
    /// Everything.
    pub all: bool,
    /// Whether the answers are others than before, so that they must be saved and checked.
    pub answers: bool,
}

/// The things taken back at most; beyond that the oldest are forgotten.
const UNDO: usize = 50;

/// Does one thing, and remembers how it was before. Pure: no clock, no storage, no browser.
pub fn reduce(work: &mut Work, action: Action) -> Changes {
    let before = history::Before::of(work, &action);
    let changes = apply(work, action);
    if changes.answers {
        before.record(work);
    }
    changes
}

/// Does one thing.
pub(super) fn apply(work: &mut Work, action: Action) -> Changes {
    match action {
        Action::Type { place, text } => {
            let spot = work.spot(&place);
            work.marks.set_typed(spot.clone(), None);
            work.typing = Some(spot);
            type_into(work, &place, &text)
        }
        Action::Normalise { place, text } => normalise(work, place, &text),
        Action::Restore(place) => restore(work, place),
        Action::Put { place, text, note } => put(work, place, &text, note),
        Action::Insert { place, caret, passage, note } => insert::insert(work, place, caret, &passage, note),
        Action::Leave(place) => leave(work, place),
        Action::Check => check(work),
        Action::AddRow { table, at } => rows::add(work, table, at),
        Action::RemoveRow { table, at } => rows::remove(work, table, at),
        Action::MoveRow { table, from, to } => rows::shift(work, table, from, to),
        Action::PutRows { table, rows, note } => rows::put(work, table, rows, note),
        Action::Replace { answers, note } => replace(work, *answers, note),
        Action::Several { actions, note } => several::act(work, actions, note),
        Action::RemoveAside { name, note } => aside::remove(work, &name, note),
        Action::Back => history::back(work),
        Action::Again => history::again(work),
        Action::Undo => work.undo.pop().map_or_else(Changes::default, |undo| back(work, undo.before)),
    }
}

pub(super) fn type_into(work: &mut Work, place: &Place, text: &str) -> Changes {
    if work.answers.text(place) == text {
        return Changes::default();
    }
    let rows = work.answers.rows(&place.field).len();
    work.change(|answers| answers.write(place, text));
    let mut changes = Changes { answers: true, ..Changes::default() };
    if work.answers.rows(&place.field).len() != rows {
        work.rekey();
        changes.tables.push(place.field.clone());
    }
    changes
}

fn put(work: &mut Work, place: Place, text: &str, note: String) -> Changes {
    let before = work.answers.text(&place).to_owned();
    let mut changes = type_into(work, &place, text);
    if changes.answers {
        let spot = work.spot(&place);
        remember(work, note, Before::Text(spot.clone(), before, text.to_owned()));
        work.marks.visit(spot);
        changes.places.push(place);
    }
    changes
}

/// What was typed and not wanted otherwise before stays as it was typed.
fn normalise(work: &mut Work, place: Place, text: &str) -> Changes {
    let spot = work.spot(&place);
    if work.marks.typed(&spot).is_some() {
        return Changes::default();
    }
    let before = work.answers.text(&place).to_owned();
    let mut changes = type_into(work, &place, text);
    work.marks.set_typed(spot.clone(), Some(before));
    let older = work.latest.replace(spot).and_then(|older| work.place(&older)).filter(|older| *older != place);
    changes.places.extend(older.into_iter().chain([place]));
    changes
}

fn restore(work: &mut Work, place: Place) -> Changes {
    let Some(typed) = work.marks.typed(&work.spot(&place)).map(str::to_owned) else { return Changes::default() };
    let mut changes = type_into(work, &place, &typed);
    changes.places.push(place);
    changes
}

fn leave(work: &mut Work, place: Place) -> Changes {
    work.history.close();
    work.typing = None;
    let new = work.marks.visit(work.spot(&place));
    Changes { places: if new { vec![place] } else { Vec::new() }, ..Changes::default() }
}

fn check(work: &mut Work) -> Changes {
    let all = !work.checked;
    work.checked = true;
    Changes { all, ..Changes::default() }
}

fn replace(work: &mut Work, answers: Answers, note: String) -> Changes {
    let answers = PlacedAnswers::new(&work.notice, answers);
    let before = std::mem::replace(&mut work.answers, answers);
    remember(work, note, Before::All(Box::new(before)));
    work.rekey();
    Changes { all: true, answers: true, ..Changes::default() }
}

/// Takes one thing back.
pub(super) fn back(work: &mut Work, before: Before) -> Changes {
    match before {
        Before::Text(spot, text, _) => match work.place(&spot) {
            Some(place) => Changes { places: vec![place.clone()], ..type_into(work, &place, &text) },
            None => Changes::default(),
        },
        Before::Passage(passage) => match work.place(&passage.spot) {
            Some(place) => {
                let text = insert::without(&passage, work.answers.text(&place));
                let changes = text.map(|text| type_into(work, &place, &text)).unwrap_or_default();
                Changes { places: vec![place], ..changes }
            }
            None => Changes::default(),
        },
        Before::Rows(before) => rows::back(work, before),
        Before::Several(before) => several::back(work, before),
        Before::Aside(name, text) => aside::back(work, &name, text),
        Before::All(answers) => {
            work.answers = *answers;
            work.rekey();
            Changes { all: true, answers: true, ..Changes::default() }
        }
    }
}

/// Keeps what can be taken back, the oldest forgotten beyond a bound.
pub(super) fn remember(work: &mut Work, note: String, before: Before) {
    if work.undo.len() == UNDO {
        work.undo.remove(0);
    }
    work.undo.push(Undo { note, before });
}
