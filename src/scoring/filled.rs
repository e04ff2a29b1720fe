//! 考核表 of one application with everything that was given: 自评, every reviewer, the mean.

use rust_decimal::Decimal;

use super::standing::{StandingSheets, standing};
use super::{Candidate, MarkSheet, Marker, MeanPoints, Reviewer, Scores, SelfMarks, Tally, TotalState, tallies};
use crate::collection::ApplicantNames;

/// A filled sheet, column by column; points stand in the order of [`super::ScoreSheet::all_items`].
#[derive(Debug, Clone, PartialEq)]
pub struct FilledSheet {
    /// Whose application it is.
    pub names: ApplicantNames,
    /// 自评; none where nobody gave any, and the sheet awaits none.
    pub own: Option<FilledSelfMarks>,
    /// The panel.
    pub reviewers: Vec<(FilledColumn, TotalState)>,
    /// The means of what counts.
    pub means: Vec<Option<MeanPoints>>,
    /// What it comes to.
    pub tally: Tally,
}

/// What the applicant gave: in the answers, or typed at the desk.
#[derive(Debug, Clone, PartialEq)]
pub struct FilledSelfMarks {
    /// Of each item.
    pub marks: SelfMarks,
    /// The total; none while an item has none, or one that is not possible.
    pub total: Option<Decimal>,
    /// The remark.
    pub note: String,
}

/// What one reviewer gave.
#[derive(Debug, Clone, PartialEq)]
pub struct FilledColumn {
    /// Who.
    pub head: String,
    /// The points of each item; none where it is not marked.
    pub points: Vec<Option<Decimal>>,
    /// The total; none while something is not marked.
    pub total: Option<Decimal>,
    /// The remark.
    pub note: String,
}

/// The sheets of these applications, in their order. What is not submitted is its reviewer's alone and stands not in it.
pub fn filled(scores: &Scores, candidates: &[Candidate]) -> Vec<FilledSheet> {
    let standing = standing(scores);
    let of = |(tally, candidate): (Tally, &Candidate)| sheet(scores, &standing, tally, candidate);
    tallies(scores, candidates).into_iter().zip(candidates).map(of).collect()
}

fn sheet(scores: &Scores, standing: &StandingSheets<'_>, tally: Tally, candidate: &Candidate) -> FilledSheet {
    let marks = |by: &Marker| standing.get(&(candidate.application.clone(), by.key())).map(|it| it.sheet);
    let column = |reviewer: &Reviewer| {
        let marks = marks(&Marker::Reviewer(reviewer.clone())).filter(|sheet| sheet.submitted.is_some());
        let points = scores.sheet.all_items().map(|item| marks.and_then(|marks| marks.points(item))).collect();
        let total = marks.and_then(|marks: &MarkSheet| marks.total(&scores.sheet));
        let note = marks.map(|marks| marks.note.clone()).unwrap_or_default();
        FilledColumn { head: reviewer.name.clone(), points, total, note }
    };
    let typed = marks(&Marker::Applicant);
    let own = (typed.is_some() || scores.sheet.has_self_marks()).then(|| {
        let marks = SelfMarks::of(&scores.sheet, candidate, typed);
        let note = typed.map(|typed| typed.note.clone()).unwrap_or_default();
        FilledSelfMarks { total: marks.total(&scores.sheet), marks, note }
    });
    let of_panel = |(reviewer, state): &(Reviewer, TotalState)| (column(reviewer), state.clone());
    let reviewers: Vec<(FilledColumn, TotalState)> = tally.totals.iter().map(of_panel).collect();
    let counted = || reviewers.iter().filter(|(_, state)| matches!(state, TotalState::Counted(_)));
    let mean = |at: usize| MeanPoints::of(counted().filter_map(|(column, _)| column.points.get(at).copied().flatten()));
    let means = (0..scores.sheet.all_items().count()).map(mean).collect();
    FilledSheet { names: candidate.names.clone(), own, reviewers, means, tally }
}
