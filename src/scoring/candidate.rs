//! Who is reviewed, as far as scoring has to know.

use rust_decimal::Decimal;

use super::NoPoints;
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
    /// What they give for each item as 自评 ([`super::self_marks`]), in the sheet's order. What is missing is not known.
    pub self_marks: Vec<Result<Decimal, NoPoints>>,
}
