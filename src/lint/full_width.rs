//! Full-width signs where plain ones belong: an input method for Chinese writes `＝“”，（）` unless it is set otherwise.
//! Not here: the same signs inside of quotation marks, where they are words.

use crate::notice::Notation;

/// Signs as they are written, each with the plain one.
pub(super) type Signs = Vec<(char, &'static str)>;

/// The quotation marks of TOML, the longer first.
const TOML: &[&str] = &["\"\"\"", "'''", "\"", "'"];

const PLAIN: &str = "!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~";

/// The plain sign that a full-width one stands for.
fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{ff01}'..='\u{ff5e}' => {
            let at = (u32::from(c) - 0xff01) as usize;
            return PLAIN.get(at..=at);
        }
        '“' | '”' | '„' | '「' | '」' | '『' | '』' => "\"",
        '‘' | '’' => "'",
        '、' => ",",
        '。' => ".",
        '【' | '〔' => "[",
        '】' | '〕' => "]",
        '–' | '—' | '−' => "-",
        '×' => "*",
        '÷' => "/",
        '≤' => "<=",
        '≥' => ">=",
        '≠' => "!=",
        '\u{3000}' | '\u{a0}' => " ",
        _ => return None,
    })
}

/// Those of an expression, each once.
pub(super) fn in_expression(source: &str) -> Signs {
    let mut found = Signs::new();
    found_in(source, &["\"", "'"], "", &mut |_, signs| add(&mut found, signs));
    found
}

/// Those of a definition, each once a line, with where the first of the line stands.
pub(super) fn in_definition(text: &str, notation: Notation) -> Vec<(usize, Signs)> {
    let mut lines: Vec<(usize, usize, Signs)> = Vec::new();
    let (quotes, comment): (&[&str], _) = match notation {
        Notation::Toml => (TOML, "#"),
        Notation::Json => (&["\""], ""),
    };
    let mut line = (0, 0);
    found_in(text, quotes, comment, &mut |at, signs| {
        let more = text.get(line.0..at).unwrap_or_default().matches('\n').count();
        line = (at, line.1 + more);
        match lines.last_mut() {
            Some((number, _, known)) if *number == line.1 => add(known, signs),
            _ => lines.push((line.1, at, signs)),
        }
    });
    lines.into_iter().map(|(_, at, signs)| (at, signs)).collect()
}

/// A TOML text with plain signs instead, on the same lines.
pub(super) fn mended(text: &str) -> String {
    let mut found = Vec::new();
    found_in(text, TOML, "#", &mut |at, signs| found.push((at, signs)));
    let (mut mended, mut end) = (String::with_capacity(text.len()), 0);
    for (at, signs) in found {
        // A quotation that is left open stays so: where it should end is not known.
        if let [(sign, plain)] = signs.as_slice()
            && text.get(at..).is_some_and(|rest| rest.starts_with(*sign))
        {
            mended.push_str(text.get(end..at).unwrap_or_default());
            mended.push_str(plain);
            end = at + sign.len_utf8();
        }
    }
    mended + text.get(end..).unwrap_or_default()
}

fn add(known: &mut Signs, more: Signs) {
    more.into_iter().for_each(|sign| {
        if !known.contains(&sign) {
            known.push(sign);
        }
    });
}

/// Gives each stretch's signs outside of quotation marks and comments, with where it begins. Of a quotation that its line
/// leaves open, the full-width quotation marks count: one of them was to close it.
fn found_in(text: &str, quotes: &[&str], comment: &str, give: &mut dyn FnMut(usize, Signs)) {
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        if let Some(quote) = quotes.iter().find(|quote| rest.starts_with(**quote)) {
            let inside = rest.get(quote.len()..).unwrap_or_default();
            let (length, closed) = quoted(inside, quote);
            if !closed {
                let marks = |c: char| plain(c).filter(|plain| ["\"", "'"].contains(plain)).map(|plain| (c, plain));
                let signs: Signs = inside.get(..length).unwrap_or_default().chars().filter_map(marks).collect();
                if !signs.is_empty() {
                    give(at, signs);
                }
            }
            at += quote.len() + length + if closed { quote.len() } else { 0 };
        } else if !comment.is_empty() && rest.starts_with(comment) {
            at += rest.find('\n').unwrap_or(rest.len());
        } else {
            let c = rest.chars().next().unwrap_or_default();
            if let Some(plain) = plain(c) {
                give(at, vec![(c, plain)]);
            }
            at += c.len_utf8();
        }
    }
}

/// How long a quotation is without its marks, and whether it is closed: a short one on its line, a long one anywhere.
fn quoted(inside: &str, quote: &str) -> (usize, bool) {
    let escapes = quote.starts_with('"');
    let mut at = 0;
    while let Some(rest) = inside.get(at..).filter(|rest| !rest.is_empty()) {
        if rest.starts_with(quote) {
            return (at, true);
        }
        let mut chars = rest.chars();
        match chars.next() {
            Some('\n') if quote.len() == 1 => return (at, false),
            Some('\\') if escapes => at += 1 + chars.next().filter(|c| *c != '\n').map_or(0, char::len_utf8),
            c => at += c.map_or(1, char::len_utf8),
        }
    }
    (at, false)
}

/// What they are, in English.
pub(super) fn english(signs: &Signs) -> String {
    let sign = |(written, plain): &(char, &str)| match *plain {
        " " => "a full-width space instead of a plain one".to_owned(),
        plain => format!("{written} instead of {plain}"),
    };
    format!("full-width signs: {}", signs.iter().map(sign).collect::<Vec<_>>().join(", "))
}

/// The same in Chinese, and what to do. Quotation marks around quotation marks could not be distinguished.
pub(super) fn chinese(signs: &Signs) -> String {
    let sign = |(written, plain): &(char, &str)| match *plain {
        " " => "全角空格应写半角空格".to_owned(),
        plain => format!("{written} 应写 {plain}"),
    };
    let signs = signs.iter().map(sign).collect::<Vec<_>>().join("，");
    format!("这里用了全角符号：{signs}。请改成半角（切换到英文输入法）。")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_in_quotation_marks_are_words() {
        for (source, expected) in [
            ("a == \"甲，（乙）\" && b == '“丙”'", ""),
            ("a ＝＝ “甲” ＆＆ size（b）＞１", "＝= “\" ”\" ＆& （( ）) ＞> １1"),
            ("a == \"甲” && b", "”\""),
            ("a ≥ 3　", "≥>= \u{3000} "),
            ("a == \"甲\\\"，\" && true", ""),
            ("姓名", ""),
        ] {
            let found: Vec<String> = in_expression(source).iter().map(|(c, plain)| format!("{c}{plain}")).collect();
            assert_eq!(found.join(" "), expected, "{source}");
        }
    }

    #[test]
    fn each_line_is_reported_once() {
        let text = "a ＝ “甲”\nb = \"“乙”\" # ，\nc = '''\n“，\n'''\nd = [“丙”，“丁”]\ne = \"戊”\n";
        let lines: Vec<usize> = in_definition(text, Notation::Toml)
            .iter()
            .map(|(at, _)| text.get(..*at).unwrap().matches('\n').count() + 1)
            .collect();
        assert_eq!(lines, [1, 6, 7]);
    }
}
