//! What a person reads about a code or a comparison.

use super::{Misread, SlipDifference};
use crate::unseen::shown;

/// Why a text is no code, and what to do.
pub fn misread(wrong: &Misread) -> String {
    match wrong {
        Misread::Empty => "请输入核验单上的核验码，或扫描二维码得到的文字。".to_owned(),
        Misread::Sign(sign) => {
            let sign = shown(&sign.to_string()).into_owned();
            format!("核验码里没有“{sign}”，只有数字0至9和字母A至F、X。请对照核验单再输一次。")
        }
        Misread::Length(count) => format!("核验码是17位，这里有{count}位。请对照核验单再输一次。"),
        Misread::Slip => "核验码有抄错的地方：最后一位与前面的对不上。请对照核验单再输一次。".to_owned(),
        Misread::Mark => "二维码的内容不完整，或由较新版本的页面打印。请重新扫描，或输入核验码。".to_owned(),
    }
}

/// What differs, in a sentence.
pub fn difference(difference: &SlipDifference) -> String {
    match difference {
        SlipDifference::Notice(slip, file) => {
            format!("核验单属于通知“{}”，文件属于通知“{}”。", shown(slip), shown(file))
        }
        SlipDifference::Digest(slip, file) => format!("核验单的核验码是 {slip}，这个文件的核验码是 {file}。"),
        SlipDifference::Revision(revision) => {
            format!("核验单打印的是第 {revision} 次保存的内容，文件保存于之前或之后，或内容被改动过。")
        }
    }
}
