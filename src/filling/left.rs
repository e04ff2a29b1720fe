//! What was not written into a blank, and why; and what was written and is to be looked at.

use std::collections::{BTreeMap, BTreeSet};

use crate::answers::Place;
use crate::check::words::label;
use crate::notice::Notice;

/// An answer that was left out, or is to be looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// Its place.
    pub place: Place,
    /// Why.
    pub why: LeftReason,
}

/// Why an answer is named.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeftReason {
    /// The blank has no cell for it.
    NotFound,
    /// Label and place do not agree on one cell.
    Unsure,
    /// This stands there already.
    Occupied(String),
    /// The printed words are not those of the notice, so that nobody can say where between them it belongs.
    OtherPrint,
    /// The blank has no box for this choice.
    NoBox(String),
    /// Its cell is locked, or filled from another part of the file.
    Locked,
    /// It was written as a whole, though its cell has no room for it: rows grow, or words are hidden.
    Long,
}

impl LeftReason {
    /// Whether it was written all the same.
    pub fn is_written(&self) -> bool {
        *self == Self::Long
    }
}

impl Left {
    /// One sentence for the page: what was left, and what to do.
    pub fn sentence(&self, notice: &Notice) -> String {
        let name = label(notice, &self.place);
        match &self.why {
            LeftReason::NotFound => format!("“{name}”在空白表里没有找到填写的格，没有写入。请核对是不是这份通知的表。"),
            LeftReason::Unsure => format!("“{name}”的格与表样对不上，没有写入。请在 Word 里填写。"),
            LeftReason::Occupied(there) => format!("“{name}”的格里已有“{}”，没有改动。请在 Word 里核对。", cut(there)),
            LeftReason::OtherPrint => format!("“{name}”的格里印的字与表样不同，没有写入。请在 Word 里填写。"),
            LeftReason::NoBox(choice) => format!("“{name}”选了“{choice}”，空白表里没有这个方框。请在 Word 里填写。"),
            LeftReason::Locked => format!("“{name}”的格锁定了，没有写入。请向发表的单位要没有锁定的表。"),
            LeftReason::Long => format!("“{name}”比它的格长，已全部写入。请在 Word 里核对版面，放不下的改写为附页。"),
        }
    }
}

/// The beginning of a text that may be long.
fn cut(text: &str) -> String {
    const MOST: usize = 30;
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= MOST { line } else { line.chars().take(MOST).chain(['…']).collect() }
}

/// What is to be said, place by place.
#[derive(Debug, Default)]
pub(super) struct Report {
    said: BTreeMap<Place, Vec<LeftReason>>,
    /// Answers that stand in the file now.
    written: BTreeSet<Place>,
}

impl Report {
    /// Says something of an answer, once.
    pub fn say(&mut self, place: Place, why: LeftReason) {
        let said = self.said.entry(place).or_default();
        if !said.contains(&why) {
            said.push(why);
        }
    }

    /// An answer stands in its cell.
    pub fn write(&mut self, place: Place) {
        self.written.insert(place);
    }

    /// Whether anything is known of an answer.
    pub fn knows(&self, place: &Place) -> bool {
        self.written.contains(place) || self.said.contains_key(place)
    }

    /// Everything, in the order of the notice.
    pub fn left(self, notice: &Notice) -> Vec<Left> {
        let all = self.said.into_iter().flat_map(|(place, why)| why.into_iter().map(move |why| (place.clone(), why)));
        let mut left: Vec<Left> = all.map(|(place, why)| Left { place, why }).collect();
        let order = |place: &Place| notice.fields().position(|field| *field.id == *place.field);
        left.sort_by_key(|it| (order(&it.place).unwrap_or(usize::MAX), it.place.row));
        left
    }
}
