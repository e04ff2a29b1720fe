//! What is counted or added up of many applications.
//! Not here: counting it (`collection`).

use crate::json::Json;

/// A chart with its table: applications counted by a word of theirs, or an amount of theirs added up.
#[derive(Debug, Clone, PartialEq)]
pub struct ReviewStatistic {
    /// What it is called: 单位类型.
    pub label: String,
    /// Counts applications by this text, or by each text of this list; an expression.
    pub by: Option<String>,
    /// Adds this number up, for each 推荐单位 and in total; an expression. Either this or `by` is said.
    pub sum: Option<String>,
    /// What the number counts: 万元.
    pub unit: Option<String>,
    /// The clause.
    pub clause: Option<String>,
    /// What the expression gives of some answers; the linter tries them.
    pub examples: Vec<FigureExample>,
}

/// Answers, and what a statistic's expression gives of them.
#[derive(Debug, Clone, PartialEq)]
pub struct FigureExample {
    /// The answers, written as in a submission file.
    pub answers: Json,
    /// The texts, or the one number, as text; nothing where the answers do not decide it.
    pub gives: Vec<String>,
}
