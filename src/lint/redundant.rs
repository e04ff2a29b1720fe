//! What a definition says twice, or needlessly, so that one of both is a slip.

use std::fmt;

/// What is said too much.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Redundant {
    /// The form of a number says how long it is, and another key says it again.
    Length,
    /// A material is said to be of one kind twice.
    Kind,
    /// The day stands among the days off and the days worked a second time.
    Day(String),
    /// A day that is said to be worked instead of another is none of a weekend.
    Workday(String),
    /// A statistic counts applications and adds something up.
    ByAndSum,
}

impl fmt::Display for Redundant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Length => f.write_str("says twice how long the number is; `code` or `digits` alone says it"),
            Self::Kind => f.write_str("names a kind twice"),
            Self::Day(day) => write!(f, "{day} stands in the calendar twice"),
            Self::Workday(day) => write!(f, "{day} is no Saturday or Sunday and is worked anyway"),
            Self::ByAndSum => f.write_str("stands beside `by`; a statistic counts or adds up, not both"),
        }
    }
}

impl Redundant {
    /// What is wrong and what to do, as Chinese sentences.
    pub(super) fn sentence(&self) -> String {
        match self {
            Self::Length => "号码的位数写了两遍。code 或 digits 已经说定，请只留一个，并删去字数。".to_owned(),
            Self::Kind => "同一种材料写了两次。请只留一个。".to_owned(),
            Self::Day(day) => format!("{day}写了两次。请核对它放假还是上班，只留一个。"),
            Self::ByAndSum => "by 和 sum 只能写一个：一项统计要么计份数，要么合计数量。请分成两项。".to_owned(),
            Self::Workday(day) => {
                format!("{day}不是周六、周日，本来就上班。workdays 只写调休上班的周末，请核对。")
            }
        }
    }
}
