//! A notice made ready for checking: every expression compiled, every id looked up once.

mod compiled;
mod compiler;
mod parts;

use std::cell::OnceCell;
use std::rc::Rc;

use rust_decimal::Decimal;

use crate::answers::{Date, Map, Value};
use crate::notice::{Chapter, ChecklistItem, Condition, Field, Form, Material, Notice, Passage, Rule};
use crate::rules::{ColumnPlace, Dependency};

use super::scope::{Slots, Within};
use compiler::{Compile, Compiler, Wanted, checked, linted};
pub use compiler::{Defect, Expression};
use parts::Compiled;
pub(super) use parts::{
    PreparedBlock, PreparedCondition, PreparedField, PreparedForm, PreparedPart, PreparedPassage, PreparedRule,
    PreparedTick,
};

/// A notice with its expressions compiled. Cloning shares it.
#[derive(Debug, Clone)]
pub struct Prepared {
    /// The notice.
    pub notice: Rc<Notice>,
    /// Where values stand behind those of the answers.
    pub(super) slots: Slots,
    shared: Rc<Shared>,
}

/// What is known of a notice before anything is answered.
#[derive(Debug)]
struct Shared {
    compiled: Compiled,
    columns: Vec<(Rc<str>, ColumnPlace)>,
    /// The slots of everything that is answered, by id.
    answered: Map<usize>,
    /// The values of the slots behind the answers'.
    constants: Vec<Value>,
    /// What statistics count and add up; who fills a form in needs none of it.
    statistics: OnceCell<Vec<Expression>>,
}

impl Prepared {
    /// Compiles a notice's expressions; what does not compile is named, and never decided.
    pub fn new(notice: impl Into<Rc<Notice>>) -> (Self, Vec<Defect>) {
        Self::compiled(notice.into(), checked)
    }

    /// The same of a notice that the linter has passed, as those that this program carries were when it was built: the page
    /// carries no checker of types.
    pub fn linted(notice: impl Into<Rc<Notice>>) -> Self {
        Self::compiled(notice.into(), linted).0
    }

    fn compiled(notice: Rc<Notice>, compile: Compile) -> (Self, Vec<Defect>) {
        let answered: Map<usize> = notice.answered().enumerate().map(|(slot, it)| (it.id.as_str(), slot)).collect();
        let mut compiler = Compiler::new(&notice, compile);
        let compiled = Compiled::of(&notice, &answered, &mut compiler);
        let constants = constants(&notice);
        let statistics = OnceCell::new();
        let shared = Shared { compiled, columns: compiler.columns, answered, constants, statistics };
        let slots = Slots::of(&notice);
        (Self { notice, slots, shared: Rc::new(shared) }, compiler.defects)
    }

    /// Whether the rule's expression compiled.
    pub fn compiles(&self, rule: &Rule) -> bool {
        self.rule(rule).is_some_and(|prepared| prepared.assert.compiled())
    }

    /// The expression that says whether a piece of information applies; none where it always does, or is not known.
    pub fn information(&self, id: &str) -> Option<&Expression> {
        let mut items = self.notice.submission.information.iter().zip(&self.shared.compiled.information);
        items.find(|(item, _)| item.id == id)?.1.as_ref()
    }

    /// The ids of what the `when` of a field reads; nothing where it always applies.
    pub fn read_by_when(&self, id: &str) -> Vec<&str> {
        let mut fields = self.answered();
        let whens = fields.find(|(field, _)| field.id == id).map(|(_, it)| (it.when.as_ref(), it.section.as_deref()));
        let whens = whens.into_iter().flat_map(|(field, section)| [field, section]).flatten();
        let reads = whens.flat_map(Expression::reads).map(|read| match *read {
            Dependency::Slot(slot) | Dependency::Rows(slot) | Dependency::Column(slot, _) => slot,
        });
        reads.filter_map(|slot| self.notice.answered().nth(slot)).map(|field| field.id.as_str()).collect()
    }

    /// A truth about the whole form that is tried beside the notice's own, and why it does not compile.
    pub(super) fn truth(&self, path: &str, source: &str) -> (Expression, Vec<Defect>) {
        let mut compiler = Compiler::new(&self.notice, checked);
        let truth = compiler.expression(path.to_owned(), source, Within::Notice, Wanted::Truth);
        (truth, compiler.defects)
    }

    /// Numbers about the whole form that are reckoned beside the notice's own, each by its path and its source; and why they do
    /// not compile.
    pub(super) fn numbers(&self, sources: &[(&str, &str)]) -> (Vec<Expression>, Vec<Defect>) {
        let mut compiler = Compiler::new(&self.notice, checked);
        let numbers = sources
            .iter()
            .map(|(path, source)| compiler.expression((*path).to_owned(), source, Within::Notice, Wanted::Number));
        (numbers.collect(), compiler.defects)
    }

    /// What the notice's statistics count and add up, in their order, compiled when they are first asked for.
    pub(super) fn statistics(&self) -> &[Expression] {
        self.shared.statistics.get_or_init(|| self.compiled_statistics().0)
    }

    /// The same with why it does not compile.
    pub(super) fn compiled_statistics(&self) -> (Vec<Expression>, Vec<Defect>) {
        let mut compiler = Compiler::new(&self.notice, checked);
        let statistics = self.notice.review.iter().flat_map(|review| &review.statistics).zip(1..);
        let compiled = statistics.map(|(statistic, at)| {
            let (key, source, wanted) = match (&statistic.by, &statistic.sum) {
                (Some(by), _) => ("by", by.as_str(), Wanted::Texts),
                (None, sum) => ("sum", sum.as_deref().unwrap_or_default(), Wanted::Number),
            };
            compiler.expression(format!("review.statistics.{at}.{key}"), source, Within::Notice, wanted)
        });
        (compiled.collect(), compiler.defects)
    }

    /// Everything that is answered, in the order of the slots.
    pub(super) fn answered(&self) -> impl Iterator<Item = (&Field, &PreparedField)> {
        self.notice.answered().zip(&self.shared.compiled.answered)
    }

    /// The printed forms with their programs.
    pub(super) fn forms(&self) -> impl Iterator<Item = (&Form, &PreparedForm)> {
        self.notice.forms.iter().zip(&self.shared.compiled.forms)
    }

    /// The conditions with their programs.
    pub(super) fn conditions(&self) -> impl Iterator<Item = (&Condition, &PreparedCondition)> {
        self.notice.conditions.iter().zip(&self.shared.compiled.conditions)
    }

    /// The rules with their programs.
    pub(super) fn rules(&self) -> impl Iterator<Item = (&Rule, &PreparedRule)> {
        self.notice.rules.iter().zip(&self.shared.compiled.rules)
    }

    /// The programs of one rule; none of another notice's.
    pub(super) fn rule(&self, rule: &Rule) -> Option<&PreparedRule> {
        self.rules().find(|(known, _)| known.id == rule.id).map(|(_, prepared)| prepared)
    }

    /// The materials, each with its tick and when it is due.
    pub(super) fn materials(&self) -> impl Iterator<Item = (&Material, &PreparedTick)> {
        self.notice.materials.iter().zip(&self.shared.compiled.materials)
    }

    /// The checklist, each item with its tick and when it applies.
    pub(super) fn checklist(&self) -> impl Iterator<Item = (&ChecklistItem, &PreparedTick)> {
        self.notice.checklist.iter().zip(&self.shared.compiled.checklist)
    }

    /// The passages of a chapter with their programs.
    pub(super) fn passages<'a>(
        &'a self,
        chapter: &Chapter,
    ) -> impl Iterator<Item = (&'a Passage, &'a PreparedPassage)> {
        let mut chapters = self.notice.outline.iter().zip(&self.shared.compiled.outline);
        let found = chapters.find(|(known, _)| known.id == chapter.id);
        found.into_iter().flat_map(|(chapter, passages)| chapter.passages.iter().zip(passages))
    }

    /// The columns in which expressions look for texts, each with the path of the first that does.
    pub(super) fn columns(&self) -> &[(Rc<str>, ColumnPlace)] {
        &self.shared.columns
    }

    /// The values of the slots behind the answers'.
    pub(super) fn constants(&self) -> impl Iterator<Item = Value> {
        self.shared.constants.iter().cloned()
    }

    /// The slot of an answered field, table or tick; in the order of the page.
    pub(super) fn slot(&self, id: &str) -> Option<usize> {
        self.shared.answered.get(id).copied()
    }
}

/// The values that do not depend on what is answered. Where the form does not say the day that ages are reckoned at, the
/// last day serves.
fn constants(notice: &Notice) -> Vec<Value> {
    let set = |options: &Vec<String>| Value::List(options.iter().map(|option| Value::text(option)).collect());
    let mut values: Vec<Value> = notice.sets.values().map(set).collect();
    let days = |days: &[String]| Value::List(days.iter().map(|day| date(day)).collect());
    let calendar = notice.calendar.as_ref();
    values.push(days(calendar.map_or(&[], |calendar| &calendar.holidays)));
    values.push(days(calendar.map_or(&[], |calendar| &calendar.workdays)));
    let last = notice.last_day().map_or(Value::Unknown, |day| date(&day));
    values.extend([Value::Number(Decimal::from(notice.edition)), last.clone(), last]);
    values
}

fn date(iso: &str) -> Value {
    Date::from_iso(iso).map_or(Value::Unknown, Value::Date)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit;

    #[test]
    fn a_carried_notice_has_the_programs_that_checking_gives_it() {
        for notice in kit::notices() {
            let id = notice.id.clone();
            let (checked, defects) = Prepared::new(notice.clone());
            assert_eq!(defects, []);
            let (linted, defects) = Prepared::compiled(notice.into(), linted);
            assert_eq!(defects, []);
            assert_eq!(linted.shared.compiled, checked.shared.compiled, "{id}");
        }
    }
}
