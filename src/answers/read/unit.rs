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

/// Whether the word counts people or things.
pub fn counts(word: &str) -> bool {
    has(PEOPLE, word) || has(THINGS, word)
}

/// The sign or word of a currency before the number, as a base, and the number.
pub fn currency(text: &str) -> Option<(&'static str, &str)> {
    let signs = [("人民币", "元"), ("¥", "元"), ("US$", "美元"), ("USD", "美元"), ("$", "美元")];
    signs.iter().find_map(|(sign, base)| Some((*base, text.strip_prefix(sign)?.trim_start())))
}

fn has(words: &[&str], word: &str) -> bool {
    words.iter().any(|other| other.eq_ignore_ascii_case(word))
}
