//! Fill once: what other drafts have for the open one, what it keeps aside, and a draft carried into another notice.
//! Not here: what fits where (`carry`), and the notices' and drafts' own lists (`ui::home`).

mod aside;
mod card;
mod lines;
mod offers;
mod onward;
mod rest;
mod source;
mod take;

use yew::prelude::*;

use crate::drafts::Summary;
use crate::ui::lazy::{LazyPart, Until, lazy};

/// The ways into this room.
#[derive(Clone, PartialEq)]
pub enum CarryOver {
    /// The card of a draft that has empty fields which other drafts have filled.
    Offers,
    /// 未归位内容 of the open draft.
    Aside,
    /// The button that carries a draft into another notice.
    Onward(Summary),
}

impl CarryOver {
    /// Shows it as soon as this room is there.
    pub fn show(self) -> Html {
        lazy::<CarryOverPart>(self, Until::Nothing)
    }
}

/// Shows one of them; see `ui::lazy`.
struct CarryOverPart;

impl LazyPart for CarryOverPart {
    type Props = CarryOver;
    type Output = Html;

    fn run(carry_over: &Self::Props) -> Html {
        match carry_over {
            CarryOver::Offers => html! { <card::Card /> },
            CarryOver::Aside => html! { <aside::Aside /> },
            CarryOver::Onward(draft) => html! { <onward::Onward draft={draft.clone()} /> },
        }
    }
}
