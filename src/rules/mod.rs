//! The rule language: a bounded, typed subset of CEL with exact decimals in which a missing value is unknown.
