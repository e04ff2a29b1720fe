//! How far a part of the application is, in a word and a sign. Pure.

use std::rc::Rc;

use crate::check::{Assessment, ConditionState, Finding, Fulfilment, MaterialState, Progress};
use crate::notice::{Material, Severity, Stage};
use crate::ui::sign;

/// How far a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// Nothing is filled.
    Untouched,
    /// Nothing need be filled, and nothing is.
    Optional,
    /// So many of so many.
    Going(usize, usize),
    /// So many things to mend.
    Mend(usize),
    /// So many things to do before sending.
    Open(usize),
    /// Everything is there.
    Done,
}

impl Stand {
    /// How far a section is, in which so many errors are marked; `touched` says whether anything at all is written in it.
    pub fn section(progress: &Progress, errors: usize, touched: bool) -> Self {
        match (errors, progress.due) {
            (1.., _) => Self::Mend(errors),
            (0, 0) => {
                if touched {
                    Self::Done
                } else {
                    Self::Optional
                }
            }
            (0, due) => Self::counted(progress.filled, due),
        }
    }

    /// How far the conditions are.
    pub fn conditions(conditions: &[ConditionState]) -> Self {
        let count = |state| conditions.iter().filter(|condition| condition.state == state).count();
        match count(Fulfilment::Unmet) {
            0 => Self::counted(count(Fulfilment::Met), conditions.len()),
            unmet => Self::Mend(unmet),
        }
    }

    /// How far the materials are that are due and would be missed.
    pub fn materials(asked: &[Material], states: &[MaterialState]) -> Self {
        let missed = |(material, _): &(&Material, &MaterialState)| material.missing.is_some();
        let due = || asked.iter().zip(states).filter(missed).filter(|(_, state)| state.due == Some(true));
        Self::counted(due().filter(|(_, state)| state.ready).count(), due().count())
    }

    /// Whether the whole could be sent: what must be mended, else what is still to do, conditions that nobody has answered
    /// among it.
    pub fn whole(assessment: &Assessment) -> Self {
        let fill = |finding: &&Rc<Finding>| finding.stage == Stage::Fill && finding.severity == Severity::Error;
        let errors = assessment.findings.iter().filter(fill).count();
        let unsent = assessment.findings.iter().filter(|finding| finding.stage == Stage::Send).count();
        let unanswered = assessment.conditions.iter().filter(|it| it.state == Fulfilment::Open).count();
        let unmet = assessment.conditions.iter().filter(|it| it.state == Fulfilment::Unmet).count();
        let (errors, open) = (errors.max(unmet), unsent + unanswered);
        match (errors, open) {
            (0, 0) => Self::Done,
            (0, open) => Self::Open(open),
            (errors, _) => Self::Mend(errors),
        }
    }

    /// So many of so many.
    pub fn counted(done: usize, all: usize) -> Self {
        match done {
            done if done >= all => Self::Done,
            0 => Self::Untouched,
            done => Self::Going(done, all),
        }
    }

    /// The word.
    pub fn word(self) -> String {
        match self {
            Self::Untouched => "未开始".to_owned(),
            Self::Optional => "选填".to_owned(),
            Self::Going(done, all) => format!("填写中 {done}/{all}"),
            Self::Mend(count) => format!("需修改 {count}"),
            Self::Open(count) => format!("待办 {count}"),
            Self::Done => "完成".to_owned(),
        }
    }

    /// The sign.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Untouched | Self::Optional => sign::OPEN,
            Self::Going(..) | Self::Open(_) => sign::GOING,
            Self::Mend(_) => sign::WRONG,
            Self::Done => sign::DONE,
        }
    }

    /// The class.
    pub fn class(self) -> &'static str {
        match self {
            Self::Untouched | Self::Optional => "is-open",
            Self::Going(..) | Self::Open(_) => "is-going",
            Self::Mend(_) => "is-mend",
            Self::Done => "is-done",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::{Read, from_text};

    fn progress(due: usize, filled: usize) -> Progress {
        Progress { section: "x".into(), due, filled, errors: 0, warnings: 0 }
    }

    #[test]
    fn a_section_says_how_far_it_is() {
        for (progress, errors, touched, word) in [
            (progress(9, 0), 0, false, "未开始"),
            (progress(9, 0), 9, false, "需修改 9"),
            (progress(9, 3), 0, true, "填写中 3/9"),
            (progress(9, 3), 2, true, "需修改 2"),
            (progress(9, 9), 0, true, "完成"),
            (progress(0, 0), 0, false, "选填"),
            (progress(0, 0), 0, true, "完成"),
        ] {
            assert_eq!(Stand::section(&progress, errors, touched).word(), word);
        }
    }

    fn material(missing: &str) -> Material {
        let text = format!(r#"{{"id":"m","title":"m","kind":"proof","medium":"paper"{missing}}}"#);
        Material::read(&from_text(&text).unwrap())
    }

    #[test]
    fn only_materials_count_that_are_due_and_would_be_missed() {
        let asked = [r#","missing":"error""#, r#","missing":"error""#, ""].map(material);
        let state = |due, ready| MaterialState { id: "m".into(), due, ready };
        let stand = |states: &[MaterialState]| Stand::materials(&asked, states);
        assert_eq!(stand(&[state(Some(true), true), state(None, false), state(Some(true), false)]), Stand::Done);
        assert_eq!(
            stand(&[state(Some(true), true), state(Some(true), false), state(Some(true), true)]),
            Stand::Going(1, 2)
        );
    }
}
