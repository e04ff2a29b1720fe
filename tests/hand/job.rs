//! What is typed where: the cells of a notice's blank, and what the accepted sample has in them.

use std::collections::{BTreeMap, VecDeque};

use serde_json::{Value, json};
use shenbao::answers::{Answers, Place};
use shenbao::check::{Entries, shown};
use shenbao::exports::word;
use shenbao::extract::extract;
use shenbao::imports::read;
use shenbao::notice::{Kind, Notice, Prints};
use shenbao::paper::{PageContent, Pages, Role, lay_out};

use super::kit;

/// Characters of a long text: it stands in its cell, as there is no annex for whoever types.
const LONG: usize = 60;
/// Rows that are filled beyond those that the form prints.
const BEYOND: usize = 2;

/// A notice's form that is filled by hand.
pub struct Job {
    pub notice: Notice,
    /// The blank, a Word file.
    pub blank: Vec<u8>,
    answers: Answers,
    expected: BTreeMap<Place, String>,
    /// The rows that each table of people's own prints.
    printed: BTreeMap<String, usize>,
    told: Value,
}

/// Where a cell stands on the form: the number of its table, its row and its column of the grid.
type Spot = (usize, usize, usize);

impl Job {
    pub fn of(notice: Notice) -> Self {
        let form = notice.own_forms()[0];
        let empty = Entries::of(&notice, Answers::default());
        let blank = word::form(&notice, form, &empty, None).unwrap();
        let blank_pages = lay_out(&notice, form, &empty);
        let mut printed = BTreeMap::new();
        for (place, ..) in values(&blank_pages) {
            if let Some(row) = place.row {
                let rows = printed.entry(place.field.to_string()).or_insert(0);
                *rows = (row + 1).max(*rows);
            }
        }
        let answers = answers(&notice, &printed);
        let entries = Entries::of(&notice, answers.clone());
        let pages = lay_out(&notice, form, &entries);
        let told = told(&notice, &blank_pages, &pages);
        let filled = word::form(&notice, form, &entries, None).unwrap();
        let ours = extract(&notice, &read(&filled).unwrap());
        let expected = ours.values.iter().map(|it| (it.place.clone(), shown(&entries, &it.place))).collect();
        Self { blank, answers, expected, printed, told, notice }
    }

    /// What the script is told.
    pub fn told(&self) -> Value {
        self.told.clone()
    }

    /// Our own filled form.
    pub fn ours(&self) -> Vec<u8> {
        let entries = Entries::of(&self.notice, self.answers.clone());
        word::form(&self.notice, self.notice.own_forms()[0], &entries, None).unwrap()
    }

    /// What stands in a file with this slip; rows beyond the printed ones are typed by whoever adds rows.
    pub fn expected(&self, slip: &str) -> BTreeMap<Place, String> {
        let beyond = |place: &Place| {
            place.row.is_some_and(|row| self.printed.get(&*place.field).is_some_and(|printed| row >= *printed))
        };
        let on_annex = |place: &Place| self.notice.field(&place.field).is_some_and(|it| it.prints == Prints::Annex);
        let is_there = |place: &Place| match slip {
            "ours" => true,
            "rows_added" => !on_annex(place),
            _ => !on_annex(place) && !beyond(place),
        };
        let all = self.expected.iter().filter(|(place, _)| is_there(place));
        all.map(|(place, text)| (place.clone(), text.clone())).collect()
    }
}

/// The sample, with no text that is longer than its cell and so many rows that some stand beyond the printed ones.
fn answers(notice: &Notice, printed: &BTreeMap<String, usize>) -> Answers {
    let mut answers = kit::accepted(notice);
    for field in notice.fields() {
        let place = Place::field(&field.id);
        if field.kind == Kind::LongText {
            let short: String = answers.text(&place).chars().filter(|c| *c != '\n').take(LONG).collect();
            answers.write(&place, &short);
        }
        let rows = answers.rows(&field.id).len();
        let wanted = printed.get(&field.id).filter(|_| !field.has_fixed_rows()).map_or(0, |printed| printed + BEYOND);
        for row in rows.min(wanted)..wanted {
            for column in &field.columns {
                let like = answers.text(&Place::cell(&field.id, row % rows.max(1), &column.id)).to_owned();
                let is_name = matches!(column.kind, Kind::Person | Kind::Text);
                let text = if is_name { format!("{like}{row}") } else { like };
                answers.write(&Place::cell(&field.id, row, &column.id), &text);
            }
        }
    }
    answers
}

/// Every cell with an answer in it and the lines of the cover: its place, where it stands, what it says.
fn values(pages: &Pages) -> Vec<(Place, Spot, String)> {
    let of = |(place, role, spot, text): (Option<Place>, Role, Spot, String)| {
        place.filter(|_| role == Role::Value).map(|place| (place, spot, text))
    };
    cells(pages).into_iter().filter_map(of).collect()
}

/// Every cell of the form's tables and of its cover.
fn cells(pages: &Pages) -> Vec<(Option<Place>, Role, Spot, String)> {
    let (mut all, mut tables) = (Vec::new(), 0);
    for block in pages.pages.iter().flat_map(|page| &page.blocks) {
        match &block.content {
            PageContent::Cover(cover) => {
                for (row, (label, blank)) in cover.blanks.iter().enumerate() {
                    all.push((None, Role::Label, (tables, row, 0), label.clone()));
                    all.push((blank.place.clone(), Role::Value, (tables, row, 1), blank.text.clone()));
                }
                tables += usize::from(!cover.blanks.is_empty());
            }
            PageContent::Table(table) => {
                for cell in &table.cells {
                    let spot = (tables, cell.row, cell.col);
                    all.push((cell.words.place.clone(), cell.role, spot, cell.words.text.clone()));
                }
                tables += 1;
            }
            _ => {}
        }
    }
    all
}

fn told(notice: &Notice, blank: &Pages, filled: &Pages) -> Value {
    let labels = cells(blank).into_iter().filter(|(_, role, _, text)| *role == Role::Label && !text.is_empty());
    let labels: Vec<Value> = labels.map(|(_, _, spot, text)| at(spot, json!({ "text": text }))).collect();
    // Cover and table may both hold an answer, in the same order on both.
    let mut texts: BTreeMap<Place, VecDeque<String>> = BTreeMap::new();
    values(filled).into_iter().for_each(|(place, _, text)| texts.entry(place).or_default().push_back(text));
    let spots = values(blank);
    let mut told = Vec::new();
    for (place, spot, _) in &spots {
        let Some(text) = texts.get_mut(place).and_then(VecDeque::pop_front) else { continue };
        let field = notice.field(&place.field).unwrap();
        let (years, grows) = (field.has_fixed_rows(), place.row.is_some() && !field.has_fixed_rows());
        let boxes = text.contains(['☑', '□']);
        told.push(at(*spot, json!({ "text": text, "boxes": boxes, "grows": grows, "years": years })));
    }
    let mut extra = BTreeMap::<(&str, usize), Vec<Value>>::new();
    for (place, _, text) in &values(filled) {
        let like = |it: &&(Place, Spot, String)| it.0.field == place.field && it.0.column == place.column;
        let is_new = spots.iter().all(|(it, ..)| it != place);
        if let (Some(row), true, Some((.., spot, _))) = (place.row, is_new, spots.iter().rfind(like)) {
            let table = notice.field(&place.field).unwrap();
            extra.entry((&table.id, row)).or_default().push(at(*spot, json!({ "text": text })));
        }
    }
    let lines: Vec<Value> = lines(blank)
        .into_iter()
        .zip(lines(filled))
        .map(|(before, after)| json!({ "before": before, "after": after }))
        .collect();
    json!({ "labels": labels, "cells": told, "extra": extra.into_values().collect::<Vec<_>>(), "lines": lines })
}

/// A cell with more that is told of it.
fn at((table, row, column): Spot, mut more: Value) -> Value {
    let place = json!({ "table": table, "row": row, "column": column });
    more.as_object_mut().unwrap().extend(place.as_object().unwrap().clone());
    more
}

/// The lines beside the tables.
fn lines(pages: &Pages) -> Vec<String> {
    let blocks = pages.pages.iter().flat_map(|page| &page.blocks);
    let line = |content: &PageContent| match content {
        PageContent::Line(items) => Some(items.iter().map(|item| item.text.as_str()).collect::<Vec<_>>().join("\t")),
        _ => None,
    };
    blocks.filter_map(|block| line(&block.content)).collect()
}
