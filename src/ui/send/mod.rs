//! 导出与发送.

use yew::prelude::*;

/// The screen.
#[component]
pub fn SendPage() -> Html {
    html! { <main id="main" class="page" tabindex="-1"><h1>{ "导出与发送" }</h1></main> }
}
