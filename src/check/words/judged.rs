//! What whoever receives an application would do with it as it stands: the sentence at the head of what is read.

use crate::notice::{Severity, Stage};

use super::super::{Assessment, Fulfilment};
use super::summary;

/// What would be done with an application.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judgement {
    /// 可受理: nothing stands in the way.
    Accept,
    /// 待核实: somebody has to look or ask.
    Ask,
    /// 需退回修改: something is wrong, or a condition is not met.
    Return,
}

/// What would be done with an application of which this is known.
pub fn judgement(assessment: &Assessment) -> Judgement {
    let found = |severity: Severity| {
        assessment.findings.iter().any(|finding| finding.stage == Stage::Fill && finding.severity == severity)
    };
    let condition = |state| assessment.conditions.iter().any(|condition| condition.state == state);
    let to_do = assessment.findings.iter().any(|finding| finding.stage == Stage::Send);
    if found(Severity::Error) || condition(Fulfilment::Unmet) {
        Judgement::Return
    } else if found(Severity::Warning) || condition(Fulfilment::Open) || to_do {
        Judgement::Ask
    } else {
        Judgement::Accept
    }
}

/// 「需退回修改：有 3 处必须修改；申报条件 6 项，符合 6 项。」
pub fn judged(assessment: &Assessment) -> String {
    let word = match judgement(assessment) {
        Judgement::Accept => "可受理",
        Judgement::Ask => "待核实",
        Judgement::Return => "需退回修改",
    };
    [word, "：", &summary(assessment)].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{Answers, Place};
    use crate::check::assess;
    use crate::kit;

    #[test]
    fn an_application_is_judged_by_what_is_wrong_missing_or_open() {
        let prepared = kit::prepared(kit::nanchang());
        let of = |answers: &Answers| judgement(&assess(&prepared, answers, None));
        let accepted = kit::accepted(&prepared.notice);
        assert_eq!(of(&accepted), Judgement::Accept);
        assert_eq!(of(&kit::sample(&prepared.notice, true)), Judgement::Return);
        assert_eq!(of(&Answers::default()), Judgement::Return, "what must be filled is not");
        let mut open = accepted;
        let first = prepared.notice.checklist.first().unwrap();
        open.write(&Place::field(&format!("checklist.{}", first.id)), "");
        assert_eq!(of(&open), Judgement::Ask, "what is done on paper is not said to be done");
        assert!(judged(&assess(&prepared, &open, None)).starts_with("待核实："));
    }
}
