//! What the page knows of its notices from the start, and a notice from the file that it loads.
//! Not here: loading (`ui::shelf`).

use super::load::finish;
use super::lookup::last_day;
use super::{Deadline, List, LoadError, Notice};
use crate::json::{Json, Read, from_text, reads};

const ANNOUNCED: &str = include_str!(concat!(env!("OUT_DIR"), "/announced.json"));
const STANDARD: &str = include_str!(concat!(env!("OUT_DIR"), "/standard.json"));

/// What is said of a notice before it is loaded.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Announced {
    /// Its id.
    pub id: String,
    /// The year of the edition.
    pub edition: i32,
    /// What the home page calls it.
    pub title: String,
    /// Its own title, verbatim.
    pub document: String,
    /// Who publishes it.
    pub issuer: String,
    /// The document number, where it has one.
    pub number: Option<String>,
    /// The day it was issued, `YYYY-MM-DD`.
    pub issued: Option<String>,
    /// The last day, where there is one.
    pub deadline: Option<Deadline>,
    /// The notice whose submissions it lists, where it is the recommending union's sheet.
    pub collects: Option<String>,
    /// The materials that everybody sends.
    pub materials: Vec<String>,
    /// The digest of its definition; a file with another is of another edition of the page.
    pub digest: String,
}

reads!(Announced { id, edition, title, document, issuer, number, issued, deadline, collects, materials, digest });

impl Announced {
    /// The last day, `YYYY-MM-DD`, where the notice names one.
    pub fn last_day(&self) -> Option<String> {
        last_day(self.deadline.as_ref()?, self.edition)
    }
}

/// The notices this program knows, newest edition first.
pub fn announced() -> Vec<Announced> {
    from_text(ANNOUNCED).map(|tree| Read::read(&tree)).unwrap_or_default()
}

/// A notice from the file that [`super::carry`] makes, with what is said of it.
pub fn introduced(file: &str) -> Option<(Announced, Notice)> {
    let tree = from_text(file)?;
    Some((Announced::read(tree.get("announced")?), notice_of(&tree).ok()?))
}

/// A notice from its carried file: `{"digest": …, "notice": …}`.
pub fn carried(file: &str) -> Result<Notice, LoadError> {
    // It was linted before it was carried, so that the reader that says nothing of faults will do.
    notice_of(&from_text(file).ok_or_else(LoadError::broken)?)
}

fn notice_of(tree: &Json) -> Result<Notice, LoadError> {
    let digest = tree.get("digest").and_then(Json::as_text).ok_or_else(LoadError::broken)?;
    let notice = tree.get("notice").ok_or_else(LoadError::broken)?;
    finish(Read::read(notice), digest.to_owned(), &standard()?)
}

/// The standard lists that every notice can refer to.
pub fn standard() -> Result<Vec<List>, LoadError> {
    from_text(STANDARD).map(|tree| Read::read(&tree)).ok_or_else(LoadError::broken)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notice::{builtin, file};

    #[test]
    fn a_notice_is_announced_as_it_is() {
        for announced in announced() {
            let notice = builtin(&announced.id).unwrap().unwrap();
            assert_eq!((&announced.title, &announced.digest), (&notice.title, &notice.digest));
            assert_eq!((announced.last_day(), &announced.number), (notice.last_day(), &notice.number));
            assert_eq!(announced.collects, notice.collects.map(|it| it.from));
            assert!(!announced.materials.is_empty(), "{}", announced.id);
        }
    }

    #[test]
    fn a_file_that_is_not_a_notice_is_refused() {
        let whole = file("nanchang-2021").unwrap();
        let half = whole.get(..whole.len() / 2).unwrap_or_default();
        for text in ["", "[]", "{}", r#"{"digest":"a"}"#, "<!doctype html>", half] {
            assert!(carried(text).is_err(), "{text}");
        }
    }
}
