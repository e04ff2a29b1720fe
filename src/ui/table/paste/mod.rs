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

use yew::Html;

use crate::ui::piece::View;

pub use panel::Panel;

/// Shows the panel; see `ui::later`.
pub fn later(panel: &Panel) -> Html {
    panel.clone().show()
}
