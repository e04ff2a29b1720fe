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
        Mark::Squares { x, y, size_mm, squares } => {
            // One path, so that no seam shows between squares that touch.
            let runs =
                squares.runs.iter().map(|(row, column, length)| format!("M{column} {row}h{length}v1h-{length}z"));
            let side = squares.side;
            let box_of = format!("0 0 {side} {side}");
            let frame = el("svg").attr("x", length(*x)).attr("y", length(*y)).attr("viewBox", box_of);
            let frame = frame.attr("width", length(*size_mm)).attr("height", length(*size_mm));
            frame.child(el("path").attr("shape-rendering", "crispEdges").attr("d", runs.collect::<String>()))
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
