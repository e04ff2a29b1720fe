//! Chinese numerals below 万: 三十二, 一百零五, 二〇二一, 壹佰.
//! Not here: 万 and 亿, fractions, units (`amount`, `unit`).

use super::Reason;

/// Whether the character stands in a Chinese numeral below 万.
pub fn is_numeral(c: char) -> bool {
    digit(c).is_some_and(|_| !c.is_ascii()) || unit(c).is_some()
}

/// The digits one by one, Arabic ones too: 二〇二一, 二0二一.
pub fn positional(text: &str) -> Option<String> {
    text.chars().map(|c| digit(c).and_then(|digit| char::from_digit(digit, 10))).collect()
}

/// The number a numeral names: 十, 三十二, 一千零五, 二〇二一, 5千. Arabic digits may stand before the first unit.
pub fn whole(text: &str) -> Result<u64, Reason> {
    let digits = text.chars().take_while(|&c| unit(c).is_none()).count();
    if digits != text.chars().count() {
        return with_units(text);
    }
    let chinese_pair = digits == 2 && text.chars().all(|c| digit(c).is_some_and(|digit| digit > 0 && !c.is_ascii()));
    if chinese_pair {
        return Err(Reason::AmbiguousNumeral);
    }
    let digits = positional(text).ok_or(Reason::NotANumber)?;
    digits.parse().map_err(|_| if digits.is_empty() { Reason::NotANumber } else { Reason::TooLarge })
}

/// 三百二十 and the like: units go down, a bare digit stands last, after 十 or after 零.
fn with_units(text: &str) -> Result<u64, Reason> {
    let mut sum = Sum { total: 0, last: 10_000, pending: None, zero: false };
    for c in text.chars() {
        match (unit(c), digit(c)) {
            (Some(unit), _) => sum.unit(unit)?,
            (None, Some(digit)) => sum.digit(digit, c.is_ascii())?,
            (None, None) => return Err(Reason::NotANumber),
        }
    }
    match sum.pending {
        Some(_) if sum.last > 10 && !sum.zero => Err(Reason::AmbiguousNumeral),
        None if sum.zero => Err(Reason::NotANumber),
        pending => Ok(sum.total + pending.unwrap_or(0)),
    }
}

/// A numeral read so far.
struct Sum {
    total: u64,
    last: u64,
    pending: Option<u64>,
    zero: bool,
}

impl Sum {
    fn digit(&mut self, digit: u32, arabic: bool) -> Result<(), Reason> {
        let digit = u64::from(digit);
        self.pending = match self.pending {
            None if digit == 0 && !self.zero && !arabic => {
                self.zero = true;
                None
            }
            None => Some(digit),
            Some(before) if arabic && self.total == 0 && before < 1_000_000 => Some(before * 10 + digit),
            Some(_) => return Err(Reason::NotANumber),
        };
        Ok(())
    }

    fn unit(&mut self, unit: u64) -> Result<(), Reason> {
        let count = match self.pending.take() {
            Some(count) if count > 0 => count,
            None if unit == 10 => 1,
            _ => return Err(Reason::NotANumber),
        };
        if unit >= self.last {
            return Err(Reason::NotANumber);
        }
        self.total += count * unit;
        self.last = unit;
        self.zero = false;
        Ok(())
    }
}

fn digit(c: char) -> Option<u32> {
    Some(match c {
        '0'..='9' => u32::from(c) - u32::from('0'),
        '〇' | '零' | '○' | 'O' | 'o' => 0,
        '一' | '壹' => 1,
        '二' | '贰' | '两' => 2,
        '三' | '叁' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

fn unit(c: char) -> Option<u64> {
    match c {
        '十' | '拾' => Some(10),
        '百' | '佰' => Some(100),
        '千' | '仟' => Some(1000),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_numerals() {
        for (text, number) in [
            ("〇", 0),
            ("零", 0),
            ("三", 3),
            ("两", 2),
            ("十", 10),
            ("十二", 12),
            ("三十二", 32),
            ("一百二十", 120),
            ("一百零五", 105),
            ("一百一十二", 112),
            ("一千零五", 1005),
            ("零五百", 500),
            ("三千二百一十", 3210),
            ("二〇二一", 2021),
            ("二○一九", 2019),
            ("壹佰贰拾叁", 123),
            ("5千", 5000),
            ("500千", 500_000),
            ("二0二一", 2021),
            ("二十", 20),
            ("五百", 500),
        ] {
            assert_eq!(whole(text), Ok(number), "{text}");
        }
    }

    #[test]
    fn refuses_what_may_mean_two_numbers() {
        for text in ["一百二", "三千五", "五六", "2千5"] {
            assert_eq!(whole(text), Err(Reason::AmbiguousNumeral), "{text}");
        }
        for text in ["", "百", "十百", "二三十", "一十二十", "一百零", "一千零零五", "年", "一百百"]
        {
            assert_eq!(whole(text), Err(Reason::NotANumber), "{text}");
        }
        assert_eq!(whole(&"九".repeat(40)), Err(Reason::TooLarge));
    }
}
