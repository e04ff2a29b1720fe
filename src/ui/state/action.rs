//! What a person can do to the answers, as verbs.

use std::rc::Rc;

use crate::answers::{Answers, Place, Row};

/// One thing done.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Typed into a place; the text is kept as it is.
    Type {
        /// Where.
        place: Place,
        /// What stands there now.
        text: String,
    },
    /// Put a text at a place by one press: a fix, an offer, a choice. Can be undone.
    Put {
        /// Where.
        place: Place,
        /// What stands there now.
        text: String,
        /// What was done, in words: 已采用.
        note: String,
    },
    /// Put a passage into a longer text. Can be undone without what was typed since.
    Insert {
        /// Where.
        place: Place,
        /// Where in the text, in UTF-16 units; its end where nothing is said.
        caret: Option<usize>,
        /// What is put there.
        passage: String,
        /// What was done, in words: 已采用.
        note: String,
    },
    /// Brought what was typed into its stored form; what was typed is remembered until it is typed in again.
    Normalise {
        /// Where.
        place: Place,
        /// The stored form.
        text: String,
    },
    /// Wants it as it was typed.
    Restore(Place),
    /// Left a place: from now on its findings show.
    Leave(Place),
    /// Asked for the check: all findings show.
    Check,
    /// Added an empty row at this index.
    AddRow {
        /// The table.
        table: Rc<str>,
        /// Where the new row stands.
        at: usize,
    },
    /// Removed a row. Can be undone.
    RemoveRow {
        /// The table.
        table: Rc<str>,
        /// Which.
        at: usize,
    },
    /// Moved a row. Can be undone.
    MoveRow {
        /// The table.
        table: Rc<str>,
        /// Which.
        from: usize,
        /// Where it stands afterwards.
        to: usize,
    },
    /// Replace a table's rows, by those of a pasted block for instance. Can be undone.
    PutRows {
        /// The table.
        table: Rc<str>,
        /// All rows afterwards.
        rows: Vec<Rc<Row>>,
        /// What was done, in words: 已粘贴 30 行.
        note: String,
    },
    /// Did several things by one press, such as taking over from another application. They are undone together, but for
    /// what was changed since.
    Several {
        /// The things.
        actions: Vec<Action>,
        /// What was done, in words.
        note: String,
    },
    /// Removed what was kept aside under a name. Can be undone.
    RemoveAside {
        /// The name.
        name: String,
        /// What was done, in words.
        note: String,
    },
    /// Replace all answers. Can be undone.
    Replace {
        /// The answers.
        answers: Box<Answers>,
        /// What was done, in words.
        note: String,
    },
    /// Took back the last thing that can be undone, and nothing that was typed since.
    Undo,
    /// Took the last step back, whatever it was.
    Back,
    /// Did the step again that was taken back last.
    Again,
}
