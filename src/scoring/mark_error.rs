//! Why something is not marked, and the sentences for it.

use rust_decimal::Decimal;

/// Why something is not marked, submitted or opened again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MarkError {
    /// The reviewer belongs to the applicant's unit.
    Barred {
        /// The reviewer's name.
        reviewer: String,
        /// The unit.
        unit: String,
    },
    /// It was submitted.
    Locked,
    /// 自评 was typed in several ways between which nobody has chosen.
    Contested,
    /// The reviewer has declared not to mark this application.
    Recused,
    /// The sheet has no such item or gate.
    NoSuchItem(String),
    /// The item has no such deductions.
    NoSuchDeduction(String),
    /// The points are fewer than 0 or more than the item has.
    Outside {
        /// What the item is called.
        text: String,
        /// The points.
        points: Decimal,
        /// The most that it has.
        most: Decimal,
    },
    /// The points have more digits than are exact.
    TooFine(String),
    /// These items are not marked yet.
    Unmarked(Vec<String>),
    /// A reason is wanted.
    ReasonWanted,
    /// It was not submitted.
    NotSubmitted,
}

impl MarkError {
    /// What a person reads.
    pub fn sentence(&self) -> String {
        match self {
            Self::Barred { reviewer, unit } => {
                format!("评委“{reviewer}”的单位“{unit}”就是这份申报的单位，应当回避，不能评分。")
            }
            Self::Locked => "这份评分已经提交，不能再改。要改的，请先退回修改并写明理由。".to_owned(),
            Self::Contested => {
                "这份申报的自评录入过几份不同的，还没有选定。请先在“合并各位评委的评分”里选定一份，再修改。".to_owned()
            }
            Self::Recused => "评委已声明回避这份申报，不能评分。要评分的，请先取消回避。".to_owned(),
            Self::NoSuchItem(id) => format!("考核表里没有编号为“{id}”的项目。请核对考核表是不是同一张。"),
            Self::NoSuchDeduction(text) => format!("“{text}”没有这一条扣分。请核对考核表是不是同一张。"),
            Self::Outside { text, points, most } => {
                format!("“{text}”的{points}分不在0至{most}分之间。请重新打分。")
            }
            Self::TooFine(text) => format!("“{text}”的分数小数位太多，最多4位。请重新打分。"),
            Self::Unmarked(texts) => {
                format!("还有{}项没有打分：{}。没有打分不等于0分；该是0分的，请写0。", texts.len(), texts.join("、"))
            }
            Self::ReasonWanted => "请写明理由。".to_owned(),
            Self::NotSubmitted => "这份评分还没有提交，可以直接修改。".to_owned(),
        }
    }
}
