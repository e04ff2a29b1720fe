//! The notice's own rules, run over the answers.

use std::rc::Rc;

use crate::answers::{Map, Place, Value};
use crate::kinds::show_date;
use crate::notice::{DatePrint, Field, Rule, TemplatePiece, pieces};

use super::entries::ReadRow;
use super::facts::truth;
use super::memo::{Memo, RowMemos};
use super::prepared::{Expression, PreparedRule};
use super::ranked::Ranked;
use super::{ChangedSlots, Entries, Facts, Finding, Fix, Prepared, Problem, show};

/// What a rule has found.
#[derive(Debug)]
pub enum RuleFindings {
    /// On the whole form.
    Whole(Memo<Option<Ranked>>),
    /// In each row of a table.
    Rows(RowMemos<Ranked>),
}

impl RuleFindings {
    /// The findings, in their order.
    pub fn findings(&self) -> Vec<&Ranked> {
        match self {
            Self::Whole(memo) => memo.value().iter().collect(),
            Self::Rows(memos) => memos.found().collect(),
        }
    }
}

/// What each rule finds that does not hold.
pub fn found(
    prepared: &Prepared,
    entries: &Entries,
    facts: &Facts<'_>,
    (changes, hidden): (&ChangedSlots, &[usize]),
    before: Vec<RuleFindings>,
) -> Vec<RuleFindings> {
    let mut before = before.into_iter();
    let rules = prepared.rules();
    rules
        .map(|(rule, programs)| {
            one(&Run { prepared, entries, facts, hidden, rule, programs, row: None }, changes, before.next())
        })
        .collect()
}

fn one(run: &Run<'_>, changes: &ChangedSlots, before: Option<RuleFindings>) -> RuleFindings {
    let (stale, work) = (changes.touch(&run.programs.reads), run.facts.work());
    let Some((slot, table)) = run.table() else {
        let before = if let Some(RuleFindings::Whole(memo)) = before { Some(memo) } else { None };
        return RuleFindings::Whole(Memo::again(before, stale, work, || run.finding()));
    };
    let before = if let Some(RuleFindings::Rows(memos)) = before { Some(memos) } else { None };
    let rows = run.rows(slot);
    let changed = changes.rows(slot).filter(|_| !stale);
    RuleFindings::Rows(RowMemos::again(before, rows.len(), changed, work, |index| {
        let row = rows.get(index).filter(|row| !row.row.is_empty())?;
        Run { row: Some((table, index, row)), ..*run }.finding()
    }))
}

/// What a rule says of the answers: on the whole form once, of a rule for each row once a filled row; none where it is
/// not decided.
pub fn outcomes(
    prepared: &Prepared,
    entries: &Entries,
    rule: &Rule,
    (facts, hidden): (&Facts<'_>, &[usize]),
) -> Vec<Option<bool>> {
    let Some(programs) = prepared.rule(rule) else { return Vec::new() };
    let run = Run { prepared, entries, facts, hidden, rule, programs, row: None };
    let Some((slot, table)) = run.table() else { return vec![run.holds()] };
    let rows = run.rows(slot).iter().enumerate().filter(|(_, row)| !row.row.is_empty());
    rows.map(|(index, row)| Run { row: Some((table, index, row)), ..run }.holds()).collect()
}

/// One rule on the whole form or on one row.
#[derive(Clone, Copy)]
struct Run<'a> {
    prepared: &'a Prepared,
    entries: &'a Entries,
    facts: &'a Facts<'a>,
    hidden: &'a [usize],
    rule: &'a Rule,
    programs: &'a PreparedRule,
    row: Option<(&'a Field, usize, &'a ReadRow)>,
}

impl<'a> Run<'a> {
    /// The table whose rows the rule is about, with its slot.
    fn table(&self) -> Option<(usize, &'a Field)> {
        self.programs.each.zip(self.prepared.notice.field(self.rule.each.as_ref()?))
    }

    /// The rows of a table; one that is not asked has none to check.
    fn rows(&self, slot: usize) -> &'a [Rc<ReadRow>] {
        if self.hidden.contains(&slot) { &[] } else { self.entries.rows(slot) }
    }

    fn holds(&self) -> Option<bool> {
        truth(&self.value(&self.programs.assert))
    }

    fn finding(&self) -> Option<Ranked> {
        if self.holds() != Some(false) {
            return None;
        }
        let rule = self.rule;
        let touches: Vec<Place> = rule.touches.iter().filter_map(|place| self.place(place)).collect();
        let finding = Finding {
            problem: Problem::Rule(rule.id.as_str().into()),
            severity: rule.severity,
            stage: rule.stage,
            place: touches.first()?.clone(),
            touches,
            clause: rule.clause.as_deref().map(Into::into),
            facts: self.named(),
            fix: self.fix(),
        };
        Some(Ranked::new(self.prepared, finding))
    }

    fn value(&self, expression: &Expression) -> Value {
        match self.row {
            Some((_, _, row)) => self.facts.value_in(expression, &row.record),
            None => self.facts.value(expression),
        }
    }

    /// A place as the rule names it: `row.COLUMN` stands in the row at hand.
    fn place(&self, name: &str) -> Option<Place> {
        match (name.strip_prefix("row."), self.row) {
            (Some(column), Some((table, index, _))) => Some(Place::cell(&table.id, index, column)),
            _ => name.parse().ok(),
        }
    }

    /// What the message's and the fix's blanks stand for.
    fn named(&self) -> Map<String> {
        let blanks = [&self.rule.message, &self.rule.fix].into_iter().flat_map(|text| pieces(text));
        let blank = |piece| if let TemplatePiece::Blank(name) = piece { Some((name, self.name(name))) } else { None };
        blanks.filter_map(blank).collect()
    }

    fn name(&self, blank: &str) -> String {
        let said = match self.programs.facts.get(blank) {
            Some(fact) => self.facts.said(fact, &self.value(fact)),
            None => self.facts.work().text(self.programs.assert.path(), || match (blank, self.row) {
                ("row", Some((_, index, _))) => (index + 1).to_string(),
                _ => self.place(blank).map_or_else(String::new, |place| self.shown(&place)),
            }),
        };
        said.unwrap_or_else(|| "……".to_owned())
    }

    /// What stands at a place; a date or a number in one form, however it was typed: the sentence has the unit itself.
    fn shown(&self, place: &Place) -> String {
        match self.entries.value_at(place) {
            Some(Value::Date(day)) => show_date(*day, DatePrint::Chinese),
            Some(Value::Number(number)) => number.normalize().to_string(),
            _ => show::shown(self.entries, place),
        }
    }

    fn fix(&self) -> Option<Fix> {
        let (suggest, expression) = self.rule.suggest.as_ref().zip(self.programs.suggest.as_ref())?;
        let text = self.facts.stored(expression, &self.value(expression))?;
        Some(Fix { place: self.place(&suggest.place)?, text })
    }
}
