//! Reads persons' names: Chinese characters of every extension block with `·` (U+00B7) between them, or Latin letters.
//! Not here: whether a font has the characters.

use super::{Change, Outcome, Reason};

/// Reads one name. Between two Chinese characters every dot becomes `·` and spaces go (张 三 is 张三).
pub fn read(typed: &str, line: &str) -> Outcome {
    let name = joined(line);
    match check(&name) {
        Ok(()) => {
            let dotted = line.chars().any(|c| c != '·' && is_dot(c)) && name.contains('·');
            Outcome::settled(typed, name, if dotted { Change::Dots } else { Change::Spaces })
        }
        Err(reason) => Outcome::Unreadable(reason),
    }
}

/// Whether the character is a Chinese one: ideographs of all blocks, 〇, variation selectors behind them, and the
/// private use areas where older systems kept rare ones.
pub fn is_chinese(c: char) -> bool {
    matches!(c, '〇' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}' | '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// The name with each run of dots and spaces in its one spelling.
fn joined(line: &str) -> String {
    let mut name = String::with_capacity(line.len());
    let mut run = String::new();
    for c in line.chars().map(letter) {
        if c.is_whitespace() || is_dot(c) {
            run.push(if c.is_whitespace() { ' ' } else { c });
            continue;
        }
        let chinese = name.chars().last().is_some_and(is_chinese) && is_chinese(c);
        between(&run, chinese, &mut name);
        run.clear();
        name.push(c);
    }
    between(&run, false, &mut name);
    name
}

fn between(run: &str, chinese: bool, name: &mut String) {
    let dotted = run.contains(is_dot);
    match (chinese, dotted) {
        (true, true) => name.push('·'),
        (true, false) => {}
        (false, _) => {
            let spaced = |before: Option<char>, c: char| before == Some(' ') && c == ' ';
            let mut before = None;
            for c in run.chars() {
                if !spaced(before, c) {
                    name.push(c);
                }
                before = Some(c);
            }
        }
    }
}

fn check(name: &str) -> Result<(), Reason> {
    if name.contains(['、', '，', ',', '；', ';', '/']) {
        return Err(Reason::SeveralNames);
    }
    let inner = |c: char| matches!(c, ' ' | '·' | '.' | '-' | '\'' | '’');
    if let Some(other) = name.chars().find(|&c| !is_chinese(c) && !is_latin(c) && !inner(c)) {
        return Err(Reason::NotInAName(other));
    }
    let first = name.chars().next().is_some_and(|c| !inner(c));
    let last = name.chars().last().is_some_and(|c| !inner(c) || c == '.');
    if first && last { Ok(()) } else { Err(Reason::NotAName) }
}

fn is_dot(c: char) -> bool {
    matches!(c, '·' | '.' | '．' | '•' | '・' | '･' | '‧' | '∙' | '⋅' | '▪' | '●')
}

/// The letters of the Latin blocks up to U+024F, without the tables of all the world's letters.
fn is_latin(c: char) -> bool {
    matches!(c, 'A'..='Z' | 'a'..='z' | 'ª' | 'µ' | 'º' | 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ɏ')
}

/// Full-width Latin letters as half-width ones.
fn letter(c: char) -> char {
    match c {
        'Ａ'..='Ｚ' | 'ａ'..='ｚ' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latin_letters_are_the_alphabetic_characters_of_the_latin_blocks() {
        for c in '\0'..'\u{3000}' {
            assert_eq!(is_latin(c), c.is_alphabetic() && u32::from(c) < 0x250, "{c:?}");
        }
    }

    #[test]
    fn reads_names() {
        for (typed, stored) in [
            ("张三", "张三"),
            ("张 三", "张三"),
            ("张　三", "张三"),
            ("阿卜杜拉·买买提", "阿卜杜拉·买买提"),
            ("阿卜杜拉•买买提", "阿卜杜拉·买买提"),
            ("阿卜杜拉．买买提", "阿卜杜拉·买买提"),
            ("阿卜杜拉.买买提", "阿卜杜拉·买买提"),
            ("阿卜杜拉 ・ 买买提", "阿卜杜拉·买买提"),
            ("John  Smith", "John Smith"),
            ("J. Smith", "J. Smith"),
            ("Ｊｏｈｎ", "John"),
            ("𠮷田", "𠮷田"),
            ("㛃", "㛃"),
            ("José", "José"),
        ] {
            assert_eq!(read(typed, typed).stored(typed), stored, "{typed}");
        }
        assert!(matches!(read("阿•买", "阿•买"), Outcome::Normalised { how: Change::Dots, .. }));
        assert!(matches!(read("张 三", "张 三"), Outcome::Normalised { how: Change::Spaces, .. }));
    }

    #[test]
    fn refuses_other_texts() {
        for (typed, reason) in [
            ("张三、李四", Reason::SeveralNames),
            ("张三（组长）", Reason::NotInAName('（')),
            ("张3", Reason::NotInAName('3')),
            ("·张三", Reason::NotAName),
            ("·", Reason::NotAName),
            ("张三·", Reason::NotAName),
        ] {
            assert_eq!(read(typed, typed), Outcome::Unreadable(reason), "{typed}");
        }
    }
}
