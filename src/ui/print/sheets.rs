//! The sheets on the screen and on paper: the same elements for both; the style sheet sets them in millimetres on paper.

use yew::Html;

use super::drawing::draw;
use super::length::page_frame;
use crate::notice::PaperSize;
use crate::paper::{Page, Sheet, sheets};
use crate::ui::piece::{El, el, list};

/// The sheets of a form.
pub fn sheets_of(pages: &[Page], size: PaperSize) -> Html {
    let class = match size {
        PaperSize::A3 => "is-a3",
        PaperSize::A4 => "is-a4",
    };
    let sheets = sheets(pages, size);
    list(sheets.iter().enumerate().map(|(nth, sheet)| self::sheet(nth, sheet).class(class).into()))
}

fn sheet(nth: usize, sheet: &Sheet<'_>) -> El {
    let numbers: Vec<String> = sheet.pages.iter().map(|(_, page)| page.number.to_string()).collect();
    let caption = format!("第 {} 面（第 {} 页）", nth + 1, numbers.join("、"));
    el("figure")
        .key(nth)
        .class("print-sheet")
        .child(el("figcaption").class("print-caption").text(caption))
        .child(el("div").class("print-side").all(sheet.pages.iter().map(|(_, page)| self::page(page))))
}

fn page(page: &Page) -> El {
    el("svg")
        .class("print-page")
        .attr("viewBox", page_frame())
        .attr("role", "img")
        .label(format!("第{}页", page.number))
        .attr("data-page", page.number.to_string())
        .all(page.drawing().iter().map(draw))
}
