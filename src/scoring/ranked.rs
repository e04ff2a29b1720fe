//! Places. Those who have equally many points share one and are shown as tied; who does not pass a gate, and whose marks are not
//! all there, stands apart.

use super::grades::grades;
use super::tally::{Tally, tallies};
use super::{Candidate, MeanPoints, Scores};
use crate::collection::ItemKey;

/// A place.
#[derive(Debug, Clone, PartialEq)]
pub struct ScoreRank {
    /// The place, from 1; after two at the first comes the third.
    pub place: usize,
    /// The application.
    pub application: ItemKey,
    /// Its points.
    pub points: MeanPoints,
    /// The others at this place.
    pub tied_with: Vec<ItemKey>,
    /// 等次; none where the points suffice for none.
    pub grade: Option<String>,
    /// A better grade for which the points suffice and whose share has not room for all who are tied here: whoever decides breaks
    /// the tie.
    pub contested: Option<String>,
}

/// Everybody who is reviewed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ranking {
    /// Those with a place, the first first.
    pub ranks: Vec<ScoreRank>,
    /// 否决: those who do not pass a gate; what they come to stands with them.
    pub vetoed: Vec<Tally>,
    /// Those of whom something is awaited.
    pub incomplete: Vec<Tally>,
}

/// Ranks all who are reviewed. Tied ones stand in the order of their keys, so that nothing hangs on the order of marks, files or
/// rows. A gate that does not hold decides before marks are there.
pub fn ranked(scores: &Scores, candidates: &[Candidate]) -> Ranking {
    let mut ranking = Ranking::default();
    let mut placed: Vec<(MeanPoints, ItemKey)> = Vec::new();
    let mut tallies = tallies(scores, candidates);
    tallies.sort_by(|one, other| one.application.cmp(&other.application));
    for tally in tallies {
        match tally.points.filter(|_| tally.is_complete()) {
            _ if !tally.failed.is_empty() => ranking.vetoed.push(tally),
            Some(points) => placed.push((points, tally.application)),
            None => ranking.incomplete.push(tally),
        }
    }
    placed.sort_by(|one, other| other.0.cmp(&one.0).then_with(|| one.1.cmp(&other.1)));
    let rank = |(points, application): &(MeanPoints, ItemKey)| {
        let better = placed.partition_point(|(other, _)| other > points);
        let tied = placed.iter().skip(better).take_while(|(other, _)| other == points);
        let tied_with = tied.filter(|(_, other)| other != application).map(|(_, other)| other.clone()).collect();
        let application = application.clone();
        ScoreRank { place: better + 1, application, points: *points, tied_with, grade: None, contested: None }
    };
    ranking.ranks = placed.iter().map(rank).collect();
    grades(&scores.sheet, &mut ranking.ranks);
    ranking
}
