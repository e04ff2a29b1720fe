//! What the screens that print share: their frame, the button that prints, and the size of the paper. Until all sheets stand
//! there nothing is printed, not by the browser's own menu either: half a form on paper would be taken for a whole one.

use yew::prelude::*;

use crate::browser::print;

/// The screen: what is said and chosen at its head, then the previews. `whole` says whether all sheets stand there.
pub fn screen(whole: bool, head: Html, previews: Html) -> Html {
    html! {
        <main id="main" class={classes!("page", "print", (!whole).then_some("is-waiting"))} tabindex="-1">
            if !whole {
                <p class="print-waiting">{ "页面还没有排好，请等“打印”按钮可以按了再打印。" }</p>
            }
            { head }
            { previews }
        </main>
    }
}

/// The button that prints.
pub fn print_button(whole: bool) -> Html {
    let words = if whole { "打印" } else { "正在排版…" };
    let on_print = Callback::from(|_: MouseEvent| print::print());
    html! {
        <button type="button" class="button is-primary print-press" disabled={!whole} onclick={on_print}>
            { words }
        </button>
    }
}

/// Tells the print dialog of the paper, in mm, while the screen stands.
#[hook]
pub fn use_paper(size: (f64, f64)) {
    use_effect_with(size, |(width, height)| {
        let paper = print::PageSizeRule::set(*width, *height);
        move || drop(paper)
    });
}
