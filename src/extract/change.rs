//! In what a file's form differs from the notice's, and which clause forbids that.
//! Not here: how a change is found (`structure`, `compare`), and what is said of it (`words`).

use crate::notice::{Clause, Notice, Side};

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
    /// Rows of such a table are not there that the blank has: the table, how many.
    RowsMissing(String, usize),
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
    /// A label has no cell beside it for the opinion and the seal.
    OpinionMissing(String),
    /// What is printed for seal and date is gone from the cell beside a label: the label, the words.
    OpinionEmptied(String, String),
    /// A cell is wider or narrower than in the blank, by its label: both shares of the table's width in percent.
    Width(String, u32, u32),
    /// A row is much lower than in the blank, by its label: both heights in mm.
    Height(String, u32, u32),
    /// A table that is not the form's.
    TableAdded,
    /// A page of another size: width and height in mm.
    Page(u32, u32),
    /// A page that lies on its side and should not, or stands and should lie; whether it lies.
    Turned(bool),
    /// A margin other than the blank's: both in mm.
    Margin(Side, u32, u32),
    /// A head or foot with words that the form does not have.
    EdgeAdded(String),
    /// Words of the blank's heads and feet that are not there.
    EdgeMissing(String),
    /// Answers in type of another size than the file's own labels: that of these, that of the answers, in half points.
    TypeSize(u32, u32),
    /// The blank allows only its fields to be filled, and the file no longer does.
    Unprotected,
    /// Text boxes.
    TextBoxes(usize),
    /// Tables within cells.
    NestedTables(usize),
    /// The file allows only some changes, or none.
    Protected,
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
        !matches!(self, Self::Protected | Self::Tracked | Self::Hidden | Self::ForeignParts)
    }

    /// Whether somebody has to look at it. That a file is protected changes nothing of what was read.
    pub fn is_to_be_looked_at(&self) -> bool {
        *self != Self::Protected
    }

    /// Whether it changes what the union printed. Rows of a table that may go on, and what stands beside the form or within its
    /// blanks, are what people write.
    pub fn is_of_print(&self) -> bool {
        let written =
            matches!(self, Self::RowsAdded(..) | Self::TableAdded | Self::TextBoxes(_) | Self::NestedTables(_));
        self.is_change() && !written
    }

    /// The clause that forbids it; none where the notice has no such clause.
    pub fn clause<'a>(&self, notice: &'a Notice) -> Option<&'a Clause> {
        let forms = notice.own_forms();
        let mut clauses = forms.iter().filter_map(|form| notice.clause(form.paper.form_clause.as_deref()?));
        clauses.next().filter(|_| self.is_of_print())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit;

    #[test]
    fn what_was_printed_is_forbidden_to_be_changed_where_a_clause_says_so() {
        let notice = kit::nanchang();
        let gone = FormChange::RowMissing("学历".to_owned());
        assert_eq!(gone.clause(&notice).map(|clause| &*clause.id), Some("填表说明·11"));
        for written in [FormChange::RowsAdded("骨干成员".to_owned(), 3), FormChange::TableAdded, FormChange::Tracked]
        {
            assert_eq!(written.clause(&notice), None, "{written:?}");
        }
        let silent = kit::notices().find(|notice| notice.forms.iter().all(|form| form.paper.form_clause.is_none()));
        assert_eq!(gone.clause(&silent.unwrap()), None);
    }
}
