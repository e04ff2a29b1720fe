//! What an application adds to the notice's statistics: the groups in which it is counted, or its amount.
//! Not here: adding up (`collection`).

use rust_decimal::Decimal;

use crate::answers::Value;
use crate::notice::ReviewStatistic;

use super::hidden::hidden;
use super::{Defect, Entries, Facts, Prepared, Workload};

/// What an application adds to a statistic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Figure {
    /// The groups in which it counts, each once; never none.
    Groups(Vec<String>),
    /// Its amount, exact.
    Amount(Decimal),
}

/// Its figure for each statistic of the notice, in their order; none where what is filled does not decide it, the field is not
/// asked of this applicant, or the work does not suffice. What is not answered is not 0.
pub fn figures(prepared: &Prepared, entries: &Entries, work: &Workload) -> Vec<Option<Figure>> {
    let statistics = statistics(prepared);
    if statistics.is_empty() {
        return Vec::new();
    }
    let facts = Facts::of(entries, work).without(&hidden(prepared, entries, work), &Value::Unknown);
    let all = statistics.iter().zip(prepared.statistics());
    all.map(|(statistic, expression)| of(statistic, facts.value(expression))).collect()
}

/// Why statistics do not compile, each with its path; nothing where all do.
pub fn figure_defects(prepared: &Prepared) -> Vec<Defect> {
    prepared.compiled_statistics().1
}

fn statistics(prepared: &Prepared) -> &[ReviewStatistic] {
    prepared.notice.review.as_ref().map_or(&[], |review| &review.statistics)
}

fn of(statistic: &ReviewStatistic, value: Value) -> Option<Figure> {
    match (statistic.by.is_some(), value) {
        (true, value) => {
            let mut groups = Vec::new();
            named(&value, &mut groups);
            (!groups.is_empty()).then_some(Figure::Groups(groups))
        }
        (false, Value::Number(number)) => Some(Figure::Amount(number.normalize())),
        // The applicant says that there is none.
        (false, Value::Nothing) => Some(Figure::Amount(Decimal::ZERO)),
        (false, _) => None,
    }
}

/// The texts of a value, each once. A list of which something is not filled says only the rest.
fn named(value: &Value, groups: &mut Vec<String>) {
    match value {
        Value::Text(text) if !text.trim().is_empty() && groups.iter().all(|known| **known != **text) => {
            groups.push(text.to_string());
        }
        Value::Nothing => groups.push("无".to_owned()),
        Value::List(values) => values.iter().for_each(|value| named(value, groups)),
        _ => {}
    }
}
