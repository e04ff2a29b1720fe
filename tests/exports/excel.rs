//! What a spreadsheet must hold: of an application each listed table, of a summary sheet what stands on paper; numbers and
//! days as such, everything else as text.

use serde_json::{Value, json};
use shenbao::answers::{Date, Place, Precision, Row};
use shenbao::check::{Entries, assess, shown};
use shenbao::exports::{Export, ExportedDraft};
use shenbao::notice::{Field, Form, Kind, Notice, builtin_ids, file};
use shenbao::office::draft::SentDraft;
use shenbao::office::export::{Asked, AskedPackage};
use shenbao::office::work;
use shenbao::paper::{PageContent, WrappedText, unpaged};
use shenbao::unseen;
use shenbao::wire;

use super::Desk;
use super::kit;
use super::made::{Made, of};

/// The worksheets of a draft; a draft without any is refused in a sentence.
pub fn expect(desk: &mut Desk<'_>, draft: &ExportedDraft, made: &Made) {
    let notice = &draft.prepared.notice;
    let sheets = if notice.collects.is_some() { official(draft) } else { tables(draft) };
    match of(made, Export::Excel, None) {
        Ok(file) => desk.expect("xlsx", "tables.xlsx", file, json!(sheets)),
        Err(sentence) => assert!(sheets.is_empty() && sentence.ends_with('。'), "{}: {sentence}", notice.id),
    }
}

/// The tables whose rows are the person's own, and in which something stands.
fn tables(draft: &ExportedDraft) -> Vec<Value> {
    let hidden = assess(&draft.prepared, draft.entries.answers(), draft.today).hidden;
    let tables =
        draft.prepared.notice.fields().filter(|field| is_listed(field) && !hidden.contains(&(*field.id).into()));
    tables.filter_map(|table| worksheet(table, &draft.entries)).collect()
}

fn is_listed(field: &Field) -> bool {
    field.is_table() && !field.has_fixed_rows()
}

fn worksheet(table: &Field, entries: &Entries) -> Option<Value> {
    let title = |column: &Field| {
        let unit = column.unit.as_ref().map(|unit| format!("（{unit}）")).unwrap_or_default();
        text(&[&*column.label, &unit].concat())
    };
    let row = |(nth, (index, row)): (usize, (usize, &Row))| {
        let shown = |column: &Field| shown(entries, &Place::cell(&table.id, index, &column.id));
        let cells = table.columns.iter().map(|it| cell(it, row.text(&it.id), &shown(it)));
        [number(&(nth + 1).to_string())].into_iter().chain(cells).collect::<Vec<_>>()
    };
    let rows = entries.answers().rows(&table.id).iter().map(|row| &**row).enumerate();
    let rows = rows.filter(|(_, row)| !row.is_empty());
    let head: Vec<Value> = [text("序号")].into_iter().chain(table.columns.iter().map(title)).collect();
    let rows: Vec<Vec<Value>> = rows.enumerate().map(row).collect();
    let all = [vec![head], rows].concat();
    (all.len() > 1).then(|| json!({ "name": table.label, "rows": all }))
}

/// Every form, row by row without the empty cells, for merged ones stand between.
fn official(draft: &ExportedDraft) -> Vec<Value> {
    let (notice, entries) = (&draft.prepared.notice, &draft.entries);
    let sheet = |form: &Form| {
        let contents = unpaged(notice, form, entries);
        let rows: Vec<Vec<Value>> = contents.iter().flat_map(|content| rows(notice, entries, content)).collect();
        json!({ "name": form.title, "rows": rows, "official": true })
    };
    notice.forms.iter().map(sheet).collect()
}

fn rows(notice: &Notice, entries: &Entries, content: &PageContent) -> Vec<Vec<Value>> {
    match content {
        PageContent::Text(it) => vec![vec![text(&it.words.text)]],
        PageContent::Line(items) => vec![items.iter().map(|item| text(&item.text)).collect()],
        PageContent::Table(table) => {
            let row = |row: usize| {
                let mut cells: Vec<_> = table.cells.iter().filter(|cell| cell.row == row).collect();
                cells.sort_by_key(|cell| cell.col);
                cells.into_iter().map(|cell| words(notice, entries, &cell.words)).collect()
            };
            (0..table.rows.len()).map(row).collect()
        }
        PageContent::Cover(_) | PageContent::Picture(_) => Vec::new(),
    }
}

/// The words of a cell; those that say one answer and nothing else are of its kind.
fn words(notice: &Notice, entries: &Entries, words: &WrappedText) -> Value {
    let Some(place) = &words.place else { return number(&words.text) };
    let field = notice.field_at(place).filter(|_| shown(entries, place) == words.text);
    field.map_or_else(|| text(&words.text), |field| cell(field, entries.answers().text(place), &words.text))
}

fn cell(field: &Field, stored: &str, shown: &str) -> Value {
    let whole = Date::from_iso(stored).is_some_and(|day| day.day().is_some())
        && field.print_precision.is_none_or(|finest| finest == Precision::Day);
    match field.kind {
        Kind::Number => number(stored),
        Kind::Date if whole => json!({ "day": stored, "text": shown }),
        _ => text(shown),
    }
}

/// A number where it is a plain one; the reader decides.
fn number(stored: &str) -> Value {
    json!({ "number": stored, "text": unseen::shown(stored) })
}

fn text(text: &str) -> Value {
    json!({ "text": unseen::shown(text) })
}

#[test]
fn what_no_cell_holds_is_reported_and_holds_nothing_else_up() {
    for id in builtin_ids() {
        let notice = kit::notice(id);
        let column =
            |table: &Field| table.columns.iter().find(|it| matches!(it.kind, Kind::Text | Kind::Person)).cloned();
        let mut listed = notice.fields().filter(|field| is_listed(field));
        let Some((table, column)) = listed.find_map(|table| Some((table, column(table)?))) else { continue };
        let mut answers = kit::accepted(&notice);
        answers.write(&Place::cell(&table.id, 0, &column.id), &"字".repeat(50_000));
        let submission = wire::write(&notice, "甲", &answers, None);
        let draft = SentDraft { notice: file(id).unwrap(), submission, today: None };
        let sentence = work(Asked { draft: draft.clone(), export: Export::Excel, form: None }).unwrap_err();
        assert!(
            sentence.contains(&column.label) && sentence.contains("50000") && sentence.ends_with('。'),
            "{sentence}"
        );
        let parts = work(AskedPackage { draft }).unwrap().made();
        assert!(matches!(&parts.missing[..], [told] if told.contains(&sentence)), "{id}: {:?}", parts.missing);
        assert!(parts.parts.iter().any(|part| part.name.ends_with(".docx")), "{id}");
    }
}
