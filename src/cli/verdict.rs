//! A line of JSON for each submission: the verdict with where it belongs, or why there is none.
//! Not here: the verdict itself (`exports`).

use std::fmt;

use crate::exports;
use crate::unseen::is_unseen;
use crate::wire::Json;

use super::ExitStatus;

/// Where a submission came from.
pub(super) struct Origin {
    pub file: String,
    /// Its line in a stream, counted from 1.
    pub line: Option<usize>,
    /// What the stream calls it, so that answers are matched by it and not by their order.
    pub key: Option<String>,
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        self.line.map_or(Ok(()), |line| write!(f, ": line {line}"))
    }
}

/// The outcome of checking a submission.
pub(super) enum Verdict {
    /// It was read and checked.
    Checked {
        /// What the check says.
        verdict: Box<exports::Verdict>,
        /// What is needed to compare and count many, where that is asked for.
        application: Option<Json>,
    },
    /// It could not be read.
    Unreadable {
        /// The notice it names, where it could be read so far.
        notice: Option<String>,
        /// Why, in English.
        sentence: String,
    },
}

impl Verdict {
    /// Of a submission that names no notice.
    pub fn unreadable(sentence: String) -> Self {
        Self::Unreadable { notice: None, sentence }
    }

    pub fn status(&self) -> ExitStatus {
        match self {
            Self::Checked { verdict, .. } if verdict.passed() => ExitStatus::Good,
            Self::Checked { .. } => ExitStatus::Errors,
            Self::Unreadable { .. } => ExitStatus::Unreadable,
        }
    }

    /// The same on one line. What nobody sees is written with JSON's escapes, so that a program reads the real text and a
    /// terminal shows none of it.
    pub fn line(&self, origin: &Origin) -> String {
        let text = self.json(origin).to_text();
        let mut line = String::with_capacity(text.len());
        for c in text.chars() {
            if is_unseen(c) {
                c.encode_utf16(&mut [0; 2]).iter().for_each(|unit| line.push_str(&format!("\\u{unit:04x}")));
            } else {
                line.push(c);
            }
        }
        line
    }

    /// The verdict with where it belongs.
    fn json(&self, origin: &Origin) -> Json {
        let line = origin.line.map(|line| ("line", Json::Number(line.to_string())));
        let key = origin.key.as_ref().map(|key| ("key", Json::text(key)));
        let head = [Some(("file", Json::text(&origin.file))), line, key].into_iter().flatten();
        match self {
            Self::Checked { verdict, application } => {
                let application = application.as_ref().map(|it| ("application", it.clone()));
                object(head.chain(verdict.entries()).chain(application))
            }
            Self::Unreadable { notice, sentence } => object(head.chain([
                ("notice", notice.as_ref().map_or(Json::Null, Json::text)),
                ("verdict", Json::text("unreadable")),
                ("findings", Json::List(Vec::new())),
                ("summary", Json::text("无法读取，请核对文件。")),
                ("error", Json::text(sentence)),
            ])),
        }
    }
}

fn object(entries: impl IntoIterator<Item = (&'static str, Json)>) -> Json {
    Json::Object(entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}
