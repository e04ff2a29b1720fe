//! What comes of reading a filled form.

use super::FormChange;
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
    /// The place it answers. A table that prints in one cell is a field here where its text does not part into rows.
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
    /// Word numbers it by itself: the numbers are on paper, and not in the text.
    Numbered,
    /// A mark stands there for a character that nobody sees.
    Unseen,
}

impl DoubtReason {
    /// Whether it is told of a cell in which no text stands: paper shows something there, or showed it.
    pub(super) fn is_of_blank(self) -> bool {
        matches!(self, Self::Tracked | Self::Numbered)
    }
}
