//! What counts of a text where words are compared: 省“五一”劳动奖章 names 五一劳动奖章.
//! Not here: texts that must be written to the letter, such as names.

use std::borrow::Cow;

use super::clean;

/// What is compared: half-width, without white space and quotation marks.
pub fn key(text: &str) -> Cow<'_, str> {
    if is_key(text) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(clean::half(&clean::line(text)).chars().filter(|c| counts(*c)).collect())
}

/// Whether a text is compared as it is.
pub fn is_key(text: &str) -> bool {
    text.chars().all(|c| counts(c) && clean::stays(c))
}

/// Whether a text names something, quotation marks, white space and full width aside.
pub fn mentions(text: &str, part: &str) -> bool {
    let part = key(part);
    !part.is_empty() && key(text).contains(&*part)
}

fn counts(c: char) -> bool {
    !c.is_whitespace() && !is_quote(c)
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '`' | '“'..='‟' | '‘'..='‛' | '「'..='』' | '〝'..='〟' | '«' | '»' | '‹' | '›')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_spaces_do_not_decide() {
        for text in [
            "省五一劳动奖章",
            "省“五一”劳动奖章",
            "省\"五一\"劳动奖章",
            "省＂五一＂劳动奖章",
            "省「五一」劳动奖章",
            "省‘五一’劳动奖章",
            "省 五一 劳动奖章",
            "省〝五一〞劳动奖章",
            "省五一劳动\u{200b}奖章",
            "省五⼀劳动奖章",
        ] {
            assert!(mentions(text, "五一劳动奖章"), "{text}");
        }
        assert!(mentions("先进生产(工作)者", "先进生产（工作）者"));
        for text in ["省五四劳动奖章", "五一劳动奖", "", "“”"] {
            assert!(!mentions(text, "五一劳动奖章"), "{text}");
        }
        assert!(!mentions("五一", "“”"), "nothing is named by nothing");
    }

    #[test]
    fn what_is_compared_is_compared_as_it_is() {
        for text in ["甲", "甲 乙", "“甲”", "Ａ", "⾼", "\u{200b}", "（甲）", "ﬁ", "a。", "\u{a0}"] {
            assert_eq!(is_key(text), key(text) == text, "{text}");
            assert!(is_key(&key(text)), "{text}");
        }
    }
}
