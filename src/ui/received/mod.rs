//! A submission that somebody received: whose it is and what the check says at once, then what was found, and its pages. It is
//! only read, and kept nowhere; a press makes a draft of it.
//! Not here: opening the file (`ui::home`), and holding it against a 核验单 (`ui::proof`).

mod findings;
mod page;

use yew::prelude::*;

use crate::ui::lazy::LazyPart;
use crate::ui::plain_head::plain_head;

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
