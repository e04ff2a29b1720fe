//! Lines and words of a page as elements of a picture, by attributes alone: the policy allows no inline style.

use yew::prelude::*;

use crate::paper::{Anchor, Mark, millimetres as length};

/// The element of a mark. Its lengths are millimetres of the page.
pub fn draw(mark: &Mark) -> Html {
    match mark {
        Mark::Line { x1, y1, x2, y2 } => html! {
            <line x1={length(*x1)} y1={length(*y1)} x2={length(*x2)} y2={length(*y2)} />
        },
        Mark::Text { x, baseline, size_mm, anchor, bold, text, .. } => html! {
            <text x={length(*x)} y={length(*baseline)} font-size={length(*size_mm)} text-anchor={side(*anchor)}
                font-weight={bold.then_some("bold")}>{ text }</text>
        },
    }
}

fn side(anchor: Anchor) -> Option<&'static str> {
    match anchor {
        Anchor::Start => None,
        Anchor::Middle => Some("middle"),
        Anchor::End => Some("end"),
    }
}
