//! Sentences about numbers of a fixed form that are none.

use crate::answers::read::{CodeKind, Miscoded};
use crate::notice::Field;

/// What is wrong with a number, and what to do.
pub fn sentences(name: &str, field: Option<&Field>, fault: Miscoded) -> (String, String) {
    let kind = field.and_then(|field| field.code);
    let digits = kind.and_then(CodeKind::digits).or(field.and_then(|field| field.digits));
    let (what, todo) = match fault {
        Miscoded::Sign(sign) => (format!("中有“{sign}”，{}", signs(kind)), compare(kind)),
        Miscoded::Digits(found) => (length(kind, digits, found), differs(digits, found)),
        Miscoded::Check => ("有一位写错了：最后一位与前面各位对不上".to_owned(), compare(kind)),
        Miscoded::Old => ("是15位的旧号码，已经停用".to_owned(), "请填写现在身份证上的18位号码。".to_owned()),
        Miscoded::Born => ("的第7至14位应是出生日期，现在不是".to_owned(), compare(kind)),
        Miscoded::Shortened => (
            "被电子表格改成了科学计数法，后面的位数已经丢失".to_owned(),
            "请把原表这一列设为“文本”，对照证件重新填写后再复制。".to_owned(),
        ),
    };
    (format!("“{name}”{what}。"), todo)
}

/// What the number is made of.
fn signs(kind: Option<CodeKind>) -> &'static str {
    match kind {
        Some(CodeKind::IdCard) => "公民身份号码是17位数字，加1位数字或X",
        Some(CodeKind::CreditCode) => "统一社会信用代码由数字和大写字母组成（不用I、O、S、V、Z），第3至8位是数字",
        _ => "这里只填数字",
    }
}

/// How many digits the number has, and how many there are.
fn length(kind: Option<CodeKind>, digits: Option<usize>, found: usize) -> String {
    let kind = match kind {
        Some(CodeKind::IdCard) => "的公民身份号码",
        Some(CodeKind::CreditCode) => "的统一社会信用代码",
        Some(CodeKind::Postcode) => "的邮政编码",
        Some(CodeKind::BankAccount) => "的银行账号",
        None => "数字",
    };
    match digits {
        Some(digits) => format!("应为{digits}位{kind}（现有{found}位）"),
        None => "里没有数字".to_owned(),
    }
}

fn differs(digits: Option<usize>, found: usize) -> String {
    match digits.unwrap_or(found) {
        digits if digits > found => format!("还差{}位，请核对后补上。", digits - found),
        digits if digits < found => format!("多出{}位，请核对后改正。", found - digits),
        _ => "请填写数字。".to_owned(),
    }
}

/// What it is to be compared with.
fn compare(kind: Option<CodeKind>) -> String {
    let paper = match kind {
        Some(CodeKind::IdCard) => "请对照身份证",
        Some(CodeKind::CreditCode) => "请对照营业执照或登记证书",
        _ => "请",
    };
    format!("{paper}逐位核对。")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::reading;
    use crate::kit;
    use crate::notice::Kind;

    fn said(code: Option<CodeKind>, digits: Option<usize>, typed: &str) -> (String, String) {
        let notice = kit::nanchang();
        let of = notice.field("unit").unwrap().clone();
        let field = Field { label: "号码".to_owned(), kind: Kind::Text, code, digits, ..of };
        let outcome = crate::answers::read::read(&reading(&notice, &field), typed);
        let crate::answers::read::Outcome::Unreadable(reason) = outcome else { panic!("{outcome:?}") };
        super::super::unreadable::sentences("号码", Some(&field), reason)
    }

    #[test]
    fn each_fault_has_its_sentence() {
        use CodeKind::{BankAccount, CreditCode, IdCard, Postcode};
        for (kind, typed, what, todo) in [
            (IdCard, "1101051949123100", "“号码”应为18位的公民身份号码（现有16位）。", "还差2位，请核对后补上。"),
            (
                IdCard,
                "11010519491231002Y",
                "“号码”中有“Y”，公民身份号码是17位数字，加1位数字或X。",
                "请对照身份证逐位核对。",
            ),
            (IdCard, "110105194912310021", "“号码”有一位写错了：最后一位与前面各位对不上。", "请对照身份证逐位核对。"),
            (IdCard, "110105194902310026", "“号码”的第7至14位应是出生日期，现在不是。", "请对照身份证逐位核对。"),
            (IdCard, "110105491231002", "“号码”是15位的旧号码，已经停用。", "请填写现在身份证上的18位号码。"),
            (
                CreditCode,
                "91350100M000100Y44",
                "“号码”有一位写错了：最后一位与前面各位对不上。",
                "请对照营业执照或登记证书逐位核对。",
            ),
            (Postcode, "3300001", "“号码”应为6位的邮政编码（现有7位）。", "多出1位，请核对后改正。"),
            (BankAccount, "尾号4", "“号码”中有“尾”，这里只填数字。", "请逐位核对。"),
            (BankAccount, "--", "“号码”里没有数字。", "请填写数字。"),
        ] {
            assert_eq!(said(Some(kind), None, typed), (what.to_owned(), todo.to_owned()), "{typed}");
        }
        assert_eq!(said(None, Some(4), "123").0, "“号码”应为4位数字（现有3位）。");
        assert!(said(Some(IdCard), None, "3.30106E+17").0.contains("科学计数法"));
    }
}
