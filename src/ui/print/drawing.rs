//! Lines and words of a page as elements of a picture, by attributes alone: the policy allows no inline style.

use yew::prelude::*;

use crate::paper::{Anchor, LENGTH_ADJUST, Mark, Squares, WATERMARK_TURN, millimetres as length};
use crate::ui::shown::shown;

/// The elements of a page; their lengths are millimetres of it. All lines are one element, for a table has thousands.
pub fn draw(marks: &[Mark]) -> Vec<Html> {
    let lines: String = marks.iter().filter_map(line).collect();
    let lines = (!lines.is_empty()).then(|| html! { <path class="print-lines" d={lines} /> });
    let under = marks.iter().filter_map(watermark);
    under.chain(lines).chain(marks.iter().filter_map(element)).collect()
}

/// Words across the page, under everything else.
fn watermark(mark: &Mark) -> Option<Html> {
    let Mark::Watermark { x, baseline, size_mm, text } = mark else { return None };
    let [x, y] = [x, baseline].map(|of| length(*of));
    Some(html! {
        <text
            class="print-watermark"
            transform={format!("rotate({WATERMARK_TURN} {x} {y})")}
            {x}
            {y}
            font-size={length(*size_mm)}
            text-anchor="middle"
            dominant-baseline="central"
        >
            { shown(text.clone()) }
        </text>
    })
}

/// A line as a step of a path.
fn line(mark: &Mark) -> Option<String> {
    let Mark::Line { x1, y1, x2, y2 } = mark else { return None };
    let [x1, y1, x2, y2] = [x1, y1, x2, y2].map(|end| length(*end));
    Some(["M", &x1, " ", &y1, "L", &x2, " ", &y2].concat())
}

fn element(mark: &Mark) -> Option<Html> {
    match mark {
        Mark::Line { .. } | Mark::Watermark { .. } => None,
        Mark::Squares { x, y, size_mm, squares } => {
            let (side, size) = (squares.side, length(*size_mm));
            Some(html! {
                <svg
                    x={length(*x)}
                    y={length(*y)}
                    viewBox={format!("0 0 {side} {side}")}
                    width={size.clone()}
                    height={size}
                >
                    <path shape-rendering="crispEdges" d={runs(squares)} />
                </svg>
            })
        }
        Mark::Text { x, baseline, size_mm, anchor, bold, text, .. } => Some(html! {
            <text
                x={length(*x)}
                y={length(*baseline)}
                font-size={length(*size_mm)}
                textLength={mark.length().map(length)}
                lengthAdjust={LENGTH_ADJUST}
                text-anchor={side(*anchor)}
                font-weight={bold.then_some("bold")}
            >
                { shown(text.clone()) }
            </text>
        }),
    }
}

/// The dark squares as one path, so that no seam shows between squares that touch.
fn runs(squares: &Squares) -> String {
    squares.runs.iter().map(|(row, column, length)| format!("M{column} {row}h{length}v1h-{length}z")).collect()
}

fn side(anchor: Anchor) -> Option<&'static str> {
    match anchor {
        Anchor::Start => None,
        Anchor::Middle => Some("middle"),
        Anchor::End => Some("end"),
    }
}
