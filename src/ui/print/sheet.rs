//! A sheet on the screen and on paper: the same elements for both; the style sheet sets them in millimetres on paper.

use yew::prelude::*;

use super::drawing::draw;
use super::laying::Sheaf;
use super::length::page_frame;
use crate::paper::{Imposition, SheetSide};

/// Which side of a sheet.
#[derive(Properties, PartialEq)]
pub struct SheetOfProps {
    /// Where its pages are.
    pub sheaf: Sheaf,
    /// The first page of its paper among them.
    pub first: usize,
    /// Which pages of the paper stand on it.
    pub side: SheetSide,
    /// How they came onto it.
    pub imposition: Imposition,
}

/// A side of a sheet.
#[component]
pub fn SheetOf(props: &SheetOfProps) -> Html {
    let size = match props.imposition {
        Imposition::Booklet => "is-a3 is-booklet",
        Imposition::A3 => "is-a3",
        Imposition::A4 => "is-a4",
        Imposition::LyingA4 => "is-lying-a4",
        Imposition::LyingA3 => "is-lying-a3",
    };
    let pages = props.side.pages.iter().map(|number| number.map_or_else(blank, |number| page(props, number)));
    html! {
        <figure class={classes!("print-sheet", size)}>
            <figcaption class="print-caption">{ caption(&props.side, props.imposition) }</figcaption>
            <div class="print-side">{ for pages }</div>
        </figure>
    }
}

fn page(props: &SheetOfProps, page: usize) -> Html {
    let number = (page + 1).to_string();
    let label = ["第", &number, "页"].concat();
    html! {
        <svg
            class="print-page"
            viewBox={page_frame(props.imposition.page())}
            role="img"
            aria-label={label}
            data-page={number}
        >
            { for draw(&props.sheaf.marks(props.first + page)) }
        </svg>
    }
}

/// Which sheet it is, and which pages stand on it.
fn caption(side: &SheetSide, imposition: Imposition) -> String {
    let number = side.number.to_string();
    let pages = side.pages.iter().map(|page| page.map(|page| page + 1));
    if imposition == Imposition::Booklet {
        let pages: Vec<String> =
            pages.map(|page| page.map_or("空白".to_owned(), |page| format!("第 {page} 页"))).collect();
        let face = if side.back { "反面" } else { "正面" };
        return ["第 ", &number, " 张", face, "（左 ", &pages.join("，右 "), "）"].concat();
    }
    let pages: Vec<String> = pages.flatten().map(|page| page.to_string()).collect();
    ["第 ", &number, " 面（第 ", &pages.join("、"), " 页）"].concat()
}

/// A page that stays empty keeps its place, so that the other one keeps its own.
fn blank() -> Html {
    html! { <div class="print-blank"><span>{ "空白页" }</span></div> }
}
