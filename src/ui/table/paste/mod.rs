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

pub use panel::PanelProps;

/// Shows the panel; see `ui::lazy`.
pub fn lazy_part(props: &PanelProps) -> Html {
    html! { <panel::Panel ..props.clone() /> }
}
