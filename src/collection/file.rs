//! The file in which a collection is saved, to be opened on another computer or merged with another officer's: an archive whose
//! first entry, `collection.json`, says all that is kept; the files that were received lie beside it as they are.
//! Not here: writing the archive (`exports::package`) and reading it (`office`).

use std::fmt;

use super::{CollectionTexts, ItemKey};
use crate::json::{Broken, DEEPEST, Json, parse_as_written};
use crate::proof::Digest;

/// The name of the first entry.
pub const COLLECTION_JSON: &str = "collection.json";
/// Bytes of the largest of these that is read: 20,000 items with their decisions have half of it.
pub const LARGEST_COLLECTION: usize = 32 << 20;
/// What these files say of themselves.
const FORMAT: &str = "shenbao/collection";
/// The form that is written here; a newer one is not read.
const VERSION: u64 = 1;

/// A collection as it is saved.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CollectionFile {
    /// What is kept of it.
    pub texts: CollectionTexts,
    /// The files that lie in the archive.
    pub files: Vec<FiledFile>,
}

/// A file that was received and is saved with a collection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FiledFile {
    /// The SHA-256 of its bytes.
    pub key: ItemKey,
    /// Its name, as it was received.
    pub name: String,
    /// Where it lies in the archive.
    pub path: String,
}

/// Why a text is no collection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CollectionFileError {
    /// Larger than any that is read.
    TooLarge,
    /// Not JSON from this line on.
    NotJson(usize),
    /// JSON of another kind.
    NotACollection,
    /// Written by a newer program, in this version.
    Newer(u64),
    /// An archive that is damaged, or is none.
    NotAnArchive,
}

impl CollectionFile {
    /// The text of the first entry.
    pub fn to_text(&self) -> String {
        let texts = &self.texts;
        let named = |(name, text): (&str, &String)| (name.to_owned(), value(text));
        let file = |file: &FiledFile| {
            Json::object([
                ("sha256", Json::text(&*file.key.0)),
                ("name", Json::text(&*file.name)),
                ("path", Json::text(&*file.path)),
            ])
        };
        Json::object([
            ("format", Json::text(FORMAT)),
            ("version", Json::whole(VERSION)),
            ("files", Json::List(self.files.iter().map(file).collect())),
            ("rows", Json::Object(texts.rows.iter().map(|(key, text)| named((&key.0, text))).collect())),
            ("decisions", Json::List(texts.decisions.iter().map(|text| value(text)).collect())),
            ("others", Json::Object(texts.others.iter().map(|(name, text)| named((name, text))).collect())),
        ])
        .to_text()
    }

    /// The collection that a text says. Rows and files whose key is no digest are not taken.
    pub fn read(text: &str) -> Result<Self, CollectionFileError> {
        if text.len() > LARGEST_COLLECTION {
            return Err(CollectionFileError::TooLarge);
        }
        let json = parse_as_written(text).map_err(|broken| match broken {
            Broken::Syntax { line, .. } | Broken::Cut { line, .. } => CollectionFileError::NotJson(line),
            Broken::Twice(_) => CollectionFileError::NotACollection,
        })?;
        match (json.get("format").and_then(Json::as_text), json.get("version").and_then(Json::as_whole)) {
            (Some(FORMAT), Some(VERSION)) => {}
            (Some(FORMAT), Some(version)) if version > VERSION => return Err(CollectionFileError::Newer(version)),
            _ => return Err(CollectionFileError::NotACollection),
        }
        let row = |(key, json): &(String, Json)| Some((digest(key)?, text_of(json)));
        let other = |(name, json): &(String, Json)| (name.clone(), text_of(json));
        let texts = CollectionTexts {
            rows: entries(&json, "rows").iter().filter_map(row).collect(),
            decisions: list(&json, "decisions").iter().map(text_of).collect(),
            others: entries(&json, "others").iter().map(other).collect(),
        };
        Ok(Self { texts, files: list(&json, "files").iter().filter_map(FiledFile::read).collect() })
    }
}

impl FiledFile {
    fn read(json: &Json) -> Option<Self> {
        let text = |key: &str| json.get(key)?.as_text();
        Some(Self { key: digest(text("sha256")?)?, name: text("name")?.to_owned(), path: text("path")?.to_owned() })
    }
}

impl CollectionFileError {
    /// What a person reads of a file that is not opened.
    pub fn words(&self) -> String {
        match self {
            Self::TooLarge => "收件文件里的登记内容超过 32 MB，没有打开。请分批保存后再打开。".to_owned(),
            Self::NotJson(line) => {
                format!("收件文件里的登记内容从第 {line} 行起损坏，没有打开。请向发来文件的人重新要一份。")
            }
            Self::NotACollection => "这不是“收件台”保存的收件文件。请选择在“收件台”中保存的 .zip 文件。".to_owned(),
            Self::Newer(version) => {
                format!("这个收件文件由较新版本的页面保存（格式第 {version} 版），本页面读不了。请刷新本页面后再打开。")
            }
            Self::NotAnArchive => "压缩包已损坏，或不完整，没有打开。请向发来文件的人重新要一份。".to_owned(),
        }
    }
}

impl fmt::Display for CollectionFileError {
    /// In English, for the command line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge => write!(f, "{COLLECTION_JSON} is larger than {LARGEST_COLLECTION} bytes"),
            Self::NotJson(line) => write!(f, "{COLLECTION_JSON} is not JSON at line {line}"),
            Self::NotACollection => f.write_str("not the file of a collection"),
            Self::Newer(version) => write!(f, "version {version} is newer than this program, which reads {VERSION}"),
            Self::NotAnArchive => f.write_str("no archive, or a damaged one"),
        }
    }
}

/// A record as it stands in the file: the tree that it is; as a text where it is none, or would be nested too deeply here.
fn value(text: &str) -> Json {
    match parse_as_written(text) {
        Ok(Json::Text(_)) | Err(_) => Json::text(text),
        Ok(json) if depth(&json) + 2 > DEEPEST => Json::text(text),
        Ok(json) => json,
    }
}

fn text_of(json: &Json) -> String {
    match json {
        Json::Text(text) => text.clone(),
        json => json.to_text(),
    }
}

fn depth(json: &Json) -> usize {
    match json {
        Json::List(items) => 1 + items.iter().map(depth).max().unwrap_or_default(),
        Json::Object(entries) => 1 + entries.iter().map(|(_, value)| depth(value)).max().unwrap_or_default(),
        _ => 0,
    }
}

fn digest(text: &str) -> Option<ItemKey> {
    Digest::written(text).map(|digest| ItemKey(digest.hex().to_owned()))
}

fn entries<'a>(json: &'a Json, key: &str) -> &'a [(String, Json)] {
    if let Some(Json::Object(entries)) = json.get(key) { entries } else { &[] }
}

fn list<'a>(json: &'a Json, key: &str) -> &'a [Json] {
    if let Some(Json::List(items)) = json.get(key) { items } else { &[] }
}
