//! A sheet and everything that was given on it. What changes it says why it does not; nothing that was submitted changes but by
//! an entry of its own.

use super::standing::{Standing, chosen};
use super::{
    Candidate, GivenMark, MarkError, MarkSheet, Marker, Reviewer, ScoreSheet, SelfMarks, Unlocking, VersionChoice,
};
use crate::collection::ItemKey;

/// A scoring sheet with all marks: those of a whole panel, or of one reviewer.
#[derive(Debug, Clone, PartialEq)]
pub struct Scores {
    /// The sheet.
    pub sheet: ScoreSheet,
    /// What was given, in an order of its own: however it came together, equal marks are equal.
    pub(super) marks: Vec<MarkSheet>,
    /// Which of several submitted versions somebody chose, in the order of time.
    pub(super) choices: Vec<VersionChoice>,
}

impl Scores {
    /// A sheet on which nothing was given.
    pub fn new(sheet: ScoreSheet) -> Self {
        Self { sheet, marks: Vec::new(), choices: Vec::new() }
    }

    /// Everything that was given, versions that no longer stand among it.
    pub fn marks(&self) -> &[MarkSheet] {
        &self.marks
    }

    /// What stands of a marker for an application; none where nothing was given.
    pub fn of(&self, by: &Marker, application: &ItemKey) -> Option<Standing<'_>> {
        let (by, all) = (by.key(), self.marks.iter());
        let versions: Vec<&MarkSheet> = all.filter(|it| it.application == *application && it.by.key() == by).collect();
        chosen(self, &versions)
    }

    /// 自评 of an application, typed or of its answers.
    pub fn self_marks(&self, candidate: &Candidate) -> SelfMarks {
        let typed = self.of(&Marker::Applicant, &candidate.application);
        SelfMarks::of(&self.sheet, candidate, typed.map(|typed| typed.sheet))
    }

    /// The marks of one marker alone, for a file of their own: reviewers see nobody else's.
    pub fn alone(&self, by: &Marker) -> Self {
        let marks = self.marks.iter().filter(|sheet| sheet.by.key() == by.key()).cloned().collect();
        Self { sheet: self.sheet.clone(), marks, choices: Vec::new() }
    }

    /// The same with 自评 that was typed, which all may see: reviewers who take the file in have the same column.
    pub fn handed_on(&self, by: &Marker) -> Self {
        let marks = self.marks.iter().filter(|sheet| sheet.by == Marker::Applicant || sheet.by.key() == by.key());
        let marks: Vec<MarkSheet> = marks.cloned().collect();
        // Between versions of 自评 that go along somebody may have chosen.
        let versions: Vec<String> =
            marks.iter().filter(|it| it.by == Marker::Applicant).map(MarkSheet::digest).collect();
        let choices = self.choices.iter().filter(|choice| versions.contains(&choice.version)).cloned().collect();
        Self { sheet: self.sheet.clone(), marks, choices }
    }

    /// The reviewers of the panel: all who marked something or declared not to, each once.
    pub fn panel(&self) -> Vec<&Reviewer> {
        let reviewers = self.marks.iter().filter_map(|sheet| match &sheet.by {
            Marker::Reviewer(reviewer) => Some((sheet.by.key(), reviewer)),
            Marker::Applicant => None,
        });
        let mut reviewers: Vec<_> = reviewers.collect();
        reviewers.sort();
        reviewers.dedup_by(|one, other| one.0 == other.0);
        reviewers.into_iter().map(|(_, reviewer)| reviewer).collect()
    }

    /// Gives an item's mark, or takes it back.
    pub fn mark(
        &mut self,
        by: &Marker,
        candidate: &Candidate,
        item: &str,
        given: Option<GivenMark>,
    ) -> Result<(), MarkError> {
        let known = self.sheet.item(item).ok_or_else(|| MarkError::NoSuchItem(item.to_owned()))?;
        let given = given.map(|given| given.points(known).map(|_| plain(given))).transpose()?;
        self.change(by, candidate, |sheet| match given {
            Some(given) => drop(sheet.given.insert(item.to_owned(), given)),
            None => drop(sheet.given.remove(item)),
        })
    }

    /// Says whether a gate holds that the answers do not decide, or leaves it open.
    pub fn find(
        &mut self,
        by: &Marker,
        candidate: &Candidate,
        gate: &str,
        holds: Option<bool>,
    ) -> Result<(), MarkError> {
        let known = self.sheet.gates.iter().any(|it| it.id == gate);
        known.then_some(()).ok_or_else(|| MarkError::NoSuchItem(gate.to_owned()))?;
        self.change(by, candidate, |sheet| match holds {
            Some(holds) => drop(sheet.gates.insert(gate.to_owned(), holds)),
            None => drop(sheet.gates.remove(gate)),
        })
    }

    /// Writes a remark.
    pub fn note(&mut self, by: &Marker, candidate: &Candidate, note: &str) -> Result<(), MarkError> {
        self.change(by, candidate, |sheet| note.clone_into(&mut sheet.note))
    }

    /// Declares that a reviewer does not mark an application, and why; or takes that back.
    pub fn recuse(&mut self, by: &Reviewer, candidate: &Candidate, why: Option<&str>) -> Result<(), MarkError> {
        if why.is_some_and(|why| why.trim().is_empty()) {
            return Err(MarkError::ReasonWanted);
        }
        let marker = Marker::Reviewer(by.clone());
        let mut sheet = self.own(&marker, candidate)?;
        sheet.recused = why.map(|why| why.trim().to_owned());
        self.put(&marker, sheet);
        Ok(())
    }

    /// Submits what was given, which is locked from then on. `at` is in milliseconds since 1970.
    pub fn submit(&mut self, by: &Marker, candidate: &Candidate, at: u64) -> Result<(), MarkError> {
        let sheet = self.open(by, candidate)?;
        let unmarked = sheet.unmarked(&self.sheet);
        if !unmarked.is_empty() {
            let text = |id: &String| self.sheet.item(id).map_or_else(|| id.clone(), |item| item.text.clone());
            return Err(MarkError::Unmarked(unmarked.iter().map(text).collect()));
        }
        self.put(by, MarkSheet { submitted: Some(at), ..sheet });
        Ok(())
    }

    /// Opens what was submitted again; who, when and why stays with it.
    pub fn unlock(
        &mut self,
        by: &Marker,
        application: &ItemKey,
        (who, at, why): (&str, u64, &str),
    ) -> Result<(), MarkError> {
        if why.trim().is_empty() {
            return Err(MarkError::ReasonWanted);
        }
        let mut sheet = self.of(by, application).map(|it| it.sheet.clone()).ok_or(MarkError::NotSubmitted)?;
        let submitted = sheet.submitted.take().ok_or(MarkError::NotSubmitted)?;
        sheet.unlocked.push(Unlocking { at, by: who.to_owned(), why: why.trim().to_owned(), submitted });
        self.put(by, sheet);
        Ok(())
    }

    /// Changes what is open.
    fn change(
        &mut self,
        by: &Marker,
        candidate: &Candidate,
        change: impl FnOnce(&mut MarkSheet),
    ) -> Result<(), MarkError> {
        let mut sheet = self.open(by, candidate)?;
        change(&mut sheet);
        self.put(by, sheet);
        Ok(())
    }

    /// What may be changed, and be marked on.
    fn open(&self, by: &Marker, candidate: &Candidate) -> Result<MarkSheet, MarkError> {
        let sheet = self.own(by, candidate)?;
        if sheet.recused.is_some() { Err(MarkError::Recused) } else { Ok(sheet) }
    }

    /// What may be changed.
    fn own(&self, by: &Marker, candidate: &Candidate) -> Result<MarkSheet, MarkError> {
        if let Marker::Reviewer(reviewer) = by
            && reviewer.is_of(&candidate.names.unit)
        {
            return Err(MarkError::Barred { reviewer: reviewer.name.clone(), unit: candidate.names.unit.clone() });
        }
        match self.of(by, &candidate.application) {
            None => Ok(MarkSheet::new(candidate.application.clone(), by.clone())),
            Some(standing) if *by == Marker::Applicant && !standing.rivals.is_empty() => Err(MarkError::Contested),
            Some(standing) if standing.sheet.submitted.is_some() => Err(MarkError::Locked),
            Some(standing) => Ok(standing.sheet.clone()),
        }
    }

    /// Puts a sheet in the place of the one that stood.
    fn put(&mut self, by: &Marker, sheet: MarkSheet) {
        let stood = self.of(by, &sheet.application).map(|it| it.sheet.clone());
        // Other versions of 自评 say no more than the one that stood, or were turned down.
        let goes = |known: &MarkSheet| {
            Some(known) == stood.as_ref()
                || (*by == Marker::Applicant && known.by == Marker::Applicant && known.application == sheet.application)
        };
        self.marks.retain(|known| !goes(known));
        // Whoever took everything back has given nothing: nobody is awaited for that, and the sheet may be changed again.
        if !sheet.is_untouched() {
            self.marks.push(sheet);
        }
        self.settle();
    }

    /// Brings everything into its own order.
    pub(super) fn settle(&mut self) {
        self.marks.sort();
        self.marks.dedup();
        self.choices.sort();
        self.choices.dedup();
    }
}

/// Equal points are written in one way.
pub(super) fn plain(given: GivenMark) -> GivenMark {
    match given {
        GivenMark::Points(points) => GivenMark::Points(points.normalize()),
        ticked => ticked,
    }
}
