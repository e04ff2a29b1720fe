//! An assessment with its findings by place, so that a cell finds its own among thousands.

use std::ops::Deref;
use std::rc::Rc;

use crate::answers::Place;
use crate::check::{Assessment, Finding, Offer};

/// An assessment that can be asked by place.
#[derive(Debug, Default)]
pub struct IndexedAssessment {
    assessment: Assessment,
    /// The findings' numbers, sorted by place; at one place in their order, the hardest first.
    findings: Vec<usize>,
    /// The offers' numbers, sorted by place.
    offers: Vec<usize>,
}

impl IndexedAssessment {
    /// Sorts an assessment by place.
    pub fn new(assessment: Assessment) -> Self {
        let mut findings: Vec<usize> = (0..assessment.findings.len()).collect();
        findings.sort_by_key(|index| assessment.findings.get(*index).map(|finding| &finding.place));
        let mut offers: Vec<usize> = (0..assessment.offers.len()).collect();
        offers.sort_by_key(|index| assessment.offers.get(*index).map(|offer| &offer.place));
        Self { assessment, findings, offers }
    }

    /// The findings at a place, the hardest first.
    pub fn findings_at(&self, place: &Place) -> Vec<Finding> {
        self.at(place).cloned().collect()
    }

    /// The value offered for a place.
    pub fn offer_at(&self, place: &Place) -> Option<Offer> {
        let at = self.offers.partition_point(|index| self.offer(*index).is_some_and(|offer| offer.place < *place));
        self.offer(*self.offers.get(at)?).filter(|offer| offer.place == *place).cloned()
    }

    /// The places whose findings or offers are others in the newer assessment.
    pub fn changed(&self, newer: &Self) -> Vec<Place> {
        let mut places: Vec<&Place> = self.places().chain(newer.places()).collect();
        places.sort();
        places.dedup();
        places.into_iter().filter(|place| !self.same_at(newer, place)).cloned().collect()
    }

    fn places(&self) -> impl Iterator<Item = &Place> {
        let found = self.assessment.findings.iter().map(|finding| &finding.place);
        found.chain(self.assessment.offers.iter().map(|offer| &offer.place))
    }

    fn same_at(&self, other: &Self, place: &Place) -> bool {
        self.at(place).eq(other.at(place)) && self.offer_at(place) == other.offer_at(place)
    }

    fn at<'a>(&'a self, place: &'a Place) -> impl Iterator<Item = &'a Finding> {
        let from = self.findings.partition_point(|index| self.finding(*index).is_some_and(|it| it.place < *place));
        let rest = self.findings.get(from..).unwrap_or_default();
        rest.iter().filter_map(|index| self.finding(*index)).take_while(move |finding| finding.place == *place)
    }

    fn finding(&self, index: usize) -> Option<&Finding> {
        self.assessment.findings.get(index).map(Rc::as_ref)
    }

    fn offer(&self, index: usize) -> Option<&Offer> {
        self.assessment.offers.get(index)
    }
}

impl Deref for IndexedAssessment {
    type Target = Assessment;

    fn deref(&self) -> &Assessment {
        &self.assessment
    }
}
