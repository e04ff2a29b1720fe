//! What is known of a submission file that is held against a slip, and in which fields it differs from another one: see
//! `proof`.

use serde::{Deserialize, Serialize};

use super::inside::submission_of;
use super::receive::ReceivingNotices;
use super::submissions::KeptFile;
use super::{OTHER_VERSION, bytes};
use crate::answers::Answers;
use crate::notice::{Notice, carried};
use crate::opened::{ChosenAs, OpenError, refusal, submission};
use crate::proof::{ContentPart, Digest, File, said_differences};
use crate::wire;

/// The differences that are sent at most; who needs more has two applications that have little in common.
const MOST: usize = 200;

/// A file that is held against a slip.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// Its name.
    pub name: String,
    /// Its bytes.
    #[serde(with = "bytes")]
    pub file: Vec<u8>,
    /// The notices that the page has, by their ids, each with the file it was loaded from.
    pub notices: Vec<(String, String)>,
}

/// Kept files, some dozens at a time, that are held against slips.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedDigests {
    /// The notices that the page has, by their ids, each with the file it was loaded from.
    pub notices: Vec<(String, String)>,
    /// The files, none of them an archive or a mail.
    pub files: Vec<KeptFile>,
}

/// What is known of it, on its way to the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    bytes: String,
    content: String,
    parts: Vec<(String, String)>,
    notice: String,
    name: String,
}

/// A file, and another one that is laid beside it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedBeside {
    /// The other one's name.
    pub name: String,
    /// The other one's bytes.
    #[serde(with = "bytes")]
    pub other: Vec<u8>,
    /// The file.
    #[serde(with = "bytes")]
    pub file: Vec<u8>,
    /// The file that the notice of both was loaded from.
    pub notice: String,
}

/// Where two files differ.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldsBeside {
    /// What each field is called, what stands there in the file, and what in the other one.
    pub fields: Vec<(String, String, String)>,
    /// How many more there are.
    pub more: usize,
}

/// What is known of a file, or of the one submission in an archive or a mail. Why it is none is a sentence.
pub(super) fn digest_any(asked: Asked) -> Result<Reply, String> {
    let (_, file) = submission_of(&asked.name, &asked.file)?;
    digest(Asked { file, ..asked })
}

/// What is known of a file that is neither archive nor mail. Why it is no submission is a sentence.
pub fn digest(asked: Asked) -> Result<Reply, String> {
    let notice = |id: &str| {
        let (_, file) = asked.notices.iter().find(|(known, _)| known == id)?;
        carried(file).ok()
    };
    File::of(&asked.name, &asked.file, notice).map(Reply::of).map_err(said)
}

/// What is known of each file, in their order; none of what is no submission.
pub(super) fn digest_all(asked: AskedDigests) -> Result<Vec<Option<Reply>>, String> {
    let notices = ReceivingNotices::of(&asked.notices);
    let notice = |id: &str| notices.prepared(id).map(|prepared| Notice::clone(&prepared.notice));
    let known = |file: KeptFile| File::of(&file.name, &file.file, notice).ok().map(Reply::of);
    Ok(asked.files.into_iter().map(known).collect())
}

/// The fields in which two files differ; either may be an archive or a mail with one submission in it. Why there is nothing to
/// compare is a sentence.
pub(super) fn beside_any(asked: AskedBeside) -> Result<FieldsBeside, String> {
    let (_, other) = submission_of(&asked.name, &asked.other)?;
    let (_, file) = submission_of("", &asked.file)?;
    beside(AskedBeside { other, file, ..asked })
}

/// The fields in which two files differ that are neither archives nor mails. Why there is nothing to compare is a sentence.
pub fn beside(asked: AskedBeside) -> Result<FieldsBeside, String> {
    let notice = carried(&asked.notice).map_err(|_| OTHER_VERSION)?;
    let [file, other] =
        [("", &asked.file), (&*asked.name, &asked.other)].map(|(name, file)| answers(&notice, name, file));
    let found = said_differences(&notice, &file?, &other?);
    let more = found.len().saturating_sub(MOST);
    let fields = found.into_iter().take(MOST).map(|it| (it.label, it.then, it.now)).collect();
    Ok(FieldsBeside { fields, more })
}

fn answers(notice: &Notice, name: &str, file: &[u8]) -> Result<Answers, String> {
    let (tree, head) = submission(name, file).map_err(said)?;
    if head.notice != notice.id {
        return Err("这份文件属于另一份通知，不能放在一起比较。".to_owned());
    }
    Ok(wire::answers_of(&tree, notice))
}

fn said(error: OpenError) -> String {
    refusal(&error, ChosenAs::Submission)
}

impl Reply {
    fn of(File { bytes, content, parts, notice, name }: File) -> Self {
        let parts = parts.into_iter().map(|part| (part.title, part.digits)).collect();
        Self { bytes: bytes.hex().to_owned(), content: content.hex().to_owned(), parts, notice, name }
    }

    /// The file; none where these are no digests.
    pub fn file(self) -> Option<File> {
        let (bytes, content) = (Digest::written(&self.bytes)?, Digest::written(&self.content)?);
        let parts = self.parts.into_iter().map(|(title, digits)| ContentPart { title, digits }).collect();
        Some(File { bytes, content, parts, notice: self.notice, name: self.name })
    }

    /// The notice without which its parts are not known.
    pub fn lacks(&self) -> Option<&str> {
        self.parts.is_empty().then_some(&self.notice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Place;
    use crate::kit;
    use crate::notice::file;

    fn accepted(change: &[(&str, &str)]) -> Vec<u8> {
        let notice = kit::nanchang();
        let mut answers = kit::accepted(&notice);
        change.iter().for_each(|(place, text)| answers.write(&place.parse::<Place>().unwrap(), text));
        wire::write(&notice, "甲", &answers, None).into_bytes()
    }

    fn notice() -> (String, String) {
        let id = kit::nanchang().id;
        let file = file(&id).unwrap();
        (id, file)
    }

    #[test]
    fn what_comes_back_equals_asking_directly() {
        let text = accepted(&[]);
        let digest = |file: &[u8], notices: &[(String, String)]| {
            digest(Asked { name: "a.json".to_owned(), file: file.to_vec(), notices: notices.to_vec() })
        };
        let direct = File::of("a.json", &text, |_| Some(kit::nanchang())).unwrap();
        let known = digest(&text, &[notice()]).unwrap();
        assert_eq!((known.lacks(), known.clone().file()), (None, Some(direct.clone())));
        let unknown = digest(&text, &[]).unwrap();
        assert_eq!(
            (unknown.lacks(), unknown.clone().file()),
            (Some("nanchang-2021"), Some(File { parts: vec![], ..direct }))
        );
        assert!(digest(b"{", &[]).unwrap_err().contains("不完整"));
    }

    #[test]
    fn two_files_differ_in_fields_that_have_names() {
        let beside = |other: &[u8]| {
            let (file, other) = (accepted(&[]), other.to_vec());
            beside(AskedBeside { name: "b.json".to_owned(), other, file, notice: notice().1 })
        };
        let found =
            beside(&accepted(&[("unit", "乙厂"), ("members[1].name", "张三"), ("checklist.seal", "是")])).unwrap();
        let labels: Vec<&str> = found.fields.iter().map(|(label, ..)| &**label).collect();
        assert_eq!((labels, found.more), (vec!["所在单位", "骨干成员第2行·姓名"], 0));
        assert_eq!(found.fields[0].2, "乙厂");
        assert_eq!(beside(&accepted(&[])), Ok(FieldsBeside::default()));
        let other = r#"{"format":"shenbao/submission","version":1,"notice":{"id":"other"},"answers":{}}"#;
        assert!(beside(other.as_bytes()).unwrap_err().contains("另一份通知"));
        assert!(beside(b"{").unwrap_err().contains("不完整"));
    }
}
