//! A3 or A4.

use yew::Html;

use crate::notice::PaperSize;
use crate::ui::piece::{El, State, el};

/// The choice of paper: the size chosen, the size the notice asks for where it does, and on what its demand rests.
pub fn choice(chosen: &State<PaperSize>, asked: Option<PaperSize>, basis: Html) -> El {
    let sizes = [PaperSize::A3, PaperSize::A4].map(|size| radio(chosen, asked, size));
    el("fieldset").class("print-choice").child(el("legend").text("纸张")).all(sizes).child(basis)
}

fn radio(chosen: &State<PaperSize>, asked: Option<PaperSize>, size: PaperSize) -> El {
    let words = match size {
        PaperSize::A3 => "A3（横放，一面两页",
        PaperSize::A4 => "A4（竖放，一面一页",
    };
    let words = format!("{words}{}）", if asked == Some(size) { "，通知要求" } else { "" });
    let input = el("input").attr("type", "radio").attr("name", "paper").attr("value", name(size));
    let (is_chosen, chosen) = (chosen.get() == size, chosen.clone());
    let input = input.checked(is_chosen).on_change(move || chosen.set(size));
    el("label").class("choice").child(input).child(el("span").text(words))
}

/// What a size is called.
pub fn name(size: PaperSize) -> &'static str {
    match size {
        PaperSize::A3 => "A3",
        PaperSize::A4 => "A4",
    }
}
