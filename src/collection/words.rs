//! What stands on the screen and in tables for what this room knows.

use super::{DecisionState, LedgerMark, LedgerVerdict, LimitCount, Relation};
use crate::check::words::Judgement;
use crate::notice::{CountedBy, Notice};

/// What the check says of an application.
pub fn judgement(judgement: Judgement) -> &'static str {
    match judgement {
        Judgement::Accept => "可受理",
        Judgement::Ask => "待核实",
        Judgement::Return => "需退回",
    }
}

/// What the check says of a row.
pub fn verdict(verdict: LedgerVerdict) -> &'static str {
    match verdict {
        LedgerVerdict::Accept => judgement(Judgement::Accept),
        LedgerVerdict::Ask => judgement(Judgement::Ask),
        LedgerVerdict::Return => judgement(Judgement::Return),
        LedgerVerdict::Unreadable => "没有读出",
    }
}

/// What is remarkable about a row.
pub fn mark(mark: LedgerMark) -> &'static str {
    match mark {
        LedgerMark::Versions => "同一申报有几份",
        LedgerMark::Again => "重复收到",
        LedgerMark::Over => "超过名额",
        LedgerMark::Renewed => "结论后材料已更新",
    }
}

/// What was decided.
pub fn state(state: DecisionState) -> &'static str {
    match state {
        DecisionState::Open => "未审",
        DecisionState::Returned => "待补正",
        DecisionState::Passed => "通过",
        DecisionState::Declined => "不予推荐",
        DecisionState::Duplicate => "重复",
        DecisionState::Withdrawn => "撤回",
    }
}

/// How an application is related to another.
pub fn relation(relation: Relation) -> &'static str {
    match relation {
        Relation::Same => "内容相同",
        Relation::Version => "同一工作室的另一份",
        Relation::Leader => "同一领衔人的另一份",
        Relation::Unit => "同一单位的另一个工作室",
    }
}

/// That there are more than are allowed, with the clause: 「推荐单位“东湖区总工会”报来 3 份，超过名额 2 份（依据：通知·一4）。」; none where there are not.
pub fn over(notice: &Notice, count: &LimitCount) -> Option<String> {
    let limit = notice.review.as_ref()?.limits.get(count.limit)?;
    let whose = match limit.per {
        CountedBy::All => "一共".to_owned(),
        CountedBy::Recommender => format!("推荐单位“{}”", count.of),
        CountedBy::Unit => format!("单位“{}”", count.of),
        CountedBy::Leader => format!("领衔人“{}”", count.of),
    };
    let what = limit.what.as_deref().map(|what| format!("（{what}）")).unwrap_or_default();
    let basis = limit.clause.as_deref().map(|clause| format!("（依据：{clause}）")).unwrap_or_default();
    count.is_over().then(|| format!("{whose}报来 {} 份{what}，超过名额 {} 份{basis}。", count.count, count.max))
}
