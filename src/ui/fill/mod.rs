//! The form, to be filled in.

use yew::prelude::*;

/// What the frame asks of the screen.
#[derive(Properties, PartialEq)]
pub struct FillPageProps {
    /// Counts up whenever the check is asked for.
    #[prop_or_default]
    pub check_requested: u32,
}

/// The screen.
#[component]
pub fn FillPage(props: &FillPageProps) -> Html {
    html! { <main id="main" class="page" tabindex="-1"><h1>{ props.check_requested }</h1></main> }
}
