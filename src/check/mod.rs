//! Compares answers with a notice. [`assess`] is total, pure and deterministic: it never fails, does no I/O and reads
//! no clock; today only feeds the days left until the deadline.
//! Not here: whether the notice itself is sound (`lint`), and how a finding is shown (`ui`, the command line).

mod applicable;
mod assess;
mod birth;
mod conditions;
mod constraints;
mod entries;
mod facts;
mod figures;
mod finding;
mod hidden;
mod listed;
mod materials;
mod memo;
mod named;
mod offers;
mod passages;
mod placed;
mod prepared;
mod progress;
mod question;
mod ranked;
mod reading;
mod rules;
mod scope;
mod show;
mod stored;
mod taking_up;
mod unchecked;
pub mod words;
mod workload;
mod written;

pub use applicable::Applicable;
pub use assess::{Assessment, Check, Offer, assess, assess_within, outcomes};
pub use conditions::{ConditionState, Fulfilment};
use entries::ChangedSlots;
pub use entries::Entries;
pub use facts::Facts;
pub use figures::{Figure, figure_defects, figures};
pub use finding::{Finding, Fix, Problem};
pub use listed::{ListedDraft, how_complete, is_listed_as_sample};
pub use materials::MaterialState;
pub use named::proposed;
pub use passages::{PassageText, passages};
pub use placed::{KEY as YEAR, PlacedAnswers};
pub use prepared::{Defect, Prepared};
pub use progress::Progress;
pub use question::{Question, decided, defects};
pub use reading::{choices, reading};
pub use show::shown;
pub use stored::stored;
pub use taking_up::taking_up;
pub use workload::{STEPS, Workload};
pub use written::OutlineProgress;
