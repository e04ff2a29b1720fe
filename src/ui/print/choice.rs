//! A3 to be folded, A3 or A4.

use yew::Html;

use crate::notice::PaperSize;
use crate::paper::Imposition;
use crate::ui::piece::{El, State, el};

/// The choice of paper: what is chosen, what the notice asks for where it does, and on what its demand rests.
pub fn choice(chosen: &State<Imposition>, asked: Option<Imposition>, basis: Html) -> El {
    let all = [Imposition::Booklet, Imposition::A3, Imposition::A4].map(|imposition| radio(chosen, asked, imposition));
    el("fieldset").class("print-choice").child(el("legend").text("纸张")).all(all).child(basis)
}

fn radio(chosen: &State<Imposition>, asked: Option<Imposition>, imposition: Imposition) -> El {
    let (value, words) = match imposition {
        Imposition::Booklet => ("booklet", "A3 小册子（双面，对折成册"),
        Imposition::A3 => ("A3", "A3（横放，一面两页"),
        Imposition::A4 => ("A4", "A4（竖放，一面一页"),
    };
    let words = [words, if asked == Some(imposition) { "，按通知要求）" } else { "）" }].concat();
    let input = el("input").attr("type", "radio").attr("name", "paper").attr("value", value);
    let (is_chosen, chosen) = (chosen.get() == imposition, chosen.clone());
    let input = input.checked(is_chosen).on_change(move || chosen.set(imposition));
    el("label").class("choice").child(input).child(el("span").text(words))
}

/// What a size is called.
pub fn name(size: PaperSize) -> &'static str {
    match size {
        PaperSize::A3 => "A3",
        PaperSize::A4 => "A4",
    }
}
