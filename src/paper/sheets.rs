//! Pages on the sheets that go into the printer.
//! Not here: cutting and binding.

use super::page::{PAGE_HEIGHT, PAGE_WIDTH, Page};
use crate::notice::PaperSize;

/// One side of a sheet. Lengths in mm.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet<'a> {
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// The pages on it, each with the left edge it stands at.
    pub pages: Vec<(f64, &'a Page)>,
}

/// The sides of the sheets in the order they are printed: a page a side on A4, two beside one another on A3.
pub fn sheets(pages: &[Page], size: PaperSize) -> Vec<Sheet<'_>> {
    let beside = match size {
        PaperSize::A4 => 1,
        PaperSize::A3 => 2,
    };
    let sides = imposed(pages.len(), beside).into_iter();
    let at = |(nth, page): (usize, Option<usize>)| Some((nth as f64 * PAGE_WIDTH, pages.get(page?)?));
    sides
        .map(|side| Sheet {
            width: beside as f64 * PAGE_WIDTH,
            height: PAGE_HEIGHT,
            pages: side.into_iter().enumerate().filter_map(at).collect(),
        })
        .collect()
}

/// Which page stands where: for each side the pages' indices from left to right, none where it stays empty. The one place
/// that knows the order; here it is the order of reading.
fn imposed(pages: usize, beside: usize) -> Vec<Vec<Option<usize>>> {
    let side = |first| (first..first + beside).map(|page| (page < pages).then_some(page)).collect();
    (0..pages).step_by(beside).map(side).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_stand_on_sheets_in_reading_order() {
        let page = |number| Page { number, point: 12.0, blocks: Vec::new() };
        let pages: Vec<Page> = (1..=3).map(page).collect();
        let numbers = |size| -> Vec<Vec<(f64, usize)>> {
            sheets(&pages, size)
                .iter()
                .map(|sheet| sheet.pages.iter().map(|(x, page)| (*x, page.number)).collect())
                .collect()
        };
        assert_eq!(numbers(PaperSize::A4), [[(0.0, 1)], [(0.0, 2)], [(0.0, 3)]]);
        assert_eq!(numbers(PaperSize::A3), [vec![(0.0, 1), (210.0, 2)], vec![(0.0, 3)]]);
        assert!(sheets(&pages, PaperSize::A3).iter().all(|sheet| (sheet.width, sheet.height) == (420.0, 297.0)));
    }
}
