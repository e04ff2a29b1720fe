//! What stands behind the sections and conditions: materials, and the way to checking and sending.

use yew::prelude::*;

use super::finish::Finish;
use super::materials::Materials;
use crate::ui::lazy::LazyPart;
use crate::ui::parts;

/// What the end of the form leads to.
#[derive(Clone, Properties, PartialEq)]
pub struct AfterProps {
    /// Asks for the check.
    pub on_check: Callback<()>,
    /// The address of the screen for sending.
    pub send: Option<AttrValue>,
    /// The one part to show; none for all of them.
    pub only: Option<&'static str>,
}

/// Shows it; see `ui::lazy`.
pub struct AfterPart;

impl LazyPart for AfterPart {
    type Props = AfterProps;
    type Output = Html;

    fn run(after: &Self::Props) -> Html {
        html! { <After ..after.clone() /> }
    }
}

#[component]
fn After(props: &AfterProps) -> Html {
    let AfterProps { on_check, send, only } = props.clone();
    let shows = |part| only.is_none_or(|only| only == part);
    html! {
        <>
            if shows(parts::MATERIALS) {
                <Materials />
            }
            if shows(parts::FINISH) {
                <Finish {on_check} {send} />
            }
        </>
    }
}
