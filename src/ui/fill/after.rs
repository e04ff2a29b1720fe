//! What stands behind the sections: materials, the list of what is done on paper, and the way to checking and sending.

use yew::prelude::*;

use super::checklist::checklist;
use super::finish::Finish;
use super::materials::Materials;
use crate::ui::hooks::use_session;
use crate::ui::lazy::LazyPart;
use crate::ui::subscriptions::Topic;

/// What the end of the form leads to.
#[derive(Clone, Properties, PartialEq)]
pub struct AfterProps {
    /// Asks for the check.
    pub on_check: Callback<()>,
    /// The address of the screen for sending.
    pub send: Option<AttrValue>,
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
    let notice = use_session(Topic::All).notice();
    let AfterProps { on_check, send } = props.clone();
    html! {
        <>
            <Materials />
            { checklist(&notice) }
            <Finish {on_check} {send} />
        </>
    }
}
