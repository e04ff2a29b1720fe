//! A laid-out page on which the cells of answers are marked, each by a class of its own.
//! Not here: where things stand on a page (`paper`).

use yew::prelude::*;

use super::{draw, page_frame};
use crate::answers::Place;
use crate::paper::{Mark, Page, PlacedBox, millimetres, width};

/// The page; `class` gives the class of the cell of a place.
pub fn marked_page(page: &Page, class: impl Fn(&Place) -> &'static str) -> Html {
    let marks = page.drawing();
    let cells = page.boxes().into_iter().filter_map(|it| Some((it.place.clone()?, frame(&it))));
    let lines = marks.iter().filter_map(line);
    html! {
        <svg class="print-page" viewBox={page_frame(page.size)} role="img" aria-label={format!("第{}页", page.number)}>
            { for draw(&marks) }
            { for cells.chain(lines).map(|(place, frame)| cell(&place, frame, class(&place))) }
        </svg>
    }
}

/// Where something stands: from the left, from the top, width and height, in mm.
type Frame = [f64; 4];

fn frame(placed: &PlacedBox) -> Frame {
    [placed.x, placed.y, placed.width, placed.height]
}

/// Words with an answer in them: those of covers, heads and feet stand in no cell.
fn line(mark: &Mark) -> Option<(Place, Frame)> {
    let Mark::Text { x, baseline, size_mm, place, text, .. } = mark else { return None };
    #[expect(clippy::cast_precision_loss, reason = "a line has far fewer than 2⁵² halves of a sign")]
    let width = width(text) as f64 * size_mm / 2.0;
    Some((place.clone()?, [*x, baseline - size_mm, width, size_mm * 1.3]))
}

fn cell(place: &Place, [x, y, width, height]: Frame, class: &'static str) -> Html {
    html! {
        <rect
            class={classes!("paper-cell", class)}
            data-cell={place.to_string()}
            x={millimetres(x)}
            y={millimetres(y)}
            width={millimetres(width)}
            height={millimetres(height)}
        />
    }
}
