//! How a document looks: its page, fonts and named styles.
//! Not here: what stands in it.

use docx_rs::{AlignmentType, Docx, Footer, Header, PageMargin, PageNum, PageOrientationType, Paragraph};

use super::text::{paragraph, run, twips};
use crate::check::words::SAMPLE;
use crate::paper::{LINE_HEIGHT, MARGIN, PageSize};

/// The named styles, with blanks for sizes. `docx_rs` has no word for half of what stands there: without it Word sets
/// Chinese and Latin apart and lets marks hang over the margin, and lines break elsewhere than on paper.
const NAMED: &str = include_str!("styles.xml");

/// The fonts that stand in where one is missing.
pub const FONTS: &str = include_str!("fonts.xml");

/// Where a page's number stands above the paper's edge, its line included, in mm.
const NUMBER: f64 = 14.0;

/// How a document looks.
pub struct Styles {
    /// The size of the pages.
    pub page: PageSize,
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
    pub fn form(page: PageSize, point: f64) -> Self {
        Self { page, point, leading: LINE_HEIGHT, foot: MARGIN - 5.0, head: 25.4 / 72.0 }
    }

    /// 申报材料, which Word breaks.
    pub fn statement(point: f64) -> Self {
        Self { page: PageSize::A4, point, leading: crate::paper::Style::Paragraph.leading(), foot: MARGIN, head: 0.0 }
    }

    /// The em in mm.
    pub fn em(&self) -> f64 {
        self.point * 25.4 / 72.0
    }

    /// The width of what is printed and the em, in mm.
    pub fn room(&self) -> (f64, f64) {
        (self.page.body_width(), self.em())
    }

    /// The document on its paper, with page numbers.
    pub fn framed(&self, docx: Docx, covered: bool) -> Docx {
        let [width, height] =
            [self.page.width, self.page.height].map(|side| u32::try_from(twips(side)).unwrap_or_default());
        let docx = docx
            .page_size(width, height)
            .page_orient(self.orientation())
            .page_margin(self.margins())
            .footer(numbered());
        // A first page of its own carries no number.
        if covered { docx.first_footer(Footer::new().add_paragraph(Paragraph::new().style("Footer"))) } else { docx }
    }

    fn orientation(&self) -> PageOrientationType {
        if self.page.width > self.page.height { PageOrientationType::Landscape } else { PageOrientationType::Portrait }
    }

    fn margins(&self) -> PageMargin {
        let side = twips(MARGIN);
        let footer = twips((NUMBER - LINE_HEIGHT * self.em()).max(5.0));
        let (top, bottom) = (twips(MARGIN - self.head), twips(self.foot));
        PageMargin { top, bottom, left: side, right: side, header: twips(10.0), footer, gutter: 0 }
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

/// The document with a line at the head of every page that says whose it is: nobody's. It stands in the upper margin, so that
/// the pages break as on paper.
pub fn sampled(docx: Docx, covered: bool) -> Docx {
    let head = || {
        let words = run(SAMPLE).size(44).color("8C8C8C");
        Header::new().add_paragraph(paragraph("Footer", "").align(AlignmentType::Center).add_run(words))
    };
    let docx = docx.header(head());
    if covered { docx.first_header(head()) } else { docx }
}

fn numbered() -> Footer {
    let number = paragraph("Footer", "").add_run(run("— ")).add_page_num(PageNum::new()).add_run(run(" —"));
    Footer::new().add_paragraph(number)
}
