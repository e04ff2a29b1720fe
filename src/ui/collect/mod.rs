//! 从申报文件取入: the card above a sheet of the recommending union, on which opened files and kept drafts become its rows.
//! Not here: what a submission gives the sheet (`collect`).

mod card;
mod entries;
mod gather;
mod preview;

use yew::Html;

use crate::notice::Notice;
use crate::ui::later::{Later, Until};
use crate::ui::piece::View;

/// The card, as soon as this room is there; nothing for a notice that applicants fill.
pub fn card(notice: &Notice) -> Option<Html> {
    notice.collects.as_ref().map(|_| Later { open: later, told: (), until: Until::Nothing }.show())
}

/// Shows the card; see `ui::later`.
fn later(_: &()) -> Html {
    card::Card.show()
}
