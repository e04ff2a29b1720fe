//! The model of a document, without its tables' geometry (`table`).

use super::{WordCell, WordTable};

/// A Word document, as a reader of its final text sees it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Document {
    /// Paragraphs and tables in order.
    pub blocks: Vec<WordBlock>,
    /// What stands in text boxes, box by box; it is in none of the blocks.
    pub text_boxes: Vec<Vec<WordBlock>>,
    /// The sections' page set-up, in order.
    pub pages: Vec<PageSetUp>,
    /// The text of headers and footers, part by part.
    pub margins: Vec<String>,
    /// What is to be said of the file as a whole.
    pub noted: Noted,
}

/// A paragraph or a table.
#[derive(Debug, Clone, PartialEq)]
pub enum WordBlock {
    /// A paragraph.
    Paragraph(Paragraph),
    /// A table. Two that follow one another without a paragraph between are one to Word.
    Table(WordTable),
}

/// A paragraph.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Paragraph {
    /// Its text, in pieces that look the same.
    pub pieces: Vec<TextPiece>,
    /// It is a title or a heading, by one of Word's own styles.
    pub heading: bool,
    /// It begins with a number or sign that Word counts by itself and the text lacks.
    pub numbered: bool,
    /// A tracked change that nobody accepted took text out of it.
    pub deleted: bool,
    /// Hidden text was left out.
    pub hidden: bool,
    /// Where its element begins in the part's text, in bytes.
    pub at: usize,
}

/// Text of one look.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TextPiece {
    /// The text. Lines are parted by `\n`; controls and symbol fonts are written as ☑ and □.
    pub text: String,
    /// Type size in half points, where the run or its style says it.
    pub size: Option<u32>,
    /// In grey, as examples and instructions are.
    pub grey: bool,
    /// Inserted or moved here by a tracked change that nobody accepted.
    pub inserted: bool,
    /// A check box whose sign and state contradict one another.
    pub contradicts: bool,
}

/// A section's page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PageSetUp {
    /// Width in twips (1/1440 inch); 0 where the file does not say it.
    pub width: u32,
    /// Height in twips; 0 where the file does not say it.
    pub height: u32,
    /// Top, right, bottom and left margin in twips.
    pub margins: [i32; 4],
}

/// What is to be said of a file as a whole.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Noted {
    /// Tracked changes that nobody accepted: paper and file may differ.
    pub tracked: bool,
    /// Hidden text, which was left out.
    pub hidden: bool,
    /// The file allows only some changes, or none: comments, fields, reading.
    pub protected: bool,
    /// Parts in another format (`altChunk`), which Word shows and this reader cannot.
    pub foreign_parts: bool,
    /// This program made it: its tables have widths and margins that no union drew.
    pub own: bool,
}

impl Paragraph {
    /// The text.
    pub fn text(&self) -> String {
        self.pieces.iter().map(|piece| piece.text.as_str()).collect()
    }

    /// Whether a tracked change touches it.
    pub fn is_tracked(&self) -> bool {
        self.deleted || self.pieces.iter().any(|piece| piece.inserted && !piece.text.trim().is_empty())
    }
}

impl Document {
    /// The tables of the body, in order, without those in cells and text boxes.
    pub fn tables(&self) -> impl Iterator<Item = &WordTable> {
        self.blocks.iter().filter_map(|block| if let WordBlock::Table(table) = block { Some(table) } else { None })
    }

    /// Every cell of those tables.
    pub fn cells(&self) -> impl Iterator<Item = &WordCell> {
        self.tables().flat_map(|table| &table.cells)
    }
}
