//! What is said of items that are no applications.

use crate::office::inside::{Container, NotOne};

/// Said where no notice's form is recognised.
pub(super) const NOBODYS: &str = crate::office::word_form::NOBODYS;

/// That the notice of a submission is not at hand.
pub(super) fn absent(notice: &str) -> String {
    format!("申报文件属于通知“{notice}”，这里没有这份通知。请先打开它的通知文件，再重新放入这个文件。")
}

/// That nothing in an archive or a mail is an application; `other` is what was said of the first file that might have been one.
pub(super) fn nothing(container: Container, other: Option<(&str, &str)>) -> String {
    match (container, other) {
        (_, None) => NotOne::None(container).sentence(),
        (Container::Archive, Some((name, sentence))) => format!("压缩包里没有找到申报文件。其中“{name}”：{sentence}"),
        (Container::Mail, Some((name, sentence))) => format!("邮件里没有找到申报文件。附件“{name}”：{sentence}"),
    }
}

/// That not everything in an archive or a mail was looked at, or can be.
pub(super) fn more(container: Container) -> &'static str {
    match container {
        Container::Archive => "压缩包里的内容太多、太大，或者一层套一层，没有看完。请先解压，再放入解压后的文件夹。",
        Container::Mail => {
            "邮件里的附件太多、太大，或者一层套一层转发了很多次，没有看完。请用邮件程序打开它，保存附件，再放入附件。"
        }
    }
}

/// That only the beginning of an archive is here.
pub(super) const CUT: &str =
    "压缩包不完整，或者很大，只看了开头的一部分。请先解压，再放入解压后的文件夹；解不开的，请对方重新发送。";

/// That a file in an archive is encrypted.
pub(super) fn encrypted(name: &str) -> String {
    format!("压缩包设了密码，打不开其中的“{name}”。请用密码解压后，再放入解压后的文件夹。")
}

/// That a file in an archive or a mail is larger than any application.
pub(super) fn too_large(name: &str) -> String {
    format!("其中的“{name}”比任何申报文件都大，没有打开。请核对它是什么。")
}

/// That a file in an archive cannot be unpacked.
pub(super) fn broken(name: &str) -> String {
    format!("其中的“{name}”解不开，压缩包可能在传送中损坏。请对方重新发送。")
}
