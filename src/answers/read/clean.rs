//! Takes away what nobody typed on purpose: control and zero-width characters, foreign line ends, look-alikes, full-width
//! ASCII.
//! Not here: punctuation of texts; Chinese full-width punctuation is right there.

use std::borrow::Cow;

use super::look_alike;
use crate::unseen::{is_selector, is_unseen};

/// One line: no invisible characters and look-alikes, line ends and tabs as spaces, no white space at the ends.
pub fn line(text: &str) -> Cow<'_, str> {
    let trimmed = text.trim();
    if trimmed.chars().all(|c| !breaks(c) && visible(c) == Some(c)) {
        return Cow::Borrowed(trimmed);
    }
    let mut clean = String::with_capacity(trimmed.len());
    for c in trimmed.chars() {
        if breaks(c) { clean.push(' ') } else { put(&mut clean, c) }
    }
    match clean.trim() {
        kept if kept.len() == clean.len() => Cow::Owned(clean),
        kept => Cow::Owned(kept.to_owned()),
    }
}

/// Several lines: no invisible characters and look-alikes, `\n` line ends, no white space at the lines' ends, no blank lines at the
/// text's ends. Paragraphs keep their indentation.
pub fn block(text: &str) -> Cow<'_, str> {
    if is_block(text) { Cow::Borrowed(text) } else { Cow::Owned(cleaned(text)) }
}

/// Whether [`block`] takes nothing away of a text with something in it.
pub fn is_block(text: &str) -> bool {
    let stays = |c: char| c == '\t' || !breaks(c) && visible(c) == Some(c);
    let blank_end = |line: Option<&str>| line.is_none_or(|line| line.trim().is_empty());
    let mut lines = text.split('\n');
    !blank_end(text.split('\n').next())
        && !blank_end(text.rsplit('\n').next())
        && lines.all(|line| line.trim_end().len() == line.len() && line.chars().all(stays))
}

fn cleaned(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if chars.peek() == Some(&'\n') => {}
            '\t' => clean.push('\t'),
            _ if breaks(c) => end_line(&mut clean),
            _ => put(&mut clean, c),
        }
    }
    end_line(&mut clean);
    let blank = clean.len() - clean.trim_start().len();
    let first = clean.get(..blank).and_then(|blank| blank.rfind('\n')).map_or(0, |at| at + 1);
    clean.split_off(first).trim_end().into()
}

/// Full-width ASCII, and the Chinese full stop typed for a point, as half-width characters.
pub fn half(text: &str) -> String {
    text.chars().map(half_char).collect()
}

/// Whether a character within a line is neither cleaned away nor full-width.
pub fn stays(c: char) -> bool {
    !breaks(c) && visible(c) == Some(c) && half_char(c) == c
}

/// Every kind of dash as `-`.
pub fn dash(c: char) -> char {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2500}' | '\u{30fc}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => '-',
        _ => c,
    }
}

fn half_char(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{3000}' => ' ',
        '。' | '｡' => '.',
        '￥' => '¥',
        _ => c,
    }
}

fn end_line(text: &mut String) {
    let end = text.trim_end_matches(|c: char| c.is_whitespace() && c != '\n').len();
    text.truncate(end);
    text.push('\n');
}

fn breaks(c: char) -> bool {
    matches!(c, '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn put(clean: &mut String, c: char) {
    match look_alike::letters(c) {
        Some(letters) => clean.push_str(letters),
        None => clean.extend(visible(c)),
    }
}

/// What stands for the character in a clean text; of a ligature [`put`] knows the letters.
fn visible(c: char) -> Option<char> {
    match c {
        // Nearly all of any text, decided at once.
        ' '..='~' | '\u{3001}' | '\u{3002}' | '\u{4e00}'..='\u{9fff}' => Some(c),
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' => Some(' '),
        '\u{fb00}'..='\u{fb06}' => None,
        _ if is_unseen(c) && !is_selector(c) => None,
        _ => Some(look_alike::ordinary(c).unwrap_or(c)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_loses_only_what_nobody_typed() {
        for (typed, clean) in [
            (" 南昌\u{200b}市\u{a0} 总工会\r\n", "南昌市  总工会"),
            ("\u{feff}１２，３", "１２，３"),
            ("甲\t乙\n丙", "甲 乙 丙"),
            ("\u{0}\u{7f}", ""),
            ("葛\u{e0100}", "葛\u{e0100}"),
            ("⾼⼯ oﬃce﹕⻓", "高工 office：长"),
            ("\u{2003}⾼", "高"),
        ] {
            assert_eq!(line(typed), clean, "{typed:?}");
        }
    }

    #[test]
    fn a_block_keeps_its_paragraphs() {
        let typed = "\r\n \r\n　　一、基本情况。 \r\n\r\n　　二、\u{200b}业绩\r三\u{2028}四\n\n";
        assert_eq!(block(typed), "　　一、基本情况。\n\n　　二、业绩\n三\n四");
        assert_eq!(block("  \n "), "");
        assert!(matches!(block("　　一、\t基本情况。\n\n　　二、业绩"), Cow::Borrowed(_)));
    }

    #[test]
    fn what_stays_as_it_is_is_what_cleaning_would_give() {
        for piece in ["甲", " ", "\n", "\t", "\r\n", "\u{200b}", "　", "\u{a0}", "⾼", "ﬁ"] {
            for around in ["", "乙", "\n", " "] {
                let text = [around, piece, "丙", piece, around].concat();
                assert_eq!(is_block(&text), cleaned(&text) == text, "{text:?}");
            }
        }
    }

    #[test]
    fn full_width_ascii_becomes_half() {
        assert_eq!(half("２０２１．５。１＠ａ　～￥、"), "2021.5.1@a ~¥、");
    }
}
