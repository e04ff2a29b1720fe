//! Lines and words of a page as elements of a picture, by attributes alone: the policy allows no inline style.

use yew::AttrValue;

use crate::paper::{Anchor, Mark, millimetres as length};
use crate::ui::piece::{El, el};

/// The element of a mark. Its lengths are millimetres of the page.
pub fn draw(mark: &Mark) -> El {
    match mark {
        Mark::Line { x1, y1, x2, y2 } => {
            let line = el("line").attr("x1", length(*x1)).attr("y1", length(*y1));
            line.attr("x2", length(*x2)).attr("y2", length(*y2))
        }
        Mark::Text { x, baseline, size_mm, anchor, bold, text, .. } => {
            let words = el("text").attr("x", length(*x)).attr("y", length(*baseline));
            words
                .attr("font-size", length(*size_mm))
                .attr_some("textLength", mark.length().map(|wide| length(wide).into()))
                .attr_some("text-anchor", side(*anchor))
                .attr_some("font-weight", bold.then_some(AttrValue::Static("bold")))
                .text(text.clone())
        }
    }
}

fn side(anchor: Anchor) -> Option<AttrValue> {
    match anchor {
        Anchor::Start => None,
        Anchor::Middle => Some(AttrValue::Static("middle")),
        Anchor::End => Some(AttrValue::Static("end")),
    }
}
