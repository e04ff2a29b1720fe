//! Which page stands where on the sheets, for reading and for folding.
//! Not here: lengths, and how the printer is made to turn the sheets (`ui`).

use super::page_size::PageSize;
use crate::notice::{PaperSize, PaperSpec};

/// How pages come onto sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Imposition {
    /// A page a side on A4, in reading order.
    A4,
    /// Two pages beside one another on A3, in reading order.
    A3,
    /// Two pages beside one another on both sides of A3: the sheets, laid in one another and folded, are a booklet.
    Booklet,
    /// A page a side on A4 that lies, in reading order.
    LyingA4,
    /// A page a side on A3 that lies, in reading order.
    LyingA3,
}

/// One side of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetSide {
    /// The sheet of a booklet, from 1; the outermost is the first. Without a booklet, every side is counted.
    pub number: usize,
    /// Whether it is a booklet's sheet seen from behind.
    pub back: bool,
    /// The pages' indices from left to right, none where nothing is printed.
    pub pages: Vec<Option<usize>>,
}

impl Imposition {
    /// What a notice's demands come to: what is A3, on both sides and bound, is a booklet.
    pub fn of(paper: &PaperSpec) -> Self {
        match paper.size {
            PaperSize::A4 if paper.landscape => Self::LyingA4,
            PaperSize::A3 if paper.landscape => Self::LyingA3,
            PaperSize::A4 => Self::A4,
            PaperSize::A3 if paper.duplex == Some(true) && paper.bound => Self::Booklet,
            PaperSize::A3 => Self::A3,
        }
    }

    /// What a form of this paper can be printed on: pages that lie on nothing but their own.
    pub fn choices(paper: &PaperSpec) -> Vec<Self> {
        if paper.landscape { vec![Self::of(paper)] } else { vec![Self::Booklet, Self::A3, Self::A4] }
    }

    /// The paper it is printed on.
    pub fn size(self) -> PaperSize {
        match self {
            Self::A4 | Self::LyingA4 => PaperSize::A4,
            Self::A3 | Self::Booklet | Self::LyingA3 => PaperSize::A3,
        }
    }

    /// The pages beside one another.
    pub fn beside(self) -> usize {
        match self {
            Self::A4 | Self::LyingA4 | Self::LyingA3 => 1,
            Self::A3 | Self::Booklet => 2,
        }
    }

    /// The width and the height of the sheet, in mm; it lies so that its pages stand upright.
    pub fn sheet(self) -> (f64, f64) {
        let PageSize { width, height } = self.page();
        (self.beside() as f64 * width, height)
    }

    /// The size of its pages.
    pub fn page(self) -> PageSize {
        match self {
            Self::A4 | Self::A3 | Self::Booklet => PageSize::A4,
            Self::LyingA4 => PageSize::lying(PaperSize::A4),
            Self::LyingA3 => PageSize::lying(PaperSize::A3),
        }
    }

    /// The sides for so many pages, in the order they are printed. A booklet of no pages has none.
    pub fn sides(self, pages: usize) -> Vec<SheetSide> {
        if self == Self::Booklet { folded(pages) } else { read(pages, self.beside()) }
    }
}

/// In reading order.
fn read(pages: usize, beside: usize) -> Vec<SheetSide> {
    let firsts = (0..pages).step_by(beside).enumerate();
    let side = |first: usize| (first..first + beside).map(|page| (page < pages).then_some(page)).collect();
    firsts.map(|(nth, first)| SheetSide { number: nth + 1, back: false, pages: side(first) }).collect()
}

/// For folding: a sheet holds four pages, so blanks at the end fill the last four. On every sheet the page before all
/// others stands on the right of the front, the one behind all others on its left.
fn folded(pages: usize) -> Vec<SheetSide> {
    let whole = pages.next_multiple_of(4);
    let printed = |page: usize| (page < pages).then_some(page);
    let sheet = |sheet: usize| {
        let (first, last) = (2 * sheet, whole - 1 - 2 * sheet);
        let side = |back, pages: [usize; 2]| SheetSide { number: sheet + 1, back, pages: pages.map(printed).to_vec() };
        [side(false, [last, first]), side(true, [first + 1, last - 1])]
    };
    (0..whole / 4).flat_map(sheet).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The sides as page numbers, 0 for a blank.
    fn numbers(imposition: Imposition, pages: usize) -> Vec<Vec<usize>> {
        let sides = imposition.sides(pages).into_iter();
        sides.map(|side| side.pages.into_iter().map(|page| page.map_or(0, |page| page + 1)).collect()).collect()
    }

    #[test]
    fn pages_are_read_from_left_to_right() {
        assert_eq!(numbers(Imposition::A4, 3), [[1], [2], [3]]);
        assert_eq!(numbers(Imposition::A3, 3), [[1, 2], [3, 0]]);
        assert_eq!(Imposition::A3.sides(3)[1].number, 2);
    }

    #[test]
    fn booklets_of_one_to_twelve_pages() {
        for (pages, sides) in [
            (1, &[[0, 1], [0, 0]][..]),
            (2, &[[0, 1], [2, 0]]),
            (3, &[[0, 1], [2, 3]]),
            (4, &[[4, 1], [2, 3]]),
            (5, &[[0, 1], [2, 0], [0, 3], [4, 5]]),
            (6, &[[0, 1], [2, 0], [6, 3], [4, 5]]),
            (7, &[[0, 1], [2, 7], [6, 3], [4, 5]]),
            (8, &[[8, 1], [2, 7], [6, 3], [4, 5]]),
            (9, &[[0, 1], [2, 0], [0, 3], [4, 9], [8, 5], [6, 7]]),
            (10, &[[0, 1], [2, 0], [10, 3], [4, 9], [8, 5], [6, 7]]),
            (11, &[[0, 1], [2, 11], [10, 3], [4, 9], [8, 5], [6, 7]]),
            (12, &[[12, 1], [2, 11], [10, 3], [4, 9], [8, 5], [6, 7]]),
        ] {
            assert_eq!(numbers(Imposition::Booklet, pages), sides, "{pages} pages");
        }
        assert!(Imposition::Booklet.sides(0).is_empty());
    }

    /// Lays the sheets in one another, folds them and turns the leaves.
    fn leafed(pages: usize) -> Vec<usize> {
        let sides = numbers(Imposition::Booklet, pages);
        let before = sides.iter().enumerate().map(|(nth, side)| side[1 - nth % 2]);
        let behind = sides.iter().enumerate().rev().map(|(nth, side)| side[nth % 2]);
        before.chain(behind).collect()
    }

    #[test]
    fn a_folded_booklet_reads_in_order_and_its_blanks_come_last() {
        for pages in 1..200 {
            let mut leaves = leafed(pages);
            assert_eq!(leaves.len() % 4, 0);
            assert!(leaves.len() < pages + 4, "no more blanks than the last sheet needs");
            let blanks = leaves.split_off(pages);
            assert_eq!(leaves, (1..=pages).collect::<Vec<_>>());
            assert!(blanks.iter().all(|page| *page == 0));
        }
    }

    #[test]
    fn every_sheet_has_a_front_and_a_back() {
        let faces: Vec<(usize, bool)> = Imposition::Booklet.sides(9).iter().map(|it| (it.number, it.back)).collect();
        assert_eq!(faces, [(1, false), (1, true), (2, false), (2, true), (3, false), (3, true)]);
    }

    #[test]
    fn what_is_a3_on_both_sides_and_bound_is_a_booklet() {
        let (copies, point, max_pages) = (2, 12.0, None);
        let (size, duplex, bound, landscape) = (PaperSize::A3, Some(true), true, false);
        let [clause, annex_clause, form_clause] = [None, None, None];
        let spec =
            PaperSpec { size, duplex, bound, landscape, copies, max_pages, point, clause, annex_clause, form_clause };
        let paper =
            |size, duplex, bound| Imposition::of(&PaperSpec { size, duplex: Some(duplex), bound, ..spec.clone() });
        assert_eq!(paper(PaperSize::A3, true, true), Imposition::Booklet);
        assert_eq!(paper(PaperSize::A3, true, false), Imposition::A3);
        assert_eq!(paper(PaperSize::A3, false, true), Imposition::A3);
        assert_eq!(paper(PaperSize::A4, true, true), Imposition::A4);
    }
}
