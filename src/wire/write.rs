//! Writes a submission: only what is filled, in the order of the page, always the same bytes for the same answers.

use crate::answers::read::choice;
use crate::answers::{Answers, Place, Row};
use crate::kinds::Quality;
use crate::notice::{Field, Notice};

use crate::json::Json;

use super::{FORMAT, FoundCounts, VERSION};

/// The file's text.
pub fn write(notice: &Notice, name: &str, answers: &Answers, found: Option<&FoundCounts>) -> String {
    let mut text = tree(notice, name, answers, found).to_lines();
    text.push('\n');
    text
}

/// The file as a tree.
pub fn tree(notice: &Notice, name: &str, answers: &Answers, found: Option<&FoundCounts>) -> Json {
    let entry = |key: &str, value: Json| (key.to_owned(), value);
    let about = vec![
        entry("id", Json::text(&notice.id)),
        entry("edition", Json::Number(notice.edition.to_string())),
        entry("digest", Json::text(&notice.digest)),
    ];
    let mut file = vec![
        entry("format", Json::text(FORMAT)),
        entry("version", Json::Number(VERSION.to_string())),
        entry("notice", Json::Object(about)),
        entry("name", Json::text(name)),
    ];
    if answers.sample {
        file.push(entry("sample", Json::Bool(true)));
    }
    file.push(entry("answers", written(notice, answers)));
    if !answers.aside.is_empty() {
        let aside = answers.aside.iter().map(|(place, text)| entry(place, Json::text(text)));
        file.push(entry("unplaced", Json::Object(aside.collect())));
    }
    file.extend(found.map(|found| entry("found", result(found))));
    Json::Object(file)
}

fn result(found: &FoundCounts) -> Json {
    Json::Object(vec![
        ("errors".to_owned(), Json::Number(found.errors.to_string())),
        ("warnings".to_owned(), Json::Number(found.warnings.to_string())),
        ("summary".to_owned(), Json::text(&found.summary)),
    ])
}

fn written(notice: &Notice, answers: &Answers) -> Json {
    let mut object = Vec::new();
    for field in notice.answered() {
        let value = if field.is_table() {
            table(field, answers)
        } else {
            scalar(field, answers.text(&Place::field(&field.id)))
        };
        if let Some(value) = value {
            insert(&mut object, &field.id, value);
        }
    }
    Json::Object(object)
}

fn insert(object: &mut Vec<(String, Json)>, id: &str, value: Json) {
    let Some((group, rest)) = id.split_once('.') else {
        object.push((id.to_owned(), value));
        return;
    };
    if !object.iter().any(|(key, _)| key == group) {
        object.push((group.to_owned(), Json::Object(Vec::new())));
    }
    if let Some((_, Json::Object(inner))) = object.iter_mut().find(|(key, _)| key == group) {
        insert(inner, rest, value);
    }
}

fn scalar(field: &Field, text: &str) -> Option<Json> {
    match text {
        "" => None,
        text if field.is(Quality::Several) => Some(Json::List(choice::split(text).map(Json::text).collect())),
        text => Some(Json::text(text)),
    }
}

/// Empty rows in the middle are kept, because places count them; those at the end are not.
fn table(field: &Field, answers: &Answers) -> Option<Json> {
    let rows = answers.rows(&field.id);
    let used = rows.iter().rposition(|row| !row.is_empty()).map_or(0, |last| last + 1);
    let rows: Vec<Json> = rows.iter().take(used).map(|row| row_object(field, row)).collect();
    (!rows.is_empty()).then_some(Json::List(rows))
}

fn row_object(table: &Field, row: &Row) -> Json {
    let cell = |column: &Field| scalar(column, row.text(&column.id)).map(|value| (column.id.clone(), value));
    Json::Object(table.columns.iter().filter_map(cell).collect())
}
