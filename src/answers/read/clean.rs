//! Takes away what nobody typed on purpose: control and zero-width characters, foreign line ends, full-width ASCII.
//! Not here: punctuation of texts; Chinese full-width punctuation is right there.

/// One line: no invisible characters, line ends and tabs as spaces, no white space at the ends.
pub fn line(text: &str) -> String {
    let clean: String = text.chars().filter_map(|c| if breaks(c) { Some(' ') } else { visible(c) }).collect();
    trimmed(clean)
}

/// Several lines: no invisible characters, `\n` line ends, no white space at the lines' ends, no blank lines at the
/// text's ends. Paragraphs keep their indentation.
pub fn block(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if chars.peek() == Some(&'\n') => {}
            '\t' => clean.push('\t'),
            _ if breaks(c) => end_line(&mut clean),
            _ => clean.extend(visible(c)),
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

fn visible(c: char) -> Option<char> {
    match c {
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' => Some(' '),
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => None,
        _ if c.is_control() => None,
        _ => Some(c),
    }
}

fn trimmed(text: String) -> String {
    match text.trim() {
        kept if kept.len() == text.len() => text,
        kept => kept.into(),
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
        ] {
            assert_eq!(line(typed), clean, "{typed:?}");
        }
    }

    #[test]
    fn a_block_keeps_its_paragraphs() {
        let typed = "\r\n \r\n　　一、基本情况。 \r\n\r\n　　二、\u{200b}业绩\r三\u{2028}四\n\n";
        assert_eq!(block(typed), "　　一、基本情况。\n\n　　二、业绩\n三\n四");
        assert_eq!(block("  \n "), "");
    }

    #[test]
    fn full_width_ascii_becomes_half() {
        assert_eq!(half("２０２１．５。１＠ａ　～￥、"), "2021.5.1@a ~¥、");
    }
}
