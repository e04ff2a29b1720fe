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
        SlipDifference::Code(slip, file) => format!("核验单的核验码是 {slip}，这个文件的核验码是 {file}。"),
        SlipDifference::Parts(parts) => {
            let parts: Vec<String> = parts.iter().map(|part| format!("“{}”", shown(part))).collect();
            format!("不同的部分：{}。其余部分相同。", parts.join("、"))
        }
        SlipDifference::Unplaced => "表上各部分都相同；不同的是表上没有位置的内容（未归位内容）。".to_owned(),
        SlipDifference::OtherParts => {
            "核验单与本页面的通知划分的部分不同，通知可能更新过，说不出不同的是哪一部分。".to_owned()
        }
        SlipDifference::Earlier => {
            "这张核验单由较早版本的页面打印，按整个文件核对：打印后只勾选了办理事项，也会不一致。".to_owned()
        }
    }
}
