//! Puts answers into templates and tick boxes.
//! Not here: how a single answer reads (`check::shown`).

use super::measure::width;
use crate::answers::read::choice;
use crate::answers::{Place, Value};
use crate::check::{Entries, choices, shown};
use crate::kinds::Quality;
use crate::notice::{Field, Notice, TemplatePiece, pieces, stretches};

/// What is printed from.
#[derive(Clone, Copy)]
pub struct FormSource<'a> {
    /// The notice.
    pub notice: &'a Notice,
    /// The answers, read.
    pub entries: &'a Entries,
}

/// A row that a template's `{row.COLUMN}` means.
#[derive(Clone)]
pub struct AtRow<'a> {
    /// Its table.
    pub table: &'a Field,
    /// Its index among the answers; the row may not be there yet.
    pub index: usize,
}

impl AtRow<'_> {
    /// The place of its cell in a column.
    pub fn cell(&self, column: &str) -> Place {
        Place::cell(&self.table.id, self.index, column)
    }
}

/// A template with its answers.
#[derive(Default)]
pub struct Filled {
    /// The words.
    pub text: String,
    /// The first answer's place.
    pub place: Option<Place>,
    /// Whether an answer in them is filled.
    pub answered: bool,
    /// Whether one that may be filled is prose: several lines, or the rows of a table.
    pub prose: bool,
}

/// Fills a template. Between words an empty answer leaves a blank to write in; alone it leaves nothing. A part in brackets
/// is left out while nothing in it is filled.
pub fn fill(source: FormSource<'_>, row: Option<&AtRow<'_>>, template: &str) -> Filled {
    let alone = pieces(template).len() == 1;
    let mut filled = Filled::default();
    for (always, bracketed) in stretches(template) {
        filled.join(stretch(source, row, always, alone));
        let mut part = stretch(source, row, bracketed, false);
        match (part.answered, bracketed.contains('{')) {
            (true, _) => {}
            (false, true) => part.text.clear(),
            // Brackets around mere words are words.
            (false, false) if bracketed.is_empty() => {}
            (false, false) => part.text = ["[", bracketed, "]"].concat(),
        }
        filled.join(part);
    }
    filled
}

/// A stretch without brackets.
fn stretch(source: FormSource<'_>, row: Option<&AtRow<'_>>, template: &str, alone: bool) -> Filled {
    let mut filled = Filled::default();
    for piece in pieces(template) {
        match piece {
            TemplatePiece::Words(words) => filled.text.push_str(words),
            TemplatePiece::Blank("edition") => filled.text.push_str(&source.notice.edition.to_string()),
            TemplatePiece::Blank("row") => filled.text.push_str(&row.map_or_else(String::new, |at| number(source, at))),
            TemplatePiece::Blank(id) => {
                let (place, field, text) = answer(source, row, id);
                filled.answered |= !text.is_empty();
                filled.prose |= field.is_some_and(|field| field.is(Quality::Lines) || field.is_table());
                let text = if text.is_empty() && !alone { blank(field) } else { &text };
                filled.text.push_str(text);
                filled.place.get_or_insert(place);
            }
        }
    }
    filled
}

impl Filled {
    /// Adds what stands behind.
    pub fn join(&mut self, part: Self) {
        self.text.push_str(&part.text);
        self.place = self.place.take().or(part.place);
        self.answered |= part.answered;
        self.prose |= part.prose;
    }
}

/// The number of a filled row; an empty one is left to the hand that fills it.
fn number(source: FormSource<'_>, at: &AtRow<'_>) -> String {
    let row = source.entries.answers().rows(&at.table.id).get(at.index);
    row.filter(|row| !row.is_empty()).map_or_else(String::new, |_| (at.index + 1).to_string())
}

/// Room to write an answer by hand.
pub fn blank(field: Option<&Field>) -> &'static str {
    field.map_or("　　　　", Field::blank)
}

/// A list's choices as □ and ☑, so many a line; what is chosen beside the list follows. The boxes stand as far apart as
/// the room (in half ems) allows.
pub fn boxes(source: FormSource<'_>, id: &str, per_line: Option<usize>, room: usize) -> Filled {
    let place = Place::field(id);
    let chosen = chosen(source, id);
    let offered = source.notice.field(id).map(|field| choices(source.notice, field)).unwrap_or_default();
    let offered: Vec<&str> = offered.iter().map(|choice| choice.name.as_str()).collect();
    let further = chosen.iter().filter(|choice| !offered.contains(choice));
    let all: Vec<String> = offered.iter().chain(further).map(|name| ticked(name, chosen.contains(name))).collect();
    let lines: Vec<&[String]> = all.chunks(per_line.unwrap_or(all.len()).max(1)).collect();
    Filled { text: spread(&lines, room), place: Some(place), answered: !chosen.is_empty(), prose: false }
}

/// What is chosen of a list, by name.
pub fn chosen<'a>(source: FormSource<'a>, id: &str) -> Vec<&'a str> {
    let place = Place::field(id);
    match source.entries.value_at(&place) {
        Some(Value::List(values)) => {
            values.iter().filter_map(|it| if let Value::Text(it) = it { Some(&**it) } else { None }).collect()
        }
        // What is no choice of the list has no value.
        _ => choice::split(source.entries.answers().text(&place)).collect(),
    }
}

fn ticked(name: &str, chosen: bool) -> String {
    [if chosen { "☑" } else { "□" }, name].concat()
}

/// All lines with the same gap, so that boxes of equal length stand below one another.
fn spread(lines: &[&[String]], room: usize) -> String {
    let fits = |gap: &&str| lines.iter().all(|line| width(&line.join(gap)) <= room);
    let gap = ["　　", "　"].into_iter().find(fits).unwrap_or(" ");
    lines.iter().map(|line| line.join(gap)).collect::<Vec<_>>().join("\n")
}

/// The place, the field and the printed text behind a blank.
fn answer<'a>(source: FormSource<'a>, row: Option<&AtRow<'a>>, id: &str) -> (Place, Option<&'a Field>, String) {
    if let (Some(column), Some(at)) = (id.strip_prefix("row."), row) {
        let place = at.cell(column);
        let text = shown(source.entries, &place);
        return (place, at.table.column(column), text);
    }
    let place = Place::field(id);
    let text = shown(source.entries, &place);
    (place, source.notice.field(id), text)
}
