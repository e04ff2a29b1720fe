//! What a Word file must hold: the tables of the laid-out pages, the words beside them, and everything that was typed.

use serde_json::{Value, json};
use shenbao::answers::Place;
use shenbao::check::{Entries, shown};
use shenbao::exports::{Export, ExportedDraft};
use shenbao::notice::{Chapter, Field, Kind, Notice, Point, Prints};
use shenbao::paper::{Cover, Page, PageContent, Table, lay_out, lay_out_statement};
use shenbao::unseen;

use super::Desk;
use super::made::{Made, of};

/// Every form as a file, and 申报材料 where the notice has an outline.
pub fn expect(desk: &mut Desk<'_>, draft: &ExportedDraft, made: &Made) {
    let (notice, entries) = (&draft.prepared.notice, &draft.entries);
    let mut beside = Vec::new();
    for (nth, form) in notice.forms.iter().enumerate() {
        let pages = lay_out(notice, form, entries).pages;
        let contents = || pages.iter().flat_map(|page| &page.blocks).map(|block| &block.content);
        // What one form has no place for stands on another; the last is read with all before it.
        let typed = if nth + 1 == notice.forms.len() { typed(notice, entries) } else { Vec::new() };
        let wanted = json!({
            "tables": contents().filter_map(table).collect::<Vec<_>>(),
            "words": bare(&pages.iter().map(words).collect::<String>()),
            "typed": typed, "beside": beside, "title": form.title,
        });
        let (name, file) = (format!("{}.docx", form.id), of(made, Export::WordForm, Some(&form.id)).as_ref().unwrap());
        desk.expect("docx", &name, file, wanted);
        beside.push(desk.called(&name));
    }
    match of(made, Export::WordStatement, None) {
        Ok(file) => desk.expect("statement", "statement.docx", file, statement(notice, entries)),
        Err(sentence) => assert!(notice.outline.is_empty() && sentence.ends_with('。'), "{sentence}"),
    }
}

/// A table of the file; the blanks of a cover are one.
fn table(content: &PageContent) -> Option<Value> {
    match content {
        PageContent::Table(table) => Some(ruled(table)),
        PageContent::Cover(cover) if !cover.blanks.is_empty() => Some(blanks(cover)),
        _ => None,
    }
}

fn ruled(table: &Table) -> Value {
    let cell = |cell: &shenbao::paper::TableCell| {
        json!([cell.row, cell.col, cell.rowspan, cell.colspan, written(&cell.words.text)])
    };
    let cells: Vec<Value> = table.cells.iter().map(cell).collect();
    json!({ "rows": table.rows.len(), "columns": table.columns.len(), "cells": cells })
}

fn blanks(cover: &Cover) -> Value {
    let rows = cover.blanks.iter().enumerate();
    let cells: Vec<Value> = rows
        .flat_map(|(row, (label, words))| [json!([row, 0, 1, 1, label]), json!([row, 1, 1, 1, written(&words.text)])])
        .collect();
    json!({ "rows": cover.blanks.len(), "columns": 2, "cells": cells })
}

/// What XML cannot hold is left out.
pub fn written(text: &str) -> String {
    text.replace(['\u{FFFE}', '\u{FFFF}'], "")
}

/// What stands on a page beside its tables.
fn words(page: &Page) -> String {
    let of = |content: &PageContent| match content {
        PageContent::Cover(cover) => cover.title.concat() + cover.foot.as_deref().unwrap_or_default(),
        PageContent::Text(text) => text.words.lines.concat(),
        PageContent::Line(items) => items.iter().map(|item| item.text.as_str()).collect(),
        PageContent::Table(_) | PageContent::Picture(_) => String::new(),
    };
    page.blocks.iter().map(|block| of(&block.content)).collect()
}

/// What of a typed text must be seen: everything but white space, control characters and what is none at all.
fn bare(text: &str) -> String {
    let seen = |c: &char| !c.is_whitespace() && !c.is_control() && !matches!(c, '\u{FFFE}' | '\u{FFFF}');
    unseen::shown(text).chars().filter(seen).collect()
}

/// Everything typed that prints, with its place.
fn typed(notice: &Notice, entries: &Entries) -> Vec<Value> {
    let (answers, mut typed) = (entries.answers(), Vec::new());
    let prints = |field: &Field| matches!(field.prints, Prints::Form | Prints::Annex);
    for field in notice.fields().filter(|field| prints(field)) {
        let place = Place::field(&field.id);
        if !field.is_table() {
            typed.push((place.clone(), read(field, answers.text(&place), shown(entries, &place))));
        }
        for (nth, row) in answers.rows(&field.id).iter().enumerate() {
            for column in field.columns.iter().filter(|column| prints(column)) {
                let place = Place::cell(&field.id, nth, &column.id);
                let text = read(column, row.text(&column.id), shown(entries, &place));
                typed.push((place, text));
            }
        }
    }
    let all = typed.into_iter().flat_map(|(place, texts)| texts.into_iter().map(move |text| (place.clone(), text)));
    all.filter(|(_, text)| !text.is_empty()).map(|(place, text)| json!([place.to_string(), text])).collect()
}

/// A date or a choice as it prints, everything else as it was typed.
fn read(field: &Field, stored: &str, shown: String) -> Vec<String> {
    match field.kind {
        Kind::Date => vec![bare(&shown)],
        Kind::Choices => shown.split('、').map(bare).collect(),
        _ => vec![bare(stored)],
    }
}

fn statement(notice: &Notice, entries: &Entries) -> Value {
    let text = |chapter: &Chapter| entries.answers().text(&Place::field(&chapter.place())).to_owned();
    let headings = |chapter: &Chapter| {
        let text = text(chapter);
        let points: Vec<&str> = chapter.points.iter().filter_map(Point::heading).collect();
        let points = text.lines().map(str::trim).filter(|line| points.contains(line));
        let points: Vec<Value> = points.map(|line| json!(["Heading 2", line])).collect();
        [vec![json!(["Heading 1", chapter.title])], points].concat()
    };
    let typed = |chapter: &Chapter| json!([chapter.title, bare(&chapter.title) + &bare(&text(chapter))]);
    let pages = lay_out_statement(notice, entries).pages;
    let blocks = pages.iter().flat_map(|page| &page.blocks);
    let text = |content: &PageContent| {
        if let PageContent::Text(it) = content { it.words.lines.concat() } else { String::new() }
    };
    json!({
        "words": bare(&blocks.map(|block| text(&block.content)).collect::<String>()),
        "headings": notice.outline.iter().flat_map(headings).collect::<Vec<_>>(),
        "typed": notice.outline.iter().map(typed).collect::<Vec<_>>(),
    })
}
