//! What comes of reading a filled form.

use crate::answers::Place;

/// What was read of a form.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Extraction {
    /// Answers that label, place and section agree on, as they were typed.
    pub values: Vec<FoundValue>,
    /// What was seen and is to be asked before it is taken.
    pub doubtful: Vec<DoubtfulValue>,
    /// Places whose cell is there and empty.
    pub blank: Vec<Place>,
    /// Places that the form prints and the file has no cell for.
    pub missing: Vec<Place>,
    /// In what the file's form differs from the notice's.
    pub structure: Vec<FormChange>,
}

/// An answer with where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct FoundValue {
    /// The place it answers. A table that prints in one cell is a field here, its rows still one text.
    pub place: Place,
    /// The text as typed, without what is printed around it.
    pub text: String,
    /// Where it stands.
    pub spot: WordSpot,
}

/// What may be an answer.
#[derive(Debug, Clone, PartialEq)]
pub struct DoubtfulValue {
    /// What was seen.
    pub seen: FoundValue,
    /// Why it is asked.
    pub why: Vec<DoubtReason>,
}

/// Where something stands in a document.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct WordSpot {
    /// The block of the document's body, counted from 0: a paragraph or a table.
    pub block: usize,
    /// The table's row and the cell within it, from 0; none of a paragraph.
    pub cell: Option<(usize, usize)>,
}

/// Why a text is not taken without a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DoubtReason {
    /// A tracked change that nobody accepted: paper and file may differ.
    Tracked,
    /// The label beside it is another word.
    OtherLabel,
    /// An example or an instruction that was left standing.
    Example,
    /// The words that the form prints around it are not there.
    OtherPrint,
    /// The printed words part it in more than one way.
    Ambiguous,
    /// A check box whose sign and state contradict one another.
    Contradicts,
    /// Another text stands in another place for the same answer.
    TwoTexts,
    /// It only refers to an annex, or comes from one with other heads.
    Annex,
    /// Its cell does not stand under its head.
    OtherPlace,
    /// Its cell was split.
    Split,
    /// It goes on elsewhere, and the cut does not say whether a line ended there.
    Cut,
    /// A row for a year that is not asked, or without a year.
    OtherYear,
    /// It stands for what is above: 同上.
    Ditto,
    /// A table of somebody's own stands in its cell.
    Nested,
    /// A mark stands there for a character that nobody sees.
    Unseen,
}

/// In what a file's form differs from the notice's. Spaces, brackets, colons and page breaks are no difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormChange {
    /// A printed row is not there, by its first label.
    RowMissing(String),
    /// A row of a year is not there: the table, the year.
    YearMissing(String, String),
    /// A row of another year was added: the table, the year.
    YearAdded(String, String),
    /// Rows were added to a table that may go on: the table, how many.
    RowsAdded(String, usize),
    /// A row stands there that the form does not have, by its words.
    RowAdded(String),
    /// A row stands elsewhere, by its first label.
    RowMoved(String),
    /// The form ends before its last rows, after this label.
    CutAfter(String),
    /// A label is worded otherwise: as printed, as seen.
    Reworded(String, String),
    /// A label is not in its row.
    LabelMissing(String),
    /// A label and its blank are one cell.
    Merged(String),
    /// Cells of a row stand in another order, by the first label.
    Exchanged(String),
    /// A table that is not the form's.
    TableAdded,
    /// A page of another size or on its side: width and height in mm.
    Page(u32, u32),
    /// Answers in type of another size than the file's own labels: that of these, that of the answers, in half points.
    TypeSize(u32, u32),
    /// Text boxes.
    TextBoxes(usize),
    /// Tables within cells.
    NestedTables(usize),
    /// Tracked changes that nobody accepted.
    Tracked,
    /// Hidden text, which was left out.
    Hidden,
    /// Parts in another format that only Word shows.
    ForeignParts,
}

impl FormChange {
    /// Whether it changes the form, rather than being something to know of the file.
    pub fn is_change(&self) -> bool {
        !matches!(self, Self::Tracked | Self::Hidden | Self::ForeignParts)
    }
}
