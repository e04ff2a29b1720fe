//! 申报条件 and what happens on paper.

use super::{Examples, Severity};

/// A condition made of parts: any part 否 makes it 不符, all 是 make it 符合, else it is 未填.
#[derive(Debug, Clone, PartialEq)]
pub struct Condition {
    /// The id; its ticks are the answers `conditions.ID.PART`.
    pub id: String,
    /// In a few words: 有劳模领衔.
    pub title: String,
    /// The clause that sets it.
    pub clause: String,
    /// What 不符 is: an error where the clause says 必须, 须, 应, 要; a warning where it says 原则上 or 一般.
    pub severity: Severity,
    /// Only while this expression holds.
    pub when: Option<String>,
    /// Answers to try `when` on; the linter runs them.
    pub examples: Examples,
    /// The parts.
    pub parts: Vec<ConditionPart>,
}

/// One part of a condition.
#[derive(Debug, Clone, PartialEq)]
pub struct ConditionPart {
    /// The id within the condition.
    pub id: String,
    /// What must be so.
    pub text: String,
    /// Computed from the answers by this expression; ticked by the person where there is none.
    pub holds: Option<String>,
    /// Answers to try `holds` on; the linter runs them.
    pub examples: Examples,
    /// The places a computed part looks at; the first is where a person mends it.
    pub touches: Vec<String>,
    /// What to do when a computed part does not hold.
    pub fix: Option<String>,
    /// Table columns whose make-up is shown beside the tick, such as `members.education`.
    pub shows: Vec<String>,
}

/// A thing done on paper, or a fact to know; ticked where it stands in the checklist.
#[derive(Debug, Clone, PartialEq)]
pub struct ChecklistItem {
    /// The id; its tick is the answer `checklist.ID`.
    pub id: String,
    /// What to do or to know.
    pub text: String,
    /// The clause.
    pub clause: Option<String>,
    /// Only while this expression holds.
    pub when: Option<String>,
    /// Answers to try `when` on; the linter runs them.
    pub examples: Examples,
}

impl Condition {
    /// The place of a part's tick.
    pub fn tick(&self, part: &ConditionPart) -> String {
        format!("conditions.{}.{}", self.id, part.id)
    }
}

impl ChecklistItem {
    /// The place of the item's tick.
    pub fn tick(&self) -> String {
        format!("checklist.{}", self.id)
    }
}
