//! 考核表: how those who review applications score them. The numbers of a sheet are texts as they are written, or exact.
//! Not here: reckoning with it (`scoring`), and whether it holds together (`lint`).

use super::Examples;

/// A scoring sheet whose numbers are of a type: texts in a definition, exact decimals where it is reckoned with.
#[derive(Debug, Clone, PartialEq)]
pub struct Scoring<N> {
    /// 考核表's title.
    pub title: String,
    /// 满分, without the extras.
    pub points: N,
    /// How several reviewers' totals become one.
    pub rule: ScoringRule,
    /// From how many totals on the highest and the lowest are left out, where the rule leaves some out.
    pub trim_from: u32,
    /// How many digits after the point a mean is shown with; it is compared as it is.
    pub decimals: u32,
    /// How ties are broken, in words; whoever decides does it.
    pub ties: Option<String>,
    /// The clause.
    pub clause: Option<String>,
    /// 等次, the best first.
    pub grades: Vec<ScoringGrade<N>>,
    /// 否决条件: what must hold before points count.
    pub gates: Vec<ScoringGate>,
    /// 考核项目.
    pub items: Vec<ScoringItem<N>>,
    /// 加分项.
    pub extras: Option<ScoringExtras<N>>,
}

/// How several reviewers' totals become one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ScoringRule {
    /// Their mean.
    #[default]
    Average,
    /// The mean without the highest and the lowest.
    Trimmed,
}

/// A grade.
#[derive(Debug, Clone, PartialEq)]
pub struct ScoringGrade<N> {
    /// Its name: 优秀.
    pub name: String,
    /// The fewest points.
    pub from: N,
    /// At most so many of a hundred of those that are ranked.
    pub share: Option<N>,
}

/// What must hold before points count: as a condition does, as an expression says, or as the reviewers find.
#[derive(Debug, Clone, PartialEq)]
pub struct ScoringGate {
    /// The id.
    pub id: String,
    /// What must be so.
    pub text: String,
    /// The condition whose state decides it, by its id.
    pub condition: Option<String>,
    /// The expression that says whether it holds.
    pub holds: Option<String>,
    /// Answers to try `holds` on; the linter runs them.
    pub examples: Examples,
    /// The clause.
    pub clause: Option<String>,
}

/// What points are given for.
#[derive(Debug, Clone, PartialEq)]
pub struct ScoringItem<N> {
    /// The id.
    pub id: String,
    /// 考核项目, under which several stand: 基础保障.
    pub group: Option<String>,
    /// 考核内容.
    pub text: String,
    /// 分值: the most that is given.
    pub points: N,
    /// 评估方式.
    pub method: Option<ScoringMethod>,
    /// An expression over the answers that proposes: the number from which points follow, and the points themselves where
    /// they are judged or deducted.
    pub from: Option<String>,
    /// 自评: an expression over the answers that gives the points which the applicant thinks are earned. They count for nothing.
    pub self_mark: Option<String>,
    /// Answers that earn all points, fewer, or leave it open; the linter runs them.
    pub examples: Examples,
    /// The clause.
    pub clause: Option<String>,
    /// 评分标准.
    pub scored: ScoringHow<N>,
}

/// How a reviewer comes to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScoringMethod {
    /// 材料审核
    Material,
    /// 实地考察
    Site,
    /// 专家意见
    Expert,
}

/// How points are given.
#[derive(Debug, Clone, PartialEq)]
pub enum ScoringHow<N> {
    /// As the reviewer thinks fit.
    Judged,
    /// All of them, less what is deducted.
    Deduct {
        /// What points are taken off for.
        deductions: Vec<ScoringDeduction<N>>,
    },
    /// All of them from a number on, and none below.
    Threshold {
        /// The number.
        at_least: N,
        /// Of what.
        unit: Option<String>,
    },
    /// Those of the highest band that a number reaches.
    Band {
        /// The bands, the lowest first.
        bands: Vec<ScoringBand<N>>,
        /// Of what.
        unit: Option<String>,
    },
    /// So many for each piece.
    PerPiece {
        /// For each.
        each: N,
        /// No more than so many; without it no more than the item has.
        cap: Option<N>,
        /// Of what.
        unit: Option<String>,
    },
    /// All of them, less so many for each that is missing.
    PerMissing {
        /// For each.
        each: N,
        /// How many there should be.
        of: N,
        /// Of what.
        unit: Option<String>,
    },
}

/// What points are taken off for.
#[derive(Debug, Clone, PartialEq)]
pub struct ScoringDeduction<N> {
    /// 标牌不明显.
    pub text: String,
    /// How many.
    pub points: N,
}

/// A band of numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct ScoringBand<N> {
    /// Its lowest number.
    pub from: N,
    /// What it earns.
    pub points: N,
}

/// 加分项, which come on top.
#[derive(Debug, Clone, PartialEq)]
pub struct ScoringExtras<N> {
    /// No more than so many points for all of them.
    pub cap: N,
    /// What they are given for.
    pub items: Vec<ScoringItem<N>>,
}

/// A sheet as a definition writes it.
pub type WrittenScoring = Scoring<String>;
/// How points are given, as a definition writes it.
pub(super) type WrittenHow = ScoringHow<String>;
