//! What the check says of one submission, as a JSON line: keys in English, sentences in Chinese.

use std::fmt;

use crate::answers::Answers;
use crate::check::{Assessment, Finding, Prepared, assess, words};
use crate::notice::{Notice, Severity, Stage};
use crate::wire::Json;

use super::Status;

/// Where a submission came from.
pub(super) struct Origin {
    pub file: String,
    /// Its line in a stream, counted from 1.
    pub line: Option<usize>,
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        self.line.map_or(Ok(()), |line| write!(f, ": line {line}"))
    }
}

/// What came of a submission.
pub(super) enum Verdict {
    /// It was read and checked.
    Checked(Box<Checked>),
    /// It could not be read.
    Unreadable {
        /// The notice it names, where it could be read so far.
        notice: Option<String>,
        /// Why, in English.
        sentence: String,
    },
}

/// A submission that was read and checked.
pub(super) struct Checked {
    notice: std::rc::Rc<Notice>,
    assessment: Assessment,
    /// Places of what the notice has no place for.
    unplaced: Vec<String>,
}

impl Checked {
    pub fn new(prepared: &Prepared, answers: &Answers) -> Self {
        Self {
            notice: prepared.notice.clone(),
            assessment: assess(prepared, answers, None),
            unplaced: answers.aside.keys().cloned().collect(),
        }
    }

    /// Everything that is missing before sending counts: a file that is checked is about to be sent, or has been.
    fn status(&self) -> Status {
        if self.assessment.count(Severity::Error) == 0 { Status::Good } else { Status::Errors }
    }

    fn entries(&self) -> Vec<(&'static str, Json)> {
        let verdict = if self.status() == Status::Good { "passed" } else { "errors" };
        let findings = self.assessment.findings.iter().map(|found| finding(&self.notice, found)).collect();
        let mut entries = vec![
            ("notice", Json::text(&self.notice.id)),
            ("verdict", Json::text(verdict)),
            ("findings", Json::List(findings)),
            ("summary", Json::Text(words::summary(&self.assessment))),
        ];
        if !self.unplaced.is_empty() {
            entries.push(("unplaced", Json::List(self.unplaced.iter().map(Json::text).collect())));
        }
        entries
    }
}

impl Verdict {
    /// Of a submission that names no notice.
    pub fn unreadable(sentence: String) -> Self {
        Self::Unreadable { notice: None, sentence }
    }

    pub fn status(&self) -> Status {
        match self {
            Self::Checked(checked) => checked.status(),
            Self::Unreadable { .. } => Status::Unreadable,
        }
    }

    /// The verdict with where it belongs.
    pub fn json(&self, origin: &Origin) -> Json {
        let line = origin.line.map(|line| ("line", Json::Number(line.to_string())));
        let head = [Some(("file", Json::text(&origin.file))), line].into_iter().flatten();
        match self {
            Self::Checked(checked) => object(head.chain(checked.entries())),
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

fn finding(notice: &Notice, finding: &Finding) -> Json {
    let words = words::words(notice, finding);
    let stage = match finding.stage {
        Stage::Fill => "fill",
        Stage::Send => "send",
    };
    let severity = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "advice",
    };
    let fix = finding.fix.as_ref().map(|fix| {
        let place = Json::Text(fix.place.to_string());
        ("fix", object([("place", place), ("text", Json::text(&fix.text))]))
    });
    let entries = [
        ("rule", Json::text(&*finding.rule)),
        ("severity", Json::text(severity)),
        ("stage", Json::text(stage)),
        ("place", Json::Text(finding.place.to_string())),
        ("clause", words.clause.map_or(Json::Null, |clause| Json::text(&clause.id))),
        ("quote", Json::text(words.clause.map_or(words::NO_CLAUSE, |clause| &clause.text))),
        ("what", Json::text(&words.what)),
        ("todo", Json::text(&*words.todo)),
    ];
    object(entries.into_iter().chain(fix))
}

fn object(entries: impl IntoIterator<Item = (&'static str, Json)>) -> Json {
    Json::Object(entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}
