//! Whether a file says what a slip was printed of, and in which parts it does not.

use super::code::TypedCode;
use super::content::{Content, ContentPart};
use super::digest::Digest;
use super::mark::QrContent;
use crate::notice::Notice;
use crate::opened::{OpenError, submission};

/// A submission file, as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// The digest of its bytes, which slips carried before.
    pub bytes: Digest,
    /// The digest of what it says.
    pub content: Digest,
    /// That of each part; none where its notice is not at hand.
    pub parts: Vec<ContentPart>,
    /// The notice's id.
    pub notice: String,
    /// The application's name.
    pub name: String,
}

/// The outcome of comparing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Compared {
    /// 一致
    Same,
    /// 不一致; in what.
    Different(Vec<SlipDifference>),
}

/// Something that differs: what stands on the slip, and what in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SlipDifference {
    /// Another notice, by its id.
    Notice(String, String),
    /// Another content, by its code.
    Code(String, String),
    /// These parts of it, by what they are called.
    Parts(Vec<String>),
    /// None of its parts: something that has no place in the notice.
    Unplaced,
    /// The slip has other parts than the notice at hand: one of the two is of another version.
    OtherParts,
    /// The slip is of a program that took the digest of the file, ticks and all.
    Earlier,
}

impl File {
    /// What is known of a file of this name, of whose notice `notice` gives the definition; otherwise why it is no submission.
    pub fn of(name: &str, bytes: &[u8], notice: impl FnOnce(&str) -> Option<Notice>) -> Result<Self, OpenError> {
        let (tree, head) = submission(name, bytes)?;
        let content = Content::of(&tree);
        let parts = notice(&head.notice).map(|notice| content.parts(&notice)).unwrap_or_default();
        let (bytes, content) = (Digest::of(bytes), content.digest());
        Ok(Self { bytes, content, parts, notice: head.notice, name: head.name })
    }

    /// Where it is not what the scanned slip was printed of. The code stands first.
    fn differing(&self, scanned: &QrContent) -> Vec<SlipDifference> {
        let code = SlipDifference::Code(scanned.code().to_string(), self.content.code().to_string());
        if scanned.parts.is_empty() || self.parts.is_empty() {
            return vec![code];
        }
        if scanned.parts.len() != self.parts.len() {
            return vec![code, SlipDifference::OtherParts];
        }
        let changed = self.parts.iter().zip(&scanned.parts).filter(|(own, slips)| own.digits != **slips);
        let changed: Vec<String> = changed.map(|(own, _)| own.title.clone()).collect();
        vec![code, if changed.is_empty() { SlipDifference::Unplaced } else { SlipDifference::Parts(changed) }]
    }
}

impl TypedCode {
    /// Whether it stands on the slip of an application of this notice with this content. Earlier slips carried the digest of the
    /// file, and a typed code does not say by which program its slip was printed; it is held against both.
    pub fn is_of(&self, notice: &str, content: &Digest, file: Option<&Digest>) -> bool {
        match self {
            Self::Code(code) => *code == content.code() || file.is_some_and(|file| *code == file.code()),
            Self::Digest(digest) => digest == content || file == Some(digest),
            Self::Earlier { notice: own, digest } => own == notice && file == Some(digest),
            Self::Mark(mark) => mark.notice == notice && mark.is_of(content),
        }
    }
}

/// Compares a file with what was typed off a slip or scanned.
pub fn compare(file: &File, typed: &TypedCode) -> Compared {
    let own = file.content.code();
    let code = |slip: &Digest| SlipDifference::Code(slip.code().to_string(), own.to_string());
    let (notice, differences) = match typed {
        TypedCode::Code(code) => (None, vec![SlipDifference::Code(code.to_string(), own.to_string())]),
        TypedCode::Digest(digest) => (None, vec![code(digest)]),
        TypedCode::Earlier { notice, digest } => {
            let code = SlipDifference::Code(digest.code().to_string(), file.bytes.code().to_string());
            (Some(notice), vec![code, SlipDifference::Earlier])
        }
        TypedCode::Mark(mark) => (Some(&mark.notice), file.differing(mark)),
    };
    let elsewhere = notice.filter(|slips| **slips != file.notice);
    match elsewhere {
        // What belongs to another notice has other parts; naming them would say nothing.
        Some(slips) => {
            let notice = SlipDifference::Notice(slips.clone(), file.notice.clone());
            Compared::Different([notice].into_iter().chain(differences.into_iter().take(1)).collect())
        }
        None if typed.is_of(&file.notice, &file.content, Some(&file.bytes)) => Compared::Same,
        None => Compared::Different(differences),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{Answers, Place};
    use crate::kit;
    use crate::wire;

    fn file_of(text: &str) -> File {
        File::of("", text.as_bytes(), |_| Some(kit::nanchang())).unwrap()
    }

    fn file(change: impl FnOnce(&mut Answers)) -> File {
        let notice = kit::nanchang();
        let mut answers = kit::accepted(&notice);
        change(&mut answers);
        file_of(&wire::write(&notice, "甲", &answers, None))
    }

    fn differences(file: &File, typed: &TypedCode) -> Vec<SlipDifference> {
        match compare(file, typed) {
            Compared::Different(found) => found,
            Compared::Same => panic!("the same"),
        }
    }

    #[test]
    fn the_file_of_the_slip_is_distinguished_from_any_other() {
        let own = file(|_| {});
        let ticked = file(|answers| answers.write(&Place::field("checklist.seal"), "是"));
        let other = file(|answers| answers.write(&Place::field("unit"), "乙厂"));
        let mark = QrContent::of(&own.notice, &own.content, &own.parts);
        for text in [own.content.code().to_string(), own.content.hex().to_owned(), mark.to_string()] {
            let typed = TypedCode::read(&text).unwrap();
            for file in [&own, &ticked] {
                assert_eq!(compare(file, &typed), Compared::Same, "{text}");
            }
            let code = SlipDifference::Code(own.content.code().to_string(), other.content.code().to_string());
            assert_eq!(differences(&other, &typed)[0], code, "{text}");
        }
    }

    #[test]
    fn a_scanned_slip_names_the_parts_that_differ() {
        let own = file(|_| {});
        let scanned = |of: &File| TypedCode::Mark(QrContent::of(&of.notice, &of.content, &of.parts));
        let other = file(|answers| {
            answers.write(&Place::field("unit"), "乙厂");
            answers.write(&Place::cell("funds", 0, "amount"), "1");
        });
        let parts = ["封面", "经费投入"].map(str::to_owned).to_vec();
        assert_eq!(differences(&other, &scanned(&own))[1..], [SlipDifference::Parts(parts)]);
        let unplaced = file(|answers| answers.aside.insert("old", "丙".to_owned()));
        assert_eq!(differences(&unplaced, &scanned(&own))[1..], [SlipDifference::Unplaced]);
        let mut longer = QrContent::of(&own.notice, &own.content, &own.parts);
        longer.parts.push("000".to_owned());
        assert_eq!(differences(&other, &TypedCode::Mark(longer.clone()))[1..], [SlipDifference::OtherParts]);
        longer.notice = "b-2026".to_owned();
        let found = differences(&other, &TypedCode::Mark(longer));
        assert_eq!(found[0], SlipDifference::Notice("b-2026".into(), own.notice.clone()));
        assert_eq!(found.len(), 2);
        // Without the notice at hand there are no parts to name.
        let unknown = File { parts: Vec::new(), ..other };
        assert_eq!(differences(&unknown, &scanned(&own)).len(), 1);
    }

    /// Papers that were stamped before are still held against their files.
    #[test]
    fn slips_of_earlier_programs_are_held_against_the_bytes() {
        let text = wire::write(&kit::nanchang(), "甲", &kit::accepted(&kit::nanchang()), None);
        let (own, touched) = (file_of(&text), file_of(&(text + "\n")));
        let digest = own.bytes.hex().to_ascii_uppercase();
        for typed in [format!("shenbao:1:{}:12:{digest}", own.notice), own.bytes.code().to_string(), digest] {
            let typed = TypedCode::read(&typed).unwrap();
            assert_eq!(compare(&own, &typed), Compared::Same);
            let found = differences(&touched, &typed);
            let scanned = matches!(typed, TypedCode::Earlier { .. });
            assert_eq!(found.contains(&SlipDifference::Earlier), scanned, "{found:?}");
        }
    }

    #[test]
    fn what_is_no_submission_is_refused() {
        for bytes in [&b""[..], b"\xff\xfe", b"{}", b"[1", &[b'['; 100_000][..]] {
            assert!(File::of("", bytes, |_| None).is_err());
        }
    }
}
