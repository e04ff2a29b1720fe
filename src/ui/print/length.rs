//! Lengths of paper in millimetres, as the page says them. The one place of this room that calculates with them.

use crate::paper::{PageSize, millimetres};

/// The frame of a picture of a page.
pub fn page_frame(page: PageSize) -> String {
    ["0 0 ", &millimetres(page.width), " ", &millimetres(page.height)].concat()
}

#[cfg(test)]
mod tests {
    use super::page_frame;
    use crate::notice::PaperSize;
    use crate::paper::PageSize;

    #[test]
    fn a_page_is_a4_or_a_sheet_that_lies() {
        assert_eq!(page_frame(PageSize::A4), "0 0 210 297");
        assert_eq!(page_frame(PageSize::lying(PaperSize::A4)), "0 0 297 210");
        assert_eq!(page_frame(PageSize::lying(PaperSize::A3)), "0 0 420 297");
    }
}
