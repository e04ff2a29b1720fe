//! Points that the answers propose. A proposal is nobody's mark: a reviewer takes it over, or does not.

use rust_decimal::{Decimal, RoundingStrategy};

use super::exact::DIGITS;
use super::{ScoreItem, ScoreSheet};
use crate::answers::Place;
use crate::check::{Entries, NumberFound, Prepared, Workload, numbers, words::label};

/// What is proposed for an item.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// The item's id.
    pub item: String,
    /// The number from which the points follow; none where there is none, or the expression gives points.
    pub number: Option<Decimal>,
    /// The points, or why none are proposed.
    pub points: Result<Decimal, NoPoints>,
}

/// Why no points follow from the answers.
#[derive(Debug, Clone, PartialEq)]
pub enum NoPoints {
    /// They follow from no answer.
    NotReckoned,
    /// The answers do not decide it: what lacks, by its names.
    Unfilled(Vec<String>),
    /// The expression gives points that the item does not have.
    Outside(Decimal),
    /// The expression does not fit the notice.
    Defective,
    /// It takes too much work.
    Cut,
}

/// What the answers propose for each item, the extras behind the others.
pub fn proposed(prepared: &Prepared, entries: &Entries, sheet: &ScoreSheet) -> Vec<Proposal> {
    let items: Vec<&ScoreItem> = sheet.all_items().collect();
    proposals(prepared, entries, &items, &Workload::default())
}

/// The same for some items, as a part of other work.
pub fn proposals(prepared: &Prepared, entries: &Entries, items: &[&ScoreItem], work: &Workload) -> Vec<Proposal> {
    let paths = items.iter().map(|item| format!("review.scoring.items.{}.from", item.id));
    let sources = paths.zip(items.iter().map(|item| item.from.as_deref())).collect::<Vec<_>>();
    let proposal = |(item, found): (&&ScoreItem, Result<Decimal, NoPoints>)| {
        let number = found.clone().ok().filter(|number| item.points_of(*number).is_some());
        let points = found.and_then(|number| item.points_of(number).map_or_else(|| given(item, number), Ok));
        Proposal { item: item.id.clone(), number, points }
    };
    items.iter().zip(reckoned(prepared, entries, &sources, work)).map(proposal).collect()
}

/// What each expression comes to, given by its path and, where there is one, its source.
pub(super) fn reckoned(
    prepared: &Prepared,
    entries: &Entries,
    sources: &[(String, Option<&str>)],
    work: &Workload,
) -> Vec<Result<Decimal, NoPoints>> {
    let written: Vec<(&str, &str)> =
        sources.iter().filter_map(|(path, source)| Some((path.as_str(), (*source)?))).collect();
    let mut found = numbers(prepared, entries, &written, work).into_iter();
    let one = |(_, source): &(String, Option<&str>)| match source.and_then(|_| found.next()) {
        None => Err(NoPoints::NotReckoned),
        Some(NumberFound::Known(number)) => Ok(number),
        Some(NumberFound::Open(ids)) => {
            let name = |id: &String| label(&prepared.notice, &Place::field(id));
            Err(NoPoints::Unfilled(ids.iter().map(name).collect()))
        }
        Some(NumberFound::Defective) => Err(NoPoints::Defective),
        Some(NumberFound::Cut) => Err(NoPoints::Cut),
    };
    sources.iter().map(one).collect()
}

/// Points that the expression gives itself.
fn given(item: &ScoreItem, points: Decimal) -> Result<Decimal, NoPoints> {
    let points = points.round_dp_with_strategy(DIGITS, RoundingStrategy::MidpointAwayFromZero).normalize();
    let fits = !points.is_sign_negative() && points <= item.points;
    if fits { Ok(points) } else { Err(NoPoints::Outside(points)) }
}
