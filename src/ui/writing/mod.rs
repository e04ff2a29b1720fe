//! The writing desk of 申报材料: chapter by chapter beside the outline's own sentences, with what the form already knows
//! offered as text; and how it prints. The shell reaches it by one view.
//! Not here: what is offered (`check::passages`), and where things stand on a page (`paper::statement`).

mod chapter;
mod desk;
mod offers;
mod overview;
mod preview;
mod text;
mod unplaced;

use yew::Html;

use crate::ui::piece::{Cx, View};

/// The screen.
#[derive(PartialEq)]
pub struct WritingDesk {
    /// As it prints; else to be written.
    pub printed: bool,
}

impl View for WritingDesk {
    fn view(&self, _: &mut Cx<'_>) -> Html {
        if self.printed { preview::Preview.show() } else { desk::Desk.show() }
    }
}
