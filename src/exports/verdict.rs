//! What the check says of one submission, as JSON: keys in English, sentences in Chinese. The command line and
//! `window.shenbao` say the same.

use std::rc::Rc;

use crate::answers::Answers;
use crate::check::{Assessment, Finding, Prepared, assess, words};
use crate::notice::{Notice, Severity, Stage};
use crate::unseen;
use crate::wire::Json;

/// A submission that was checked.
#[derive(Debug, Clone)]
pub struct Verdict {
    notice: Rc<Notice>,
    assessment: Assessment,
    unplaced: Vec<String>,
    sample: bool,
}

impl Verdict {
    /// Checks answers. The verdict is the same on any day.
    pub fn new(prepared: &Prepared, answers: &Answers) -> Self {
        Self::of(prepared, answers, assess(prepared, answers, None))
    }

    /// The same of answers that were checked already.
    pub fn of(prepared: &Prepared, answers: &Answers, assessment: Assessment) -> Self {
        Self {
            notice: prepared.notice.clone(),
            assessment,
            unplaced: answers.aside.keys().map(str::to_owned).collect(),
            sample: answers.sample,
        }
    }

    /// Whether there are no errors. What is missing before sending counts: a file that is checked is about to be sent, or
    /// has been.
    pub fn passed(&self) -> bool {
        self.assessment.count(Severity::Error) == 0
    }

    /// `notice`, `verdict` (`passed` or `errors`), `findings`, `summary`; `sample` where it is a sample and nobody's
    /// application; `unplaced` where the notice has no place for something written.
    pub fn entries(&self) -> Vec<(&'static str, Json)> {
        let findings = self.assessment.findings.iter().map(|found| finding(&self.notice, found)).collect();
        let mut entries = vec![
            ("notice", Json::text(&self.notice.id)),
            ("verdict", Json::text(if self.passed() { "passed" } else { "errors" })),
            ("findings", Json::List(findings)),
            ("summary", Json::Text(words::summary(&self.assessment))),
        ];
        if self.sample {
            entries.push(("sample", Json::Bool(true)));
        }
        if !self.unplaced.is_empty() {
            entries.push((
                "unplaced",
                Json::List(self.unplaced.iter().map(|key| Json::text(&*unseen::shown(key))).collect()),
            ));
        }
        entries
    }

    /// The same as an object.
    pub fn json(&self) -> Json {
        object(self.entries())
    }
}

fn finding(notice: &Notice, finding: &Finding) -> Json {
    let said = words::words(notice, finding);
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
        ("rule", Json::text(finding.name())),
        ("severity", Json::text(severity)),
        ("stage", Json::text(stage)),
        ("place", Json::Text(finding.place.to_string())),
        ("clause", said.clause.map_or(Json::Null, |clause| Json::text(&clause.id))),
        ("quote", Json::text(said.clause.map_or(words::no_clause(finding.severity), |clause| &clause.text))),
        ("what", Json::text(&said.what)),
        ("todo", Json::text(&*said.todo)),
    ];
    object(entries.into_iter().chain(fix))
}

fn object(entries: impl IntoIterator<Item = (&'static str, Json)>) -> Json {
    Json::Object(entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit;

    fn of(wrong: bool) -> Verdict {
        let notice = kit::notices().next().unwrap();
        let answers = kit::sample(&notice, wrong);
        Verdict::new(&Prepared::new(notice).0, &answers)
    }

    #[test]
    fn a_sample_is_told_from_an_application() {
        let notice = kit::notices().next().unwrap();
        let mut answers = kit::accepted(&notice);
        let prepared = kit::prepared(notice);
        assert_eq!(Verdict::new(&prepared, &answers).json().get("sample"), None);
        answers.sample = true;
        assert_eq!(Verdict::new(&prepared, &answers).json().get("sample"), Some(&Json::Bool(true)));
    }

    #[test]
    fn the_samples_get_their_verdicts() {
        assert!(of(false).passed());
        let wrong = of(true).json();
        assert_eq!(wrong.get("verdict").and_then(Json::as_text), Some("errors"));
        let Some(Json::List(findings)) = wrong.get("findings") else { panic!("no findings") };
        for key in ["rule", "severity", "stage", "place", "clause", "quote", "what", "todo"] {
            assert!(findings.iter().all(|found| found.get(key).is_some()), "{key}");
        }
        assert!(findings.iter().any(|found| found.get("fix").is_some()));
    }
}
