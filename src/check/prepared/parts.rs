//! The programs of each part of a definition, in the definition's order.

use std::rc::Rc;

use rust_decimal::Decimal;

use crate::answers::Map;
use crate::notice::{Choice, Notice};
use crate::rules::Dependency;

use super::compiler::Expression;

/// The programs of a definition; each list is as long as the definition's.
#[derive(Debug, PartialEq)]
pub(super) struct Compiled {
    /// Of everything that is answered.
    pub answered: Vec<PreparedField>,
    pub forms: Vec<PreparedForm>,
    pub conditions: Vec<PreparedCondition>,
    pub rules: Vec<PreparedRule>,
    pub materials: Vec<PreparedTick>,
    pub information: Vec<Option<Expression>>,
    pub checklist: Vec<PreparedTick>,
    pub outline: Vec<Vec<PreparedPassage>>,
}

/// What is known beforehand of a field or column.
#[derive(Debug, PartialEq)]
pub struct PreparedField {
    /// Whether it is asked, where its section is; none where it always is.
    pub when: Option<Expression>,
    /// Whether its section is asked; none where it always is.
    pub section: Option<Rc<Expression>>,
    /// The value that is offered.
    pub offer: Option<Expression>,
    /// The list that it offers, by its place in the notice.
    pub list: Option<usize>,
    /// The smallest number.
    pub least: Option<Decimal>,
    /// The largest number.
    pub most: Option<Decimal>,
    /// Its columns, where it is a table.
    pub columns: Vec<PreparedField>,
}

impl PreparedField {
    /// The choices that the field offers.
    pub fn choices<'a>(&self, notice: &'a Notice) -> &'a [Choice] {
        let list = self.list.and_then(|at| notice.lists.get(at));
        list.map_or(&[][..], |list| list.options.as_slice())
    }
}

/// A printed form's programs.
#[derive(Debug, PartialEq)]
pub struct PreparedForm {
    /// Whether it is filled; none where it always is.
    pub when: Option<Expression>,
    /// Its blocks.
    pub blocks: Vec<PreparedBlock>,
}

/// The programs of a part of a form.
#[derive(Debug, PartialEq)]
pub struct PreparedBlock {
    /// Whether it is printed; none where it always is.
    pub when: Option<Expression>,
    /// Whether each row of a table is.
    pub rows: Vec<Option<Expression>>,
}

/// A condition's programs.
#[derive(Debug, PartialEq)]
pub struct PreparedCondition {
    /// Whether it applies; none where it always does.
    pub when: Option<Expression>,
    /// Its parts.
    pub parts: Vec<PreparedPart>,
    /// What its state depends on.
    pub reads: Vec<Dependency>,
}

/// What a part of a condition follows from.
#[derive(Debug, PartialEq)]
pub enum PreparedPart {
    /// An expression that holds.
    Computed(Expression),
    /// A tick, by its slot.
    Ticked(usize),
}

/// A rule's programs.
#[derive(Debug, PartialEq)]
pub struct PreparedRule {
    /// What must hold.
    pub assert: Expression,
    /// The values that its sentences name.
    pub facts: Map<Expression>,
    /// The value that would mend it.
    pub suggest: Option<Expression>,
    /// The table whose rows it is about, by its slot.
    pub each: Option<usize>,
    /// What its finding depends on, beside the row at hand.
    pub reads: Vec<Dependency>,
}

/// What is ticked as done, and when that is asked.
#[derive(Debug, PartialEq)]
pub struct PreparedTick {
    /// Whether it is asked; none where it always is.
    pub when: Option<Expression>,
    /// The tick's slot.
    pub tick: usize,
}

/// A passage's programs.
#[derive(Debug, PartialEq)]
pub struct PreparedPassage {
    /// The values that its text names.
    pub facts: Map<Expression>,
    /// The table whose rows it names, by its slot.
    pub each: Option<usize>,
    /// Which rows it names; none where it names all.
    pub only: Option<Expression>,
}
