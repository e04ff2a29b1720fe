//! What a person reads about a file that does not open: what it is or what is wrong with it, and what to do.

use super::{ChosenAs, DeskFile, Foreign, OpenError, Order, Spot};
use crate::files::words::size;
use crate::files::{Format, Nature};

/// What is done with a text in another encoding.
const RESAVE: &str = "请用记事本打开它，“另存为”时编码选“UTF-8”，再打开另存的文件。";

/// Why a file does not open, and what to do. The file is named by whoever says it.
pub fn refusal(error: &OpenError, wanted: ChosenAs) -> String {
    match error {
        OpenError::TooLarge { bytes, most } => {
            let (bytes, most, what) = (size(*bytes), size(*most), what(wanted));
            format!("文件有 {bytes}，{what}不超过 {most}。{}", right(wanted))
        }
        OpenError::DraftTooLarge { bytes } => format!(
            "文件读得出来，但存成草稿有 {} 字节，超过草稿的上限 {}，没有打开。请让填报人删减过长的文字后重新导出。",
            bytes,
            size(crate::wire::LARGEST as u64)
        ),
        OpenError::Unreadable => {
            "读不出来：可能已被移动、改名，或在已拔出的盘上。请重新选择；已有的内容不变。".to_owned()
        }
        OpenError::Empty => "文件是空的。请向发来文件的人重新要一份。".to_owned(),
        OpenError::Utf16(order) => {
            let order = if *order == Order::Little { "UTF-16 LE" } else { "UTF-16 BE" };
            format!("这个文件是 {order} 编码（记事本里叫“Unicode”）。{RESAVE}")
        }
        OpenError::Gbk(line) => format!("这个文件是 GBK 编码（即 ANSI，从第 {line} 行起看得出）。{RESAVE}"),
        OpenError::Damaged(line) => {
            format!("从第 {line} 行起有认不出的字节，文件可能在传送中损坏。请向发来文件的人重新要一份。")
        }
        OpenError::Foreign(foreign) => foreign_kind(*foreign, wanted),
        OpenError::Cut(spot) => {
            format!("文件不完整，到{}就断了，多半没有下载完或复制完。请重新下载，或请对方重新发送。", at(*spot))
        }
        OpenError::Broken(spot) => {
            format!("文件{}写法不对，可能被改动过。请让填报人重新导出，不要用别的程序改动文件。", at(*spot))
        }
        OpenError::Twice(key) => format!("文件中“{key}”出现了两次，无法判断以哪个为准。请让填报人重新导出。"),
        OpenError::Newer(version) => {
            format!("这个文件由较新版本的页面保存（格式第 {version} 版），本页面读不了。请刷新本页面后再打开。")
        }
    }
}

fn at(Spot { line, column }: Spot) -> String {
    format!("第 {line} 行第 {column} 个字符")
}

fn what(wanted: ChosenAs) -> &'static str {
    if wanted == ChosenAs::Submission { "申报文件" } else { "通知文件" }
}

/// Which file is the right one.
fn right(wanted: ChosenAs) -> &'static str {
    match wanted {
        ChosenAs::Submission => "请选择“导出与发送”中保存的 .json 文件。",
        ChosenAs::Notice => "请选择发文单位给的 .toml 或 .json 文件。",
    }
}

fn foreign_kind(foreign: Foreign, wanted: ChosenAs) -> String {
    let (what, right) = (what(wanted), right(wanted));
    match foreign {
        Foreign::Format(format) => other_format(format, wanted),
        Foreign::Word if wanted == ChosenAs::Submission => {
            "这是 Word 文件。请先在首页“打开文件”中打开它，把内容读成草稿，再用“导出与发送”中保存的 .json 文件。"
                .to_owned()
        }
        Foreign::Word => format!("这是 Word 文件，不是{what}。{right}"),
        Foreign::Excel if wanted == ChosenAs::Submission => {
            format!("这是 Excel 表格，不是申报文件。表格里的行请在填写页整块复制粘贴；这里{right}")
        }
        Foreign::Excel => format!("这是 Excel 表格，不是{what}。{right}"),
        Foreign::Package => {
            format!("这是“打包为 ZIP”做的压缩包，不是{what}。请先解压，再选择里面的 .json 文件。")
        }
        Foreign::Desk(DeskFile::Collection) => {
            format!("这是“收件台”保存的收件文件，不是{what}。请进入“收件台”，在“保存与交接”里打开它。")
        }
        Foreign::Desk(DeskFile::Contents) => format!(
            "这是“收件台”收件文件里面的登记（collection.json），不是{what}，也不能单独打开。请进入“收件台”，在“保存与交接”里打开整个收件文件（.zip）。"
        ),
        Foreign::Desk(DeskFile::Marks) => {
            format!("这是评委的评分文件，不是{what}。请进入“收件台”，在“评审”里打开它。")
        }
        Foreign::Mail => format!("这是邮件（.eml），不是{what}。请用邮件程序打开它，保存附件，再选择附件里的文件。"),
        Foreign::WebPage => {
            format!("这是网页文件（.html），不是{what}。本页面自己的网页、核验单请在浏览器中打开；这里{right}")
        }
        Foreign::Text => format!("这是普通文本，不是{what}。{right}"),
        Foreign::Json => format!("这是别的程序的 JSON 文件，或被改动过，不是{what}。{right}"),
        Foreign::Submission => "这是填好的申报文件，不是通知文件。请在首页“打开文件”中打开它。".to_owned(),
        Foreign::Notice => "这是通知文件，不是申报文件。请在首页用“打开通知文件”打开它。".to_owned(),
        Foreign::Encrypted => {
            "这是加密的草稿原文，只能在保存它的那台电脑上输入口令打开。请在那里打开草稿，再保存 .json 文件。".to_owned()
        }
        Foreign::Record => {
            format!("这是浏览器里存放的草稿原文，不是{what}。请在原来的电脑上打开草稿，用“导出与发送”保存 .json 文件。")
        }
    }
}

/// What is no text.
fn other_format(format: Format, wanted: ChosenAs) -> String {
    let (what, right) = (what(wanted), right(wanted));
    match format {
        Format::Unknown => format!("这不是文本文件，认不出是什么，不是{what}。{right}"),
        Format::Office => {
            format!("这是旧版 Word、Excel 或 WPS 文件（.doc、.xls、.wps、.et），不是{what}。{right}")
        }
        Format::Zip | Format::Rar => {
            let inside = if wanted == ChosenAs::Submission { ".json" } else { ".toml 或 .json" };
            format!("这是压缩包，不是{what}。请先解压，再选择里面的 {inside} 文件。")
        }
        Format::Pdf if wanted == ChosenAs::Submission => {
            format!("这是 PDF 文件，只能看和打印，读不回页面。{right}")
        }
        _ if wanted == ChosenAs::Submission && matches!(format.nature(), Nature::Picture | Nature::Video) => {
            let words = format.words();
            format!("这是 {words}，不是申报文件。照片和视频请在草稿的“附件材料”中选择；这里{right}")
        }
        _ => format!("这是 {}，不是{what}。{right}", format.words()),
    }
}
