//! Lengths of paper in millimetres, as the page says them. The one place of this room that calculates with them.

use crate::paper::{Imposition, PAGE_HEIGHT, PAGE_WIDTH, millimetres};

/// The frame of a picture of a page.
pub fn page_frame() -> String {
    ["0 0 ", &millimetres(PAGE_WIDTH), " ", &millimetres(PAGE_HEIGHT)].concat()
}

/// The width and the height of a sheet; the sheets lie so that pages stand upright.
pub fn sheet(imposition: Imposition) -> (f64, f64) {
    (imposition.beside() as f64 * PAGE_WIDTH, PAGE_HEIGHT)
}

#[cfg(test)]
mod tests {
    use super::page_frame;

    #[test]
    fn a_page_is_a4() {
        assert_eq!(page_frame(), "0 0 210 297");
    }
}
