//! Whether a file is the one that a slip was printed of.

use super::code::TypedCode;
use super::digest::Digest;
use crate::opened::{OpenError, submission};

/// A submission file, as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its fingerprint.
    pub digest: Digest,
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
    /// Another file, by its code.
    Digest(String, String),
    /// Which saving the slip is of; a file does not say that.
    Revision(u64),
}

impl File {
    /// What is known of a file of this name; otherwise why it is no submission.
    pub fn of(name: &str, bytes: &[u8]) -> Result<Self, OpenError> {
        let (_, head) = submission(name, bytes)?;
        Ok(Self { digest: Digest::of(bytes), notice: head.notice, name: head.name })
    }
}

/// Compares a file with what was typed off a slip or scanned.
pub fn compare(file: &File, typed: &TypedCode) -> Compared {
    let same = match typed {
        TypedCode::Code(code) => *code == file.digest.code(),
        TypedCode::Digest(digest) => *digest == file.digest,
        TypedCode::Mark(mark) => mark.digest == file.digest && mark.notice == file.notice,
    };
    if same {
        return Compared::Same;
    }
    let mut differences = Vec::new();
    let slip = match typed {
        TypedCode::Code(code) => code.to_string(),
        TypedCode::Digest(digest) => digest.code().to_string(),
        TypedCode::Mark(mark) => {
            if mark.notice != file.notice {
                differences.push(SlipDifference::Notice(mark.notice.clone(), file.notice.clone()));
            }
            mark.digest.code().to_string()
        }
    };
    differences.push(SlipDifference::Digest(slip, file.digest.code().to_string()));
    if let TypedCode::Mark(mark) = typed {
        differences.push(SlipDifference::Revision(mark.revision));
    }
    Compared::Different(differences)
}

#[cfg(test)]
mod tests {
    use super::super::QrContent;
    use super::*;

    const FILE: &[u8] =
        br#"{"format":"shenbao/submission","version":1,"notice":{"id":"a-2026"},"name":"n","answers":{}}"#;

    #[test]
    fn the_file_of_the_slip_is_distinguished_from_any_other() {
        let file = File::of("", FILE).unwrap();
        let other = File::of("", &[FILE, b"\n"].concat()).unwrap();
        let mark = QrContent { notice: "a-2026".into(), revision: 3, digest: file.digest.clone() };
        for text in [file.digest.code().to_string(), file.digest.hex().to_owned(), mark.to_string()] {
            let typed = TypedCode::read(&text).unwrap();
            assert_eq!(compare(&file, &typed), Compared::Same, "{text}");
            assert!(matches!(compare(&other, &typed), Compared::Different(_)), "{text}");
        }
        let elsewhere = QrContent { notice: "b-2026".into(), ..mark };
        let Compared::Different(found) = compare(&other, &TypedCode::Mark(elsewhere)) else { panic!("the same") };
        assert_eq!(found[0], SlipDifference::Notice("b-2026".into(), "a-2026".into()));
        assert!(matches!(found[1], SlipDifference::Digest(..)) && found[2] == SlipDifference::Revision(3));
    }

    #[test]
    fn what_is_no_submission_is_refused() {
        for bytes in [&b""[..], b"\xff\xfe", b"{}", b"[1", &[b'['; 100_000][..]] {
            assert!(File::of("", bytes).is_err());
        }
    }
}
