//! Choices by how they are read: tujia, tuj and tjz find 土家族. A character that is read in several ways fits by each.
//! Not here: choices by their characters (`choice`), and when either is asked (`ui::control`). In the page this comes with the
//! second part of the program, and so does its table: the build script takes it from the `pinyin` crate.

use std::sync::OnceLock;

use super::Choice;

/// A line for each syllable: its letters, then the characters that may be read so; those of GB 2312.
static TABLE: &str = include_str!(concat!(env!("OUT_DIR"), "/pinyin.txt"));

/// The letters of the longest search; nobody types as many.
const LONGEST: usize = 32;

/// The choices that are read as the letters say, as indices: those that begin so, then those with such a part. Other names
/// of a choice count like its own.
pub fn matches(list: &[Choice], query: &str) -> Vec<usize> {
    let letters: String = query.chars().filter(|c| !matches!(c, ' ' | '\'' | '’')).collect();
    if letters.is_empty() || letters.len() > LONGEST || !letters.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return Vec::new();
    }
    let letters = letters.to_ascii_lowercase();
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (index, choice) in list.iter().enumerate() {
        let names = std::iter::once(&choice.name).chain(&choice.aliases).chain(&choice.guesses);
        let at = names.filter_map(|name| place(name, &letters)).min();
        found.extend(at.map(|at| (at.min(1), index)));
    }
    found.sort_unstable();
    found.into_iter().map(|(_, index)| index).collect()
}

/// At which character of a name the letters begin to fit.
fn place(name: &str, letters: &str) -> Option<usize> {
    let signs: Vec<char> = name.chars().collect();
    (0..signs.len()).find(|at| signs.get(*at..).is_some_and(|rest| fits(rest, letters)))
}

/// Whether the letters spell the beginning of a name: of each character all of it or its initial, of the last one any
/// beginning. Marks are passed over.
fn fits(name: &[char], letters: &str) -> bool {
    let Some(first) = letters.chars().next() else { return true };
    let Some((sign, rest)) = name.split_first() else { return false };
    if sign.is_ascii_alphanumeric() {
        return sign.eq_ignore_ascii_case(&first) && fits(rest, letters.get(1..).unwrap_or_default());
    }
    let mut syllables = syllables(*sign).peekable();
    if syllables.peek().is_none() {
        // The first character is the one that is looked for.
        return !sign.is_alphanumeric() && fits(rest, letters);
    }
    syllables.any(|syllable| {
        let initial = if syllable.get(1..2) == Some("h") { 2 } else { 1 };
        let parts = [Some(syllable), syllable.get(..initial), syllable.get(..1)];
        let spelt = |part: &str| letters.strip_prefix(part).is_some_and(|left| fits(rest, left));
        syllable.starts_with(letters) || parts.into_iter().flatten().any(spelt)
    })
}

/// How a character may be read.
fn syllables(sign: char) -> impl Iterator<Item = &'static str> {
    static READINGS: OnceLock<Vec<(char, &'static str)>> = OnceLock::new();
    let all = READINGS.get_or_init(readings);
    let from = all.partition_point(|(known, _)| *known < sign);
    let rest = all.get(from..).unwrap_or_default();
    rest.iter().take_while(move |(known, _)| *known == sign).map(|(_, syllable)| *syllable)
}

/// The table by its characters.
fn readings() -> Vec<(char, &'static str)> {
    let of_line = |line: &'static str| {
        let end = line.find(|c: char| !c.is_ascii()).unwrap_or(line.len());
        let (syllable, signs) = line.split_at_checked(end).unwrap_or((line, ""));
        signs.chars().map(move |sign| (sign, syllable))
    };
    let mut all: Vec<(char, &'static str)> = TABLE.lines().flat_map(of_line).collect();
    all.sort_unstable();
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(names: &[&str], query: &str) -> Vec<String> {
        let choice = |name: &&str| Choice { name: (*name).to_owned(), aliases: Vec::new(), guesses: Vec::new() };
        let list: Vec<Choice> = names.iter().map(choice).collect();
        matches(&list, query).into_iter().map(|at| list[at].name.clone()).collect()
    }

    #[test]
    fn a_choice_is_found_by_how_it_is_read() {
        let list = ["汉族", "土家族", "土族", "壮族", "维吾尔族", "满族"];
        for (query, names) in [
            ("tujia", &["土家族"][..]),
            ("tujiazu", &["土家族"]),
            ("tujz", &["土家族"]),
            ("tjz", &["土家族"]),
            ("tuj", &["土家族"]),
            ("TuJia", &["土家族"]),
            ("tu jia", &["土家族"]),
            ("tu", &["土家族", "土族"]),
            ("tz", &["土族"]),
            ("zhz", &["壮族"]),
            ("zz", &["壮族"]),
            ("wwez", &["维吾尔族"]),
            ("hanz", &["汉族"]),
            ("tujiax", &[]),
            ("x", &[]),
            ("土", &[]),
            ("", &[]),
            ("1", &[]),
        ] {
            assert_eq!(found(&list, query), names, "{query}");
        }
    }

    #[test]
    fn every_reading_of_a_character_fits() {
        let list = ["重庆市", "长沙市", "厦门市", "朝鲜族", "乐山市"];
        for (query, name) in [
            ("chongqing", "重庆市"),
            ("zhongqing", "重庆市"),
            ("cqs", "重庆市"),
            ("zqs", "重庆市"),
            ("changsha", "长沙市"),
            ("zhangsha", "长沙市"),
            ("xiamen", "厦门市"),
            ("shamen", "厦门市"),
            ("cxz", "朝鲜族"),
            ("zhaoxian", "朝鲜族"),
            ("leshan", "乐山市"),
            ("yueshan", "乐山市"),
        ] {
            assert_eq!(found(&list, query), [name], "{query}");
        }
        assert_eq!(found(&["女", "吕梁市"], "nv"), ["女"]);
        assert_eq!(found(&["女", "吕梁市"], "lvliang"), ["吕梁市"]);
        assert_eq!(found(&["女", "吕梁市"], "lul"), ["吕梁市"]);
    }

    #[test]
    fn beginnings_come_first_and_marks_are_passed_over() {
        let list = ["全国劳动模范", "省（部）级劳动模范", "劳动", "农、林、牧、渔业", "IT运维"];
        assert_eq!(found(&list, "laodong"), ["劳动", "全国劳动模范", "省（部）级劳动模范"]);
        assert_eq!(found(&list, "sbjld"), ["省（部）级劳动模范"]);
        assert_eq!(found(&list, "nlmyy"), ["农、林、牧、渔业"]);
        assert_eq!(found(&list, "ityw"), ["IT运维"]);
    }

    #[test]
    fn other_names_are_found_too() {
        let party =
            Choice {
                name: "中共党员".to_owned(), aliases: vec!["党员".to_owned()], guesses: vec!["CPC".to_owned()]
            };
        for query in ["dangyuan", "zgdy", "dy", "cpc"] {
            assert_eq!(matches(std::slice::from_ref(&party), query), [0], "{query}");
        }
    }

    #[test]
    fn every_choice_of_the_standard_lists_can_be_found() {
        for list in crate::kit::nanchang().lists {
            for choice in &list.options {
                let read = |sign: char| syllables(sign).next().is_some() || !sign.is_alphanumeric();
                assert!(choice.name.chars().all(read), "{}", choice.name);
            }
        }
    }
}
