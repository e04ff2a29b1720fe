//! A saved mail is opened by what is attached to it: the submission; where there is none, the one in an attached archive; where
//! there is none either, the filled Word form. Names of attachments are not looked at: every program writes them in its own way.
//! Not here: what is a mail (`opened`), and writing one (`exports`).

mod parts;
#[cfg(test)]
mod tests;

use parts::parts;

use super::open::{Asked, Reply, open};
use super::unpack::submissions_in;
use super::word_form::{LARGEST, WordForm, form_in};
use crate::files::Format;
use crate::opened::{Foreign, OpenError, submission};

/// Mails within mails that are attached as files.
const DEEPEST: usize = 3;
/// Parts of a mail, and of the mails that are attached to it.
const MOST_PARTS: usize = 200;
/// Word files that are laid over every notice.
const MOST_FORMS: usize = 12;

/// Said of what no mail is that a person writes.
const TOO_MUCH: &str =
    "邮件里的附件太多、太大，或者一层套一层转发了很多次，没有打开。请用邮件程序打开它，保存附件，再选择附件里的文件。";
/// Said where nothing is attached that opens.
const NOTHING: &str = "邮件里没有找到申报文件（.json）、有它的压缩包或填好的 Word 申报表。附件以链接发来的，请先在邮件程序里下载，\
再打开下载的文件；没有的，请向发件人要。";

/// Opens what is attached to a mail; none where the file is no mail. What does not open is a sentence.
pub(super) fn attached_in(asked: &Asked) -> Option<Result<Reply, String>> {
    matches!(submission(&asked.name, &asked.file), Err(OpenError::Foreign(Foreign::Mail))).then(|| attached(asked))
}

fn attached(asked: &Asked) -> Result<Reply, String> {
    let mut files = Attached { submissions: vec![], archives: vec![], documents: vec![], left: MOST_PARTS };
    files.look_into(&asked.file, 0).ok_or(TOO_MUCH)?;
    let mut found = files.submissions;
    if found.is_empty() {
        let packed = files.archives.iter().filter_map(|file| submissions_in(file)).flatten();
        packed.for_each(|(_, file)| put(&mut found, file));
    }
    match (found.pop(), found.len()) {
        (Some(file), 0) => open(Asked { name: asked.name.clone(), file, notices: asked.notices.clone() }),
        (Some(_), more) => {
            Err(format!("邮件里有 {} 份申报文件。请用邮件程序保存附件，再选择要打开的 .json 文件。", more + 1))
        }
        (None, _) => form(asked, files.documents),
    }
}

/// The one filled form among Word files.
fn form(asked: &Asked, documents: Vec<Vec<u8>>) -> Result<Reply, String> {
    if documents.len() > MOST_FORMS {
        return Err(TOO_MUCH.to_owned());
    }
    let read = |file| form_in(&Asked { name: asked.name.clone(), file, notices: asked.notices.clone() });
    let read: Vec<Result<WordForm, String>> = documents.into_iter().filter_map(read).collect();
    let (mut forms, refused): (Vec<_>, Vec<_>) = read.into_iter().partition(Result::is_ok);
    match (forms.pop(), forms.len(), refused.into_iter().next()) {
        (Some(form), 0, _) => form.map(Reply::Form),
        (Some(_), more, _) => {
            Err(format!("邮件里有 {} 份 Word 申报表。请用邮件程序保存附件，再选择要打开的 .docx 文件。", more + 1))
        }
        (None, _, Some(Err(sentence))) => Err(format!("邮件里的 Word 附件：{sentence}")),
        (None, ..) => Err(NOTHING.to_owned()),
    }
}

/// What is attached, by what it is; what was attached twice stands here once.
struct Attached {
    submissions: Vec<Vec<u8>>,
    archives: Vec<Vec<u8>>,
    documents: Vec<Vec<u8>>,
    /// How many parts may still be looked at.
    left: usize,
}

impl Attached {
    /// Takes up the parts of a mail and of the mails within it; none where there are more than any mail has.
    fn look_into(&mut self, mail: &[u8], depth: usize) -> Option<()> {
        if depth > DEEPEST || mail.len() > LARGEST {
            return None;
        }
        parts(mail, &mut self.left)?.into_iter().try_for_each(|part| self.take(part.decoded(), depth))
    }

    /// Takes up an attachment.
    fn take(&mut self, file: Vec<u8>, depth: usize) -> Option<()> {
        match submission("", &file) {
            Ok(_) => put(&mut self.submissions, file),
            Err(OpenError::Foreign(Foreign::Package | Foreign::Format(Format::Zip))) => put(&mut self.archives, file),
            Err(OpenError::Foreign(Foreign::Word | Foreign::Format(Format::Office))) => put(&mut self.documents, file),
            Err(OpenError::Foreign(Foreign::Mail)) => return self.look_into(&file, depth + 1),
            Err(_) => {}
        }
        Some(())
    }
}

fn put(files: &mut Vec<Vec<u8>>, file: Vec<u8>) {
    if !files.contains(&file) {
        files.push(file);
    }
}
