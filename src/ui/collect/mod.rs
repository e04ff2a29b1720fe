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
use sheets::Sheets;

/// The ways into this room.
#[derive(Clone, PartialEq)]
pub enum Collect {
    /// The card above a sheet.
    Card,
    /// The sheets that list the submissions of this notice.
    Sheets(String),
}

impl Collect {
    /// Shows it as soon as this room is there.
    pub fn show(self) -> Html {
        lazy::<CollectPart>(self, Until::Nothing)
    }
}

/// Shows one of them; see `ui::lazy`.
struct CollectPart;

impl LazyPart for CollectPart {
    type Props = Collect;
    type Output = Html;

    fn run(collect: &Self::Props) -> Html {
        match collect {
            Collect::Card => html! { <Card /> },
            Collect::Sheets(of) => html! { <Sheets of={of.clone()} /> },
        }
    }
}
