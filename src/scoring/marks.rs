//! What one reviewer gives one application, and what an applicant gives their own. It is alone until it is submitted, and locked
//! from then on.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::exact::is_fit;
use super::{MarkError, ScoreItem, ScoreSheet};
use crate::answers::read::key;
use crate::collection::{ItemKey, unit_name};

/// Who reviews.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reviewer {
    /// The name.
    pub name: String,
    /// 单位; empty where nobody said it.
    pub unit: String,
}

/// Who gives marks.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Marker {
    /// 自评: kept beside the others, never counted.
    Applicant,
    /// 评委
    Reviewer(Reviewer),
}

/// A marker as two are compared: names and units however they are spelled.
pub(super) type MarkerKey = Option<(String, String)>;

/// What is given for an item.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum GivenMark {
    /// These points.
    Points(Decimal),
    /// All points, less these deductions, by their places counted from 0.
    Deductions(BTreeSet<usize>),
}

/// That a submitted sheet was opened again.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unlocking {
    /// When, in milliseconds since 1970.
    pub at: u64,
    /// Who opened it.
    pub by: String,
    /// Why; never empty.
    pub why: String,
    /// When it had been submitted.
    pub submitted: u64,
}

/// What one marker gives one application. What is not marked is absent, which is not 0.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct MarkSheet {
    /// The application.
    pub application: ItemKey,
    /// Who gives it.
    pub by: Marker,
    /// What is given, by the items' ids.
    pub given: BTreeMap<String, GivenMark>,
    /// Whether gates hold that the answers do not decide, by their ids.
    pub gates: BTreeMap<String, bool>,
    /// A remark.
    pub note: String,
    /// 回避: why the reviewer does not mark this application; nothing is awaited then.
    pub recused: Option<String>,
    /// When it was submitted, in milliseconds since 1970; from then on it is locked.
    pub submitted: Option<u64>,
    /// Each time that it was opened again.
    pub unlocked: Vec<Unlocking>,
}

impl Reviewer {
    /// A reviewer of this name and unit.
    pub fn new(name: &str, unit: &str) -> Self {
        Self { name: name.trim().to_owned(), unit: unit.trim().to_owned() }
    }

    /// Whether the reviewer belongs to a unit, however it is spelled; not where either is not known.
    pub fn is_of(&self, unit: &str) -> bool {
        let own = unit_name(&self.unit);
        !own.is_empty() && own == unit_name(unit)
    }
}

impl Marker {
    pub(super) fn key(&self) -> MarkerKey {
        match self {
            Self::Applicant => None,
            Self::Reviewer(reviewer) => Some((key(&reviewer.name).into_owned(), unit_name(&reviewer.unit))),
        }
    }
}

impl GivenMark {
    /// The points, where the item can have them: no fewer than 0, no more than it has, with no more digits than are exact.
    pub fn points(&self, item: &ScoreItem) -> Result<Decimal, MarkError> {
        match self {
            Self::Points(points) if points.is_sign_negative() || *points > item.points => {
                Err(MarkError::Outside { text: item.text.clone(), points: *points, most: item.points })
            }
            Self::Points(points) if !is_fit(*points) => Err(MarkError::TooFine(item.text.clone())),
            Self::Points(points) => Ok(*points),
            Self::Deductions(ticked) => item.left(ticked).ok_or_else(|| MarkError::NoSuchDeduction(item.text.clone())),
        }
    }
}

impl MarkSheet {
    /// Nothing given yet.
    pub fn new(application: ItemKey, by: Marker) -> Self {
        Self {
            application,
            by,
            given: BTreeMap::new(),
            gates: BTreeMap::new(),
            note: String::new(),
            recused: None,
            submitted: None,
            unlocked: Vec::new(),
        }
    }

    /// The points of an item; none where it is not marked.
    pub fn points(&self, item: &ScoreItem) -> Option<Decimal> {
        self.given.get(&item.id)?.points(item).ok()
    }

    /// The items that are not marked, by their ids. Extras that nobody gives are not missing.
    pub fn unmarked(&self, sheet: &ScoreSheet) -> Vec<String> {
        let missing = sheet.items.iter().filter(|item| self.points(item).is_none());
        missing.map(|item| item.id.clone()).collect()
    }

    /// The sum of all points, the extras up to their cap; none while an item is not marked.
    pub fn total(&self, sheet: &ScoreSheet) -> Option<Decimal> {
        sheet.total(sheet.all_items().map(|item| self.points(item)))
    }

    /// Whether nothing is given, said or done on it.
    pub(super) fn is_untouched(&self) -> bool {
        *self == Self::new(self.application.clone(), self.by.clone())
    }

    /// Whether both say the same of the application, whenever they were submitted.
    pub(super) fn says_as(&self, other: &Self) -> bool {
        let said = |sheet: &Self| (sheet.given.clone(), sheet.gates.clone(), sheet.note.clone(), sheet.recused.clone());
        said(self) == said(other)
    }

    /// Whether everything that is given can be given on a sheet; for what strangers send.
    pub(super) fn fits(&self, sheet: &ScoreSheet) -> Result<(), MarkError> {
        for (id, given) in &self.given {
            given.points(sheet.item(id).ok_or_else(|| MarkError::NoSuchItem(id.clone()))?)?;
        }
        let unknown = self.gates.keys().find(|id| !sheet.gates.iter().any(|gate| gate.id == **id));
        unknown.map_or(Ok(()), |id| Err(MarkError::NoSuchItem(id.clone())))
    }
}
