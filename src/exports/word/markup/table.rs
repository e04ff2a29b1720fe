//! Tables: a grid of columns, rows that may grow, cells that span and merge.

use std::io;

use super::{Alignment, MarkupParagraph, Xml};

/// A line: single, half a point, black.
const LINE: [(&str, &str); 4] = [("w:val", "single"), ("w:sz", "4"), ("w:space", "0"), ("w:color", "000000")];

/// A table, whose columns stay as wide as they are.
#[derive(Debug, Clone)]
pub struct MarkupTable {
    /// The widths of its columns from left to right, in twips.
    pub columns: Vec<u32>,
    /// Where it stands between the margins.
    pub alignment: Alignment,
    /// Whether every cell has lines around it, unless it says otherwise.
    pub lined: bool,
    /// What is free in a cell at its left and right, in twips.
    pub padding: (u32, u32),
    /// Its rows.
    pub rows: Vec<MarkupRow>,
}

/// A row, which grows with its words.
#[derive(Debug, Clone)]
pub struct MarkupRow {
    /// How high it is at least, in twips.
    pub height: u32,
    /// Whether it stands at the head of every page that the table goes on to.
    pub heads: bool,
    /// Its cells from left to right; one that a merge from above covers is among them.
    pub cells: Vec<MarkupCell>,
}

/// A cell.
#[derive(Debug, Clone)]
pub struct MarkupCell {
    /// How wide it is, in twips.
    pub width: u32,
    /// Over how many columns.
    pub span: usize,
    /// Whether it is one with others above or below.
    pub merge: Option<Merge>,
    /// The sides that differ from the table's, and whether there is a line.
    pub sides: Vec<(CellSide, bool)>,
    /// How high its words stand.
    pub vertical: VerticalAlignment,
    /// Its paragraphs. Where there are none, an empty one is written: Word refuses a cell without.
    pub paragraphs: Vec<MarkupParagraph>,
}

/// What a cell is of several that are one.
#[derive(Debug, Clone, Copy)]
pub enum Merge {
    /// The first.
    Begins,
    /// A further one.
    GoesOn,
}

/// A side of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellSide {
    /// Above.
    Top,
    /// To the left.
    Left,
    /// Below.
    Bottom,
    /// To the right.
    Right,
}

/// How high words stand in their cell.
#[derive(Debug, Clone, Copy)]
pub enum VerticalAlignment {
    /// At its head.
    Top,
    /// In its middle.
    Center,
    /// At its foot.
    Bottom,
}

impl MarkupTable {
    /// `CT_Tbl`: the properties, the grid, the rows.
    pub fn write(&self, xml: &mut Xml) -> io::Result<()> {
        xml.element("w:tbl", &[], |xml| {
            xml.element("w:tblPr", &[], |xml| self.properties(xml))?;
            xml.element("w:tblGrid", &[], |xml| {
                self.columns.iter().try_for_each(|width| xml.empty("w:gridCol", &[("w:w", width)]))
            })?;
            self.rows.iter().try_for_each(|row| row.write(xml))
        })
    }

    /// `CT_TblPr`: … tblW jc … tblBorders … tblLayout tblCellMar …
    fn properties(&self, xml: &mut Xml) -> io::Result<()> {
        width(xml, "w:tblW", self.columns.iter().sum())?;
        xml.value("w:jc", self.alignment.word())?;
        if self.lined {
            xml.element("w:tblBorders", &[], |xml| {
                let sides = CellSide::ALL.map(CellSide::name).into_iter().chain(["w:insideH", "w:insideV"]);
                sides.into_iter().try_for_each(|side| line(xml, side))
            })?;
        }
        xml.empty("w:tblLayout", &[("w:type", &"fixed")])?;
        let (left, right) = self.padding;
        xml.element("w:tblCellMar", &[], |xml| {
            let sides = [(CellSide::Top, 0), (CellSide::Left, left), (CellSide::Bottom, 0), (CellSide::Right, right)];
            sides.into_iter().try_for_each(|(side, free)| width(xml, side.name(), free))
        })
    }
}

impl MarkupRow {
    /// `CT_Row`: the properties, in any order, then the cells.
    fn write(&self, xml: &mut Xml) -> io::Result<()> {
        xml.element("w:tr", &[], |xml| {
            xml.element("w:trPr", &[], |xml| {
                if self.heads {
                    xml.empty("w:cantSplit", &[])?;
                }
                xml.empty("w:trHeight", &[("w:val", &self.height), ("w:hRule", &"atLeast")])?;
                if self.heads { xml.empty("w:tblHeader", &[]) } else { Ok(()) }
            })?;
            self.cells.iter().try_for_each(|cell| cell.write(xml))
        })
    }
}

impl MarkupCell {
    /// `CT_Tc`: the properties, then paragraphs, of which there is one at least.
    fn write(&self, xml: &mut Xml) -> io::Result<()> {
        xml.element("w:tc", &[], |xml| {
            xml.element("w:tcPr", &[], |xml| self.properties(xml))?;
            if self.paragraphs.is_empty() {
                return xml.empty("w:p", &[]);
            }
            self.paragraphs.iter().try_for_each(|paragraph| paragraph.write(xml))
        })
    }

    /// `CT_TcPr`: … tcW gridSpan … vMerge tcBorders … vAlign …
    fn properties(&self, xml: &mut Xml) -> io::Result<()> {
        width(xml, "w:tcW", self.width)?;
        if self.span > 1 {
            xml.value("w:gridSpan", self.span)?;
        }
        match self.merge {
            None => {}
            Some(Merge::Begins) => xml.value("w:vMerge", "restart")?,
            Some(Merge::GoesOn) => xml.value("w:vMerge", "continue")?,
        }
        if !self.sides.is_empty() {
            xml.element("w:tcBorders", &[], |xml| CellSide::ALL.iter().try_for_each(|side| self.side(xml, *side)))?;
        }
        xml.value("w:vAlign", self.vertical.word())
    }

    fn side(&self, xml: &mut Xml, side: CellSide) -> io::Result<()> {
        match self.sides.iter().find(|(own, _)| *own == side) {
            None => Ok(()),
            Some((_, true)) => line(xml, side.name()),
            Some((_, false)) => xml.value(side.name(), "nil"),
        }
    }
}

impl CellSide {
    /// The sides, in the order in which borders and margins are written.
    const ALL: [Self; 4] = [Self::Top, Self::Left, Self::Bottom, Self::Right];

    fn name(self) -> &'static str {
        match self {
            Self::Top => "w:top",
            Self::Left => "w:left",
            Self::Bottom => "w:bottom",
            Self::Right => "w:right",
        }
    }
}

impl VerticalAlignment {
    fn word(self) -> &'static str {
        match self {
            Self::Top => "top",
            Self::Center => "center",
            Self::Bottom => "bottom",
        }
    }
}

fn width(xml: &mut Xml, name: &'static str, twips: u32) -> io::Result<()> {
    xml.empty(name, &[("w:w", &twips), ("w:type", &"dxa")])
}

fn line(xml: &mut Xml, name: &'static str) -> io::Result<()> {
    let [kind, size, space, colour] = &LINE;
    xml.empty(name, &[(kind.0, &kind.1), (size.0, &size.1), (space.0, &space.1), (colour.0, &colour.1)])
}
