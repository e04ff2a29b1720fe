//! The list of a page's notices, the file `notices/index.json`: `shenbao carry` writes it, and who looks after the page may
//! edit it by hand.

use super::Announced;
use crate::json::{Json, Read, from_text};

/// The list.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Index {
    /// The notices, in the list's order.
    pub notices: Vec<Announced>,
    /// The entries that name no notice, counted from 1: without a title or an id that could be a file's name, or with an id
    /// that stands twice.
    pub unreadable: Vec<usize>,
}

impl Index {
    /// The list of a text; none where it is something else. One entry does no harm to another.
    pub fn read(text: &str) -> Option<Self> {
        let tree = from_text(text.strip_prefix('\u{feff}').unwrap_or(text))?;
        let Json::List(entries) = tree.get("notices")? else { return None };
        let mut index = Self::default();
        for (entry, number) in entries.iter().zip(1..) {
            let notice = Announced::read(entry);
            let known = index.notices.iter().any(|known| known.id == notice.id);
            if !known && is_file_name(&notice.id) && !notice.title.trim().is_empty() {
                index.notices.push(notice);
            } else {
                index.unreadable.push(number);
            }
        }
        Some(index)
    }
}

/// An id is part of an address.
fn is_file_name(id: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    !id.is_empty() && id.len() <= 64 && id != "index" && id.bytes().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_that_names_no_notice_harms_no_other() {
        let text = r#"{"notices": [
            {"id": "a-2027", "title": "甲", "edition": 2027, "deadline": {"text": "月底前", "binds": "applicant"}, "more": 1},
            {"id": "../b", "title": "乙"}, {"title": "丙"}, {"id": "c"}, 7, {"id": "a-2027", "title": "又"}, {"id": 3, "title": "丁"},
            {"id": "d", "title": "戊", "sample": true}, {"id": "index", "title": "己"}
        ]}"#;
        let index = Index::read(text).unwrap();
        let known: Vec<_> = index.notices.iter().map(|it| (it.id.as_str(), it.edition, it.sample)).collect();
        assert_eq!(known, [("a-2027", 2027, false), ("d", 0, true)]);
        assert_eq!(index.unreadable, [2, 3, 4, 5, 6, 7, 9]);
        assert_eq!(Index::read(&format!("\u{feff}{text}")), Some(index));
    }

    #[test]
    fn what_is_no_list_is_none() {
        for text in ["", "[]", "{}", r#"{"notices": {}}"#, "<!doctype html>", r#"{"notices": [}"#] {
            assert_eq!(Index::read(text), None, "{text}");
        }
        assert_eq!(Index::read(r#"{"notices": []}"#), Some(Index::default()));
    }
}
