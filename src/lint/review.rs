//! What tells applications apart and counts them holds together: the fields are there, and every limit has something to count by.

use super::{FaultKind, Faults, Thing};
use crate::check::{self, Defect, Prepared, Question};
use crate::notice::Notice;

pub(super) fn check(faults: &mut Faults, notice: &Notice) {
    let Some(review) = &notice.review else { return };
    let named = [
        ("unit", &review.unit),
        ("studio", &review.studio),
        ("leader", &review.leader),
        ("recommender", &review.recommender),
        ("filed", &review.filed),
    ];
    for (key, id) in named {
        if let Some(id) = id.as_ref().filter(|id| notice.field(id).is_none_or(|field| field.is_table())) {
            faults.add(&format!("review.{key}"), FaultKind::Unknown(Thing::Field, id.clone()));
        }
    }
    for (limit, at) in review.limits.iter().zip(1..) {
        if let Some(key) = limit.per.key().filter(|_| review.field(limit.per).is_none()) {
            faults.add(&format!("review.limits.{at}.per"), FaultKind::Missing(key));
        }
    }
}

/// The expressions that do not compile. The check runs none of them, so that `Prepared` has none.
pub(super) fn defects(prepared: &Prepared) -> Vec<Defect> {
    let limits = prepared.notice.review.iter().flat_map(|review| &review.limits).zip(1..);
    let defects = limits.filter_map(|(limit, at)| {
        let path = format!("review.limits.{at}.when");
        Some(check::defects(prepared, &Question { path: &path, source: limit.when.as_deref()?, applies: true }))
    });
    defects.flatten().collect()
}
