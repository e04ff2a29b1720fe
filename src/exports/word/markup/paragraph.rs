//! Paragraphs: their style, and what a single one has of its own.

use std::io;

use super::{Run, Xml};

/// A paragraph.
#[derive(Debug, Clone, Default)]
pub struct MarkupParagraph {
    /// The id of its style.
    pub style: &'static str,
    /// Whether it begins a page.
    pub begins_page: bool,
    /// Where tabs lead, from left to right.
    pub tabs: Vec<TabStop>,
    /// Its lines, where they are not the style's.
    pub spacing: Option<Spacing>,
    /// How far its words stand off one side.
    pub indent: Option<Indent>,
    /// The side at which its words stand.
    pub alignment: Option<Alignment>,
    /// What stands in it.
    pub runs: Vec<Run>,
}

/// How lines stand.
#[derive(Debug, Clone, Copy)]
pub struct Spacing {
    /// What is free above the first, in twips.
    pub before: u32,
    /// How high exactly each is, in twips; none where the style says it.
    pub line: Option<u32>,
}

/// How far words stand off a side, in twips.
#[derive(Debug, Clone, Copy)]
pub enum Indent {
    /// Off the left one.
    Left(i32),
    /// Off the right one.
    Right(i32),
}

/// The side at which words stand.
#[derive(Debug, Clone, Copy)]
pub enum Alignment {
    /// The left one.
    Left,
    /// Neither.
    Center,
    /// The right one.
    Right,
}

/// Where a tab leads.
#[derive(Debug, Clone, Copy)]
pub struct TabStop {
    /// What stands there.
    pub tab: Tab,
    /// How far from the left margin, in twips.
    pub position: u32,
}

/// What stands at the end of a tab.
#[derive(Debug, Clone, Copy)]
pub enum Tab {
    /// The first letter of what follows.
    Left,
    /// The last one.
    Right,
}

impl MarkupParagraph {
    /// `CT_P`: the properties, then the runs.
    pub fn write(&self, xml: &mut Xml) -> io::Result<()> {
        xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| self.properties(xml))?;
            self.runs.iter().try_for_each(|run| run.write(xml))
        })
    }

    /// `CT_PPr`: pStyle … pageBreakBefore … tabs … spacing ind … jc …
    fn properties(&self, xml: &mut Xml) -> io::Result<()> {
        xml.value("w:pStyle", self.style)?;
        if self.begins_page {
            xml.empty("w:pageBreakBefore", &[])?;
        }
        if !self.tabs.is_empty() {
            xml.element("w:tabs", &[], |xml| self.tabs.iter().try_for_each(|stop| stop.write(xml)))?;
        }
        match self.spacing {
            None => {}
            Some(Spacing { before, line: None }) => xml.empty("w:spacing", &[("w:before", &before)])?,
            Some(Spacing { before, line: Some(line) }) => {
                xml.empty("w:spacing", &[("w:before", &before), ("w:line", &line), ("w:lineRule", &"exact")])?;
            }
        }
        match self.indent {
            None => {}
            Some(Indent::Left(length)) => xml.empty("w:ind", &[("w:left", &length), ("w:right", &0)])?,
            Some(Indent::Right(length)) => xml.empty("w:ind", &[("w:left", &0), ("w:right", &length)])?,
        }
        self.alignment.iter().try_for_each(|side| xml.value("w:jc", side.word()))
    }
}

impl TabStop {
    fn write(self, xml: &mut Xml) -> io::Result<()> {
        let tab = match self.tab {
            Tab::Left => "left",
            Tab::Right => "right",
        };
        xml.empty("w:tab", &[("w:val", &tab), ("w:pos", &self.position)])
    }
}

impl Alignment {
    /// What it is called wherever something stands at a side.
    pub fn word(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Center => "center",
            Self::Right => "right",
        }
    }
}
