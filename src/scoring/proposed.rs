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
    pub points: Result<Decimal, NoProposal>,
}

/// Why nobody proposes points.
#[derive(Debug, Clone, PartialEq)]
pub enum NoProposal {
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
    let paths: Vec<String> = items.iter().map(|item| format!("review.scoring.items.{}.from", item.id)).collect();
    let sources = items.iter().zip(&paths).filter_map(|(item, path)| Some((path.as_str(), item.from.as_deref()?)));
    let mut found = numbers(prepared, entries, &sources.collect::<Vec<_>>(), work).into_iter();
    let proposal = |item: &&ScoreItem| {
        let found = item.from.as_ref().and_then(|_| found.next());
        let number = if let Some(NumberFound::Known(number)) = found { Some(number) } else { None };
        let points = match found {
            None => Err(NoProposal::NotReckoned),
            Some(NumberFound::Known(number)) => item.points_of(number).map_or_else(|| given(item, number), Ok),
            Some(NumberFound::Open(ids)) => {
                let name = |id: &String| label(&prepared.notice, &Place::field(id));
                Err(NoProposal::Unfilled(ids.iter().map(name).collect()))
            }
            Some(NumberFound::Defective) => Err(NoProposal::Defective),
            Some(NumberFound::Cut) => Err(NoProposal::Cut),
        };
        let number = number.filter(|number| item.points_of(*number).is_some());
        Proposal { item: item.id.clone(), number, points }
    };
    items.iter().map(proposal).collect()
}

/// Points that the expression gives itself.
fn given(item: &ScoreItem, points: Decimal) -> Result<Decimal, NoProposal> {
    let points = points.round_dp_with_strategy(DIGITS, RoundingStrategy::MidpointAwayFromZero).normalize();
    let fits = !points.is_sign_negative() && points <= item.points;
    if fits { Ok(points) } else { Err(NoProposal::Outside(points)) }
}
