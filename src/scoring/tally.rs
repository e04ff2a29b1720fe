//! What an application comes to: every reviewer's total, which of them count, and their mean by the sheet's rule.

use rust_decimal::Decimal;

use super::standing::{StandingSheets, standing};
use super::{Candidate, MarkSheet, Marker, MeanPoints, Reviewer, ScoreSheet, Scores, SelfMarks};
use crate::check::Fulfilment;
use crate::collection::ItemKey;
use crate::notice::{ScoringGate, ScoringRule};

/// What a reviewer's total counts as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TotalState {
    /// It counts.
    Counted(Decimal),
    /// It is left out as the highest.
    Highest(Decimal),
    /// It is left out as the lowest.
    Lowest(Decimal),
    /// The reviewer belongs to the applicant's unit, so that nothing counts.
    Barred,
    /// The reviewer declared not to mark it; why.
    Recused(String),
    /// It was submitted without these items, by their ids.
    Unmarked(Vec<String>),
    /// It was begun, and not submitted.
    Unsubmitted,
    /// Nothing was given.
    Absent,
}

/// What an application comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct Tally {
    /// The application.
    pub application: ItemKey,
    /// The panel, with what each one's total counts as.
    pub totals: Vec<(Reviewer, TotalState)>,
    /// 自评, where every item has one that is possible; it counts for nothing.
    pub own: Option<Decimal>,
    /// The mean of the totals that count so far; none where none does.
    pub points: Option<MeanPoints>,
    /// The gates that do not hold, by their ids.
    pub failed: Vec<String>,
    /// The gates that nobody has decided, by their ids.
    pub open: Vec<String>,
}

impl TotalState {
    /// Whether something is still awaited of the reviewer.
    pub fn is_awaited(&self) -> bool {
        matches!(self, Self::Unmarked(_) | Self::Unsubmitted | Self::Absent)
    }

    /// The total, counted or left out.
    pub fn total(&self) -> Option<Decimal> {
        match self {
            Self::Counted(total) | Self::Highest(total) | Self::Lowest(total) => Some(*total),
            _ => None,
        }
    }
}

impl Tally {
    /// Whether it can be ranked: somebody marked it, nobody is awaited, and every gate is decided.
    pub fn is_complete(&self) -> bool {
        self.points.is_some() && self.open.is_empty() && !self.totals.iter().any(|(_, state)| state.is_awaited())
    }
}

/// What each application comes to, in the order given. Everybody on the panel is awaited for every application, unless barred or
/// recused: what is absent is not 0, and does not go unnoticed.
pub fn tallies(scores: &Scores, candidates: &[Candidate]) -> Vec<Tally> {
    let (standing, panel) = (standing(scores), scores.panel());
    candidates.iter().map(|candidate| tally(&scores.sheet, &standing, &panel, candidate)).collect()
}

fn tally(sheet: &ScoreSheet, standing: &StandingSheets<'_>, panel: &[&Reviewer], candidate: &Candidate) -> Tally {
    let marks = |by: &Marker| standing.get(&(candidate.application.clone(), by.key())).map(|it| it.sheet);
    let of_panel: Vec<(&Reviewer, Option<&MarkSheet>)> =
        panel.iter().map(|reviewer| (*reviewer, marks(&Marker::Reviewer((*reviewer).clone())))).collect();
    let mut totals: Vec<(Reviewer, TotalState)> = of_panel
        .iter()
        .map(|(reviewer, marks)| ((*reviewer).clone(), state(sheet, candidate, reviewer, *marks)))
        .collect();
    trim(sheet, &mut totals);
    let counted = totals.iter().filter_map(|(_, state)| match state {
        TotalState::Counted(total) => Some(*total),
        _ => None,
    });
    // Whoever may not mark decides no gate either.
    let counting: Vec<&MarkSheet> = of_panel
        .iter()
        .zip(&totals)
        .filter(|(_, (_, state))| state.total().is_some())
        .filter_map(|((_, marks), _)| *marks)
        .collect();
    let gates: Vec<(&ScoringGate, Fulfilment)> = sheet
        .gates
        .iter()
        .enumerate()
        .map(|(at, gate)| (gate, gate_state(candidate.gates.get(at).copied(), gate, &counting)))
        .collect();
    let in_state = |wanted: Fulfilment| {
        gates.iter().filter(|(_, state)| *state == wanted).map(|(gate, _)| gate.id.clone()).collect()
    };
    Tally {
        application: candidate.application.clone(),
        own: SelfMarks::of(sheet, candidate, marks(&Marker::Applicant)).total(sheet),
        points: MeanPoints::of(counted),
        failed: in_state(Fulfilment::Unmet),
        open: in_state(Fulfilment::Open),
        totals,
    }
}

fn state(sheet: &ScoreSheet, candidate: &Candidate, reviewer: &Reviewer, marks: Option<&MarkSheet>) -> TotalState {
    if reviewer.is_of(&candidate.names.unit) {
        return TotalState::Barred;
    }
    let Some(marks) = marks else { return TotalState::Absent };
    match (&marks.recused, marks.submitted, marks.total(sheet)) {
        (Some(why), ..) => TotalState::Recused(why.clone()),
        (None, None, _) => TotalState::Unsubmitted,
        (None, Some(_), Some(total)) => TotalState::Counted(total),
        (None, Some(_), None) => TotalState::Unmarked(marks.unmarked(sheet)),
    }
}

/// Leaves the highest and the lowest total out, where the rule does and there are enough. Of several that are equally high the
/// first of the panel is left out; that changes nothing in the mean.
fn trim(sheet: &ScoreSheet, totals: &mut [(Reviewer, TotalState)]) {
    let counted: Vec<(usize, Decimal)> =
        totals.iter().enumerate().filter_map(|(at, (_, state))| Some((at, state.total()?))).collect();
    if sheet.rule != ScoringRule::Trimmed || counted.len() < sheet.trim_from as usize {
        return;
    }
    let highest = counted.iter().rev().max_by_key(|(_, total)| *total).map(|(at, _)| *at);
    let rest = counted.iter().filter(|(at, _)| Some(*at) != highest);
    let lowest = rest.min_by_key(|(_, total)| *total).map(|(at, _)| *at);
    for (at, out) in [(highest, TotalState::Highest as fn(Decimal) -> _), (lowest, TotalState::Lowest)] {
        let state = at.and_then(|at| totals.get_mut(at)).map(|(_, state)| state);
        if let Some((state, total)) = state.and_then(|state| state.total().map(|total| (state, total))) {
            *state = out(total);
        }
    }
}

/// What the answers decide, no reviewer changes; what they leave open holds where all reviewers say so, and does not where one
/// says that.
fn gate_state(by_answers: Option<Fulfilment>, gate: &ScoringGate, marks: &[&MarkSheet]) -> Fulfilment {
    match by_answers {
        Some(decided @ (Fulfilment::Met | Fulfilment::Unmet)) => return decided,
        Some(Fulfilment::Open) | None => {}
    }
    let found: Vec<Option<bool>> = marks.iter().map(|sheet| sheet.gates.get(&gate.id).copied()).collect();
    if found.contains(&Some(false)) {
        Fulfilment::Unmet
    } else if found.is_empty() || found.contains(&None) {
        Fulfilment::Open
    } else {
        Fulfilment::Met
    }
}
