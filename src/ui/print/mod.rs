//! The form as it prints: a preview of the sheets, the choice of paper, and what to know before printing.
//! Not here: where things stand on a page (`paper`).

mod advice;
mod choice;
mod computer;
mod drawing;
mod length;
mod page;
mod preflight;
mod rare;
mod sheets;

pub use page::set_paper;
pub use sheets::sheets_of;

use yew::Html;

use crate::ui::piece::View;

/// Shows the screen; see `ui::later`.
pub fn later(_: &()) -> Html {
    page::PrintPage.show()
}
