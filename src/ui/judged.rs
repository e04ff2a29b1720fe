//! An assessment with its findings by place, so that a cell finds its own among thousands.

use std::collections::HashMap;
use std::ops::Deref;

use crate::answers::Place;
use crate::check::{Assessment, Finding, Offer};

/// An assessment that can be asked by place.
#[derive(Debug, Default)]
pub struct Judged {
    assessment: Assessment,
    findings: HashMap<Place, Vec<usize>>,
    offers: HashMap<Place, usize>,
}

impl Judged {
    /// Sorts an assessment by place.
    pub fn new(assessment: Assessment) -> Self {
        let mut findings: HashMap<Place, Vec<usize>> = HashMap::new();
        for (index, finding) in assessment.findings.iter().enumerate() {
            findings.entry(finding.place.clone()).or_default().push(index);
        }
        let offers = assessment.offers.iter().enumerate().map(|(index, offer)| (offer.place.clone(), index)).collect();
        Self { assessment, findings, offers }
    }

    /// The findings at a place, the hardest first.
    pub fn findings_at(&self, place: &Place) -> Vec<Finding> {
        self.at(place).cloned().collect()
    }

    /// The value offered for a place.
    pub fn offer_at(&self, place: &Place) -> Option<Offer> {
        self.offers.get(place).and_then(|index| self.assessment.offers.get(*index)).cloned()
    }

    /// The places whose findings or offers are others in the newer assessment.
    pub fn changed(&self, newer: &Self) -> Vec<Place> {
        let all = [self, newer].into_iter().flat_map(|judged| judged.findings.keys().chain(judged.offers.keys()));
        let mut places: Vec<Place> = all.filter(|place| !self.same_at(newer, place)).cloned().collect();
        places.sort();
        places.dedup();
        places
    }

    fn same_at(&self, other: &Self, place: &Place) -> bool {
        self.at(place).eq(other.at(place)) && self.offer_at(place) == other.offer_at(place)
    }

    fn at(&self, place: &Place) -> impl Iterator<Item = &Finding> {
        let indexes = self.findings.get(place).into_iter().flatten();
        indexes.filter_map(|index| self.assessment.findings.get(*index))
    }
}

impl Deref for Judged {
    type Target = Assessment;

    fn deref(&self) -> &Assessment {
        &self.assessment
    }
}
