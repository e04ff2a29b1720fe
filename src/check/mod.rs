//! Compares answers with a notice. [`assess`] is total, pure and deterministic: it never fails, does no I/O and reads
//! no clock; today only feeds the days left until the deadline.
//! Not here: whether the notice itself is sound (`lint`), and how a finding is shown (`ui`, the command line).

mod assess;
mod conditions;
mod constraints;
mod environment;
mod finding;
mod laid_out;
mod materials;
mod offers;
mod passages;
mod prepare;
mod progress;
mod reading;
mod rules;
mod scope;
mod show;
mod stored;
mod visible;
pub mod words;
mod written;

pub use assess::{Assessment, Offer, assess};
pub use conditions::{ConditionState, State};
pub use environment::Facts;
pub use finding::{Finding, Fix, Problem};
pub use laid_out::{KEY as YEAR, laid_out};
pub use materials::MaterialState;
pub use passages::{Told, passages};
pub use prepare::{Defect, Prepared};
pub use progress::Progress;
pub use reading::{entries, reading};
pub use rules::outcomes;
pub use show::{date as show_date, shown, shown_row};
pub use stored::stored;
pub use written::Written;
