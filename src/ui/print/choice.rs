//! The choices before printing: which of several forms, and each on what paper.

use super::papers::{Choices, Paper, Wanted, together};
use crate::notice::{Notice, PaperSize};
use crate::paper::Imposition;
use crate::ui::notes::basis;
use crate::ui::piece::{El, State, el};

/// Which forms are printed, by name; all at once where they need the same sheets.
pub fn which(chosen: &State<Choices>, papers: &[Paper<'_>]) -> El {
    let wanted = chosen.get().wanted(papers);
    let one = |value: &str, words: String, of: Wanted| {
        let input = el("input").attr("type", "radio").attr("name", "form").attr("value", value.to_owned());
        let (is_wanted, choices) = (wanted == of, chosen.clone());
        let input = input.checked(is_wanted).on_change(move || choices.set(choices.get().printing(of.clone())));
        (input, words)
    };
    let forms = papers.iter().map(|paper| {
        let (form, chosen) = (paper.form, paper.chosen);
        let words = format!("{}（{}）", form.title, name(chosen));
        labelled(one(&form.id, words, Wanted::One(form.id.clone())))
    });
    let (input, words) = one("", format!("全部 {} 张表", papers.len()), Wanted::All);
    let together = together(papers);
    let all = labelled((input.flag("disabled", !together), words));
    let apart = "各表所用的纸不同，打印窗口一次只能用一种纸，请逐张选择打印。";
    let apart = (!together).then(|| el("p").class("soft").text(apart));
    fieldset("打印哪张表".to_owned()).all(forms).child(all).some(apart)
}

/// The choice of paper for a form: what is chosen, what the notice asks for where it does, and on what its demand rests.
pub fn choices(chosen: &State<Choices>, notice: &Notice, paper: &Paper<'_>, several: bool) -> El {
    let form = paper.form;
    let legend = if several { format!("“{}”的纸张", form.title) } else { "纸张".to_owned() };
    let group = if several { ["paper-", &form.id].concat() } else { "paper".to_owned() };
    let all = Imposition::choices(&form.paper).into_iter().map(|imposition| {
        let input = el("input").attr("type", "radio").attr("name", group.clone()).attr("value", value(imposition));
        let (choices, form) = (chosen.clone(), form.clone());
        let asked = if paper.asked == Some(imposition) { "，按通知要求" } else { "" };
        let words = format!("{}（{}{asked}）", name(imposition), lies(imposition));
        let input = input.checked(paper.chosen == imposition);
        labelled((input.on_change(move || choices.set(choices.get().on(&form, imposition))), words))
    });
    let clauses: Vec<_> = form.paper.clause.iter().filter_map(|id| notice.clause(id)).collect();
    fieldset(legend).all(all).child(basis(&clauses))
}

fn fieldset(legend: String) -> El {
    el("fieldset").class("print-choice").child(el("legend").text(legend))
}

fn labelled((input, words): (El, String)) -> El {
    el("label").class("choice").child(input).child(el("span").text(words))
}

fn value(imposition: Imposition) -> &'static str {
    match imposition {
        Imposition::Booklet => "booklet",
        Imposition::A3 => "A3",
        Imposition::A4 => "A4",
        Imposition::LyingA3 => "A3-landscape",
        Imposition::LyingA4 => "A4-landscape",
    }
}

/// What a way of printing is called.
fn name(imposition: Imposition) -> &'static str {
    match imposition {
        Imposition::Booklet => "A3 小册子",
        Imposition::A3 => "A3",
        Imposition::A4 => "A4",
        Imposition::LyingA3 => "A3 横向",
        Imposition::LyingA4 => "A4 横向",
    }
}

/// How the pages lie on the sheets.
fn lies(imposition: Imposition) -> &'static str {
    match imposition {
        Imposition::Booklet => "双面，对折成册",
        Imposition::A3 => "横放，一面两页",
        Imposition::A4 => "竖放，一面一页",
        Imposition::LyingA3 | Imposition::LyingA4 => "横放，一面一页",
    }
}

/// What a size is called.
pub fn size_name(size: PaperSize) -> &'static str {
    match size {
        PaperSize::A3 => "A3",
        PaperSize::A4 => "A4",
    }
}
