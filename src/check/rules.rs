//! The notice's own rules, run over the answers.

use std::rc::Rc;

use crate::answers::{Answers, Map, Place, Value};
use crate::notice::{Field, Kind, Piece, Rule, pieces};

use super::environment::{read_value, row_value, truth};
use super::visible::hidden;
use super::{Facts, Finding, Fix, Prepared, Problem, laid_out, show};

/// A finding for every rule that does not hold.
pub fn findings(prepared: &Prepared, answers: &Answers, facts: &Facts) -> Vec<Finding> {
    let mut found = Vec::new();
    for rule in &prepared.notice.rules {
        runs(&Run { prepared, answers, facts, rule, row: None }, &mut |run| found.extend(run.finding()));
    }
    found
}

/// What a rule says of the answers: on the whole form once, of a rule for each row once a filled row; none where it is
/// not decided.
pub fn outcomes(prepared: &Prepared, answers: &Answers, rule: &Rule) -> Vec<Option<bool>> {
    let answers = &*laid_out(&prepared.notice, answers);
    let hidden = hidden(prepared, &Facts::new(prepared, answers, &[]));
    let facts = &Facts::new(prepared, answers, &hidden);
    let mut found = Vec::new();
    runs(&Run { prepared, answers, facts, rule, row: None }, &mut |run| found.push(truth(&run.value("assert"))));
    found
}

/// Visits the form, or each filled row of the rule's table.
fn runs(run: &Run<'_>, visit: &mut dyn FnMut(&Run<'_>)) {
    let Some(table) = run.rule.each.as_ref().and_then(|table| run.prepared.notice.field(table)) else {
        return visit(run);
    };
    // Reading a row anew for every rule would cost more than the rules.
    let mut read = run.facts.rows(&table.id).into_iter();
    for (index, row) in run.answers.rows(&table.id).iter().enumerate() {
        let value = if table.has_fixed_rows() || !row.is_empty() { read.next() } else { None };
        if !row.is_empty() {
            let value = value.unwrap_or_else(|| row_value(run.prepared, table, row));
            visit(&Run { row: Some((table, index, &value)), ..*run });
        }
    }
}

/// One rule on the whole form or on one row.
#[derive(Clone, Copy)]
struct Run<'a> {
    prepared: &'a Prepared,
    answers: &'a Answers,
    facts: &'a Facts,
    rule: &'a Rule,
    row: Option<(&'a Field, usize, &'a Value)>,
}

impl Run<'_> {
    fn finding(&self) -> Option<Finding> {
        if truth(&self.value("assert")) != Some(false) {
            return None;
        }
        let rule = self.rule;
        let touches: Vec<Place> = rule.touches.iter().filter_map(|place| self.place(place)).collect();
        Some(Finding {
            rule: rule.id.as_str().into(),
            problem: Problem::Rule,
            severity: rule.severity,
            stage: rule.stage,
            place: touches.first()?.clone(),
            touches,
            clause: rule.clause.as_deref().map(Rc::from),
            facts: self.named(),
            fix: self.fix(),
        })
    }

    fn value(&self, key: &str) -> Value {
        let path = format!("rules.{}.{key}", self.rule.id);
        match self.row {
            Some((_, _, row)) => self.facts.value_in(self.prepared, &path, row),
            None => self.facts.value(self.prepared, &path),
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
        let blank = |piece| if let Piece::Blank(name) = piece { Some((name, self.name(name))) } else { None };
        blanks.filter_map(blank).collect()
    }

    fn name(&self, blank: &str) -> String {
        if self.rule.facts.contains_key(blank) {
            return show::value(&self.value(&format!("facts.{blank}")));
        }
        match (blank, self.row) {
            ("row", Some((_, index, _))) => (index + 1).to_string(),
            _ => self.place(blank).map_or_else(String::new, |place| self.shown(&place)),
        }
    }

    /// What stands at a place; a date or a number in one form, however it was typed: the sentence has the unit itself.
    fn shown(&self, place: &Place) -> String {
        let notice = &self.prepared.notice;
        let field = notice.field_at(place).filter(|field| matches!(field.kind, Kind::Date | Kind::Number));
        match field.map(|field| read_value(self.prepared, field, self.answers.text(place))) {
            Some(read @ (Value::Date(_) | Value::Number(_))) => show::value(&read),
            _ => show::shown(notice, self.answers, place),
        }
    }

    fn fix(&self) -> Option<Fix> {
        let suggest = self.rule.suggest.as_ref()?;
        let text = show::stored(&self.value("suggest"))?;
        Some(Fix { place: self.place(&suggest.place)?, text })
    }
}
