//! What the slip's screen asks for as long as it stands on the page's old layer.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::laying::{Sheaf, current};
use super::previews::{Previews, Titled};
use crate::browser::print;
use crate::office::pages::LaidOut;
use crate::ui::piece::{Cx, El, State, el};

/// The screen; `whole` says whether all sheets stand there.
pub fn frame(whole: bool) -> El {
    let waiting = "页面还没有排好，请等“打印”按钮可以按了再打印。";
    let main = el("main").id("main").class("page print").class_if("is-waiting", !whole).attr("tabindex", "-1");
    main.some((!whole).then(|| el("p").class("print-waiting").text(waiting)))
}

/// The button that prints.
pub fn press(whole: bool) -> Html {
    super::print_button(whole)
}

/// Tells the print dialog of the paper, in mm, while the screen stands.
pub fn set_paper(cx: &mut Cx<'_>, (width, height): (f64, f64)) {
    cx.effect((width, height), move || {
        let paper = print::Paper::set(width, height);
        Some(Box::new(move || drop(paper)))
    });
}

/// What is made again only when something it is made of is another; none while it is made.
pub fn made<K: Clone + PartialEq + 'static>(
    cx: &mut Cx<'_>,
    of: K,
    make: impl FnOnce() -> LaidOut + 'static,
) -> Option<Sheaf> {
    let laid = cx.state(|| None);
    let (set, made_of) = (laid.clone(), of.clone());
    cx.effect(of.clone(), move || {
        let timer = Timeout::new(0, move || set.set(Some((made_of, Sheaf::of(make())))));
        Some(Box::new(move || drop(timer)))
    });
    current(&laid.get(), &of)
}

/// The previews of these papers of what was laid out; `drawn` is set to whether all of them stand there.
pub fn previews(sheaf: Sheaf, papers: Vec<Titled>, drawn: &State<bool>) -> Html {
    let drawn = drawn.clone();
    html! { <Previews {sheaf} {papers} on_drawn={Callback::from(move |whole| drawn.set(whole))} /> }
}
