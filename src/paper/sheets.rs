//! Pages on the sheets that go into the printer.
//! Not here: which page stands where (`imposition`), cutting and binding.

use super::imposition::Imposition;
use super::page::{PAGE_HEIGHT, PAGE_WIDTH, Page};

/// One side of a sheet. Lengths in mm.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet<'a> {
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// Its number and face, as [`super::Side`] has them.
    pub number: usize,
    /// Whether it is a booklet's sheet seen from behind.
    pub back: bool,
    /// What stands on it from left to right, each with the left edge it stands at; no page where it stays empty.
    pub pages: Vec<(f64, Option<&'a Page>)>,
}

/// The sides of the sheets in the order they are printed.
pub fn sheets(pages: &[Page], imposition: Imposition) -> Vec<Sheet<'_>> {
    let sides = imposition.sides(pages.len()).into_iter();
    let at = |(nth, page): (usize, Option<usize>)| (nth as f64 * PAGE_WIDTH, page.and_then(|page| pages.get(page)));
    sides
        .map(|side| Sheet {
            width: imposition.beside() as f64 * PAGE_WIDTH,
            height: PAGE_HEIGHT,
            number: side.number,
            back: side.back,
            pages: side.pages.into_iter().enumerate().map(at).collect(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(imposition: Imposition) -> Vec<Vec<(f64, Option<usize>)>> {
        let page = |number| Page { number, point: 12.0, blocks: Vec::new() };
        let pages: Vec<Page> = (1..=3).map(page).collect();
        let sheets = sheets(&pages, imposition);
        let wide = if imposition == Imposition::A4 { 210.0 } else { 420.0 };
        assert!(sheets.iter().all(|sheet| (sheet.width, sheet.height) == (wide, 297.0)));
        let numbers =
            |sheet: &Sheet<'_>| sheet.pages.iter().map(|(x, page)| (*x, page.map(|page| page.number))).collect();
        sheets.iter().map(numbers).collect()
    }

    #[test]
    fn pages_stand_on_sheets_in_reading_order() {
        assert_eq!(numbers(Imposition::A4), [[(0.0, Some(1))], [(0.0, Some(2))], [(0.0, Some(3))]]);
        assert_eq!(numbers(Imposition::A3), [[(0.0, Some(1)), (210.0, Some(2))], [(0.0, Some(3)), (210.0, None)]]);
    }

    #[test]
    fn the_first_page_of_a_booklet_stands_on_the_right() {
        assert_eq!(numbers(Imposition::Booklet), [[(0.0, None), (210.0, Some(1))], [(0.0, Some(2)), (210.0, Some(3))]]);
    }
}
