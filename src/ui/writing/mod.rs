//! 申报材料 is written here: chapter by chapter beside the outline's own sentences, with what the form already knows
//! offered as text; and how it prints. The shell reaches it by one view.
//! Not here: what is offered (`check::passages`), and where things stand on a page (`paper::statement`).

mod chapter;
mod offers;
mod overview;
mod page;
mod preview;
mod text;
mod unplaced;

use yew::prelude::*;

use crate::ui::lazy::LazyPart;

/// Shows the screen, as it prints or to be written; see `ui::lazy`.
pub struct WritingPart;

impl LazyPart for WritingPart {
    type Props = bool;
    type Output = Html;

    fn run(printed: &Self::Props) -> Html {
        if *printed {
            html! { <preview::Preview /> }
        } else {
            html! { <page::WritingPage /> }
        }
    }
}
