//! 导出与发送: what the check says, then five steps: the file, the print, the mail, the package, the papers.
//! Not here: what a mail or a file's name says (`exports`).

mod attachments;
mod copy;
mod delivery;
mod errors;
mod letter;
mod made;
pub mod package;
mod page;
mod papers;
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
