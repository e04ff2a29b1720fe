//! A sheet on the screen and on paper: the same elements for both; the style sheet sets them in millimetres on paper.

use yew::Html;

use super::drawing::draw;
use super::laying::Sheaf;
use super::length::page_frame;
use crate::paper::{Imposition, Side};
use crate::ui::piece::{Cx, El, View, el};

/// A side of a sheet.
#[derive(PartialEq)]
pub struct SheetOf {
    /// Where its pages are.
    pub sheaf: Sheaf,
    /// The first page of its paper among them.
    pub first: usize,
    /// Which pages of the paper stand on it.
    pub side: Side,
    /// How they came onto it.
    pub imposition: Imposition,
}

impl View for SheetOf {
    fn view(&self, _: &mut Cx<'_>) -> Html {
        let class = match self.imposition {
            Imposition::Booklet => "is-a3 is-booklet",
            Imposition::A3 => "is-a3",
            Imposition::A4 => "is-a4",
            Imposition::LyingA4 => "is-lying-a4",
            Imposition::LyingA3 => "is-lying-a3",
        };
        let pages = self.side.pages.iter().map(|page| page.map_or_else(blank, |page| self.page(page)));
        el("figure")
            .class("print-sheet")
            .class(class)
            .child(el("figcaption").class("print-caption").text(caption(&self.side, self.imposition)))
            .child(el("div").class("print-side").all(pages))
            .into()
    }
}

impl SheetOf {
    fn page(&self, page: usize) -> El {
        let number = (page + 1).to_string();
        el("svg")
            .class("print-page")
            .attr("viewBox", page_frame(self.imposition.page()))
            .attr("role", "img")
            .label(["第", &number, "页"].concat())
            .attr("data-page", number)
            .all(draw(&self.sheaf.marks(self.first + page)))
    }
}

/// Which sheet it is, and which pages stand on it.
fn caption(side: &Side, imposition: Imposition) -> String {
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
fn blank() -> El {
    el("div").class("print-blank").child(el("span").text("空白页"))
}
