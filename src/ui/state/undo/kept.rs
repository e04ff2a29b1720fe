//! The steps as a text, so that they outlive the window: one line says what answers they belong to, each further line is a
//! step. They are taken up on exactly those answers, joined with what was done since, or not at all.
//! Not here: where the text is kept (`drafts`), and when (`ui::shell`).

use std::rc::Rc;

use crate::answers::{Place, Row};
use crate::check::PlacedAnswers;
use crate::files::Fingerprint;
use crate::json::{Json, from_text};
use crate::ui::state::Work;
use crate::wire;

use super::edit::{self, Edit};
use super::{Part, STEPS, Scope, Step, UndoSteps, part};

/// The bytes of the text at most. Where there are more, the oldest steps go.
const LARGEST: usize = 256 * 1024;

/// The format that is written and read.
const FORMAT: u64 = 1;

/// The steps of a draft as a text; empty where there are none.
pub fn written(work: &Work) -> String {
    if work.ways() == (false, false) {
        return String::new();
    }
    let file = wire::tree(&work.notice, "", &work.answers, None);
    // A file leaves out what says nothing, such as empty rows at the end of a table.
    let read = PlacedAnswers::new(&work.notice, wire::answers_of(&file, &work.notice));
    let head = [
        ("format", Json::whole(FORMAT)),
        ("answers", Json::text(digest(&file))),
        ("unsaid", edits_tree(&edit::between(&read, &work.answers))),
    ];
    let mut lines = vec![Json::object(head).to_text()];
    let mut left = LARGEST;
    for (word, steps) in [("done", &work.steps.done), ("undone", &work.steps.undone)] {
        // The last one first, so that the oldest go.
        for step in steps.iter().rev() {
            let line = Json::object([(word, edits_tree(&edits(step)))]).to_text();
            let Some(rest) = left.checked_sub(line.len()) else { break };
            left = rest;
            lines.push(line);
        }
    }
    lines.join("\n")
}

/// Takes up steps that were written; whether they belong to the answers that this work began with.
pub fn take_up(work: &mut Work, text: &str) -> bool {
    Kept::read(text).and_then(|kept| joined(work, &kept)).is_some()
}

/// Steps as they are kept, each as what it changed.
struct Kept {
    /// The digest of the answers.
    answers: String,
    /// What the answers had that no file holds.
    unsaid: Vec<Edit>,
    /// The last one first.
    done: Vec<Vec<Edit>>,
    /// The one taken back last first.
    undone: Vec<Vec<Edit>>,
}

fn joined(work: &mut Work, kept: &Kept) -> Option<()> {
    // Where the first steps of this window are forgotten, nobody knows what it began with.
    if work.steps.done.len() >= STEPS {
        return None;
    }
    let mut then = work.clone();
    while !then.steps.done.is_empty() {
        super::back(&mut then);
    }
    if digest(&wire::tree(&then.notice, "", &then.answers, None)) != kept.answers {
        return None;
    }
    make(&mut then, &kept.unsaid)?;
    let mut ahead = then.clone();
    let mut undone = kept.undone.iter().map(|edits| step(&mut ahead, edits, false)).collect::<Option<Vec<Step>>>()?;
    // No two rows have one key, whichever way they are gone.
    then.keys.pass(ahead.keys.most());
    let mut done = kept.done.iter().map(|edits| step(&mut then, edits, true)).collect::<Option<Vec<Step>>>()?;
    work.keys.pass(then.keys.most());
    let untouched = work.ways() == (false, false);
    done.reverse();
    undone.reverse();
    let UndoSteps { done: since, undone: undone_since, open } = std::mem::take(&mut work.steps);
    done.extend(since);
    let surplus = done.len().saturating_sub(STEPS);
    drop(done.drain(..surplus));
    // What was done anew took the place of what had been taken back.
    work.steps = UndoSteps { done, undone: if untouched { undone } else { undone_since }, open };
    Some(())
}

/// Makes changes, or takes them back, and gives the step that they are.
fn step(work: &mut Work, edits: &[Edit], backwards: bool) -> Option<Step> {
    let scope = scope(edits);
    let one = part(work, &scope);
    if backwards {
        let inverse: Vec<Edit> = edits.iter().rev().map(Edit::inverse).collect();
        make(work, &inverse)?;
    } else {
        make(work, edits)?;
    }
    let other = part(work, &scope);
    let (before, after) = if backwards { (other, one) } else { (one, other) };
    Some(Step { scope, before, after, undo: 0 })
}

fn make(work: &mut Work, edits: &[Edit]) -> Option<()> {
    edits.iter().try_for_each(|edit| edit.make(work))
}

/// What changes change.
fn scope(edits: &[Edit]) -> Scope {
    let table = |edit: &Edit| match edit {
        Edit::Text { place, .. } => place.row.map(|_| place.field.clone()),
        Edit::Rows { table, .. } => Some(table.clone()),
        Edit::Aside { .. } => None,
    };
    match edits {
        [Edit::Text { place, .. }] => Scope::Text(place.clone()),
        [first, rest @ ..] => {
            let common = table(first).filter(|first| rest.iter().all(|edit| table(edit).as_ref() == Some(first)));
            common.map_or(Scope::All, Scope::Table)
        }
        [] => Scope::All,
    }
}

/// What a step changed.
fn edits(step: &Step) -> Vec<Edit> {
    match (&step.scope, &step.before, &step.after) {
        (Scope::Text(place), Part::Text(old), Part::Text(new)) => {
            edit::text(place.clone(), old, new).into_iter().collect()
        }
        (Scope::Table(table), Part::Table(old, _), Part::Table(new, _)) => edit::rows(table, old, new),
        (Scope::All, Part::All(old, _), Part::All(new, _)) => edit::between(old, new),
        // A part is always of its step's scope.
        _ => Vec::new(),
    }
}

fn digest(file: &Json) -> String {
    let mut print = Fingerprint::default();
    print.take(file.to_text().as_bytes());
    print.hex()
}

impl Kept {
    /// Reads a text; none where anything in it is not as it was written.
    fn read(text: &str) -> Option<Self> {
        // Other pages of the site can write there.
        if text.len() > 2 * LARGEST {
            return None;
        }
        let mut lines = text.lines().map(from_text);
        let head = lines.next()??;
        if head.get("format")?.as_whole()? != FORMAT {
            return None;
        }
        let (answers, unsaid) = (head.get("answers")?.as_text()?.to_owned(), edits_of(head.get("unsaid")?)?);
        let mut kept = Self { answers, unsaid, done: Vec::new(), undone: Vec::new() };
        for line in lines {
            let line = line?;
            match (line.get("done"), line.get("undone")) {
                (Some(edits), _) => kept.done.push(edits_of(edits)?),
                (_, Some(edits)) => kept.undone.push(edits_of(edits)?),
                _ => return None,
            }
        }
        Some(kept)
    }
}

fn edits_tree(edits: &[Edit]) -> Json {
    Json::List(edits.iter().map(edit_tree).collect())
}

fn edit_tree(edit: &Edit) -> Json {
    let whole = |at: usize| Json::whole(at as u64);
    match edit {
        Edit::Text { place, at, old, new } => Json::object([
            ("place", Json::text(place.to_string())),
            ("at", whole(*at)),
            ("old", Json::text(old)),
            ("new", Json::text(new)),
        ]),
        Edit::Rows { table, at, old, new } => Json::object([
            ("table", Json::text(&**table)),
            ("at", whole(*at)),
            ("old", rows_tree(old)),
            ("new", rows_tree(new)),
        ]),
        Edit::Aside { name, old, new } => {
            let texts = [("old", old), ("new", new)];
            let texts = texts.into_iter().filter_map(|(key, text)| Some((key, Json::text(text.as_ref()?))));
            Json::object([("aside", Json::text(name))].into_iter().chain(texts))
        }
    }
}

fn rows_tree(rows: &[Rc<Row>]) -> Json {
    let row = |row: &Rc<Row>| Json::object(row.cells().map(|(column, text)| (column, Json::text(text))));
    Json::List(rows.iter().map(row).collect())
}

fn edits_of(tree: &Json) -> Option<Vec<Edit>> {
    let Json::List(edits) = tree else { return None };
    edits.iter().map(edit_of).collect()
}

fn edit_of(tree: &Json) -> Option<Edit> {
    let text = |key: &str| Some(tree.get(key)?.as_text()?.to_owned());
    let at = || usize::try_from(tree.get("at")?.as_whole()?).ok();
    if let Some(place) = text("place") {
        let place: Place = place.parse().ok()?;
        return Some(Edit::Text { place, at: at()?, old: text("old")?, new: text("new")? });
    }
    if let Some(table) = text("table") {
        let (old, new) = (rows_of(tree.get("old")?)?, rows_of(tree.get("new")?)?);
        return Some(Edit::Rows { table: table.into(), at: at()?, old, new });
    }
    Some(Edit::Aside { name: text("aside")?, old: text("old"), new: text("new") })
}

fn rows_of(tree: &Json) -> Option<Vec<Rc<Row>>> {
    let Json::List(rows) = tree else { return None };
    let row = |row: &Json| {
        let Json::Object(cells) = row else { return None };
        let cells = cells.iter().map(|(column, text)| Some((column.as_str(), text.as_text()?)));
        cells.collect::<Option<Vec<_>>>().map(|cells| Rc::new(Row::of(cells)))
    };
    rows.iter().map(row).collect()
}
