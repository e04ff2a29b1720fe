//! A block from a spreadsheet, seen before it lands.

mod aims;
mod block;
mod cells;
mod choose_landing;
mod landing;
mod panel;
mod plan;
mod preview;
mod seen;
#[cfg(test)]
mod tests;
mod words;

use yew::prelude::*;

use crate::ui::lazy::LazyPart;

pub use panel::PastePanelProps;

/// Shows the panel; see `ui::lazy`.
pub struct PastePart;

impl LazyPart for PastePart {
    type Props = PastePanelProps;
    type Output = Html;

    fn run(props: &Self::Props) -> Html {
        html! { <panel::PastePanel ..props.clone() /> }
    }
}
