//! Why a notice of the page's own cannot be used, and the sentence that says so.

use super::CATALOGUE;
use super::listed::MEND;
use crate::notice::Unlinted;

/// Why a file is of no use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lost {
    /// It could not be loaded.
    Absent,
    /// It is not one that was linted.
    Unlinted(Unlinted),
    /// It is another notice than the list says, or another text of it.
    Other,
}

/// Why a notice of the list cannot be used, and what to do.
pub fn why_lost(id: &str) -> Option<String> {
    let lost =
        CATALOGUE.with_borrow(|catalogue| catalogue.lost.iter().find(|(lost, _)| lost == id).map(|(_, why)| *why))?;
    let why = match lost {
        Lost::Absent => return Some("通知的内容没有取到。请检查网络后再试一次，或刷新本页。".to_owned()),
        Lost::Unlinted(Unlinted::Raw) => "不是检查过的通知文件",
        Lost::Unlinted(Unlinted::Changed) => "检查过以后又改动过",
        Lost::Other => "与通知清单对不上",
    };
    Some(format!("这份通知用不了：文件 notices/{id}.json {why}。{MEND}"))
}
