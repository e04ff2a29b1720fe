//! Units as people write them: the printed 万元 is a multiplier and a base, and 平方米 is ㎡.
//! Not here: numbers.

use rust_decimal::Decimal;

/// A field's unit, taken apart: 万元 is 10000 and 元.
pub struct Unit<'a> {
    /// How many of the base one unit is.
    pub multiplier: Decimal,
    /// What is counted.
    pub base: &'a str,
}

/// Words for people, and for things; in a field without a unit either may follow the number.
const PEOPLE: &[&str] = &["人", "名", "位", "个"];
const THINGS: &[&str] = &["项", "个", "件", "次", "篇", "套", "台", "份", "种", "条", "门", "款", "部"];

/// Other units that headers name: nothing is converted from or into them.
const OTHERS: &[&str] = &[
    "%",
    "％",
    "‰",
    "吨",
    "公斤",
    "千克",
    "克",
    "斤",
    "米",
    "公里",
    "千米",
    "厘米",
    "毫米",
    "亩",
    "公顷",
    "m³",
    "m3",
    "立方米",
    "升",
    "天",
    "日",
    "小时",
    "时",
    "秒",
    "年",
    "个月",
    "月",
    "周",
    "度",
    "千瓦时",
    "kWh",
    "kW",
    "千瓦",
    "kg",
    "g",
    "t",
    "km",
    "m",
    "h",
    "s",
    "户",
    "家",
    "辆",
    "人次",
    "场",
    "欧元",
    "日元",
    "港元",
    "港币",
    "英镑",
    "分",
    "字",
    "页",
    "学时",
    "课时",
];

/// Other currencies: what they make in 元 no form says.
const FOREIGN: &[&str] =
    &["美元", "美金", "usd", "$", "欧元", "€", "日元", "港元", "港币", "英镑", "£", "韩元", "卢布", "加元", "澳元"];

/// Words for one and the same.
const SAME: &[&[&str]] = &[
    PEOPLE,
    THINGS,
    &["元", "圆", "块", "块钱", "元整", "人民币", "元人民币", "rmb", "cny"],
    &["美元", "美金", "usd"],
    &["㎡", "平方米", "平米", "平方", "m²", "m2"],
    &["岁", "周岁"],
    &["分钟", "分", "min"],
];

impl<'a> Unit<'a> {
    /// Takes a printed unit apart.
    pub fn of(text: &'a str) -> Self {
        let multipliers =
            [("亿", 100_000_000), ("千万", 10_000_000), ("百万", 1_000_000), ("万", 10_000), ("千", 1000), ("百", 100)];
        let found = multipliers.iter().find_map(|(word, size)| Some((text.strip_prefix(word)?, *size)));
        match found {
            Some((base, size)) if !base.is_empty() => Self { multiplier: Decimal::from(size), base },
            _ => Self { multiplier: Decimal::ONE, base: text },
        }
    }
}

/// Whether both words name one base.
pub fn same(one: &str, other: &str) -> bool {
    one == other || SAME.iter().any(|words| has(words, one) && has(words, other))
}

/// Whether a number in one unit can be one in the other: 元 and 万元.
pub fn shares_base(one: &str, other: &str) -> bool {
    same(Unit::of(one).base, Unit::of(other).base)
}

/// Whether the word counts people or things.
pub fn counts(word: &str) -> bool {
    has(PEOPLE, word) || has(THINGS, word)
}

/// Whether a text begins with a word for this base.
pub fn begins_with(text: &str, base: &str) -> bool {
    let mut words = SAME.iter().flat_map(|words| words.iter());
    text.starts_with(base) && !base.is_empty() || words.any(|word| same(word, base) && begins(text, word))
}

/// Whether a text begins with the name of a foreign currency.
pub fn begins_with_currency(text: &str) -> bool {
    FOREIGN.iter().any(|word| begins(text, word))
}

/// Whether a text begins with a unit, whatever it measures or counts.
pub fn begins_with_other(text: &str) -> bool {
    SAME.iter().flat_map(|words| words.iter()).chain(OTHERS).any(|word| begins(text, word))
}

/// Letters are the unit only where no other letter follows them.
fn begins(text: &str, word: &str) -> bool {
    let Some((start, rest)) = text.split_at_checked(word.len()) else { return false };
    let whole = !word.is_ascii() || !rest.starts_with(|c: char| c.is_ascii_alphanumeric());
    whole && start.eq_ignore_ascii_case(word)
}

/// Whether the word is a unit that is known here, whatever the field counts.
pub fn is_known(word: &str) -> bool {
    SAME.iter().any(|words| has(words, word))
}

/// Whether a word beside a label is a unit, a multiplier alone, or so much a unit: 万元, 万, 元/年.
pub fn is_unit(word: &str) -> bool {
    let word = word.split(['/', '／']).next().unwrap_or_default().trim();
    let base = Unit::of(word).base;
    let multiplier = matches!(word, "亿" | "千万" | "百万" | "万" | "千");
    multiplier || is_known(base) || has(OTHERS, base) || has(OTHERS, word)
}

/// Whether the character stands in a unit's name and in no number.
pub fn is_letter(c: char) -> bool {
    c.is_alphabetic() && !super::amount::is_amount(c)
}

/// Whether the text can be the name of a unit: letters, and the signs that stand in units.
pub fn is_word(text: &str) -> bool {
    let sign = |c: char| matches!(c, '/' | '%' | '‰' | '℃' | '°' | '㎡' | '㎥' | '²' | '³' | '$' | '¥');
    let letters = text.trim_end_matches(['2', '3']);
    !letters.is_empty() && letters.chars().all(|c| sign(c) || is_letter(c))
}

/// The sign or word of a currency before the number, as a base, and the number.
pub fn currency(text: &str) -> Option<(&'static str, &str)> {
    let signs = [("人民币", "元"), ("¥", "元"), ("US$", "美元"), ("USD", "美元"), ("$", "美元")];
    signs.iter().find_map(|(sign, base)| Some((*base, text.strip_prefix(sign)?.trim_start())))
}

fn has(words: &[&str], word: &str) -> bool {
    words.iter().any(|other| other.eq_ignore_ascii_case(word))
}
