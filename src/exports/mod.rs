//! Values to bytes for other programs.
//! Not here: the submission file itself (`wire`).

mod patterns;
pub mod schema;
