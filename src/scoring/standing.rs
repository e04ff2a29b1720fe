//! Which version stands where several came of one marker for one application: what was opened again no longer stands, of what
//! was submitted the later one does unless somebody chooses another, and nothing is dropped. 自评 that was typed is never submitted:
//! what was typed at two desks contradicts each other where one says what the other does not.

use std::collections::BTreeMap;

use super::marks::MarkerKey;
use super::{GivenMark, MarkSheet, Marker, Scores};
use crate::collection::{ItemKey, Record};
use crate::proof::Digest;

/// What stands, and what contradicts it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing<'a> {
    /// The version that counts.
    pub sheet: &'a MarkSheet,
    /// Other versions, submitted or of 自评, that say something else, and between which nobody has chosen.
    pub rivals: Vec<&'a MarkSheet>,
}

/// That somebody chose between versions.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct VersionChoice {
    /// When, in milliseconds since 1970.
    pub at: u64,
    /// Who chose.
    pub by: String,
    /// Of which application.
    pub application: ItemKey,
    /// The digest of the version, in lower-case hexadecimal.
    pub version: String,
}

impl MarkSheet {
    /// By what a version is known.
    pub fn digest(&self) -> String {
        Digest::of(self.record().to_text().as_bytes()).hex().to_owned()
    }

    fn may_be_chosen(&self) -> bool {
        self.submitted.is_some() || self.by == Marker::Applicant
    }

    /// Whether another version says all that this one does.
    fn is_said_by(&self, other: &Self) -> bool {
        let said = |(item, given): (&String, &GivenMark)| other.given.get(item) == Some(given);
        self.given.iter().all(said) && (self.note.is_empty() || self.note == other.note)
    }

    /// Whether another version was opened again from this one.
    fn is_superseded_by(&self, other: &Self) -> bool {
        let opened = other.unlocked.iter().skip(self.unlocked.len());
        self.submitted.is_some_and(|at| opened.into_iter().any(|it| it.submitted == at))
    }
}

impl Scores {
    /// Where versions of one marker contradict each other, and nobody has chosen.
    pub fn conflicts(&self) -> Vec<Standing<'_>> {
        standing(self).into_values().filter(|it| !it.rivals.is_empty()).collect()
    }

    /// Chooses a version that was submitted, or one of 自评, before the others; whether there is such a version.
    pub fn choose(&mut self, version: &str, (by, at): (&str, u64)) -> bool {
        let chosen = self.marks.iter().find(|sheet| sheet.may_be_chosen() && sheet.digest() == version);
        let Some(application) = chosen.map(|sheet| sheet.application.clone()) else { return false };
        self.choices.push(VersionChoice { at, by: by.to_owned(), application, version: version.to_owned() });
        self.settle();
        true
    }
}

/// What stands, by application and marker.
pub(super) type StandingSheets<'a> = BTreeMap<(ItemKey, MarkerKey), Standing<'a>>;

/// What stands of each marker for each application.
pub(super) fn standing(scores: &Scores) -> StandingSheets<'_> {
    let mut groups: BTreeMap<_, Vec<&MarkSheet>> = BTreeMap::new();
    for sheet in &scores.marks {
        groups.entry((sheet.application.clone(), sheet.by.key())).or_default().push(sheet);
    }
    let of_group = |(key, versions): (_, Vec<_>)| Some((key, chosen(scores, &versions)?));
    groups.into_iter().filter_map(of_group).collect()
}

/// The one of these versions of a marker for an application that stands; none of none.
pub(super) fn chosen<'a>(scores: &Scores, versions: &[&'a MarkSheet]) -> Option<Standing<'a>> {
    if let [only] = versions {
        return Some(Standing { sheet: only, rivals: Vec::new() });
    }
    if versions.iter().any(|sheet| sheet.by == Marker::Applicant) {
        return typed(scores, versions);
    }
    let is_superseded = |sheet: &MarkSheet| versions.iter().any(|other| sheet.is_superseded_by(other));
    let open: Vec<&MarkSheet> = versions.iter().copied().filter(|sheet| !is_superseded(sheet)).collect();
    let submitted: Vec<&MarkSheet> = open.iter().copied().filter(|sheet| sheet.submitted.is_some()).collect();
    let Some(latest) = submitted.iter().copied().max_by_key(|sheet| (sheet.submitted, *sheet)) else {
        // Of what nobody submitted, the version on which most is given.
        let best = open.iter().copied().max_by_key(|sheet| (sheet.recused.is_some(), sheet.given.len(), *sheet));
        return best.map(|sheet| Standing { sheet, rivals: Vec::new() });
    };
    let since = scores.choices.iter().rev().filter(|choice| {
        choice.application == latest.application && latest.submitted.is_some_and(|at| choice.at >= at)
    });
    let mut since = since.filter_map(|choice| submitted.iter().find(|sheet| sheet.digest() == choice.version));
    if let Some(sheet) = since.next() {
        return Some(Standing { sheet, rivals: Vec::new() });
    }
    let rivals = submitted.iter().copied().filter(|sheet| !sheet.says_as(latest));
    Some(Standing { sheet: latest, rivals: rivals.collect() })
}

/// 自评 that stands of several that were typed: the one that somebody chose last, otherwise the fullest.
fn typed<'a>(scores: &Scores, versions: &[&'a MarkSheet]) -> Option<Standing<'a>> {
    let mut choices = scores.choices.iter().rev();
    if let Some(sheet) = choices.find_map(|it| versions.iter().find(|sheet| sheet.digest() == it.version)) {
        return Some(Standing { sheet, rivals: Vec::new() });
    }
    let fullest = versions.iter().copied().max_by_key(|sheet| (sheet.given.len(), *sheet))?;
    let rivals = versions.iter().copied().filter(|sheet| !sheet.is_said_by(fullest));
    Some(Standing { sheet: fullest, rivals: rivals.collect() })
}

impl Marker {
    /// A reviewer.
    pub fn reviewer(name: &str, unit: &str) -> Self {
        Self::Reviewer(super::Reviewer::new(name, unit))
    }
}
