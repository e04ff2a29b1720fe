//! The document itself, and the heads and feet of its pages, which are parts of their own.

use std::io;

use super::{MAIN, MarkupParagraph, MarkupTable, RELATIONSHIPS, WordSection, Xml};

/// A document.
#[derive(Debug, Clone)]
pub struct MarkupDocument {
    /// What stands in it, from the top.
    pub contents: Vec<WordContent>,
    /// The heads and feet of its pages.
    pub edges: Vec<Edge>,
    /// Its pages.
    pub section: WordSection,
}

/// What stands in a document.
#[derive(Debug, Clone)]
pub enum WordContent {
    /// A paragraph.
    Paragraph(MarkupParagraph),
    /// A table.
    Table(MarkupTable),
}

/// What stands at the head or at the foot of pages.
#[derive(Debug, Clone)]
pub struct Edge {
    /// At which of them.
    pub of: EdgeOf,
    /// Only on the first page, or on all others.
    pub first: bool,
    /// What stands there.
    pub paragraph: MarkupParagraph,
}

/// The head or the foot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EdgeOf {
    /// The head of pages.
    Header,
    /// Their foot.
    Footer,
}

impl MarkupDocument {
    /// The part.
    pub fn part(&self) -> io::Result<Vec<u8>> {
        Xml::part(|xml| {
            xml.element("w:document", &[("xmlns:w", &MAIN), ("xmlns:r", &RELATIONSHIPS)], |xml| {
                xml.element("w:body", &[], |xml| {
                    self.contents.iter().try_for_each(|content| content.write(xml))?;
                    self.section.write(xml, &self.edges)
                })
            })
        })
    }
}

impl WordContent {
    fn write(&self, xml: &mut Xml) -> io::Result<()> {
        match self {
            Self::Paragraph(paragraph) => paragraph.write(xml),
            Self::Table(table) => table.write(xml),
        }
    }
}

impl Edge {
    /// The part.
    pub fn part(&self) -> io::Result<Vec<u8>> {
        let name = match self.of {
            EdgeOf::Header => "w:hdr",
            EdgeOf::Footer => "w:ftr",
        };
        Xml::part(|xml| xml.element(name, &[("xmlns:w", &MAIN)], |xml| self.paragraph.write(xml)))
    }

    /// The id of the relationship to the edge that is the `nth` of a document.
    pub fn id(nth: usize) -> String {
        format!("edge{}", nth + 1)
    }

    pub(super) fn refer(&self, xml: &mut Xml, nth: usize) -> io::Result<()> {
        let name = match self.of {
            EdgeOf::Header => "w:headerReference",
            EdgeOf::Footer => "w:footerReference",
        };
        let pages = if self.first { "first" } else { "default" };
        xml.empty(name, &[("w:type", &pages), ("r:id", &Self::id(nth))])
    }
}
