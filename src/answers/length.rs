//! 字数 as Word counts it, the count that 「不少于1000字」 means.
//! Not here: what length a notice demands.

use crate::unseen::is_unseen;

/// How many 字 a text has: each Chinese character and each Chinese punctuation mark is one, each run of Latin letters,
/// digits and the ASCII marks between them (`3.5%`, `A-3`, `gh@163.com`) is one, white space is none.
pub fn chars(text: &str) -> usize {
    let mut count = 0;
    let mut in_run = false;
    for c in text.chars().filter(|&c| !is_invisible(c)) {
        let joins = joins_a_run(c);
        let begins = !(joins && in_run);
        count += usize::from(begins && !c.is_whitespace());
        in_run = joins;
    }
    count
}

/// How long a text is where a demand asks: its 字数, but of a text of nothing but digits (and dashes and spaces between them)
/// its digits, for 330000 has not one sign but six.
pub fn measured(text: &str) -> usize {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let only = text.chars().all(|c| c.is_ascii_digit() || c == '-' || c.is_whitespace() || is_invisible(c));
    if only && digits > 0 { digits } else { chars(text) }
}

/// Whether the character is set as part of a Western word. 「·」 and 「×」 stand in Chinese names and sizes as marks of their own.
fn joins_a_run(c: char) -> bool {
    c < '\u{2000}' && !c.is_whitespace() && !matches!(c, '·' | '×')
}

/// Marks without a shape, which come along with pasted text; white space parts runs.
fn is_invisible(c: char) -> bool {
    is_unseen(c) && !c.is_whitespace()
}

#[cfg(test)]
mod tests {
    use super::{chars, measured};

    #[test]
    fn counts_as_word_does() {
        for (text, count) in [
            ("", 0),
            (" \u{3000}\t\r\n", 0),
            ("劳模创新工作室", 7),
            ("你好，世界。", 6),
            ("hello, world", 2),
            ("共3.5万元", 4),
            ("A3双面 80g 纸", 5),
            ("２０２１年", 5),
            ("李·某", 3),
            ("“工匠”……", 6),
            ("𠮷野", 2),
            ("葛\u{e0100}城\u{200b}市", 3),
        ] {
            assert_eq!(chars(text), count, "{text}");
        }
    }

    #[test]
    fn a_number_has_as_many_signs_as_digits() {
        for (text, count) in [
            ("330000", 6),
            ("330 000", 6),
            ("0791-83868361", 12),
            ("３３００００", 6),
            ("A330000", 1),
            ("3.5", 1),
            ("共330000元", 3),
            ("-", 1),
            ("", 0),
        ] {
            assert_eq!(measured(text), count, "{text}");
        }
    }
}
