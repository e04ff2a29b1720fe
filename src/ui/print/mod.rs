//! The form as it prints: a preview of the sheets, the choice of paper, and what to know before printing.
//! Not here: where things stand on a page (`paper`).

mod advice;
mod choice;
mod computer;
mod drawing;
mod frame;
mod laying;
mod length;
mod limit;
mod page;
mod papers;
mod preflight;
mod previews;
mod rare;
mod sheet;

pub use frame::{frame, press, set_paper};
pub use laying::{Moment, laid_out, made};
pub use limit::too_many;
pub use previews::{Titled, previews};

use yew::Html;

use crate::ui::piece::View;

/// Shows the screen; see `ui::later`.
pub fn later(_: &()) -> Html {
    page::PrintPage.show()
}
