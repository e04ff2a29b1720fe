//! How a document looks: its page, fonts and named styles.
//! Not here: what stands in it.

use super::markup::{Margins, Sheets, WordSection};
use super::text::{length, twips};
use crate::notice::{PaperSize, PaperSpec};
use crate::paper::{Imposition, LINE_HEIGHT, MARGIN, PageSize};

/// The named styles, with blanks for sizes. Their defaults keep Word from setting Chinese and Latin apart and from letting
/// marks hang over the margin, so that lines break where they do on paper.
const NAMED: &str = include_str!("styles.xml");

/// The fonts that stand in where one is missing.
pub const FONTS: &str = include_str!("fonts.xml");

/// Where a page's number stands above the paper's edge, its line included, in mm.
const NUMBER: f64 = 14.0;

/// How a document looks.
pub struct Styles {
    /// The size of the pages.
    pub page: PageSize,
    /// How they come onto sheets.
    imposition: Imposition,
    /// The type size in points.
    point: f64,
    /// The height of a line of running text, in ems.
    leading: f64,
    /// The lower margin, in mm.
    foot: f64,
    /// What a page begins with above its first block, in mm.
    head: f64,
}

impl Styles {
    /// A form, whose pages begin where `paper` says and with a room of a point. Its lower margin is smaller than on paper,
    /// so that a page which is filled to the last line does not run over for a rounding.
    pub fn form(paper: &PaperSpec) -> Self {
        let (imposition, point) = (Imposition::of(paper), paper.point);
        let page = imposition.page();
        Self { page, imposition, point, leading: LINE_HEIGHT, foot: MARGIN - 5.0, head: 25.4 / 72.0 }
    }

    /// 申报材料, which Word breaks.
    pub fn statement(point: f64) -> Self {
        let (imposition, leading) = (Imposition::A4, crate::paper::Style::Paragraph.leading());
        Self { page: imposition.page(), imposition, point, leading, foot: MARGIN, head: 0.0 }
    }

    /// A document that is no form: lists, letters. Word breaks its pages.
    pub fn listed(lies: bool) -> Self {
        let imposition = if lies { Imposition::LyingA4 } else { Imposition::A4 };
        let leading = crate::paper::Style::Paragraph.leading();
        Self { page: imposition.page(), imposition, point: 12.0, leading, foot: MARGIN, head: 0.0 }
    }

    /// The em in mm.
    pub fn em(&self) -> f64 {
        self.point * 25.4 / 72.0
    }

    /// The width of what is printed and the em, in mm.
    pub fn room(&self) -> (f64, f64) {
        (self.page.body_width(), self.em())
    }

    /// The pages. Where two share a sheet, Word wants the sheet's kind and how it lies, but the size of one page.
    pub fn section(&self, covered: bool) -> WordSection {
        let (width, height) = self.imposition.sheet();
        let sheet = match self.imposition.size() {
            PaperSize::A3 => 8,
            PaperSize::A4 => 9,
        };
        let [page_width, page_height] = [self.page.width, self.page.height].map(length);
        let (lies, margins) = (width > height, self.margins());
        WordSection { width: page_width, height: page_height, lies, sheet, margins, first_differs: covered }
    }

    /// How pages share the sheets of a printer.
    pub fn sheets(&self) -> Sheets {
        match self.imposition {
            Imposition::A4 | Imposition::LyingA4 | Imposition::LyingA3 => Sheets::OnePage,
            Imposition::A3 => Sheets::TwoPages,
            Imposition::Booklet => Sheets::Booklet,
        }
    }

    fn margins(&self) -> Margins {
        let footer = length((NUMBER - LINE_HEIGHT * self.em()).max(5.0));
        let (top, bottom) = (length(MARGIN - self.head), length(self.foot));
        Margins { top, bottom, sides: length(MARGIN), header: length(10.0), footer }
    }

    /// The part of the file that names the styles.
    pub fn part(&self) -> String {
        let half_points = |scale: f64| whole(self.point * 2.0 * scale);
        let line = |leading: f64| whole(self.point * 20.0 * leading);
        let blanks = [
            ("@size@", half_points(1.0)),
            ("@title@", half_points(1.5)),
            ("@cover@", half_points(2.0)),
            ("@line@", line(LINE_HEIGHT)),
            ("@wide@", line(self.leading)),
            ("@contents@", line(1.8)),
            ("@title-line@", line(1.5 * LINE_HEIGHT)),
            ("@two@", whole(self.point * 40.0)),
            ("@width@", twips(self.page.body_width()).to_string()),
        ];
        blanks.iter().fold(NAMED.to_owned(), |text, (blank, value)| text.replace(blank, value))
    }
}

#[expect(clippy::cast_possible_truncation, reason = "no type is so large")]
fn whole(number: f64) -> String {
    (number.round() as i64).to_string()
}
