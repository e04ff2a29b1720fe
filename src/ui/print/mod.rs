//! The form as it prints.

use yew::prelude::*;

/// The screen.
#[component]
pub fn PrintPage() -> Html {
    html! { <main id="main" class="page" tabindex="-1"><h1>{ "打印" }</h1></main> }
}
