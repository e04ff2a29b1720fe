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

pub use panel::PastePanelProps;

/// Shows the panel; see `ui::lazy`.
pub fn lazy_part(props: &PastePanelProps) -> Html {
    html! { <panel::PastePanel ..props.clone() /> }
}
