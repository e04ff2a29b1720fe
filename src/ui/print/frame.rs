//! What the screens that print share: their frame, the press that prints, and the size of the paper. Until all sheets stand there nothing is
//! printed, not by the browser's own menu either: half a form on paper would be taken for a whole one.

use crate::browser::print;
use crate::ui::piece::{Cx, El, button, el};

/// The screen; `whole` says whether all sheets stand there.
pub fn frame(whole: bool) -> El {
    let waiting = "页面还没有排好，请等“打印”按钮可以按了再打印。";
    let main = el("main").id("main").class("page print").class_if("is-waiting", !whole).attr("tabindex", "-1");
    main.some((!whole).then(|| el("p").class("print-waiting").text(waiting)))
}

/// The press that prints.
pub fn press(whole: bool) -> El {
    let words = if whole { "打印" } else { "正在排版…" };
    button("is-primary print-press").flag("disabled", !whole).text(words).on_click(print::print)
}

/// Tells the print dialog of the paper, in mm, while the screen stands.
pub fn set_paper(cx: &mut Cx<'_>, (width, height): (f64, f64)) {
    cx.effect((width, height), move || {
        let paper = print::Paper::set(width, height);
        Some(Box::new(move || drop(paper)))
    });
}
