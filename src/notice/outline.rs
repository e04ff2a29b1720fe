//! 申报材料: its 参考提纲, chapter by chapter, what the form's answers offer for each, and its title page.

use super::CoverLine;
use crate::answers::Map;

/// A chapter.
#[derive(Debug, Clone, PartialEq)]
pub struct Chapter {
    /// The id; what is written is the answer `outline.ID`.
    pub id: String,
    /// Number and title as printed: 一、创新工作室基本情况.
    pub title: String,
    /// The outline's own sentence, where the chapter itself has one.
    pub text: Option<String>,
    /// The points.
    pub points: Vec<Point>,
    /// Fewest 字数, where the notice names them.
    pub min_chars: Option<usize>,
    /// Most 字数, where the notice names them.
    pub max_chars: Option<usize>,
    /// About so many 字数, a tenth more or less, where the notice names them.
    pub about: Option<usize>,
    /// What the form's answers offer as text.
    pub passages: Vec<Passage>,
}

/// A point of a chapter.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// The id within the chapter.
    pub id: String,
    /// The outline's own sentence, number included.
    pub text: String,
}

/// A text made of answers, offered to the writer of a chapter.
#[derive(Debug, Clone, PartialEq)]
pub struct Passage {
    /// The id within the chapter.
    pub id: String,
    /// What it is about, in a few words.
    pub label: String,
    /// The template. A part in brackets is left out while a blank in it is empty, 无 or 0; an empty blank elsewhere
    /// keeps the whole from being offered. `{rows}` are the rows of `each`.
    pub text: String,
    /// A table whose rows it names.
    pub each: Option<String>,
    /// Only the rows for which this expression holds; within it, `row` is the row.
    pub only: Option<String>,
    /// The template of a row, with `{row.COLUMN}`; a row that lacks a blank outside of brackets is left out.
    pub row: Option<String>,
    /// What stands between rows; 「；」 without a word.
    pub between: Option<String>,
    /// Expressions whose values the template names.
    pub facts: Map<String>,
}

/// 申报材料 as a document.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    /// The material that it is.
    pub material: Option<String>,
    /// The title page's title, line by line.
    pub title: Vec<String>,
    /// Labels with their blanks on the title page.
    pub lines: Vec<CoverLine>,
    /// The line at the title page's foot.
    pub foot: Option<String>,
    /// The most pages that it may have.
    pub max_pages: Option<u32>,
    /// Type size in points; 三号 is 16.
    pub point: f64,
    /// The clause that asks for it.
    pub clause: Option<String>,
}

impl Chapter {
    /// The place of what is written.
    pub fn place(&self) -> String {
        format!("outline.{}", self.id)
    }
}

impl Point {
    /// The words before the colon, where there are any: 「1.工作室概况」. As a line of its own it heads what follows.
    pub fn heading(&self) -> Option<&str> {
        self.text.split_once(['：', ':']).map(|(heading, _)| heading.trim()).filter(|heading| !heading.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::Point;

    #[test]
    fn a_point_is_headed_by_what_stands_before_its_colon() {
        for (text, heading) in [
            ("1.工作室概况：建立的背景", Some("1.工作室概况")),
            ("1.工作室概况:建立的背景：意义", Some("1.工作室概况")),
            ("建立的背景", None),
            ("：建立", None),
        ] {
            let point = Point { id: "p".to_owned(), text: text.to_owned() };
            assert_eq!(point.heading(), heading, "{text}");
        }
    }
}
