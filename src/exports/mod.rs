//! Values to bytes for other programs: the verdict of the check, the schema, names of files, mails, Word files.
//! Not here: the submission file itself (`wire`).

mod file_name;
mod filled;
mod mail;
mod patterns;
pub mod schema;
mod verdict;
pub mod word;

pub use file_name::{file_name, stem};
pub use mail::{LONGEST_LINK, Link, Mail, mail};
pub use verdict::Verdict;
