//! Fill once: what other drafts and opened Word forms have for the open draft, what it keeps aside, and either carried into
//! another notice.
//! Not here: what fits where (`carry`), and the notices' and drafts' own lists (`ui::home`).

mod aside;
mod card;
mod lines;
mod offers;
mod onward;
mod rest;
mod source;
mod take;
mod targets;

use yew::prelude::*;

use crate::ui::lazy::{LazyPart, Until, lazy};

pub use onward::{Onward, OnwardFrom};

/// The ways into this room.
#[derive(Clone, PartialEq)]
pub enum CarryOver {
    /// The card of a draft that has empty fields which other drafts have filled.
    Offers,
    /// 未归位内容 of the open draft.
    Aside,
    /// The notices into which something is carried.
    Targets(OnwardFrom),
}

impl CarryOver {
    /// Shows it as soon as this room is there.
    pub fn show(self) -> Html {
        self.show_after(Until::Nothing)
    }

    /// The same, with something in its place meanwhile.
    fn show_after(self, until: Until) -> Html {
        lazy::<CarryOverPart>(self, until)
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
            CarryOver::Targets(from) => html! { <targets::Targets from={from.clone()} /> },
        }
    }
}
