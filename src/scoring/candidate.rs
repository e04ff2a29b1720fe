//! Who is reviewed, as far as scoring has to know.

use crate::check::Fulfilment;
use crate::collection::{ApplicantNames, ItemKey};

/// An application that is reviewed.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// The application.
    pub application: ItemKey,
    /// Whose it is; a reviewer of its unit is barred.
    pub names: ApplicantNames,
    /// What its answers say of each gate ([`super::gates`]), in the sheet's order. What is missing is open.
    pub gates: Vec<Fulfilment>,
}
