//! The one application in an archive or a mail, for whoever opens, compares or collects a file: the submission; where there is
//! none, the filled Word form. What lies in a mail itself comes before what lies in an archive attached to it.

use std::fmt;

use super::{Container, InnerFile, Inside, MOST_PARTS, Taken, Wanted, inside};
use crate::files::Format;
use crate::office::open::{Asked, Reply, open};
use crate::office::word_form::{WordForm, form_in};
use crate::opened::{ChosenAs, Foreign, OpenError, refusal, submission};
use crate::wire::{Json, SubmissionHead};

/// Word files that are laid over every notice.
const MOST_FORMS: usize = 12;

/// Why no single submission is found in an archive or a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotOne {
    /// There is none.
    None(Container),
    /// There are so many.
    Several(Container, usize),
    /// It is no mail that a person writes.
    TooMuch,
}

impl NotOne {
    /// What the person reads.
    pub fn sentence(self) -> String {
        match self {
            Self::None(Container::Archive) => "压缩包里没有找到申报文件（.json）。请先解压，看看里面有没有它；没有的，请向发来文件的人要。".to_owned(),
            Self::None(Container::Mail) => "邮件里没有找到申报文件（.json）、有它的压缩包或填好的 Word 申报表。附件以链接发来的，请先在邮件程序里下载，\
再打开下载的文件；没有的，请向发件人要。".to_owned(),
            Self::Several(Container::Archive, count) => {
                format!("压缩包里有 {count} 份申报文件。请先解压，再选择要打开的 .json 文件。")
            }
            Self::Several(Container::Mail, count) => {
                format!("邮件里有 {count} 份申报文件。请用邮件程序保存附件，再选择要打开的 .json 文件。")
            }
            Self::TooMuch => "邮件里的附件太多、太大，或者一层套一层转发了很多次，没有打开。请用邮件程序打开它，保存附件，再选择附件里的文件。".to_owned(),
        }
    }
}

/// For the command line.
impl fmt::Display for NotOne {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = |container: &Container| if *container == Container::Mail { "mail" } else { "archive" };
        match self {
            Self::None(container) => write!(f, "no submission in the {}", name(container)),
            Self::Several(container, count) => {
                write!(f, "{count} submissions in the {}; `shenbao collect` reads them all", name(container))
            }
            Self::TooMuch => write!(f, "a mail of more than {MOST_PARTS} parts, or too many mails within one another"),
        }
    }
}

/// The submission in an archive or a mail: its name and its bytes; none where the file is neither.
pub fn submission_in(bytes: &[u8]) -> Option<Result<(String, Vec<u8>), NotOne>> {
    inside(bytes, Wanted::Applications).map(|inside| inside.submission())
}

/// The Word files in an archive or a mail; none where the file is neither.
pub fn documents_in(bytes: &[u8]) -> Option<Vec<Vec<u8>>> {
    let inside = inside(bytes, Wanted::Applications)?;
    Some(inside.whole().filter(|file| file.is_word()).map(|file| file.bytes.clone()).collect())
}

/// The submission in a file, which may be an archive or a mail with it inside; otherwise a sentence. Beside it are its bytes.
pub(in crate::office) fn submission_of(name: &str, bytes: &[u8]) -> Result<((Json, SubmissionHead), Vec<u8>), String> {
    let said = |error: OpenError| refusal(&error, ChosenAs::Submission);
    let (name, bytes) = match submission_in(bytes) {
        None => (name.to_owned(), bytes.to_vec()),
        Some(found) => found.map_err(NotOne::sentence)?,
    };
    submission(&name, &bytes).map_err(said).map(|read| (read, bytes))
}

/// Opens what lies in a file; none where it is neither archive nor mail. What does not open is a sentence.
pub(in crate::office) fn opened(asked: &Asked) -> Option<Result<Reply, String>> {
    let inside = inside(&asked.file, Wanted::Applications)?;
    let of = |name, file| Asked { name, file, notices: asked.notices.clone(), blank: asked.blank.clone() };
    Some(match inside.submission() {
        Ok((name, file)) => open(of(name, file)),
        Err(NotOne::None(_)) => inside.form(|file| form_in(&of(String::new(), file))),
        Err(not_one) => Err(not_one.sentence()),
    })
}

impl Inside {
    fn submission(&self) -> Result<(String, Vec<u8>), NotOne> {
        let (more, container) = (self.more, self.container);
        if more && container == Container::Mail {
            return Err(NotOne::TooMuch);
        }
        let read = self.whole().filter(|file| submission(&file.path, &file.bytes).is_ok());
        let (packed, mut found): (Vec<_>, Vec<_>) = read.partition(|file| file.packed);
        if found.is_empty() {
            found = packed;
        }
        // What was attached twice is one.
        let mut different: Vec<&InnerFile> = Vec::new();
        for file in found {
            if different.iter().all(|known| known.bytes != file.bytes) {
                different.push(file);
            }
        }
        match different.as_slice() {
            [] => Err(NotOne::None(container)),
            [file] => Ok((file.name().to_owned(), file.bytes.clone())),
            several => Err(NotOne::Several(container, several.len())),
        }
    }

    /// The one filled form among Word files.
    fn form(&self, read: impl Fn(Vec<u8>) -> Option<Result<WordForm, String>>) -> Result<Reply, String> {
        let documents: Vec<&InnerFile> = self.whole().filter(|file| file.is_word()).collect();
        if documents.len() > MOST_FORMS {
            return Err(NotOne::TooMuch.sentence());
        }
        let read: Vec<_> = documents.into_iter().filter_map(|file| read(file.bytes.clone())).collect();
        let (mut forms, refused): (Vec<_>, Vec<_>) = read.into_iter().partition(Result::is_ok);
        let mail = self.container == Container::Mail;
        match (forms.pop(), forms.len(), refused.into_iter().next()) {
            (Some(form), 0, _) => form.map(Reply::Form),
            (Some(_), more, _) if mail => {
                Err(format!("邮件里有 {} 份 Word 申报表。请用邮件程序保存附件，再选择要打开的 .docx 文件。", more + 1))
            }
            (Some(_), more, _) => {
                Err(format!("压缩包里有 {} 份 Word 申报表。请先解压，再选择要打开的 .docx 文件。", more + 1))
            }
            (None, _, Some(Err(sentence))) if mail => Err(format!("邮件里的 Word 附件：{sentence}")),
            (None, _, Some(Err(sentence))) => Err(format!("压缩包里的 Word 文件：{sentence}")),
            (None, ..) => Err(NotOne::None(self.container).sentence()),
        }
    }

    /// The files that are here whole.
    pub fn whole(&self) -> impl Iterator<Item = &InnerFile> {
        self.files.iter().filter(|file| file.taken == Taken::Whole)
    }
}

impl InnerFile {
    /// What it is called, without where it lies.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }

    /// Whether it is a Word file, of whichever year.
    pub fn is_word(&self) -> bool {
        let error = submission(&self.path, &self.bytes).err();
        matches!(error, Some(OpenError::Foreign(Foreign::Word | Foreign::Format(Format::Office))))
    }
}
