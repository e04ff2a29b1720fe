//! How far 申报材料 is written. Nothing follows from it: a notice that wants chapters says so by a rule.

use crate::answers::length::chars;
use crate::answers::{Answers, Place};
use crate::notice::{Chapter, Notice};

/// How far the chapters are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OutlineProgress {
    /// The 字数 of each chapter, in the outline's order.
    pub chapters: Vec<usize>,
}

impl OutlineProgress {
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
    use super::OutlineProgress;
    use crate::check::{assess, words};
    use crate::kit;

    #[test]
    fn chapters_are_counted_in_words() {
        assert_eq!(OutlineProgress { chapters: vec![0, 0, 0] }.words(), "共 3 章，还没有写");
        assert_eq!(OutlineProgress { chapters: vec![700, 0, 534] }.words(), "共 3 章，已写 2 章，1234 字");
    }

    /// What is found in a notice of one chapter with something more said of it.
    fn found(more: &str, written: &str) -> Vec<String> {
        let outline = format!("[[outline]]\nid = 'work'\ntitle = '一、做法'\n{more}");
        let prepared = kit::prepared(kit::minimal(&outline));
        let findings = assess(&prepared, &kit::written(&[("outline.work", written)]), None).findings;
        findings.iter().map(|it| format!("{}：{}", it.place, words::words(&prepared.notice, it).what)).collect()
    }

    #[test]
    fn a_chapter_is_demanded_only_where_the_notice_demands_it() {
        assert_eq!(found("", ""), [""; 0]);
        assert_eq!(found("min_chars = 10", ""), [""; 0]);
        let short = found("min_chars = 10", "太短。");
        assert!(matches!(&short[..], [only] if only.starts_with("outline.work：“一、做法”")), "{short:?}");
        assert_eq!(found("min_chars = 3", "太短。"), [""; 0]);
        let rule = r#"
            [[rules]]
            id = "written"
            severity = "advice"
            assert = "chars(outline.work) > 2"
            touches = ["outline.work"]
            message = "这一章太短。"
            fix = "请补充。"
        "#;
        assert_eq!(found(rule, ""), [""; 0]);
        assert_eq!(found(rule, "短"), ["outline.work：这一章太短。"]);
        assert_eq!(found(rule, "够长了"), [""; 0]);
    }
}
