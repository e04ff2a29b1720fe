//! Fill once: what is written for one notice, offered to another that asks for the same. Every text of the source is
//! offered, stands there already, or does not fit, with its reason; nothing is invented, nothing filled is overwritten.
//! Not here: whose drafts these are (`drafts`), and how offers are shown and taken (`ui::carry_over`).

mod carrying;
mod fit;
mod over;
mod rows;
#[cfg(test)]
mod tests;
pub mod words;

use crate::answers::read;
use crate::answers::{Place, Row};
use crate::check::PlacedAnswers;
use crate::notice::Notice;

pub use over::{begun, write};

/// A notice with what is written for it.
#[derive(Debug, Clone, Copy)]
pub struct Application<'a> {
    /// The notice.
    pub notice: &'a Notice,
    /// The answers.
    pub answers: &'a PlacedAnswers,
}

/// What one application has for another.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Carry {
    /// What can be brought over, in the order of the other's page.
    pub items: Vec<CarriedItem>,
    /// What cannot, and why.
    pub unfit: Vec<Unfit>,
    /// Where the source says what stands in the other already.
    pub same: Vec<Place>,
}

/// One thing that can be brought over.
#[derive(Debug, Clone, PartialEq)]
pub struct CarriedItem {
    /// Where it goes: a field, a cell, or a row behind the table's last one.
    pub place: Place,
    /// What would stand there.
    pub with: With,
    /// What stands there now.
    pub present: String,
    /// Why it is not brought over along with all others.
    pub doubt: Option<Doubt>,
    /// Where it comes from.
    pub from: Vec<Place>,
}

/// What would stand at a place.
#[derive(Debug, Clone, PartialEq)]
pub enum With {
    /// A text in its stored form.
    Text(String),
    /// A row of a growing table.
    Row(Row),
}

/// Why somebody has to look before a thing is brought over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// It was read with a guess.
    Guess,
    /// A number that was counted for the years before another edition.
    Years(i32),
    /// Its table has other rows already.
    Beside,
    /// It belongs to a person of another name than the one written there.
    Person,
}

/// What cannot be brought over.
#[derive(Debug, Clone, PartialEq)]
pub struct Unfit {
    /// What it is called in the source.
    pub name: String,
    /// The text.
    pub text: String,
    /// Why it does not fit.
    pub reason: UnfitReason,
    /// Where it comes from; nowhere for what was aside in the source already.
    pub from: Vec<Place>,
}

/// Why something does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnfitReason {
    /// The notice does not ask for it.
    NoPlace,
    /// The notice asks for other years.
    OtherYears,
    /// It is said anew in every application: ticks, and the day it is filled in.
    Own,
    /// The table takes no more rows.
    Full,
    /// The field there holds something else.
    Unreadable(read::Reason),
}

impl CarriedItem {
    /// Whether it comes along with all others: there is no doubt, and nothing is overwritten.
    pub fn is_sure(&self) -> bool {
        self.doubt.is_none() && self.present.is_empty()
    }
}

impl Carry {
    /// What comes over by one press.
    pub fn sure(&self) -> impl Iterator<Item = &CarriedItem> {
        self.items.iter().filter(|item| item.is_sure())
    }
}

/// Compares what is written for two notices.
pub fn carry(from: Application<'_>, to: Application<'_>) -> Carry {
    carrying::all(from, to)
}
