//! Fields whose `when` waits for itself: none of them is ever asked.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::Prepared;
use crate::lint::{FaultKind, Faults, Silence};

pub(in crate::lint) fn check(faults: &mut Faults, prepared: &Prepared) {
    let fields = prepared.notice.fields().filter(|field| field.when.is_some());
    let waits: BTreeMap<&str, Vec<&str>> =
        fields.map(|field| (field.id.as_str(), prepared.read_by_when(&field.id))).collect();
    for id in waits.keys().filter(|id| reaches(&waits, id)) {
        faults.add(&format!("fields.{id}.when"), FaultKind::Silent(Silence::Circle));
    }
}

/// Whether one gets from a field to itself.
fn reaches(waits: &BTreeMap<&str, Vec<&str>>, start: &str) -> bool {
    let next = |id: &str| waits.get(id).into_iter().flatten().copied();
    let (mut seen, mut open): (BTreeSet<&str>, Vec<&str>) = (BTreeSet::new(), next(start).collect());
    while let Some(id) = open.pop() {
        if id == start {
            return true;
        }
        if seen.insert(id) {
            open.extend(next(id));
        }
    }
    false
}
