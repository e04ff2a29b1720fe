//! The file in which marks go from one computer to another: the sheet, and what one reviewer or a whole panel gave on it.

use super::Scores;
use crate::collection::Record;
use crate::json::Json;
use crate::wire::{self, ReadError};

/// The word that makes a JSON file one of marks.
pub const FORMAT: &str = "shenbao/marks";

/// The version this program writes, and the newest it reads.
pub const VERSION: u32 = 1;

/// Marks that were read from a file.
#[derive(Debug, Clone, PartialEq)]
pub struct MarksFile {
    /// The notice's id.
    pub notice: String,
    /// The sheet with the marks.
    pub scores: Scores,
}

/// Why a file is none of marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MarksError {
    /// It is not UTF-8, or no JSON within the bounds of submissions.
    Unread(Option<ReadError>),
    /// It is another file.
    Other,
    /// Written by a newer program.
    Newer(u32),
    /// Something in it is not what it must be.
    Damaged,
}

impl MarksFile {
    /// The file's text: one application, one reviewer, the same bytes.
    pub fn write(&self) -> String {
        let mut text = Json::object([
            ("format", Json::text(FORMAT)),
            ("version", Json::whole(u64::from(VERSION))),
            ("notice", Json::text(&self.notice)),
            ("scores", self.scores.record()),
        ])
        .to_lines();
        text.push('\n');
        text
    }

    /// Reads a file, whatever it is. Nothing is taken in of one that is damaged: half a reviewer's marks would count as all.
    pub fn read(bytes: &[u8]) -> Result<Self, MarksError> {
        if bytes.len() > wire::LARGEST {
            return Err(MarksError::Unread(Some(ReadError::TooLarge)));
        }
        let text = std::str::from_utf8(bytes).map_err(|_| MarksError::Unread(None))?;
        if !text.trim_start_matches('\u{feff}').trim_start().starts_with('{') {
            return Err(MarksError::Other);
        }
        let file = wire::parse(text).map_err(|error| MarksError::Unread(Some(error)))?;
        if file.get("format").and_then(Json::as_text) != Some(FORMAT) {
            return Err(MarksError::Other);
        }
        let version = file.get("version").and_then(Json::as_whole).and_then(|it| u32::try_from(it).ok());
        match version {
            Some(version) if version > VERSION => return Err(MarksError::Newer(version)),
            Some(1..) => {}
            _ => return Err(MarksError::Damaged),
        }
        let notice = file.get("notice").and_then(Json::as_text).ok_or(MarksError::Damaged)?.to_owned();
        let scores = file.get("scores").and_then(Scores::recorded).ok_or(MarksError::Damaged)?;
        Ok(Self { notice, scores })
    }
}

impl MarksError {
    /// What a person reads.
    pub fn sentence(&self) -> String {
        match self {
            Self::Unread(Some(ReadError::TooLarge)) => "文件太大，不是评分文件。请核对选的文件。".to_owned(),
            Self::Unread(Some(ReadError::Cut { .. })) => "文件到中间就断了。请重新要一份完整的评分文件。".to_owned(),
            Self::Unread(_) | Self::Other => "这不是评分文件。请选择评委交来的评分文件（.json）。".to_owned(),
            Self::Newer(version) => format!("评分文件的版本{version}比本页面新。请刷新或更新页面后再打开。"),
            Self::Damaged => "评分文件里有缺少的、改动过的或考核表不允许的内容，没有读入。请重新要一份。".to_owned(),
        }
    }
}
