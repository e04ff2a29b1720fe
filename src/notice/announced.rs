//! What is said of a notice before it is loaded, and a notice from the file that the page loads.
//! Not here: the list of them (`index`), and loading (`ui::catalogue`).

use std::fmt;

use super::load::{digest_of, finish};
use super::lookup::last_day;
use super::{Deadline, FORMAT, List, Notice, Quota};
use crate::json::{Json, Read, from_text, reads};

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
    /// How many each recommending unit may hand in.
    pub quotas: Vec<Quota>,
    /// The digest of its definition; a file with another is not the one that was listed.
    pub digest: String,
    /// Whether a sample application stands beside it.
    pub sample: bool,
}

reads!(Announced {
    may: id, edition, title, document, issuer, number, issued, deadline, collects, materials, quotas, digest, sample;
});

/// Why a file is not one that was linted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unlinted {
    /// It is something else: a definition as its author wrote it, or no notice at all.
    Raw,
    /// It was changed after it was linted.
    Changed,
}

impl Announced {
    /// The last day, `YYYY-MM-DD`, where the notice names one.
    pub fn last_day(&self) -> Option<String> {
        last_day(self.deadline.as_ref()?, self.edition)
    }
}

impl fmt::Display for Unlinted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Raw => "not a carried definition",
            Self::Changed => "changed after it was carried",
        })
    }
}

/// A notice from a file that anybody may have put beside the page, where it is as [`super::carry`] has written it: what is
/// read without looking at its types must have been linted.
pub fn linted(file: &str) -> Result<Notice, Unlinted> {
    let tree = from_text(file).ok_or(Unlinted::Raw)?;
    let sealed = tree.get("digest").and_then(Json::as_text).filter(|_| tree.get("notice").is_some());
    let sealed = sealed.ok_or(Unlinted::Raw)?;
    let (_, rest) = file.split_once("\"notice\":").ok_or(Unlinted::Changed)?;
    let text = rest.trim_end().strip_suffix('}').ok_or(Unlinted::Changed)?;
    if digest_of(text) != sealed {
        return Err(Unlinted::Changed);
    }
    notice_of(&tree).ok_or(Unlinted::Changed)
}

/// A notice from the file that [`super::carry`] makes, with what is said of it.
pub fn introduced(file: &str) -> Option<(Announced, Notice)> {
    let tree = from_text(file)?;
    Some((Announced::read(tree.get("announced")?), notice_of(&tree)?))
}

/// A notice from its carried file: `{"digest": …, "notice": …}`.
pub fn carried(file: &str) -> Result<Notice, Unlinted> {
    // It was linted before it was carried, so that the reader that says nothing of faults will do.
    from_text(file).and_then(|tree| notice_of(&tree)).ok_or(Unlinted::Raw)
}

fn notice_of(tree: &Json) -> Option<Notice> {
    let digest = tree.get("digest")?.as_text()?;
    let notice = Notice::read(tree.get("notice")?);
    let standard = standard().ok()?;
    (notice.format <= FORMAT).then(|| finish(notice, digest.to_owned(), &standard))
}

/// The standard lists that every notice can refer to.
pub fn standard() -> Result<Vec<List>, Unlinted> {
    from_text(STANDARD).map(|tree| Read::read(&tree)).ok_or(Unlinted::Raw)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notice::{Notation, announcements, builtin, builtin_ids, carry, file};

    #[test]
    fn a_notice_is_announced_as_it_is() {
        assert_eq!(announcements().len(), builtin_ids().count());
        for announced in announcements() {
            let notice = crate::kit::notice(&announced.id);
            assert_eq!((&announced.title, &announced.digest), (&notice.title, &notice.digest));
            assert_eq!((announced.last_day(), &announced.number), (notice.last_day(), &notice.number));
            assert!(announced.quotas.iter().eq(notice.submission.all_quotas()), "{}", announced.id);
            assert_eq!(announced.collects, notice.collects.map(|it| it.from));
            assert!(announced.sample && !announced.materials.is_empty(), "{}", announced.id);
        }
    }

    #[test]
    fn only_what_was_linted_and_left_alone_is_taken() {
        let whole = file("nanchang-2021").unwrap();
        assert_eq!(linted(&whole).ok(), builtin("nanchang-2021").and_then(Result::ok));
        assert!(linted(&(whole.clone() + "\r\n")).is_ok(), "an upload may end the line");
        let digest = &linted(&whole).unwrap().digest;
        for (text, why) in [
            (String::new(), Unlinted::Raw),
            ("format = 1\nid = \"x\"\n".to_owned(), Unlinted::Raw),
            ("{\"format\":1,\"id\":\"x\"}".to_owned(), Unlinted::Raw),
            (whole.chars().take(10_000).collect(), Unlinted::Raw),
            (whole.replacen("\"severity\":\"error\"", "\"severity\":\"eror\"", 1), Unlinted::Changed),
            (whole.replace("\",\"", "\", \""), Unlinted::Changed),
            (format!("{{\"digest\":\"{digest}\",\"notice\":{{\"id\":7}}}}"), Unlinted::Changed),
        ] {
            assert_eq!(linted(&text).err(), Some(why), "{}", text.chars().take(60).collect::<String>());
        }
    }

    #[test]
    fn each_quota_is_announced() {
        let text = include_str!("../../tests/definitions/every_key.toml");
        let (announced, notice) = introduced(&carry(text, Notation::Toml)).unwrap();
        let said: Vec<&str> = announced.quotas.iter().map(|quota| quota.per.as_str()).collect();
        assert_eq!(said, ["丁", "甲", "乙"]);
        assert!(announced.quotas.iter().eq(notice.submission.all_quotas()));
        let single = text.lines().filter(|line| !line.starts_with("quota")).collect::<Vec<_>>().join("\n");
        assert_eq!(introduced(&carry(&single, Notation::Toml)).unwrap().0.quotas, []);
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
