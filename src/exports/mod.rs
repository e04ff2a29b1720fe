//! Values to bytes for other programs: the verdict of the check, the schema, names of files, mails, Word files,
//! spreadsheets, archives.
//! Not here: the submission file itself (`wire`).

pub mod eml;
pub mod excel;
mod file_name;
mod filled;
mod mail;
pub mod package;
mod part;
mod patterns;
pub mod schema;
pub mod sheets;
mod verdict;
pub mod word;

pub use file_name::{file_name, file_stem, form_suffix, savable_file};
pub use mail::{LONGEST_LINK, Link, Mail, mail};
pub use part::Part;
pub use verdict::Verdict;
