//! What can be wrong with the rows and cells of a printed table, in both languages.

use std::fmt;

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GridFault {
    /// A row covers so many columns instead of all.
    Covers {
        /// Columns that its cells and the merges from above cover.
        covered: usize,
        /// Columns of the table.
        columns: usize,
    },
    /// The merged cell reaches below the table's last row.
    Below,
    /// The side of a cell lies on the table's frame, which is always drawn.
    Frame,
    /// A row that is printed for some only is part of a merge.
    Merged,
}

impl fmt::Display for GridFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Covers { covered, columns } => write!(f, "covers {covered} columns of {columns}"),
            Self::Below => f.write_str("reaches below the last row"),
            Self::Frame => f.write_str("leaves out a line of the table's frame, which is always drawn"),
            Self::Merged => f.write_str("cannot be left out, for a merged cell reaches into the row or begins in it"),
        }
    }
}

impl GridFault {
    /// What is wrong and what to do, as Chinese sentences.
    pub fn sentence(self) -> String {
        match self {
            Self::Covers { covered, columns } => {
                format!("本行各格共占{covered}列，表格有{columns}列。请调整各格的 span，使两者相等。")
            }
            Self::Below => "合并的格超出了表格的最后一行。请把 rows 改小。".to_owned(),
            Self::Frame => "这一边是表格的外框，外框总是画的。请从 unlined 中去掉。".to_owned(),
            Self::Merged => "这一行与别的行合并了格，不能单独省去。请不用合并，或去掉 when。".to_owned(),
        }
    }
}
