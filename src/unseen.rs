//! Characters that nobody sees: controls, marks without a shape, and those that turn the direction of writing, so that
//! `exe.‹U+202E›gpj` looks like a picture. Texts are kept as they came; wherever one is shown, [`shown`] makes each such
//! character a mark to read: 〔U+202E〕. Fields that a person edits hold the real text.
//! Not here: which of them reading a typed text drops (`answers::read`), and what a passphrase may hold (`encryption`).

use std::borrow::Cow;

/// Whether a character has no shape of its own: control characters (tabs and line ends among them), Unicode's
/// `Default_Ignorable_Code_Point`, and the separators and annotations that look like nothing.
pub fn is_unseen(c: char) -> bool {
    // Nearly all of any text, decided without going through the list.
    if matches!(c, ' '..='~' | '\u{3001}'..='\u{3163}' | '\u{4e00}'..='\u{9fff}' | '\u{ff01}'..='\u{ff5e}') {
        return false;
    }
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
            | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Whether it chooses between forms of the character before it: 葛󠄀, ❤️.
pub fn is_selector(c: char) -> bool {
    matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// A text as it is shown. Line ends and tabs stay, and so do what joins a single emoji and a character's chosen form.
pub fn shown(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_hidden) {
        return Cow::Borrowed(text);
    }
    let mut marked = String::with_capacity(text.len() + 16);
    // The character that a selector or joiner would belong to, and whether its form is chosen already.
    let (mut base, mut chosen) = (None, false);
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let selects = is_selector(c);
        if is_hidden(c) && (selects && chosen || !belongs(base, c, rest.clone().next())) {
            marked.push_str(&format!("〔U+{:04X}〕", u32::from(c)));
            (base, chosen) = (None, false);
            continue;
        }
        marked.push(c);
        // A skin's colour is part of the picture before it.
        if !selects && !matches!(c, '\u{1f3fb}'..='\u{1f3ff}') {
            base = Some(c);
        }
        chosen = selects;
    }
    Cow::Owned(marked)
}

/// Whether a mark stands in a text as [`shown`] makes them.
pub fn is_marked(text: &str) -> bool {
    let code = |rest: &str| u32::from_str_radix(rest.split_once('〕')?.0, 16).ok();
    text.split("〔U+").skip(1).filter_map(code).filter_map(char::from_u32).any(is_unseen)
}

/// Unseen, and no white space that lays a text out.
fn is_hidden(c: char) -> bool {
    is_unseen(c) && !matches!(c, '\n' | '\r' | '\t')
}

/// Whether a character without a shape is part of what stands around it.
fn belongs(before: Option<char>, c: char, after: Option<char>) -> bool {
    let Some(before) = before else { return false };
    match c {
        '\u{200d}' => is_picture(before) && after.is_some_and(is_picture),
        '\u{fe00}'..='\u{fe0f}' => {
            is_picture(before) || is_ideograph(before) || matches!(before, '0'..='9' | '#' | '*')
        }
        '\u{e0100}'..='\u{e01ef}' => is_ideograph(before),
        '\u{180b}'..='\u{180d}' | '\u{180f}' => matches!(before, '\u{1820}'..='\u{18af}'),
        _ => false,
    }
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '〇' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// An emoji, or a sign that can be one.
fn is_picture(c: char) -> bool {
    matches!(c, '©' | '®' | '‼' | '⁉' | '\u{2122}' | '\u{2139}' | '\u{2190}'..='\u{2bff}' | '〰' | '〽' | '㊗' | '㊙'
        | '\u{1f000}'..='\u{1faff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_becomes_a_mark() {
        for (text, expected) in [
            ("南昌市总工会", "南昌市总工会"),
            ("\u{202E}gpj.exe", "〔U+202E〕gpj.exe"),
            ("a\u{2067}b\u{2069}", "a〔U+2067〕b〔U+2069〕"),
            ("\u{0}\u{1B}[31m\u{7F}\u{85}\u{9B}", "〔U+0000〕〔U+001B〕[31m〔U+007F〕〔U+0085〕〔U+009B〕"),
            ("甲\u{200B}乙\u{FEFF}丙\u{AD}\u{61C}", "甲〔U+200B〕乙〔U+FEFF〕丙〔U+00AD〕〔U+061C〕"),
            ("甲\u{3164}\u{2028}\u{E0041}", "甲〔U+3164〕〔U+2028〕〔U+E0041〕"),
            ("一\r\n\t二", "一\r\n\t二"),
            ("张\u{200D}三\u{FE0F}", "张〔U+200D〕三\u{FE0F}"),
            ("a\u{FE0F}\u{E0100}", "a〔U+FE0F〕〔U+E0100〕"),
            ("葛\u{E0100}城", "葛\u{E0100}城"),
            ("葛\u{E0100}\u{E0101}", "葛\u{E0100}〔U+E0101〕"),
        ] {
            assert_eq!(shown(text), expected, "{text:?}");
            assert_eq!(shown(&shown(text)), shown(text), "{text:?}");
        }
    }

    #[test]
    fn marks_are_known_again() {
        for text in ["\u{202E}", "甲\u{200B}乙", "a\u{FE0F}\u{E0100}"] {
            assert!(is_marked(&shown(text)) && !is_marked(text), "{text:?}");
        }
        assert!(!["〔U+7532〕", "〔U+〕", "〔U+202E", "〔2019〕6号"].into_iter().any(is_marked));
    }

    #[test]
    fn single_emoji_stay_whole() {
        for text in ["👨‍👩‍👧‍👦👩🏽‍🔧🏳️‍🌈", "❤️‍🔥", "1️⃣", "©️", "👁️‍🗨️", "☎︎", "🧑🏻‍🚀甲"]
        {
            assert_eq!(shown(text), text);
        }
        assert_eq!(shown("👩\u{200D}"), "👩〔U+200D〕");
        assert_eq!(shown("👩\u{200D}甲"), "👩〔U+200D〕甲");
        assert_eq!(shown("❤\u{FE0F}\u{FE0F}"), "❤\u{FE0F}〔U+FE0F〕");
    }

    #[test]
    fn no_direction_and_no_control_gets_through() {
        let all =
            (0..0x11_0000).filter_map(char::from_u32).filter(|c| is_unseen(*c) && !matches!(c, '\n' | '\r' | '\t'));
        for c in all {
            let text = format!("a{c}b");
            assert!(!shown(&text).contains(c), "{text:?}");
        }
    }
}
