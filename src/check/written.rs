//! How far 申报材料 is written. Nothing follows from it: a notice that wants chapters says so by a rule.

use crate::answers::length::chars;
use crate::answers::{Answers, Place};
use crate::notice::{Chapter, Notice};

/// How far the chapters are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Written {
    /// The 字数 of each chapter, in the outline's order.
    pub chapters: Vec<usize>,
}

impl Written {
    /// How far the chapters of a notice are.
    pub fn of(notice: &Notice, answers: &Answers) -> Self {
        let count = |chapter: &Chapter| chars(answers.text(&Place::field(&chapter.place())));
        Self { chapters: notice.outline.iter().map(count).collect() }
    }

    /// The chapters in which something stands.
    pub fn begun(&self) -> usize {
        self.chapters.iter().filter(|count| **count > 0).count()
    }

    /// The 字数 of all together.
    pub fn total(&self) -> usize {
        self.chapters.iter().sum()
    }

    /// 「共 3 章，已写 2 章，1234 字」
    pub fn words(&self) -> String {
        match self.begun() {
            0 => format!("共 {} 章，还没有写", self.chapters.len()),
            begun => format!("共 {} 章，已写 {begun} 章，{} 字", self.chapters.len(), self.total()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Written;

    #[test]
    fn chapters_are_counted_in_words() {
        assert_eq!(Written { chapters: vec![0, 0, 0] }.words(), "共 3 章，还没有写");
        assert_eq!(Written { chapters: vec![700, 0, 534] }.words(), "共 3 章，已写 2 章，1234 字");
    }
}
