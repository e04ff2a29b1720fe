//! Why a file is not read as a Word document, and what to do.

use std::fmt;

/// Why a file is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImportRefusal {
    /// Nothing is in it.
    Empty,
    /// A .doc of Word 97 to 2003, or a .wps, whatever its name says.
    OldWord,
    /// An OLE container that holds a document with a password to open.
    Encrypted,
    /// Another OLE container.
    Ole,
    /// RTF.
    Rtf,
    /// A web page.
    Html,
    /// PDF.
    Pdf,
    /// A picture: a photo or a scan of the form.
    Picture,
    /// None of these and no archive.
    Unknown,
    /// An archive that ends too early or whose parts cannot be unpacked.
    Damaged,
    /// An archive without a Word document in it.
    NotWord,
    /// The OpenDocument text of LibreOffice and WPS.
    OpenDocument,
    /// Two parts of one name: programs differ in which they show.
    TwiceNamed,
    /// More bytes than a form has, as it lies there or unpacked.
    TooLarge,
    /// Elements stand in one another deeper than in any form.
    TooDeep,
    /// More cells, columns or paragraphs than any form has.
    TooMany,
    /// A DOCTYPE, which has no place in such files.
    Doctype,
    /// Not well-formed XML, or in an encoding that such files do not have.
    BadXml,
}

/// What to do with a file in another format.
const SAVE_AS: &str = "请用 Word 或 WPS 打开它，“另存为”时类型选“Word 文档（.docx）”，再打开另存的文件。";

impl ImportRefusal {
    /// One sentence for the page: what the file is, and what helps.
    pub fn sentence(self) -> String {
        let (what, help) = match self {
            Self::Empty => ("文件是空的。", "请向发来文件的人重新要一份。"),
            Self::OldWord => ("这是旧格式的 Word 或 WPS 文件（.doc、.wps），页面读不了。", SAVE_AS),
            Self::Encrypted => {
                ("这个 Word 文件设了打开密码。", "请用 Word 打开它，在“信息、保护文档”里去掉密码后保存，再打开。")
            }
            Self::Ole => ("这不是 .docx 文件。", SAVE_AS),
            Self::Rtf => ("这是 RTF 文件，只是名字叫 .docx。", SAVE_AS),
            Self::Html => ("这是网页文件，只是名字叫 .docx。", SAVE_AS),
            Self::Pdf => ("这是 PDF，里面的表格读不出来。", "请向发来文件的人要 Word 文件（.docx）。"),
            Self::Picture => ("这是图片，里面的文字读不出来。", "请向发来文件的人要 Word 文件（.docx）。"),
            Self::Unknown | Self::NotWord => ("这不是 Word 文件。", "请选择 .docx 文件。"),
            Self::OpenDocument => ("这是 OpenDocument 文件（.odt）。", SAVE_AS),
            Self::Damaged => ("文件不完整，多半没有下载完或复制完。", "请重新下载，或请对方重新发送。"),
            Self::TwiceNamed => ("文件里有重名的部分，不同的程序会看到不同的内容，没有打开。", SAVE_AS),
            Self::TooLarge | Self::TooDeep | Self::TooMany => {
                ("文件里的内容比任何申报表都多，没有打开。", "请核对是不是选错了文件。")
            }
            Self::Doctype | Self::BadXml => ("文件的写法不是 Word 的写法，可能损坏或被改动过。", SAVE_AS),
        };
        [what, help].concat()
    }
}

/// For the command line.
impl fmt::Display for ImportRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "the file is empty",
            Self::OldWord => "a .doc or .wps file; save it as .docx",
            Self::Encrypted => "encrypted; save it without a password",
            Self::Ole => "an OLE container; save it as .docx",
            Self::Rtf => "RTF; save it as .docx",
            Self::Html => "HTML; save it as .docx",
            Self::Pdf => "PDF, not a Word file",
            Self::Picture => "a picture, not a Word file",
            Self::Unknown | Self::NotWord => "not a Word file",
            Self::OpenDocument => "an OpenDocument text; save it as .docx",
            Self::Damaged => "not a whole archive",
            Self::TwiceNamed => "two parts of the archive have one name",
            Self::TooLarge => "too large when unpacked",
            Self::TooDeep => "elements are nested too deep",
            Self::TooMany => "too many cells or paragraphs",
            Self::Doctype => "a DOCTYPE has no place in a Word file",
            Self::BadXml => "a part is not well-formed XML",
        })
    }
}
