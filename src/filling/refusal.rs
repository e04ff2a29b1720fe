//! Why a file is not filled as a blank, and what to do.

use std::fmt;

use crate::imports::ImportRefusal;

/// Why a file is not filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlankRefusal {
    /// It is not read as a Word file.
    Unread(ImportRefusal),
    /// It is signed: a signature holds for these bytes alone.
    Signed,
    /// Changes are recorded in it, or were and nobody accepted them.
    Tracked,
    /// It carries programs, or is a template: Word opens neither under the name of a document.
    OtherKind,
    /// Too few of the form's labels are there.
    NotThisForm,
    /// What was put together is no Word file; nothing that was typed leads here.
    Unwritten,
}

impl From<ImportRefusal> for BlankRefusal {
    fn from(refusal: ImportRefusal) -> Self {
        Self::Unread(refusal)
    }
}

impl BlankRefusal {
    /// One sentence for the page: what the file is, and what helps.
    pub fn sentence(self) -> String {
        let sentence = match self {
            Self::Unread(refusal) => return refusal.sentence(),
            Self::Signed => "空白表带有数字签名，写入会使签名失效，没有填写。请向发表的单位要没有签名的文件。",
            Self::Tracked => {
                "空白表开着修订，或有没有接受的修订，没有填写。请用 Word 打开它，接受全部修订并关闭修订，保存后再试。"
            }
            Self::OtherKind => {
                "空白表带有宏，或是 Word 模板，没有填写。请用 Word 打开它，“另存为”时类型选“Word 文档（.docx）”，再试。"
            }
            Self::NotThisForm => "这个 Word 文件里没有认出这份通知的申报表，没有填写。请核对是不是选错了文件。",
            Self::Unwritten => "这个空白表没有填写成。请另用本页导出的申报表。",
        };
        sentence.to_owned()
    }
}

/// For the command line.
impl fmt::Display for BlankRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unread(refusal) => return refusal.fmt(f),
            Self::Signed => "signed; a signature would not hold any more",
            Self::Tracked => "changes are tracked in it; accept them and stop tracking",
            Self::OtherKind => "it has macros or is a template; save it as .docx",
            Self::NotThisForm => "not this notice's form",
            Self::Unwritten => "cannot be filled",
        })
    }
}
