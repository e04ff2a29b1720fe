//! The section: the paper, its margins, and which heads and feet its pages have.

use std::io;

use super::{Edge, Xml};

/// Pages of one kind.
#[derive(Debug, Clone)]
pub struct WordSection {
    /// How wide a page is, in twips.
    pub width: u32,
    /// How high a page is, in twips.
    pub height: u32,
    /// Whether the sheet lies on its side in the printer. Where two pages share a sheet, it does though its pages stand.
    pub lies: bool,
    /// The sheet's number among Windows' kinds of paper (`DMPAPER_A4` is 9), by which a printer chooses its tray.
    pub sheet: u32,
    /// What is free around what is printed.
    pub margins: Margins,
    /// Whether the first page has a head and a foot of its own.
    pub first_differs: bool,
}

/// Margins in twips.
#[derive(Debug, Clone, Copy)]
pub struct Margins {
    /// Above.
    pub top: u32,
    /// Below.
    pub bottom: u32,
    /// To the left and to the right.
    pub sides: u32,
    /// From the paper's upper edge to the head.
    pub header: u32,
    /// From the paper's lower edge to the foot.
    pub footer: u32,
}

impl WordSection {
    /// `CT_SectPr`: headerReference footerReference … pgSz pgMar … cols … titlePg …
    pub(super) fn write(&self, xml: &mut Xml, edges: &[Edge]) -> io::Result<()> {
        xml.element("w:sectPr", &[], |xml| {
            edges.iter().enumerate().try_for_each(|(nth, edge)| edge.refer(xml, nth))?;
            let orient = if self.lies { "landscape" } else { "portrait" };
            let Self { width, height, sheet, .. } = self;
            xml.empty("w:pgSz", &[("w:w", width), ("w:h", height), ("w:orient", &orient), ("w:code", sheet)])?;
            self.margins.write(xml)?;
            xml.empty("w:cols", &[("w:space", &425)])?;
            if self.first_differs { xml.empty("w:titlePg", &[]) } else { Ok(()) }
        })
    }
}

impl Margins {
    fn write(self, xml: &mut Xml) -> io::Result<()> {
        let Self { top, bottom, sides, header, footer } = self;
        xml.empty(
            "w:pgMar",
            &[
                ("w:top", &top),
                ("w:right", &sides),
                ("w:bottom", &bottom),
                ("w:left", &sides),
                ("w:header", &header),
                ("w:footer", &footer),
                ("w:gutter", &0),
            ],
        )
    }
}
