//! 材料: what the notice demands beside the form, with the files chosen for it. The files stay where they are; what is kept
//! of them shows later whether a file is still the same.
//! Not here: what is known of a file and what is said of it (`files`), and reading it (`browser`).

mod aim;
mod chooser;
mod claims;
mod copy;
mod file;
mod held;
mod intake;
mod keeping;
mod page;
mod sheet;
#[cfg(test)]
mod tests;
mod tray;

pub use held::file as opened_file;
pub use keeping::HandleSweep;
pub use page::mail;
pub use tray::use_tray;

use yew::prelude::*;

use crate::ui::lazy::LazyPart;

/// Shows the screen; see `ui::lazy`.
pub struct MaterialsPart;

impl LazyPart for MaterialsPart {
    type Props = ();
    type Output = Html;

    fn run(_: &()) -> Html {
        html! { <page::MaterialsPage /> }
    }
}
