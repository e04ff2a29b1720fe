//! A field as a definition says it.
//! Not here: what follows from its kind (`asked`).

use super::{DatePrint, Kind, Prints, Rows};
use crate::answers::Precision;
use crate::answers::read::CodeKind;
use crate::json::Json;

/// A field, a table, or (within a table) a column.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// The id; dots make groups (`leader.name`). A column's id is its own within the table.
    pub id: String,
    /// The printed label, to the letter.
    pub label: String,
    /// What it holds.
    pub kind: Kind,
    /// The printed unit: 万元, 项.
    pub unit: Option<String>,
    /// Fields of one group stand under one label, like the counts under 获奖等级.
    pub group: Option<String>,
    /// A sentence that helps before anything is typed.
    pub hint: Option<String>,
    /// The clause that demands it, or says how it is filled.
    pub clause: Option<String>,
    /// Where it prints.
    pub prints: Prints,
    /// Must it be filled? Without a word: yes where it prints on the form, no elsewhere.
    pub required: Option<bool>,
    /// Whether 「无」 is an answer here.
    pub none: bool,
    /// The list it offers.
    pub list: Option<String>,
    /// Whether texts outside the list are accepted.
    pub open: bool,
    /// Smallest number.
    pub min: Option<String>,
    /// Largest number.
    pub max: Option<String>,
    /// Digits after the point; 0 for counts.
    pub decimals: Option<u32>,
    /// Fewest 字数.
    pub min_chars: Option<usize>,
    /// Most 字数.
    pub max_chars: Option<usize>,
    /// About so many 字数: a tenth more or less is near enough.
    pub about: Option<usize>,
    /// Which number of a standard a text is.
    pub code: Option<CodeKind>,
    /// Digits of a text that is a number; no other sign stands in it.
    pub digits: Option<usize>,
    /// How exactly a date must be known; a coarser one is not enough.
    pub precision: Option<Precision>,
    /// How a date prints.
    pub date_print: DatePrint,
    /// The most of a date that prints: 出生年份 prints the year of a date that is known to the day.
    pub print_precision: Option<Precision>,
    /// Whether the date is one of birth, which lies before the day of filing.
    pub birth: bool,
    /// Whether a phone number must be a mobile one.
    pub mobile: bool,
    /// Shown and demanded only while this expression holds.
    pub when: Option<String>,
    /// Answers to try `when` on; the linter runs them.
    pub examples: Examples,
    /// An expression whose value is offered, never written silently.
    pub offer: Option<String>,
    /// Where the offered value comes from, in words: 创收＋节资.
    pub offer_note: Option<String>,
    /// A table's rows.
    pub rows: Option<Rows>,
    /// A table's columns.
    pub columns: Vec<Field>,
    /// Columns that together may not occur twice in the table (a warning).
    pub unique: Vec<String>,
    /// How a table prints in one cell: `{year}年{title}`; rows are joined by 「；」.
    pub inline: Option<String>,
}

/// Answers to try a rule on, written as in a submission file.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Examples {
    /// The rule has nothing to say.
    pub pass: Vec<Json>,
    /// There is a finding.
    pub fail: Vec<Json>,
    /// What is filled does not decide it.
    pub unknown: Vec<Json>,
}

/// What 「N字左右」 takes: a tenth more or less.
pub fn near(about: usize) -> std::ops::RangeInclusive<usize> {
    about - about / 10..=about + about / 10
}

impl Field {
    /// The column of this id.
    pub fn column(&self, id: &str) -> Option<&Field> {
        self.columns.iter().find(|column| column.id == id)
    }

    /// Whether an empty cell is something to mend.
    pub fn is_required(&self) -> bool {
        self.required.unwrap_or(self.prints == Prints::Form && !self.is_table())
    }

    /// Whether the text is a number of a fixed form.
    pub fn is_code(&self) -> bool {
        self.code.is_some() || self.digits.is_some()
    }

    /// Whether it tells when somebody was born.
    pub fn tells_birth(&self) -> bool {
        self.birth || self.code == Some(CodeKind::IdCard)
    }
}
