//! The head of the desk's screens: the way home, and the ways among them.

use yew::prelude::*;

use crate::ui::route::Route;

use super::address::DeskAddress;

/// The head, on a screen.
pub fn head(here: &DeskAddress) -> Html {
    let link = |to: DeskAddress, words: &'static str| {
        let is_here = to == *here;
        let class = classes!("button", "is-quiet", is_here.then_some("is-here"));
        html! { <a {class} href={to.fragment()} aria-current={is_here.then_some("page")}>{ words }</a> }
    };
    html! {
        <header class="head is-plain">
            <a class="head-home" href={Route::Home.fragment()}>{ "‹ 首页" }</a>
            <nav class="head-actions desk-nav" aria-label="收件台">
                { link(DeskAddress::Register, "收件台") }
                { link(DeskAddress::Slips, "核验单") }
                { link(DeskAddress::Statistics, "统计") }
                { link(DeskAddress::Scoring, "评审") }
                { link(DeskAddress::Leaving, "导出") }
                { link(DeskAddress::Saving, "保存与交接") }
            </nav>
        </header>
    }
}
