//! The versions of a draft: what was saved before, what differs, and what cannot be read. Each can be looked at and
//! downloaded; one that reads can take the present text's place, which is undone like anything else.

mod entry;
mod page;

use yew::prelude::*;

use crate::ui::lazy::LazyPart;

use page::Versions;

/// Shows the screen, of the open draft, or in its place where it does not open: whether a newer program has saved it.
pub struct VersionsPart;

impl LazyPart for VersionsPart {
    type Props = Option<bool>;
    type Output = Html;

    fn run(closed: &Self::Props) -> Html {
        html! { <Versions newer={closed.unwrap_or_default()} closed={closed.is_some()} /> }
    }
}
