//! 导出与发送: what the check says, then the way in six steps: whom it goes to, the print, what is ticked, the package, the mail, the record; then single files.
//! Not here: what a mail or a file's name says (`exports`).

mod attachments;
mod blank;
mod copy;
mod delivery;
mod errors;
mod handing_in;
mod letter;
mod made;
pub mod package;
mod page;
mod papers;
mod receipt;
mod said;
mod save;
mod step;
mod word;

pub use delivery::days_left;

use yew::prelude::*;

use crate::ui::lazy::LazyPart;

/// Shows the screen; see `ui::lazy`.
pub struct SendPart;

impl LazyPart for SendPart {
    type Props = ();
    type Output = Html;

    fn run(_: &()) -> Html {
        html! { <page::SendPage /> }
    }
}
