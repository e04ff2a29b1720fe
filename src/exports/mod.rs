//! Values to bytes for other programs: the verdict of the check, the schema, names of files, mails, Word files,
//! spreadsheets, archives. What can be had of a draft stands in one table, [`Export`]; what can be had of a
//! collection in another, [`CollectionExport`].
//! Not here: the submission file itself (`wire`).

mod collected;
mod draft;
pub mod eml;
pub mod excel;
mod file_name;
mod filled;
mod mail;
pub mod package;
mod saved;
pub mod schema;
pub mod sheets;
mod table;
mod verdict;
pub mod word;

pub use collected::{CollectionExport, EditedLetter, ExportedCollection, ExportedFile, zipped};
pub use draft::{ExportedDraft, refuse_sample};
pub use file_name::{file_stem, form_suffix, savable_file};
pub use mail::{LONGEST_LINK, Link, Mail, mail};
pub use table::{About, Button, ButtonWords, Export, ExportFile, Group, Made, Part, files, make_parts, packed_names};
pub use verdict::Verdict;
