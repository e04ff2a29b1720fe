//! A file that was opened and is no draft: a submission, with what the check says at once, what was found, and its pages; or what
//! was read of a Word form, to be looked through. It is kept nowhere; a press makes a draft of it.
//! Not here: opening the file (`ui::home`), holding it against a 核验单 (`ui::proof`), and deciding of it (`ui::desk`).

mod findings;
mod page;
mod submission;
mod word_form;

use yew::prelude::*;

use crate::ui::lazy::LazyPart;
use crate::ui::plain_head::plain_head;

pub use submission::ReceivedSubmission;
pub use word_form::FormBeside;

/// Shows the screen; see `ui::lazy`.
pub struct ReceivedPart;

impl LazyPart for ReceivedPart {
    type Props = String;
    type Output = Html;

    fn run(id: &Self::Props) -> Html {
        html! {
            <>
                { plain_head() }
                <page::ReceivedPage key={id.clone()} id={id.clone()} />
            </>
        }
    }
}
