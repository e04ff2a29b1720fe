//! The amounts written in a text, each by its own unit: 「公司10万元，工会5000元」 holds 10万元 and 0.5万元.
//! Not here: the one number of a field (`number`), and numbers that are no amounts (`rules::numbers`).

use rust_decimal::Decimal;

use super::amount::amount;
use super::unit::{self, Unit};
use super::{clean, numeral};

/// Words beside amounts of which one holds the other, or none is exact: they are not to be added.
const NOT_PARTS: &[&str] = &[
    "其中", "包括", "共", "合计", "总计", "总额", "累计", "各", "每", "均", "减", "扣", "约", "近", "超", "至少", "不",
];

/// The amounts of a text in a unit, in their order; none for one that cannot be told: in another currency, about right, one
/// end of a range, or without a unit where others have one. Where no amount has a unit, all are in the one asked for.
pub fn amounts(text: &str, unit: &str) -> Vec<Option<Decimal>> {
    let (found, field) = (Written::all(text, unit), Unit::of(unit));
    let bare = found.iter().all(|it| matches!(it, Written::Bare(_)));
    let told = |it: &Written| match it {
        Written::Sure(value) => value.checked_div(field.multiplier).map(|value| value.normalize()),
        Written::Bare(value) => Some(*value).filter(|_| bare),
        Written::Unsure => None,
    };
    found.iter().map(told).collect()
}

/// What several amounts make together in a unit; none unless each is told with its unit and nothing says that they are no
/// parts of one sum.
pub fn summed(text: &str, unit: &str) -> Option<Decimal> {
    let (found, field) = (Written::all(text, unit), Unit::of(unit));
    if found.len() < 2 || NOT_PARTS.iter().any(|word| text.contains(word)) {
        return None;
    }
    let add = |sum: Decimal, it: &Written| if let Written::Sure(value) = it { sum.checked_add(*value) } else { None };
    let sum = found.iter().try_fold(Decimal::ZERO, add)?;
    sum.checked_div(field.multiplier).map(|sum| sum.normalize())
}

/// An amount as it is written.
enum Written {
    /// So much of the unit's base.
    Sure(Decimal),
    /// A number without a unit.
    Bare(Decimal),
    /// An amount that cannot be told.
    Unsure,
}

impl Written {
    fn all(text: &str, unit: &str) -> Vec<Self> {
        let (text, base) = (narrow(text), Unit::of(unit).base);
        let (mut found, mut at) = (Vec::new(), 0);
        while let Some((before, rest)) = text.split_at_checked(at).filter(|(_, rest)| !rest.is_empty()) {
            let length = number(rest);
            let (number, after) = rest.split_at_checked(length).unwrap_or(("", ""));
            if !number.is_empty() {
                found.extend(Self::one(before, number, after, base));
            }
            at += if length > 0 { length } else { rest.chars().next().map_or(1, char::len_utf8) };
        }
        found
    }

    /// A number between what stands before and after it; none where it is no amount: a year, a count, a part of a date.
    fn one(before: &str, number: &str, after: &str, base: &str) -> Option<Self> {
        let (read, sign) = (amount(number), before.chars().next_back());
        let to = after.trim_start().strip_prefix(is_range).map(str::trim_start);
        let to = to.and_then(|rest| rest.get(self::number(rest)..).filter(|after| after.len() < rest.len()));
        let word = to.unwrap_or(after).trim_start();
        let signed = |mark: char, of: &str| sign == Some(mark) && unit::same(of, base);
        let same = unit::begins_with(word, base) || signed('¥', "元") || signed('$', "美元");
        let money =
            unit::begins_with_currency(word) || unit::begins_with(word, "元") || matches!(sign, Some('$' | '¥'));
        let chinese = number.starts_with(|c: char| !c.is_ascii_digit());
        if chinese && (!same || read.is_err() || !number.contains(is_scale)) {
            return None;
        }
        let other =
            unit::begins_with_other(word) || part_of_a_name(sign, after) || is_list_number(before, number, after);
        if !same && !money && other {
            return None;
        }
        let plus = word.strip_prefix('+').is_some_and(|rest| !rest.starts_with(|c: char| c.is_numeric()));
        let about = plus || word.starts_with(['余', '多', '几', '来', 'W', 'w', 'k', 'K']);
        let multiplied = number.ends_with(is_scale);
        Some(match read {
            _ if about || to.is_some() || ends_a_range(before) || money && !same => Self::Unsure,
            Ok(read) if same || multiplied => Self::Sure(read.value),
            Ok(read) => Self::Bare(read.value),
            Err(_) => Self::Unsure,
        })
    }
}

/// Full-width letters, digits and signs as half-width ones, and a unit close behind its number: 2 万元, 2（万元）. The
/// full-width comma separates, never thousands.
fn narrow(text: &str) -> String {
    let half: Vec<char> = clean::half(&text.replace('，', "、")).chars().collect();
    let mut narrow = String::new();
    for (at, c) in half.iter().enumerate() {
        let next = half.get(at + 1).copied().unwrap_or(' ');
        let between = narrow.ends_with(|c: char| c.is_ascii_digit()) && (is_scale(next) || next == '元');
        if !(matches!(c, ' ' | '(') && between) {
            narrow.push(*c);
        }
    }
    narrow
}

/// Whether the character multiplies what stands before it.
fn is_scale(c: char) -> bool {
    matches!(c, '十' | '百' | '千' | '万' | '亿' | '拾' | '佰' | '仟' | '萬' | '億')
}

/// Whether a number and a stroke stand before: 10-, 10万元至.
fn ends_a_range(before: &str) -> bool {
    let from = before.trim_end().strip_suffix(is_range).map(str::trim_end);
    from.is_some_and(|from| from.ends_with(|c: char| c.is_ascii_digit() || is_scale(c) || c == '元'))
}

/// The bytes of a number that a text begins with; 0 where it begins with none.
fn number(text: &str) -> usize {
    let multiplier = |c: char| matches!(c, '万' | '萬' | '亿' | '億');
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        let numeral = |c: char| !c.is_ascii() && (numeral::is_numeral(c) || multiplier(c) || c == '点');
        return text.find(|c| !numeral(c)).unwrap_or(text.len());
    }
    let mut end = 0;
    loop {
        let rest = text.get(end..).unwrap_or_default();
        let digits = digits(rest);
        let scale = |c: char| multiplier(c) || matches!(c, '千' | '百');
        let after = rest.get(digits..).unwrap_or_default();
        let scaled = after.find(|c| !scale(c)).unwrap_or(after.len());
        end += digits + scaled;
        // 12万5000
        if digits == 0 || scaled == 0 {
            return end;
        }
    }
}

/// The bytes of Arabic digits, with thousands separators and a point.
fn digits(text: &str) -> usize {
    let run = |from: usize| {
        let rest = text.get(from..).unwrap_or_default();
        rest.bytes().take_while(u8::is_ascii_digit).count()
    };
    let mut end = run(0);
    let first = end;
    while (1..=3).contains(&first) && text.get(end..).is_some_and(|rest| rest.starts_with(',')) && run(end + 1) == 3 {
        end += 4;
    }
    let point = text.get(end..).is_some_and(|rest| rest.starts_with('.')) && end > 0 && run(end + 1) > 0;
    if point { end + 1 + run(end + 1) } else { end }
}

/// A third part of a date, 第3批, A3, 5G.
fn part_of_a_name(before: Option<char>, after: &str) -> bool {
    let mut after = after.chars();
    let (next, then) = (after.next(), after.next());
    before.is_some_and(|c| c == '第' || c == '.' || c.is_ascii_alphabetic())
        || next == Some('.') && then.is_some_and(|c| c.is_ascii_digit())
        || next.is_some_and(|c| c.is_ascii_alphabetic() && !matches!(c, 'W' | 'w' | 'k' | 'K'))
}

/// 「1.公司…」, 「2、工会…」 at the beginning of a text or a clause.
fn is_list_number(before: &str, number: &str, after: &str) -> bool {
    let begins = before.trim_end().is_empty() || before.ends_with([';', '.', '\n', ' ', '(']);
    let marked = |mark: char| after.strip_prefix(mark).is_some_and(|rest| !rest.starts_with(|c: char| c.is_numeric()));
    number.len() <= 2 && begins && ['.', '、', ')'].into_iter().any(marked)
}

fn is_range(c: char) -> bool {
    matches!(c, '~' | '至' | '到') || clean::dash(c) == '-'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(text: &str, unit: &str) -> String {
        let told = |it: &Option<Decimal>| it.map_or_else(|| "?".to_owned(), |it| it.to_string());
        amounts(text, unit).iter().map(told).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn each_amount_counts_in_its_own_unit() {
        for (text, expect) in [
            ("公司10万元，工会5000元", "10 0.5"),
            ("公司10万，工会5千", "10 0.5"),
            ("公司10万工会5千", "10 0.5"),
            ("单位１０．５万元、区总工会２万元", "10.5 2"),
            ("公司1.2亿元；工会300百元", "12000 3"),
            ("公司12万5000元，工会1,200元", "12.5 0.12"),
            ("公司十万元、工会两千元", "10 0.2"),
            ("公司¥125,000、工会￥5000.50", "12.5 0.50005"),
            ("公司100000（元），工会2（万元）", "10 2"),
            ("公司10 万元 工会 5000 元", "10 0.5"),
            ("公司10万元人民币，工会5000元整", "10 0.5"),
            ("公司10，工会0.5", "10 0.5"),
            ("1,200万元,30万元", "1200 30"),
            ("2019年公司10万元，3家企业共5万元", "10 5"),
            ("1.公司10万元；2.工会5000元", "10 0.5"),
            ("1、公司10万元；2、工会5000元", "10 0.5"),
            ("2019.6.30公司10万元", "10"),
            ("2018-2020年公司10万元，工会——5000元", "10 0.5"),
            ("第2批5G项目10万元，A3纸5000元", "10 0.5"),
            ("万达公司10万元，三元区总工会5千元", "10 0.5"),
            ("公司500千克，工会10万人次", ""),
            ("单位自筹", ""),
            ("", ""),
        ] {
            assert_eq!(listed(text, "万元"), expect, "{text}");
        }
        assert_eq!(listed("公司10万元，工会5000元", "元"), "100000 5000");
        assert_eq!(listed("公司1万美元，工会500美元", "美元"), "10000 500");
    }

    #[test]
    fn what_cannot_be_told_is_left_open() {
        for (text, expect) in [
            ("公司10万元，工会5000", "10 ?"),
            ("公司10、工会5万元", "? 5"),
            ("公司10万元，外资5万美元", "10 ?"),
            ("公司10万元，外资$500", "10 ?"),
            ("公司10万元，外资5万港币", "10 ?"),
            ("公司10余万元，工会5000元", "? 0.5"),
            ("公司10-20万元，工会5000元", "? ? 0.5"),
            ("公司10万元-20万元", "10 ?"),
            ("公司10至20万元", "? ?"),
            ("公司10万元，工会5W", "10 ?"),
            ("公司1万2，工会5000元", "? 0.5"),
            ("公司99999999999999999999999999999999万元、工会1元", "? 0.0001"),
        ] {
            assert_eq!(listed(text, "万元"), expect, "{text}");
        }
    }

    #[test]
    fn only_parts_with_their_units_are_added() {
        for (text, sum) in [
            ("公司10万元，工会5000元", Some("10.5")),
            ("10万元+5000元", Some("10.5")),
            ("10万、5千", Some("10.5")),
            ("10万+5千", Some("10.5")),
            ("10万+、5千", None),
            ("10万元，其中工会5000元", None),
            ("共10.5万元：公司10万元", None),
            ("10万元至20万元", None),
            ("公司10，工会5", None),
            ("公司10万元，工会5", None),
            ("10万元，5美元", None),
            ("每人500元，10万元", None),
            ("10万元", None),
        ] {
            assert_eq!(summed(text, "万元").map(|it| it.to_string()).as_deref(), sum, "{text}");
        }
    }
}
