//! Sections and the fields in them.

use super::Examples;
use crate::answers::Precision;
use crate::answers::read::CodeKind;

/// A part of the page, in the order of the paper.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// The section's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// A sentence under the title: what belongs here.
    pub note: Option<String>,
    /// Asked only of applicants of whom this expression holds.
    pub when: Option<String>,
    /// Answers to try `when` on.
    pub examples: Examples,
    /// The clauses that speak of the whole section.
    pub clauses: Vec<String>,
    /// The fields.
    pub fields: Vec<Field>,
}

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

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One line.
    Text,
    /// Several lines.
    LongText,
    /// A person's name.
    Person,
    /// An exact decimal in the field's unit.
    Number,
    /// A date.
    Date,
    /// One of a list.
    Choice,
    /// Any of a list.
    Choices,
    /// One or more phone numbers.
    Phone,
    /// An e-mail address.
    Email,
    /// 是 or 否.
    Tick,
    /// Rows and columns.
    Table,
}

/// Where a field prints.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Prints {
    /// In a cell of the form.
    #[default]
    Form,
    /// On a page added to the form.
    Annex,
    /// In 申报材料.
    Statement,
    /// Nowhere.
    None,
}

/// How a date prints.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum DatePrint {
    /// 2021年5月17日, 2021年5月, 2021年
    #[default]
    Chinese,
    /// 20210517, 202105, 2021
    Compact,
    /// 2021-05-17, 2021-05, 2021
    Iso,
    /// 2021.05.17, 2021.05, 2021
    Dotted,
}

/// What 「N字左右」 takes: a tenth more or less.
pub fn near(about: usize) -> std::ops::RangeInclusive<usize> {
    about - about / 10..=about + about / 10
}

/// The most rows of a table that names no bound.
pub const MOST_ROWS: usize = 2000;

/// The rows of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Rows {
    /// So many complete calendar years before the edition year, in the column `year`; such rows are fixed.
    pub years: Option<u32>,
    /// Rows printed even when empty; the table grows beyond them.
    pub printed: usize,
    /// Whether further rows print in the same table instead of on an annex page.
    pub grows: bool,
    /// Fewest filled rows.
    pub min: usize,
    /// Most rows; 2,000 without a word.
    pub max: Option<usize>,
}
