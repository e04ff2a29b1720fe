//! The pure function everything else reads.

use std::rc::Rc;

use crate::answers::{Answers, Date, Place, Value};
use crate::notice::{Field, Rule, Severity};
use crate::rules::{Budget, Columns};

use super::conditions::ConditionState;
use super::hidden::hidden;
use super::materials::MaterialState;
use super::progress::Progress;
use super::ranked::{Ranked, sorted};
use super::unchecked::days_left;
use super::{
    ChangedSlots, Entries, Facts, Finding, PlacedAnswers, Prepared, Workload, applicable, conditions, constraints,
    materials, offers, progress, rules, workload,
};

/// What follows from the answers.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Assessment {
    /// What to mend, to look at and to know, in the order of the page.
    pub findings: Vec<Rc<Finding>>,
    /// The conditions in the notice's order.
    pub conditions: Vec<ConditionState>,
    /// The materials in the notice's order.
    pub materials: Vec<MaterialState>,
    /// How far each section is, in the notice's order.
    pub progress: Vec<Progress>,
    /// The fields that are not asked for now.
    pub hidden: Vec<Rc<str>>,
    /// The printed forms that apply, of whoever fills the notice in; none before that is decided.
    pub forms: Vec<Rc<str>>,
    /// Values that could be taken over.
    pub offers: Vec<Offer>,
    /// Days left until the last day; negative once it has passed, none where there is no deadline.
    pub days_left: Option<i64>,
    /// What the check left of its budget, for the passages.
    pub left: Budget,
}

/// A value computed from other answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// Where it would go.
    pub place: Place,
    /// What would be written.
    pub text: String,
    /// Where it comes from, in words.
    pub note: String,
}

/// Compares answers with a notice. `today` only feeds [`Assessment::days_left`].
pub fn assess(prepared: &Prepared, answers: &Answers, today: Option<Date>) -> Assessment {
    let entries = Entries::read(prepared, PlacedAnswers::new(&prepared.notice, answers.clone()));
    assess_within(prepared, &entries, today, &Workload::default())
}

/// The same of answers that were read, within a given budget, which tells what the check took.
pub fn assess_within(prepared: &Prepared, entries: &Entries, today: Option<Date>, work: &Workload) -> Assessment {
    Results::made(prepared, entries, ChangedSlots::all(prepared), Results::default(), work)
        .assessment(prepared, entries, today, work)
}

/// What a rule says of the answers, within a given budget: on the whole form once, of a rule for each row once a filled row;
/// none where it is not decided.
pub fn outcomes(prepared: &Prepared, entries: &Entries, rule: &Rule, work: &Workload) -> Vec<Option<bool>> {
    let hidden = hidden(prepared, entries, work);
    let mut facts = Facts::of(entries, work).without(&hidden, &Value::Unknown);
    facts.look_through(prepared, Columns::default());
    rules::outcomes(prepared, entries, rule, (&facts, &hidden))
}

/// A check that goes on while answers change: what a change does not touch stays as it was.
#[derive(Debug)]
pub struct Check {
    prepared: Prepared,
    entries: Entries,
    results: Option<Results>,
}

impl Check {
    /// Begins with answers, and checks nothing yet.
    pub fn new(prepared: Prepared, answers: PlacedAnswers) -> Self {
        let entries = Entries::read(&prepared, answers);
        Self { prepared, entries, results: None }
    }

    /// The answers that were checked last, as they were read.
    pub fn entries(&self) -> &Entries {
        &self.entries
    }

    /// What follows from the answers: the same as [`assess`] says of them.
    pub fn assess(&mut self, answers: PlacedAnswers, today: Option<Date>) -> Assessment {
        let entries = self.entries.read_again(&self.prepared, answers);
        let before = std::mem::replace(&mut self.entries, entries);
        let (prepared, entries) = (&self.prepared, &self.entries);
        if let Some(results) = self.results.take() {
            let (changes, work) = (ChangedSlots::between(prepared, &before, entries), Workload::default());
            let results = Results::made(prepared, entries, changes, results, &work);
            // Where the work does not suffice, it matters which part of it came first.
            if work.cut().is_none() {
                let assessment = results.assessment(prepared, entries, today, &work);
                self.results = Some(results);
                return assessment;
            }
        }
        let work = Workload::default();
        let results = Results::made(prepared, entries, ChangedSlots::all(prepared), Results::default(), &work);
        let assessment = results.assessment(prepared, entries, today, &work);
        self.results = Some(results).filter(|_| work.cut().is_none());
        assessment
    }
}

/// Everything that was found, part by part.
#[derive(Debug, Default)]
struct Results {
    hidden: Vec<usize>,
    columns: Columns,
    conditions: conditions::States,
    due: materials::Due,
    constraints: Vec<constraints::FieldFindings>,
    rules: Vec<rules::RuleFindings>,
    applies: materials::Due,
    forms: Vec<Rc<str>>,
    offers: Vec<offers::FieldOffers>,
}

impl Results {
    fn made(prepared: &Prepared, entries: &Entries, mut changes: ChangedSlots, before: Self, work: &Workload) -> Self {
        let hidden = hidden(prepared, entries, work);
        for slot in hidden.iter().chain(&before.hidden) {
            if hidden.contains(slot) != before.hidden.contains(slot) {
                changes.mark(*slot);
            }
        }
        let mut facts = Facts::of(entries, work).without(&hidden, &Value::Unknown);
        let mut columns = before.columns;
        columns.keep(|(slot, column)| !changes.touch_column(slot, column));
        facts.look_through(prepared, columns);
        let (changes, applying) = (&changes, facts.without(&hidden, &Value::Absent));
        let conditions = conditions::states(prepared, (&facts, &applying), changes, before.conditions);
        let due = materials::due(prepared.materials().map(|(_, tick)| tick), &applying, changes, before.due);
        let constraints = constraints::found(prepared, entries, &hidden, changes, before.constraints);
        let rules = rules::found(prepared, entries, &facts, (changes, &hidden), before.rules);
        let applies = materials::due(prepared.checklist().map(|(_, tick)| tick), &applying, changes, before.applies);
        let offers = offers::found(prepared, entries, &facts, (changes, &hidden), before.offers);
        let (forms, columns) = (applicable::forms(prepared, &applying), facts.columns());
        Self { hidden, columns, conditions, due, constraints, rules, applies, forms, offers }
    }

    fn assessment(&self, prepared: &Prepared, entries: &Entries, today: Option<Date>, work: &Workload) -> Assessment {
        let materials = materials::states(prepared, entries, &self.due);
        let mut found: Vec<Ranked> =
            self.constraints.iter().flat_map(constraints::FieldFindings::findings).cloned().collect();
        found.extend(self.rules.iter().flat_map(rules::RuleFindings::findings).cloned());
        found.extend(conditions::findings(prepared, &self.conditions));
        found.extend(materials::findings(prepared, entries, &materials, &self.applies));
        found.extend(workload::finding(prepared, work).map(|finding| Ranked::new(prepared, finding)));
        let found = sorted(found);
        let id = |(slot, field): (usize, &Field)| self.hidden.contains(&slot).then(|| field.id.as_str().into());
        Assessment {
            progress: progress::sections(prepared, entries, &self.hidden, &found),
            conditions: self.conditions.iter().filter_map(|memo| memo.value().clone()).collect(),
            offers: self.offers.iter().flat_map(offers::FieldOffers::offers).cloned().collect(),
            hidden: prepared.notice.answered().enumerate().filter_map(id).collect(),
            forms: self.forms.clone(),
            left: work.left(),
            days_left: days_left(&prepared.notice, today),
            findings: found.into_iter().map(|ranked| ranked.finding).collect(),
            materials,
        }
    }
}

impl Assessment {
    /// How many findings bite this hard, of both stages.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }
}
