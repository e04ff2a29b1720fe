//! Reads a submission, expecting anything: bounded, forgiving in shape, dropping nothing that was written.

use std::borrow::Cow;
use std::rc::Rc;

use crate::answers::read::choice;
use crate::answers::{Answers, Place};
use crate::notice::{Field, Notice};

use crate::json::{self, Broken, Json};

use super::error::ReadError;
use super::{FORMAT, Submission, SubmissionHead, VERSION};

/// The largest file that is read, in bytes.
pub const LARGEST: usize = 8 * 1024 * 1024;

/// Reads a text as JSON within the bounds.
pub fn parse(text: &str) -> Result<Json, ReadError> {
    if text.len() > LARGEST {
        return Err(ReadError::TooLarge);
    }
    // Some programs put a mark before UTF-8; a second one is no mark.
    json::parse(text.strip_prefix('\u{feff}').unwrap_or(text)).map_err(|broken| match broken {
        Broken::Twice(key) => ReadError::DuplicateKey(key),
        Broken::Cut { line, column } => ReadError::Cut { line, column },
        Broken::Syntax { line, column } => ReadError::NotJson { line, column },
    })
}

/// What a file says of itself.
pub fn head(file: &Json) -> Result<SubmissionHead, ReadError> {
    let text = |value: Option<&Json>| value.and_then(Json::as_text).unwrap_or_default().to_owned();
    if text(file.get("format")) != FORMAT {
        return Err(ReadError::NotASubmission);
    }
    let version = match file.get("version") {
        Some(Json::Number(number)) => number.parse().map_err(|_| ReadError::NotASubmission)?,
        _ => return Err(ReadError::NotASubmission),
    };
    if version > VERSION {
        return Err(ReadError::Newer(version));
    }
    let notice = file.get("notice").ok_or(ReadError::NotASubmission)?;
    let edition = match notice.get("edition") {
        Some(Json::Number(number)) => number.parse().ok(),
        _ => None,
    };
    Ok(SubmissionHead {
        notice: text(notice.get("id")),
        edition,
        digest: text(notice.get("digest")),
        name: text(file.get("name")),
    })
}

/// Reads a file as a submission to this notice.
pub fn read(file: &Json, notice: &Notice) -> Result<Submission, ReadError> {
    Ok(Submission { head: head(file)?, answers: answers_of(file, notice) })
}

/// The answers of a file whose head was read.
pub fn answers_of(file: &Json, notice: &Notice) -> Answers {
    let mut placing = Placing::new(notice);
    if let Some(tree) = file.get("answers") {
        placing.place("", tree);
    }
    if let Some(Json::Object(entries)) = file.get("unplaced") {
        entries.iter().for_each(|(place, text)| placing.aside(place, text));
    }
    // Whatever else stands there is no mark: what is an application must not turn into a sample.
    placing.answers.sample = matches!(file.get("sample"), Some(Json::Bool(true)));
    placing.placed()
}

/// The answers of a tree; what has no place in the notice is kept aside.
pub fn answers(notice: &Notice, tree: &Json) -> Answers {
    let mut placing = Placing::new(notice);
    placing.place("", tree);
    placing.placed()
}

struct Placing<'a> {
    /// What is answered, in the order of the ids.
    fields: Vec<(&'a str, &'a Field)>,
    answers: Answers,
    /// What has no place, collected first: a stranger's file may hold a million such things.
    aside: Vec<(String, String)>,
}

impl<'a> Placing<'a> {
    fn new(notice: &'a Notice) -> Self {
        let mut fields: Vec<(&str, &Field)> = notice.answered().map(|field| (field.id.as_str(), field)).collect();
        fields.sort_by_key(|(id, _)| *id);
        Self { fields, answers: Answers::default(), aside: Vec::new() }
    }

    fn field(&self, id: &str) -> Option<&'a Field> {
        let at = self.fields.binary_search_by_key(&id, |(known, _)| known).ok()?;
        self.fields.get(at).map(|(_, field)| *field)
    }

    fn placed(mut self) -> Answers {
        self.answers.aside = self.aside.into_iter().collect();
        self.answers
    }

    fn place(&mut self, id: &str, value: &Json) {
        match (self.field(id), value) {
            (Some(table), Json::List(rows)) if table.is_table() => self.rows(table, rows),
            (Some(field), value) if !field.is_table() && leaf(value).is_some() => {
                self.answers.write(&Place::field(id), &leaf(value).unwrap_or_default());
            }
            (None, Json::Object(entries)) => {
                for (key, value) in entries {
                    let id = if id.is_empty() { key.clone() } else { [id, ".", key].concat() };
                    self.place(&id, value);
                }
            }
            (_, value) => self.aside(id, value),
        }
    }

    fn rows(&mut self, table: &Field, rows: &[Json]) {
        let most = table.rows.as_ref().and_then(|rows| rows.max).unwrap_or(crate::notice::MOST_ROWS);
        let columns: Vec<Rc<str>> = table.columns.iter().map(|column| column.id.as_str().into()).collect();
        let mut written = self.answers.rows(&table.id).to_vec();
        for (index, row) in rows.iter().enumerate() {
            let entries = if let Json::Object(entries) = row { entries.as_slice() } else { &[] };
            if entries.is_empty() && !matches!(row, Json::Object(_)) {
                self.aside(&Place::row(&table.id, index).to_string(), row);
            }
            for (id, value) in entries {
                match (columns.iter().find(|known| ***known == **id), leaf(value)) {
                    // A cell that says nothing makes no row: written again, it would not be there.
                    (Some(_), Some(text)) if text.is_empty() => {}
                    (Some(column), Some(text)) if index < most => {
                        written.resize_with(written.len().max(index + 1), Rc::default);
                        written.get_mut(index).into_iter().for_each(|row| Rc::make_mut(row).put(column, &text));
                    }
                    _ => self.aside(&Place::cell(&table.id, index, id).to_string(), value),
                }
            }
        }
        if !written.is_empty() {
            self.answers.set_rows(&table.id, written);
        }
    }

    fn aside(&mut self, place: &str, value: &Json) {
        let text = leaf(value).map_or_else(|| value.to_text(), Cow::into_owned);
        if !text.is_empty() {
            self.aside.push((place.to_owned(), text));
        }
    }
}

/// The text of a value that stands in one cell; a list of texts is a multiple choice.
pub fn leaf(value: &Json) -> Option<Cow<'_, str>> {
    match value {
        Json::Null => Some("".into()),
        Json::Bool(truth) => Some(if *truth { "是" } else { "否" }.into()),
        Json::Number(text) | Json::Text(text) => Some(text.into()),
        Json::List(items) => {
            let texts: Option<Vec<&str>> = items.iter().map(Json::as_text).collect();
            texts.map(|texts| texts.join(choice::BETWEEN).into())
        }
        Json::Object(_) => None,
    }
}
