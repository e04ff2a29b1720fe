//! Sentences about texts that cannot be read as what their field holds.

use super::code;
use crate::answers::read::{Guess, Reason};
use crate::answers::{Date, Precision};
use crate::kinds::show_date;
use crate::notice::{DatePrint, Field};

/// What is wrong with an unreadable text, and what to do.
pub fn sentences(name: &str, field: Option<&Field>, reason: Reason) -> (String, String) {
    let unit = field.and_then(|field| field.unit.as_deref()).unwrap_or_default();
    let (what, todo): (&str, String) = match reason {
        Reason::NothingNotAccepted => ("不能填“无”", "请填写实际内容。".into()),
        Reason::NotANumber => ("不是数字", number(field)),
        Reason::MisplacedComma => ("中的逗号位置不对", "请去掉逗号，或核对数字是否写全。".into()),
        Reason::AmbiguousNumeral => ("中的中文数字有两种读法", "请改用阿拉伯数字。".into()),
        Reason::TooLarge => ("的数字太大", "请核对后改正。".into()),
        Reason::NotWhole => ("应为整数", "请填写整数。".into()),
        Reason::OtherUnit => ("的单位与表中不一致", format!("请换算成“{unit}”后填写数字。")),
        Reason::SeveralNumbers => ("填了不止一个数", "请只填一个数。".into()),
        Reason::NotADate => ("不是日期", example(field)),
        Reason::NoSuchDate => ("填写的日期不存在", "请核对年、月、日。".into()),
        Reason::TwoDigitYear => ("的年份只有两位", "请写全四位年份，例如 2021。".into()),
        Reason::NoYear => ("缺少年份", example(field)),
        Reason::TooCoarse(_) => ("的日期不完整", example(field)),
        Reason::NotAPhone => ("不是电话号码", "请填写11位手机号，或带区号的座机号，例如 0791-83868361。".into()),
        Reason::MobileDigits(_) => ("的手机号位数不对", "手机号应为11位，请核对。".into()),
        Reason::NotMobile => ("应填手机号", "请填写11位手机号。".into()),
        Reason::NoAt => ("缺少“@”", "请填写完整的邮箱地址，例如 name@example.com。".into()),
        Reason::SeveralAddresses => ("填了多个邮箱", "请只填一个邮箱地址。".into()),
        Reason::NotAnEmail => ("不是邮箱地址", "请填写完整的邮箱地址，例如 name@example.com。".into()),
        Reason::SeveralNames => ("填了多个姓名", "请只填一个人的姓名。".into()),
        Reason::NotInAName(_) => ("中有姓名里不会出现的符号", "请只填姓名。".into()),
        Reason::NotAName => ("不是姓名", "请填写姓名。".into()),
        Reason::NotInList => ("填写的内容不在可选范围内", "请从列表中选择。".into()),
        Reason::SeveralInList => ("对应不止一个选项", "请从列表中选择。".into()),
        Reason::NotATick => ("应填“是”或“否”", "请选择“是”或“否”。".into()),
        Reason::Code(fault) => return code::sentences(name, field, fault),
    };
    (format!("“{name}”{what}{}。", detail(reason)), todo)
}

/// What is wrong with a text that is only read by a guess, and what to do.
pub fn offered(name: &str, offer: Guess, text: &str) -> (String, String) {
    let what = match offer {
        Guess::Converted => "的单位与表中不一致",
        Guess::Rounded => "的小数位数过多",
        Guess::Coarser => "写得比要求的细",
        Guess::Nothing => "没有写明“无”",
        Guess::Zero => "应填数字",
        Guess::Negative => "的写法在账上表示负数",
        Guess::About => "写的是约数，应填确切的数",
        Guess::Scientific => "用了科学计数法",
        Guess::Letter => "用字母代替了“万”或“千”",
        Guess::Sum => "写了不止一笔金额，应填合计",
        Guess::Remark => "带有说明，说明不填入表中",
        Guess::MonthName => "用了英文月份",
        Guess::Serial => "是电子表格的日期序号",
        Guess::Moment => "带有钟点，这里只填日期",
        Guess::Marks => "用了日期中不用的符号",
        Guess::Probable => "填写的内容不在可选范围内",
        Guess::Traditional => "用了繁体字",
    };
    // As it is said; what is stored is seen in its field.
    let date = Date::from_iso(text).filter(|date| date.precision() > Precision::Year);
    let text = &*date.map_or(text.to_owned(), |date| show_date(date, DatePrint::Chinese));
    let todo = match offer.other(text) {
        Some(other) => format!("是“{text}”，还是“{other}”？请选择。"),
        None if offer == Guess::Sum => format!("是否应为合计“{text}”？请核对。"),
        None => format!("是否应为“{text}”？请核对。"),
    };
    (format!("“{name}”{what}。"), todo)
}

fn detail(reason: Reason) -> String {
    match reason {
        Reason::MobileDigits(digits) => format!("（现有{digits}位）"),
        Reason::NotInAName(sign) => format!("“{sign}”"),
        _ => String::new(),
    }
}

fn number(field: Option<&Field>) -> String {
    let example = if field.and_then(|field| field.decimals) == Some(0) { "12" } else { "12.5" };
    format!("请填写阿拉伯数字，例如 {example}。")
}

fn example(field: Option<&Field>) -> String {
    let example = match field.and_then(|field| field.precision) {
        Some(Precision::Day) => "请写到日，例如 2021年5月17日。",
        Some(Precision::Month) => "请写到月，例如 2021年5月。",
        Some(Precision::Year) => "请写年份，例如 2021。",
        None => "请填写日期，例如 2021年5月17日。",
    };
    example.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guess_with_two_readings_asks_for_both() {
        let (what, todo) = offered("创收金额", Guess::Negative, "-156.5");
        assert_eq!(what, "“创收金额”的写法在账上表示负数。");
        assert_eq!(todo, "是“-156.5”，还是“156.5”？请选择。");
        let (what, todo) = offered("成员总数", Guess::About, "120");
        assert_eq!((what.as_str(), todo.as_str()), ("“成员总数”写的是约数，应填确切的数。", "是否应为“120”？请核对。"));
    }

    #[test]
    fn figures_are_said_as_people_say_them() {
        let asked = |offer, text| offered("出生年月", offer, text).1;
        assert_eq!(asked(Guess::MonthName, "1985-04"), "是否应为“1985年4月”？请核对。");
        assert_eq!(asked(Guess::Coarser, "2021-05-17"), "是否应为“2021年5月17日”？请核对。");
        assert_eq!(asked(Guess::Rounded, "2021.5"), "是否应为“2021.5”？请核对。");
        assert_eq!(asked(Guess::About, "2021"), "是否应为“2021”？请核对。");
        assert_eq!(asked(Guess::Sum, "10.5"), "是否应为合计“10.5”？请核对。");
        let notice = crate::kit::nanchang();
        let todo = |id: &str, reason| sentences("", notice.field(id), reason).1;
        assert_eq!(todo("leader.birth", Reason::NotADate), "请写到月，例如 2021年5月。");
        assert_eq!(todo("member_total", Reason::NotANumber), "请填写阿拉伯数字，例如 12。");
        assert_eq!(todo("floor_area", Reason::NotANumber), "请填写阿拉伯数字，例如 12.5。");
    }

    #[test]
    fn only_another_unit_is_blamed_on_the_unit() {
        let of = |reason| sentences("投入金额", None, reason).0;
        assert_eq!(of(Reason::SeveralNumbers), "“投入金额”填了不止一个数。");
        assert_eq!(of(Reason::OtherUnit), "“投入金额”的单位与表中不一致。");
    }
}
