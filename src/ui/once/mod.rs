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

use yew::Html;

use crate::drafts::Summary;
use crate::ui::piece::{Cx, View};

/// The ways into this room.
#[derive(PartialEq)]
pub enum Once {
    /// The card of a draft that has empty fields which other drafts have filled.
    Offers,
    /// 未归位内容 of the open draft.
    Aside,
    /// The press that carries a draft into another notice.
    Onward(Summary),
}

impl View for Once {
    fn view(&self, _: &mut Cx<'_>) -> Html {
        match self {
            Self::Offers => card::Card.show(),
            Self::Aside => aside::Aside.show(),
            Self::Onward(draft) => onward::Onward { draft: draft.clone() }.show(),
        }
    }
}
