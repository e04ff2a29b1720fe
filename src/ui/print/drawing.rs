//! Lines and words of a page as elements of a picture, by attributes alone: the policy allows no inline style.

use yew::AttrValue;

use crate::paper::{Anchor, Mark, millimetres as length};
use crate::ui::piece::{El, el};

/// The elements of a page; their lengths are millimetres of it. All lines are one element, for a table has thousands.
pub fn draw(marks: &[Mark]) -> Vec<El> {
    let lines: String = marks.iter().filter_map(line).collect();
    let lines = (!lines.is_empty()).then(|| el("path").class("print-lines").attr("d", lines));
    lines.into_iter().chain(marks.iter().filter_map(element)).collect()
}

/// A line as a step of a path.
fn line(mark: &Mark) -> Option<String> {
    let Mark::Line { x1, y1, x2, y2 } = mark else { return None };
    let [x1, y1, x2, y2] = [x1, y1, x2, y2].map(|end| length(*end));
    Some(["M", &x1, " ", &y1, "L", &x2, " ", &y2].concat())
}

fn element(mark: &Mark) -> Option<El> {
    match mark {
        Mark::Line { .. } => None,
        Mark::Squares { x, y, size_mm, squares } => {
            // One path, so that no seam shows between squares that touch.
            let runs =
                squares.runs.iter().map(|(row, column, length)| format!("M{column} {row}h{length}v1h-{length}z"));
            let side = squares.side;
            let box_of = format!("0 0 {side} {side}");
            let frame = el("svg").attr("x", length(*x)).attr("y", length(*y)).attr("viewBox", box_of);
            let frame = frame.attr("width", length(*size_mm)).attr("height", length(*size_mm));
            Some(frame.child(el("path").attr("shape-rendering", "crispEdges").attr("d", runs.collect::<String>())))
        }
        Mark::Text { x, baseline, size_mm, anchor, bold, text, .. } => {
            let words = el("text").attr("x", length(*x)).attr("y", length(*baseline));
            let words = words
                .attr("font-size", length(*size_mm))
                .attr_some("textLength", mark.length().map(|wide| length(wide).into()))
                .attr_some("text-anchor", side(*anchor))
                .attr_some("font-weight", bold.then_some(AttrValue::Static("bold")));
            Some(words.text(text.clone()))
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
