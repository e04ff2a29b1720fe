//! Runs: words of one look, line ends, tabs and fields.

use std::io;

use super::Xml;

/// Words of one look, and what stands between them.
#[derive(Debug, Clone, Default)]
pub struct Run {
    /// How they look, where that is not the paragraph's style.
    pub look: Option<RunLook>,
    /// What stands in it, in order.
    pub pieces: Vec<RunPiece>,
}

/// How words look.
#[derive(Debug, Clone, Copy)]
pub struct RunLook {
    /// Their colour, as RRGGBB.
    pub colour: &'static str,
    /// Their size in half points.
    pub half_points: u32,
}

/// What stands in a run.
#[derive(Debug, Clone)]
pub enum RunPiece {
    /// Words.
    Words(String),
    /// A line end within the paragraph.
    LineEnd,
    /// A tab.
    Tab,
    /// A field begins, shows what was last worked out, or ends.
    Field(FieldMark),
    /// What a field works out.
    Instruction(&'static str),
}

/// The marks of a field.
#[derive(Debug, Clone, Copy)]
pub enum FieldMark {
    /// Its instruction follows.
    Begins,
    /// What it came to follows.
    Shows,
    /// It is over.
    Ends,
}

impl Run {
    /// `CT_R`: the look, then whatever there is.
    pub fn write(&self, xml: &mut Xml) -> io::Result<()> {
        xml.element("w:r", &[], |xml| {
            self.look.iter().try_for_each(|look| look.write(xml))?;
            self.pieces.iter().try_for_each(|piece| piece.write(xml))
        })
    }
}

impl RunLook {
    /// `CT_RPr`: … color … sz szCs …
    fn write(self, xml: &mut Xml) -> io::Result<()> {
        xml.element("w:rPr", &[], |xml| {
            xml.value("w:color", self.colour)?;
            xml.value("w:sz", self.half_points)?;
            xml.value("w:szCs", self.half_points)
        })
    }
}

impl RunPiece {
    fn write(&self, xml: &mut Xml) -> io::Result<()> {
        match self {
            Self::Words(words) => xml.words("w:t", &[("xml:space", &"preserve")], words),
            Self::LineEnd => xml.empty("w:br", &[]),
            Self::Tab => xml.empty("w:tab", &[]),
            Self::Field(mark) => xml.empty("w:fldChar", &[("w:fldCharType", &mark.word())]),
            Self::Instruction(words) => xml.words("w:instrText", &[("xml:space", &"preserve")], words),
        }
    }
}

impl FieldMark {
    fn word(self) -> &'static str {
        match self {
            Self::Begins => "begin",
            Self::Shows => "separate",
            Self::Ends => "end",
        }
    }
}
