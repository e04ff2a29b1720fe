//! What must hold between answers, said in the rule language.

use crate::answers::Map;
use crate::kinds::Examples;

/// A rule. Where its expression is false, there is a finding; where it is unknown, there is none yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    /// The id.
    pub id: String,
    /// How hard it bites.
    pub severity: Severity,
    /// When it bites.
    pub stage: Stage,
    /// The clause; a rule without one is the tool's own and says so.
    pub clause: Option<String>,
    /// A table; the rule then holds for each filled row, called `row`.
    pub each: Option<String>,
    /// What must hold.
    pub assert: String,
    /// The places it concerns, the one to mend first; within `each`, `row.COLUMN`.
    pub touches: Vec<String>,
    /// What is wrong, with `{place}` and `{fact}` filled in.
    pub message: String,
    /// What to do.
    pub fix: String,
    /// Expressions whose values the message names.
    pub facts: Map<String>,
    /// A fix by one press, where one is certain.
    pub suggest: Option<Suggestion>,
    /// Answers that pass, fail, or leave it open; the linter runs them.
    pub examples: Examples,
}

/// A value that mends the finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// Where it goes; within `each`, `row.COLUMN`.
    pub place: String,
    /// The expression that makes it.
    pub value: String,
}

/// How hard a rule bites.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// 错误: it would be sent back.
    Error,
    /// 提醒: worth a look.
    Warning,
    /// 说明: the tool's own word.
    Advice,
}

/// When a rule bites.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// While filling.
    #[default]
    Fill,
    /// Only before sending; while filling it is a reminder.
    Send,
}
