//! The sentence an officer could sign.

use crate::notice::{Severity, Stage};

use super::super::{Assessment, Fulfilment};

/// 「有 3 处必须修改，2 处建议核对；申报条件 6 项，符合 5 项，未填 1 项；报送前还有 2 项要办。」
pub fn summary(assessment: &Assessment) -> String {
    let open = assessment.findings.iter().filter(|finding| finding.stage == Stage::Send).count();
    let mut sentence = said(assessment);
    if open > 0 {
        sentence.push_str(&format!("；报送前还有 {open} 项要办"));
    }
    sentence + "。"
}

/// The same of the application alone, without what a person has still to do before she sends it.
pub fn verdict(assessment: &Assessment) -> String {
    said(assessment) + "。"
}

fn said(assessment: &Assessment) -> String {
    let count = |severity, stage| {
        assessment.findings.iter().filter(|finding| finding.severity == severity && finding.stage == stage).count()
    };
    let (errors, warnings) = (count(Severity::Error, Stage::Fill), count(Severity::Warning, Stage::Fill));
    let sentence = match (errors, warnings) {
        (0, 0) => "填写内容没有需要修改的地方".to_owned(),
        (0, _) => format!("没有必须修改的地方，{warnings} 处建议核对"),
        (_, 0) => format!("有 {errors} 处必须修改"),
        _ => format!("有 {errors} 处必须修改，{warnings} 处建议核对"),
    };
    sentence + &conditions(assessment)
}

fn conditions(assessment: &Assessment) -> String {
    let all = assessment.conditions.len();
    if all == 0 {
        return String::new();
    }
    let count = |state| assessment.conditions.iter().filter(|condition| condition.state == state).count();
    let mut text = format!("；申报条件 {all} 项，符合 {} 项", count(Fulfilment::Met));
    for (state, word) in [(Fulfilment::Unmet, "不符"), (Fulfilment::Open, "未填")] {
        if count(state) > 0 {
            text.push_str(&format!("，{word} {} 项", count(state)));
        }
    }
    text
}
