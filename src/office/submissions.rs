//! What received files say, each as the submission of its application: some dozens at a time, for whatever is made of all of them.

use serde::{Deserialize, Serialize};

use super::bytes;
use super::receive::{ReceivingNotices, submission_tree};

/// Files whose submissions are wanted.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedSubmissions {
    /// The notices that the page has, by their ids, each with the file it was loaded from.
    pub notices: Vec<(String, String)>,
    /// The files, none of them an archive or a mail.
    pub files: Vec<KeptFile>,
}

/// A file as it is kept.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeptFile {
    /// Its name.
    pub name: String,
    /// Its bytes.
    #[serde(with = "bytes")]
    pub file: Vec<u8>,
}

/// The submissions, in the order of the files, each as the text of a submission file; none of what is no application. Of a Word
/// form what was surely read counts.
pub(super) fn read(asked: AskedSubmissions) -> Result<Vec<Option<String>>, String> {
    let notices = ReceivingNotices::of(&asked.notices);
    let text = |file: KeptFile| submission_tree(&notices, &file.name, &file.file).map(|tree| tree.to_text());
    Ok(asked.files.into_iter().map(text).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Answers;
    use crate::check::Entries;
    use crate::exports::word;
    use crate::kit;
    use crate::notice::file;
    use crate::wire;

    #[test]
    fn each_file_is_answered_in_its_place() {
        let notice = kit::nanchang();
        let answers: Answers = kit::accepted(&notice);
        let submission = wire::write(&notice, "甲", &answers, None);
        let form = word::form(&notice, notice.own_forms()[0], &Entries::of(&notice, answers.clone()), None).unwrap();
        let files = [("甲.json", submission.into_bytes()), ("乙.jpg", b"\xff\xd8".to_vec()), ("丙.docx", form)];
        let files = files.map(|(name, file)| KeptFile { name: name.to_owned(), file }).to_vec();
        let notices = vec![(notice.id.clone(), file(&notice.id).unwrap())];
        let read = read(AskedSubmissions { notices, files }).unwrap();
        assert!(read[1].is_none());
        for of in [&read[0], &read[2]] {
            let tree = wire::parse(of.as_ref().unwrap()).unwrap();
            assert_eq!(
                wire::answers_of(&tree, &notice).text(&"unit".parse().unwrap()),
                answers.text(&"unit".parse().unwrap())
            );
        }
    }
}
