//! 字数 as Word counts it, the count that 「不少于1000字」 means.
//! Not here: what length a notice demands.

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

/// Whether the character is set as part of a Western word. 「·」 and 「×」 stand in Chinese names and sizes as marks of their own.
fn joins_a_run(c: char) -> bool {
    c < '\u{2000}' && !c.is_whitespace() && !matches!(c, '·' | '×')
}

/// Marks without a shape, which come along with pasted text: joiners, the byte order mark, variation selectors.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

#[cfg(test)]
mod tests {
    use super::chars;

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
}
