//! What stands under a control, only when there is something to say: what was normalised, what is wrong and
//! how to mend it, what could be taken over.
//! Not here: the words; they are made in `check::words`.

mod basis;
mod finding;
mod normalised;
mod offered;

use yew::prelude::*;

use crate::answers::Place;

use super::anchor;
use super::hooks::use_session;
use super::lazy::if_here;
use super::subscriptions::Topic;

pub use basis::{basis, basis_by_key};
pub use finding::{kind_class, note, sign};

/// Where messages stand.
#[derive(Properties, PartialEq)]
pub struct FieldMessagesProps {
    /// The place they speak of: a field, a cell, a table.
    pub place: Place,
}

/// The messages of a place. They stand in the document even when empty, for the control is described by them.
#[component]
pub fn FieldMessages(props: &FieldMessagesProps) -> Html {
    let place = &props.place;
    let session = use_session(Topic::Place(place.clone()));
    let findings = session.findings(place);
    let fixed = |text: &str| {
        let fixes = findings.iter().filter_map(|finding| finding.fix.as_ref());
        fixes.into_iter().any(|fix| fix.place == *place && fix.text == text)
    };
    // An offer that a finding already makes is not made twice.
    let offer = session.offer(place).filter(|offer| !fixed(&offer.text));
    // Findings and offers come from the check, whose words are in the second part.
    let found = findings.into_iter().filter_map(|found| if_here::<finding::FindingPart>(&(session.clone(), found)));
    let offered = offer.and_then(|offer| if_here::<offered::OfferPart>(&(session.clone(), offer)));
    html! {
        <div class="messages" id={anchor::messages(place)}>
            { normalised::note(&session, place).unwrap_or_default() }
            { found.collect::<Html>() }
            { offered.unwrap_or_default() }
        </div>
    }
}
