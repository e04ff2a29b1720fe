//! What tells applications apart and counts them holds together: the fields are there, and every limit has something to count by.

use super::{ExpectedOutcome, FaultKind, Faults, Redundant, Thing};
use crate::check::{self, Defect, Entries, Figure, PlacedAnswers, Prepared, Question, Workload, figures, taking_up};
use crate::notice::{Notice, Review};
use crate::wire;

pub(super) fn check(faults: &mut Faults, notice: &Notice) {
    let Some(review) = &notice.review else { return };
    for (key, id) in review.named() {
        if let Some(id) = id.filter(|id| notice.field(id).is_none_or(|field| field.is_table())) {
            faults.add(&format!("review.{key}"), FaultKind::Unknown(Thing::Field, id.clone()));
        }
    }
    for (limit, at) in review.limits.iter().zip(1..) {
        if let Some(key) = limit.per.key().filter(|_| review.field(limit.per).is_none()) {
            faults.add(&format!("review.limits.{at}.per"), FaultKind::Missing(key));
        }
    }
    for (statistic, at) in review.statistics.iter().zip(1..) {
        let path = format!("review.statistics.{at}");
        match (&statistic.by, &statistic.sum) {
            (None, None) => faults.add(&path, FaultKind::Missing("by")),
            (Some(_), Some(_)) => faults.add(&format!("{path}.sum"), FaultKind::Redundant(Redundant::ByAndSum)),
            _ => {}
        }
        faults.unless(!statistic.label.trim().is_empty(), &format!("{path}.label"), || FaultKind::Empty);
    }
}

/// Tries the examples of statistics, all of them within one budget.
pub(super) fn examples(faults: &mut Faults, prepared: &Prepared, work: &Workload) {
    let statistics = prepared.notice.review.iter().flat_map(|review| &review.statistics).enumerate();
    for (nth, statistic) in statistics {
        let path = format!("review.statistics.{}.examples", nth + 1);
        for (example, number) in statistic.examples.iter().zip(1..) {
            let answers = wire::answers(&prepared.notice, &example.answers);
            for place in answers.aside.keys() {
                faults.add(&path, FaultKind::Stray(place.to_owned()));
            }
            // They are taken up twice: for what they hide, and for what is left.
            let paid = work.spend(&path, |budget| budget.spend(2 * taking_up(prepared, &answers)));
            let found = paid.map(|()| {
                let entries = Entries::read(prepared, PlacedAnswers::new(&prepared.notice, answers));
                given(figures(prepared, &entries, work).into_iter().nth(nth).flatten())
            });
            let Some(found) = found.filter(|_| work.cut().is_none()) else {
                return faults.add(&path, FaultKind::Cut { expected: ExpectedOutcome::Pass, number });
            };
            let same = found == example.gives;
            faults.unless(same, &path, || FaultKind::Gives { number, found: found.join("、") });
        }
    }
}

/// A figure as an example says it.
fn given(figure: Option<Figure>) -> Vec<String> {
    match figure {
        None => Vec::new(),
        Some(Figure::Groups(groups)) => groups,
        Some(Figure::Amount(amount)) => vec![amount.to_string()],
    }
}

/// The expressions that do not compile. The check runs none of them, so that `Prepared` has none.
pub(super) fn defects(prepared: &Prepared) -> Vec<Defect> {
    let limits = prepared.notice.review.iter().flat_map(|review| &review.limits).zip(1..);
    let defects = limits.filter_map(|(limit, at)| {
        let path = format!("review.limits.{at}.when");
        Some(check::defects(prepared, &Question { path: &path, source: limit.when.as_deref()?, applies: true }))
    });
    // What is lacking has been named.
    let of_statistics = check::figure_defects(prepared).into_iter().filter(|defect| {
        let said = |review: &Review| review.statistics.iter().all(|it| it.by.is_some() || it.sum.is_some());
        prepared.notice.review.as_ref().is_some_and(said) || !defect.path.ends_with(".sum")
    });
    defects.flatten().chain(of_statistics).collect()
}
