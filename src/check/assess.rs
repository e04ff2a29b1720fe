//! The pure function everything else reads.

use std::rc::Rc;

use crate::answers::{Answers, Date, Place};
use crate::notice::Severity;

use super::conditions::ConditionState;
use super::environment::Facts;
use super::materials::MaterialState;
use super::progress::Progress;
use super::{Finding, Prepared, conditions, constraints, laid_out, materials, offers, progress, rules, visible};

/// What follows from the answers.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Assessment {
    /// What to mend, to look at and to know, in the order of the page.
    pub findings: Vec<Finding>,
    /// The conditions in the notice's order.
    pub conditions: Vec<ConditionState>,
    /// The materials in the notice's order.
    pub materials: Vec<MaterialState>,
    /// How far each section is, in the notice's order.
    pub progress: Vec<Progress>,
    /// The fields that are not asked for now.
    pub hidden: Vec<Rc<str>>,
    /// Values that could be taken over.
    pub offers: Vec<Offer>,
    /// Days left until the last day; negative once it has passed, none where there is no deadline.
    pub days_left: Option<i64>,
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
    let answers = &*laid_out(&prepared.notice, answers);
    let whole = Facts::new(prepared, answers, &[]);
    let hidden = visible::hidden(prepared, &whole);
    let facts = if hidden.is_empty() { whole } else { Facts::new(prepared, answers, &hidden) };
    let conditions = conditions::states(prepared, &facts);
    let materials = materials::states(prepared, answers, &facts);
    let mut findings = constraints::findings(prepared, answers, &hidden);
    findings.extend(rules::findings(prepared, answers, &facts));
    findings.extend(conditions::findings(prepared, &conditions));
    findings.extend(materials::findings(prepared, &materials, answers, &facts));
    sort(prepared, &mut findings);
    Assessment {
        progress: progress::sections(prepared, answers, &hidden, &findings),
        offers: offers::offers(prepared, answers, &facts, &hidden),
        days_left: days_left(prepared, today),
        findings,
        conditions,
        materials,
        hidden,
    }
}

impl Assessment {
    /// How many findings bite this hard, of both stages.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }
}

fn days_left(prepared: &Prepared, today: Option<Date>) -> Option<i64> {
    let last = Date::from_iso(&prepared.notice.last_day()?)?;
    last.days_since(today?)
}

/// Findings stand in the order of the page, the hardest first at one place.
fn sort(prepared: &Prepared, findings: &mut [Finding]) {
    findings.sort_by_cached_key(|finding| {
        let place = &finding.place;
        (prepared.rank(&place.field), place.row, prepared.column_rank(place), finding.severity)
    });
}
