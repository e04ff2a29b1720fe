//! The head of a screen that belongs to no draft.

use yew::prelude::*;

use crate::ui::route::Route;

/// The way home.
pub fn plain_head() -> Html {
    html! {
        <header class="head is-plain"><a class="head-home" href={Route::Home.fragment()}>{ "‹ 首页" }</a></header>
    }
}
