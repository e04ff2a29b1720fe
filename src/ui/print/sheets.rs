//! The sheets on the screen and on paper: the same elements for both; the style sheet sets them in millimetres on paper.

use yew::Html;

use super::drawing::draw;
use super::length::page_frame;
use crate::paper::{Imposition, Page, Sheet, sheets};
use crate::ui::piece::{El, el, list};

/// The sheets of a form.
pub fn sheets_of(pages: &[Page], imposition: Imposition) -> Html {
    let class = match imposition {
        Imposition::Booklet => "is-a3 is-booklet",
        Imposition::A3 => "is-a3",
        Imposition::A4 => "is-a4",
    };
    let sheets = sheets(pages, imposition);
    let about = |sheet: &Sheet<'_>| caption(sheet, imposition);
    list(sheets.iter().enumerate().map(|(nth, sheet)| self::sheet(nth, about(sheet), sheet).class(class).into()))
}

fn sheet(nth: usize, caption: String, sheet: &Sheet<'_>) -> El {
    el("figure").key(nth).class("print-sheet").child(el("figcaption").class("print-caption").text(caption)).child(
        el("div").class("print-side").all(sheet.pages.iter().map(|(_, page)| page.map_or_else(blank, self::page))),
    )
}

/// Which sheet it is, and which pages stand on it.
fn caption(sheet: &Sheet<'_>, imposition: Imposition) -> String {
    let number = sheet.number.to_string();
    let pages = sheet.pages.iter().map(|(_, page)| *page);
    if imposition == Imposition::Booklet {
        let pages: Vec<String> =
            pages.map(|page| page.map_or("空白".to_owned(), |page| format!("第 {} 页", page.number))).collect();
        let face = if sheet.back { "反面" } else { "正面" };
        return ["第 ", &number, " 张", face, "（左 ", &pages.join("，右 "), "）"].concat();
    }
    let pages: Vec<String> = pages.flatten().map(|page| page.number.to_string()).collect();
    ["第 ", &number, " 面（第 ", &pages.join("、"), " 页）"].concat()
}

/// A page that stays empty keeps its place, so that the other one keeps its own.
fn blank() -> El {
    el("div").class("print-blank").child(el("span").text("空白页"))
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
