//! The printed forms: the paper and what stands on it.
//! Not here: the cells of a table (`cell`).

use std::ops::Deref;

use super::{Examples, GridRow};

/// A printed form.
#[derive(Debug, Clone, PartialEq)]
pub struct Form {
    /// The id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who fills it.
    pub by: Party,
    /// Where the layout is not the notice's own: what it was rebuilt from, as the page says it.
    pub rebuilt: Option<String>,
    /// The union's own blank, a Word file beside the definition, by its name.
    pub blank: Option<String>,
    /// Only for applicants of whom this expression holds.
    pub when: Option<String>,
    /// Answers to try `when` on.
    pub examples: Examples,
    /// The paper.
    pub paper: PaperSpec,
    /// What stands on the pages, in order.
    pub blocks: Vec<FormBlock>,
}

/// A part of the printed form, and for whom it is printed.
#[derive(Debug, Clone, PartialEq)]
pub struct FormBlock {
    /// Only for applicants of whom this expression holds.
    pub when: Option<String>,
    /// Answers to try `when` on.
    pub examples: Examples,
    /// What is printed.
    pub block: Block,
}

impl Deref for FormBlock {
    type Target = Block;

    fn deref(&self) -> &Block {
        &self.block
    }
}

/// Who does something.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Party {
    /// The unit that applies, and the leader.
    #[default]
    Applicant,
    /// The union that recommends.
    Recommender,
    /// The union that decides.
    Decider,
}

/// How the form is printed.
#[derive(Debug, Clone, PartialEq)]
pub struct PaperSpec {
    /// The sheet.
    pub size: PaperSize,
    /// On both sides, or on one; none where the notice says nothing of it.
    pub duplex: Option<bool>,
    /// Bound (装订成册).
    pub bound: bool,
    /// Pages that lie on their side.
    pub landscape: bool,
    /// 一式几份.
    pub copies: u32,
    /// The most pages that it may have.
    pub max_pages: Option<u32>,
    /// Type size in points; 小四 is 12.
    pub point: f64,
    /// The clause on paper and copies.
    pub clause: Option<String>,
    /// The clause that allows 另页 or 附表; without one that is the tool's own convention.
    pub annex_clause: Option<String>,
    /// The clause that forbids changing the form: its words, rows, type and page set-up.
    pub form_clause: Option<String>,
}

/// A sheet of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaperSize {
    /// 210 × 297 mm
    A4,
    /// 420 × 297 mm, two A4 pages a side
    A3,
}

/// A part of the printed form, from the top of the page to its foot.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// The cover page.
    Cover {
        /// Title lines.
        title: Lines,
        /// Labels with their blanks.
        lines: Vec<CoverLine>,
        /// The line at the foot.
        foot: Option<String>,
    },
    /// Clauses as instructions, on a page of their own.
    Clauses {
        /// The heading.
        title: String,
        /// The clauses' ids.
        clauses: Vec<String>,
    },
    /// A title, centred.
    Title {
        /// The words.
        text: String,
    },
    /// A line of labels with blanks above or under a table.
    Line {
        /// Templates, spread over the width.
        items: Vec<String>,
    },
    /// A paragraph under the table.
    Note {
        /// The words.
        text: String,
    },
    /// A new page begins.
    Break,
    /// A table.
    Table {
        /// Column widths; only their proportions count.
        columns: Vec<f64>,
        /// The rows.
        rows: Vec<GridRow>,
    },
}

/// The lines of a title; in the file a single one may stand without a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Lines(pub Vec<String>);

impl Deref for Lines {
    type Target = [String];

    fn deref(&self) -> &[String] {
        &self.0
    }
}

/// A label with its blank on the cover.
#[derive(Debug, Clone, PartialEq)]
pub struct CoverLine {
    /// The label.
    pub label: String,
    /// The template of what stands in the blank.
    pub value: String,
}
