//! The recommending union's sheets: where home names them, and the card above one, on which opened files and kept drafts
//! become its rows.
//! Not here: what a submission gives a sheet (`collect`).

mod card;
mod entries;
mod gather;
mod preview;
mod room;
mod sheets;

use yew::prelude::*;

use crate::ui::lazy::{LazyPart, Until, lazy};

use card::Card;

pub use sheets::Sheets;

/// The card above a sheet, as soon as its code is there.
pub fn card() -> Html {
    lazy::<CardPart>((), Until::Nothing)
}

/// Shows it; see `ui::lazy`.
struct CardPart;

impl LazyPart for CardPart {
    type Props = ();
    type Output = Html;

    fn run(_: &()) -> Html {
        html! { <Card /> }
    }
}
