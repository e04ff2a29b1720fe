//! How whoever receives applications tells them apart, and how many may come from whom.
//! Not here: counting them (`collection`).

use super::{Examples, ReviewStatistic, WrittenScoring};
use crate::json::Unread;

/// Which answers say whose application it is, by the ids of fields; without one nothing is compared or counted by it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Review {
    /// 单位
    pub unit: Option<String>,
    /// 工作室
    pub studio: Option<String>,
    /// 领衔人
    pub leader: Option<String>,
    /// 推荐单位
    pub recommender: Option<String>,
    /// 填报日期
    pub filed: Option<String>,
    /// 联系电话, by which an applicant is reached.
    pub phone: Option<String>,
    /// 电子邮箱, to which what is returned is mailed.
    pub email: Option<String>,
    /// How many may be handed in.
    pub limits: Vec<ReviewLimit>,
    /// 考核表, where the notice prints one.
    pub scoring: Option<Unread<WrittenScoring>>,
    /// What is counted and added up of all of them.
    pub statistics: Vec<ReviewStatistic>,
}

/// How many applications may be handed in by one unit, one leader, one recommending unit, or by all.
#[derive(Debug, Clone, PartialEq)]
pub struct ReviewLimit {
    /// By whom they are counted.
    pub per: CountedBy,
    /// At most so many.
    pub max: u32,
    /// Only those of which this holds; an expression.
    pub when: Option<String>,
    /// Answers to try `when` on; the linter runs them.
    pub examples: Examples,
    /// What is counted, as shown: 辽宁省劳模创新工作室. Without it 申报.
    pub what: Option<String>,
    /// The clause.
    pub clause: Option<String>,
}

/// By whom applications are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CountedBy {
    /// All of them together.
    All,
    /// By 推荐单位.
    Recommender,
    /// By 单位.
    Unit,
    /// By 领衔人.
    Leader,
}

impl CountedBy {
    /// The key of [`Review`] that names the field; none where all are counted together.
    pub fn key(self) -> Option<&'static str> {
        match self {
            Self::All => None,
            Self::Recommender => Some("recommender"),
            Self::Unit => Some("unit"),
            Self::Leader => Some("leader"),
        }
    }
}

impl Review {
    /// The keys that name fields, each with what it names.
    pub fn named(&self) -> [(&'static str, Option<&String>); 7] {
        [
            ("unit", self.unit.as_ref()),
            ("studio", self.studio.as_ref()),
            ("leader", self.leader.as_ref()),
            ("recommender", self.recommender.as_ref()),
            ("filed", self.filed.as_ref()),
            ("phone", self.phone.as_ref()),
            ("email", self.email.as_ref()),
        ]
    }

    /// The field that counts; none where all are counted together, or the notice does not say.
    pub fn field(&self, by: CountedBy) -> Option<&str> {
        match by {
            CountedBy::All => None,
            CountedBy::Recommender => self.recommender.as_deref(),
            CountedBy::Unit => self.unit.as_deref(),
            CountedBy::Leader => self.leader.as_deref(),
        }
    }
}
