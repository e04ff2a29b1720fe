//! Lengths of time as people write them: 9分20秒, 9′20″, 560秒.
//! Not here: how they are said (`check`).

use rust_decimal::{Decimal, RoundingStrategy};

use super::clean;

/// The minutes of a length in minutes and seconds, with at most two digits after the point.
pub fn minutes(text: &str) -> Option<String> {
    let text = clean::half(&clean::line(text)).replace([' ', '钟'], "");
    let seconds = text.strip_suffix(['秒', '″', '"'])?;
    let (minutes, seconds) = seconds.split_once(['分', '′', '\'']).map_or((None, seconds), |(m, s)| (Some(m), s));
    let number = |text: &str| text.parse::<u16>().ok().filter(|_| text.bytes().all(|byte| byte.is_ascii_digit()));
    let (whole, seconds) = (minutes.map(number).unwrap_or(Some(0))?, number(seconds)?);
    if minutes.is_some() && seconds >= 60 {
        return None;
    }
    let all = (Decimal::from(whole) * Decimal::from(60) + Decimal::from(seconds)) / Decimal::from(60);
    Some(all.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero).normalize().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_minutes_and_seconds() {
        for (text, expect) in [
            ("9分20秒", Some("9.33")),
            ("９分２０秒", Some("9.33")),
            ("9 分钟 20 秒", Some("9.33")),
            ("9′20″", Some("9.33")),
            ("9'20\"", Some("9.33")),
            ("560秒", Some("9.33")),
            ("300秒", Some("5")),
            ("9分60秒", None),
            ("9分", None),
            ("分20秒", None),
            ("9分20", None),
            ("-9分20秒", None),
            ("约9分20秒", None),
        ] {
            assert_eq!(minutes(text).as_deref(), expect, "{text}");
        }
    }
}
