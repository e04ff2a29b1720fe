//! Spreadsheets in LibreOffice: it opens that of every notice, and shows every word, number and day of it as it prints.
//! Not here: what the cells are (`tests/exports`).

use std::path::PathBuf;

use shenbao::answers::Place;
use shenbao::check::{Entries, Prepared, assess, shown};
use shenbao::exports::excel::workbook;
use shenbao::notice::{Field, builtin_ids};
use shenbao::paper::{PageContent, unpaged};

use super::kit::{accepted, folder, notice};
use super::{characters, convert, theirs};

#[test]
fn every_spreadsheet_shows_in_libreoffice_what_it_shows_here() {
    let folder = folder("sheets");
    let path = |id: &str| folder.join(id).with_extension("xlsx");
    let ids: Vec<&str> = builtin_ids().collect();
    let books: Vec<String> = ids.iter().map(|id| written(id, &path(id))).collect();
    convert(&folder, &ids.iter().map(|id| path(id)).collect::<Vec<_>>());
    for (id, ours) in ids.iter().zip(books) {
        let theirs = characters(&theirs(&path(id).with_extension("pdf")).concat());
        assert!(ours == theirs, "{id}:\n{ours}\n{theirs}");
    }
}

/// Writes the spreadsheet of a sample; the characters that stand in it, sorted.
fn written(id: &str, path: &PathBuf) -> String {
    let notice = notice(id);
    let (answers, entries) = (accepted(&notice), Entries::of(&notice, accepted(&notice)));
    let hidden = assess(&Prepared::new(notice.clone()).0, &answers, None).hidden;
    std::fs::write(path, workbook(&notice, &entries, &hidden, None).unwrap()).unwrap();
    let asked = |table: &&Field| table.is_table() && !table.has_fixed_rows() && !hidden.contains(&(*table.id).into());
    let words = match notice.collects {
        Some(_) => notice.forms.iter().flat_map(|form| unpaged(&notice, form, &entries)).map(said).collect(),
        None => notice.fields().filter(asked).map(|table| listed(table, &entries)).collect::<String>(),
    };
    characters(&words)
}

/// A table with its head and the numbers of its rows; nothing where none is filled.
fn listed(table: &Field, entries: &Entries) -> String {
    let rows = entries.answers().rows(&table.id).iter().enumerate().filter(|(_, row)| !row.is_empty());
    let rows: Vec<usize> = rows.map(|(index, _)| index).collect();
    let unit = |column: &Field| column.unit.as_ref().map(|unit| format!("（{unit}）")).unwrap_or_default();
    let head: String = table.columns.iter().map(|column| column.label.clone() + &unit(column)).collect();
    let cell = |row: usize, column: &Field| shown(entries, &Place::cell(&table.id, row, &column.id));
    let cells = |row: usize| table.columns.iter().map(|it| cell(row, it)).collect::<String>();
    let lines: String = (1..).zip(&rows).map(|(nth, row)| format!("{nth}{}", cells(*row))).collect();
    if rows.is_empty() { String::new() } else { ["序号", &head, &lines].concat() }
}

fn said(content: PageContent) -> String {
    match content {
        PageContent::Text(text) => text.words.text,
        PageContent::Line(items) => items.into_iter().map(|item| item.text).collect(),
        PageContent::Table(table) => table.cells.into_iter().map(|cell| cell.words.text).collect(),
        PageContent::Cover(_) | PageContent::Picture(_) => String::new(),
    }
}
