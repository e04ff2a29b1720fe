//! What the list of drafts says of one, as a small JSON text that is saved with it: the list reads no draft for that.

use crate::answers::Answers;
use crate::json::{Json, from_text};
use crate::notice::Notice;

use super::{Assessment, Progress, proposed};

/// What the list says of a draft.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListedDraft {
    /// How many cells must be filled.
    pub due: u64,
    /// How many of them are.
    pub filled: u64,
    /// How many are filled wrongly.
    pub errors: u64,
    /// What it is called by its answers, whatever name the person gave it; empty where nobody has written that down.
    pub called: String,
    /// It came from a notice's sample.
    pub sample: bool,
}

/// What is saved with a draft for the list.
pub fn how_complete(notice: &Notice, answers: &Answers, assessment: &Assessment) -> String {
    let sum = |part: fn(&Progress) -> usize| Json::whole(assessment.progress.iter().map(part).sum::<usize>() as u64);
    let counts = [("filled", sum(|p| p.filled)), ("due", sum(|p| p.due)), ("errors", sum(|p| p.errors))];
    let about = [("called", Json::Text(proposed(notice, answers))), ("sample", Json::Bool(answers.sample))];
    Json::object(counts.into_iter().chain(about)).to_text()
}

impl ListedDraft {
    /// What was saved with a draft; none where it is something else, or nothing.
    pub fn read(text: &str) -> Option<Self> {
        let json = from_text(text)?;
        let number = |key: &str| json.get(key)?.as_whole();
        Some(Self {
            due: number("due")?,
            filled: number("filled")?,
            errors: number("errors").unwrap_or_default(),
            // Drafts of earlier versions say neither.
            called: json.get("called").and_then(Json::as_text).unwrap_or_default().to_owned(),
            sample: matches!(json.get("sample"), Some(Json::Bool(true))),
        })
    }
}

/// Whether what was saved with a draft says that it came from a sample.
pub fn is_listed_as_sample(text: &str) -> bool {
    ListedDraft::read(text).is_some_and(|listed| listed.sample)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::assess;
    use crate::kit;

    #[test]
    fn what_is_written_for_the_list_reads_back() {
        let prepared = kit::prepared(kit::nanchang());
        let mut answers = kit::written(&[("unit", "甲“厂”"), ("studio_name", "张三劳模创新工作室")]);
        answers.sample = true;
        let listed = ListedDraft::read(&how_complete(&prepared.notice, &answers, &assess(&prepared, &answers, None)));
        let listed = listed.unwrap();
        assert_eq!((listed.called.as_str(), listed.sample), ("甲“厂”·张三劳模创新工作室", true));
        assert!(listed.due > listed.filled && listed.filled > 0, "{listed:?}");
    }

    #[test]
    fn drafts_of_earlier_versions_are_listed_and_nothing_else() {
        let earlier = ListedDraft { due: 80, filled: 12, errors: 2, ..ListedDraft::default() };
        assert_eq!(ListedDraft::read(r#"{"filled":12,"due":80,"errors":2}"#), Some(earlier));
        for other in ["", "{}", "[1]", r#"{"filled":-1,"due":"2"}"#] {
            assert_eq!(ListedDraft::read(other), None, "{other}");
        }
    }
}
