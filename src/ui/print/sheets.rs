//! The sheets on the screen and on paper: the same elements for both; the style sheet sets them in millimetres on paper.

use yew::prelude::*;

use super::drawing::draw;
use crate::notice::PaperSize;
use crate::paper::{PAGE_HEIGHT, PAGE_WIDTH, Page, Sheet, millimetres, sheets};

/// The sheets of a form.
pub fn sheets_of(pages: &[Page], size: PaperSize) -> Html {
    let class = match size {
        PaperSize::A3 => "is-a3",
        PaperSize::A4 => "is-a4",
    };
    let sheets = sheets(pages, size);
    sheets.iter().enumerate().map(|(nth, sheet)| self::sheet(nth, sheet, class)).collect()
}

fn sheet(nth: usize, sheet: &Sheet<'_>, class: &'static str) -> Html {
    let numbers: Vec<String> = sheet.pages.iter().map(|(_, page)| page.number.to_string()).collect();
    html! {
        <figure class={classes!("print-sheet", class)} key={nth}>
            <figcaption class="print-caption">{ format!("第 {} 面（第 {} 页）", nth + 1, numbers.join("、")) }</figcaption>
            <div class="print-side">{ for sheet.pages.iter().map(|(_, page)| self::page(page)) }</div>
        </figure>
    }
}

fn page(page: &Page) -> Html {
    html! {
        <svg class="print-page" viewBox={["0 0 ", &millimetres(PAGE_WIDTH), " ", &millimetres(PAGE_HEIGHT)].concat()} role="img"
            aria-label={format!("第{}页", page.number)} data-page={page.number.to_string()}>
            { for page.drawing().iter().map(draw) }
        </svg>
    }
}
