//! A3 or A4.

use yew::prelude::*;

use crate::notice::PaperSize;

/// What [`PaperChoice`] is told.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ChoiceProps {
    /// The size chosen.
    pub size: PaperSize,
    /// The size the notice asks for.
    pub asked: PaperSize,
    /// Another size is chosen.
    pub choose: Callback<PaperSize>,
    /// On what the notice's demand rests.
    pub basis: Html,
}

/// The choice of paper.
#[component]
pub fn PaperChoice(props: &ChoiceProps) -> Html {
    html! {
        <fieldset class="print-choice">
            <legend>{ "纸张" }</legend>
            { for [PaperSize::A3, PaperSize::A4].map(|size| radio(props, size)) }
            { props.basis.clone() }
        </fieldset>
    }
}

fn radio(props: &ChoiceProps, size: PaperSize) -> Html {
    let choose = props.choose.clone();
    let onchange = Callback::from(move |_: Event| choose.emit(size));
    let asked = if size == props.asked { "，通知要求" } else { "" };
    html! {
        <label class="choice">
            <input type="radio" name="paper" value={name(size)} checked={size == props.size} {onchange} />
            <span>{ format!("{}（{}{asked}）", name(size), shape(size)) }</span>
        </label>
    }
}

/// What a size is called.
pub fn name(size: PaperSize) -> &'static str {
    match size {
        PaperSize::A3 => "A3",
        PaperSize::A4 => "A4",
    }
}

fn shape(size: PaperSize) -> &'static str {
    match size {
        PaperSize::A3 => "横放，一面两页",
        PaperSize::A4 => "竖放，一面一页",
    }
}
