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
mod marked;
mod page;
mod papers;
mod preflight;
mod previews;
mod rare;
mod sheet;

pub use drawing::draw;
pub use frame::{print_button, screen, use_paper};
pub use laying::{Moment, Sheaf, is_light, use_laid_out, use_made};
pub use length::page_frame;
pub use limit::too_many;
pub use marked::marked_page;
pub use papers::{Choices, Paper};
pub use previews::{Previews, PreviewsProps, Titled};

use yew::prelude::*;

use crate::ui::lazy::LazyPart;

/// Shows the screen; see `ui::lazy`.
pub struct PrintPart;

impl LazyPart for PrintPart {
    type Props = ();
    type Output = Html;

    fn run(_: &()) -> Html {
        html! { <page::PrintPage /> }
    }
}
