//! What a union publishes, as data: the types of a definition file and its loader. The format's reference page is
//! `src/notices/FORMAT.md`.
//! Not here: whether a definition is sound (`lint`) and what follows from it for an answer (`check`).

mod announced;
mod block;
#[cfg(not(target_arch = "wasm32"))]
mod builtin;
mod carried;
mod cell;
mod clause;
mod collects;
mod condition;
mod field;
mod form;
mod identity;
mod keys;
mod list;
mod load;
mod lookup;
mod material;
mod outline;
mod rule;
mod template;
mod ticks;

pub use announced::{Announced, announced, carried, introduced, standard};
#[cfg(not(target_arch = "wasm32"))]
pub use builtin::{builtin, builtin_ids, file, sample};
pub use cell::{Align, Cell, GridRow, Side};
pub use clause::Clause;
pub use collects::Collects;
pub use condition::{ChecklistItem, Condition, Part};
pub use field::{DatePrint, Field, Kind, MOST_ROWS, Prints, Rows, Section};
pub use form::{Block, CoverLine, Form, PaperSize, PaperSpec, Party};
pub use identity::{Contact, Deadline, Mail, Notice, Quota, Submission};
pub use list::{Choice, List};
pub use load::{FORMAT, LoadError, Written, carry, from_json, from_toml};
pub use material::{Material, MaterialKind, Medium};
pub use outline::{Chapter, Passage, Point, Statement};
pub use rule::{Examples, Rule, Severity, Stage, Suggestion};
pub use template::{Piece, pieces, stretches};
