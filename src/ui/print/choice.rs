//! The choices before printing: which of several forms, and each on what paper.

use yew::prelude::*;

use super::papers::{Choices, Paper, Wanted, together};
use crate::notice::{Notice, PaperSize};
use crate::paper::Imposition;
use crate::ui::field_messages::basis;
use crate::ui::shown::shown;

/// Which forms are printed, by name; all at once where they need the same sheets.
pub fn which(chosen: &UseStateHandle<Choices>, papers: &[Paper<'_>]) -> Html {
    let wanted = chosen.wanted(papers);
    let together = together(papers);
    let choice = |value: &str, words: String, of: Wanted, possible: bool| Choice {
        group: "form".to_owned(),
        value: value.to_owned(),
        words,
        checked: wanted == of,
        possible,
        on_choose: choosing(chosen, move |choices| choices.printing(of.clone())),
    };
    let forms = papers.iter().map(|paper| {
        let words = format!("{}（{}）", paper.form.title, name(paper.chosen));
        labelled(choice(&paper.form.id, words, Wanted::One(paper.form.id.clone()), true))
    });
    let all = choice("", format!("全部 {} 张表", papers.len()), Wanted::All, together);
    let choices = html! {
        <>
            { forms.collect::<Html>() }
            { labelled(all) }
            if !together {
                <p class="soft">{ "各表所用的纸不同，打印窗口一次只能用一种纸，请逐张选择打印。" }</p>
            }
        </>
    };
    fieldset("打印哪张表".to_owned(), choices)
}

/// The choice of paper for a form: what is chosen, what the notice asks for where it does, and on what its demand rests.
pub fn choices(chosen: &UseStateHandle<Choices>, notice: &Notice, paper: &Paper<'_>, several: bool) -> Html {
    let form = paper.form;
    let legend = if several { format!("“{}”的纸张", form.title) } else { "纸张".to_owned() };
    let group = if several { ["paper-", &form.id].concat() } else { "paper".to_owned() };
    let all = Imposition::choices(&form.paper).into_iter().map(|imposition| {
        let form = form.clone();
        let asked = if paper.asked == Some(imposition) { "，按通知要求" } else { "" };
        labelled(Choice {
            group: group.clone(),
            value: value(imposition).to_owned(),
            words: format!("{}（{}{asked}）", name(imposition), lies(imposition)),
            checked: paper.chosen == imposition,
            possible: true,
            on_choose: choosing(chosen, move |choices| choices.on(&form, imposition)),
        })
    });
    let clauses: Vec<_> = form.paper.clause.iter().filter_map(|id| notice.clause(id)).collect();
    let choices = html! {
        <>
            { all.collect::<Html>() }
            { basis(&clauses) }
        </>
    };
    fieldset(legend, choices)
}

/// Chooses something else beside what was chosen.
fn choosing(chosen: &UseStateHandle<Choices>, change: impl Fn(Choices) -> Choices + 'static) -> Callback<Event> {
    let chosen = chosen.clone();
    Callback::from(move |_| chosen.set(change((*chosen).clone())))
}

fn fieldset(legend: String, choices: Html) -> Html {
    html! { <fieldset class="print-choice"><legend>{ shown(legend) }</legend>{ choices }</fieldset> }
}

/// One button of a group.
struct Choice {
    group: String,
    value: String,
    words: String,
    checked: bool,
    /// Whether it can be chosen.
    possible: bool,
    on_choose: Callback<Event>,
}

fn labelled(choice: Choice) -> Html {
    let Choice { group, value, words, checked, possible, on_choose } = choice;
    html! {
        <label class="choice">
            <input type="radio" name={group} {value} {checked} disabled={!possible} onchange={on_choose} />
            <span>{ shown(words) }</span>
        </label>
    }
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
