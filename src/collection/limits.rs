//! How many applications there are of whom, beside how many the notice allows.

use std::collections::BTreeMap;

use super::{ApplicantNames, ReceivedApplication};
use crate::notice::{CountedBy, Notice};

/// How many there are of one unit, one leader, one recommending unit, or of all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LimitCount {
    /// Which of the notice's limits, counted from 0.
    pub limit: usize,
    /// Whose, as the first of them writes it; empty where all are counted together, and of those that do not say whose they are.
    pub of: String,
    /// How many count.
    pub count: usize,
    /// How many of the others may count, which their answers do not decide.
    pub undecided: usize,
    /// How many are allowed.
    pub max: usize,
    /// The positions of those that count, among the applications that were given.
    pub applications: Vec<usize>,
}

impl LimitCount {
    /// Whether there are more than are allowed.
    pub fn is_over(&self) -> bool {
        self.count > self.max
    }
}

/// The counts of a notice's applications, limit by limit, in the order of the names. Of several versions of one application
/// the one that counts is to be given.
pub fn limit_counts(notice: &Notice, applications: &[&ReceivedApplication]) -> Vec<LimitCount> {
    let limits = notice.review.iter().flat_map(|review| &review.limits);
    let mut all = Vec::new();
    for (nth, limit) in limits.enumerate() {
        let mut counts: BTreeMap<String, LimitCount> = BTreeMap::new();
        for (at, application) in applications.iter().enumerate().filter(|(_, it)| it.notice == notice.id) {
            let counted = application.counted.get(nth).copied().unwrap_or_default();
            let key = name(application.names.compared(), limit.per);
            let (of, max) = (name(application.names.clone(), limit.per), limit.max as usize);
            let fresh = || LimitCount { limit: nth, of, count: 0, undecided: 0, max, applications: Vec::new() };
            let count = counts.entry(key).or_insert_with(fresh);
            match counted {
                Some(true) => {
                    count.count += 1;
                    count.applications.push(at);
                }
                None => count.undecided += 1,
                Some(false) => {}
            }
        }
        // Those that name nobody cannot be too many of anybody.
        all.extend(
            counts.into_iter().filter(|(key, _)| limit.per == CountedBy::All || !key.is_empty()).map(|(_, it)| it),
        );
    }
    all
}

/// Of whom an application is counted; empty where all are counted together.
pub(super) fn name(names: ApplicantNames, by: CountedBy) -> String {
    match by {
        CountedBy::All => String::new(),
        CountedBy::Recommender => names.recommender,
        CountedBy::Unit => names.unit,
        CountedBy::Leader => names.leader,
    }
}
