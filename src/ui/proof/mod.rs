//! 核验单: the slip as it prints, and holding a file against one.
//! Not here: what stands on it and what is compared (`proof`).

mod beside;
mod camera;
mod compare;
mod outcome;
mod page;

pub use compare::Compare;

use yew::prelude::*;

use crate::ui::lazy::LazyPart;

use page::ProofPage;

/// Shows the slip; see `ui::lazy`.
pub struct ProofPart;

impl LazyPart for ProofPart {
    type Props = ();
    type Output = Html;

    fn run(_: &()) -> Html {
        html! { <ProofPage /> }
    }
}
