//! How wide printed words are, and where their lines break. Widths count half ems, so that sums are exact: a Chinese
//! character is 2, a Latin letter 1, as in 仿宋.
//! Not here: where the lines stand on the page (`drawing`).

use crate::unseen;

/// Millimetres of an em at a type size in points.
pub fn em(point: f64) -> f64 {
    point * 25.4 / 72.0
}

/// How many half ems fit into so many millimetres.
pub fn halves(room: f64, em: f64) -> usize {
    // A width that is an exact number of characters must not lose one to rounding.
    (room / em * 2.0 + 1e-6) as usize
}

/// The width of a text in half ems.
pub fn width(text: &str) -> usize {
    text.chars().map(advance).sum()
}

/// Breaks a text into lines of at most so many half ems. A line begins with no closing mark and ends with no opening one;
/// a run of Latin letters and digits breaks only where it is longer than a line. An empty text has no lines.
pub fn wrap(text: &str, room: usize) -> Vec<String> {
    let mut lines = Vec::new();
    if !text.is_empty() {
        text.split('\n').for_each(|paragraph| wrap_paragraph(paragraph, room.max(2), &mut lines));
    }
    lines
}

/// How far lines, which a text was broken into, reach into it, in bytes. Spaces and breaks at the ends of lines are not in
/// them.
pub fn reach(text: &str, lines: &[String]) -> usize {
    let counts = |c: &char| !matches!(c, ' ' | '\n');
    let signs = lines.iter().flat_map(|line| line.chars()).filter(counts).count();
    let ends = text.char_indices().filter(|(_, c)| counts(c)).map(|(at, c)| at + c.len_utf8());
    if signs == 0 { 0 } else { ends.take(signs).last().unwrap_or(0) }
}

/// A text as it can be printed: other line ends become `\n`, tabs spaces, what nobody sees a mark.
pub fn printable(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n").replace('\t', " ");
    // Full-width spaces at the end may be a blank to write in.
    let text = text.trim_end_matches([' ', '\n']);
    unseen::shown(text).into_owned()
}

fn wrap_paragraph(paragraph: &str, room: usize, lines: &mut Vec<String>) {
    let (mut line, mut used) = (String::new(), 0);
    let mut add = |text: &str| {
        // A space at the end of a line needs no room.
        if used > 0 && used + width(text.trim_end_matches(' ')) > room {
            lines.push(std::mem::take(&mut line).trim_end_matches(' ').to_owned());
            used = 0;
        }
        line.push_str(text);
        used += width(text);
    };
    for unit in Units(paragraph) {
        for part in parts(unit, room) {
            if width(part.trim_end_matches(' ')) <= room {
                add(part);
            } else {
                part.chars().for_each(|c| add(c.encode_utf8(&mut [0; 4])));
            }
        }
    }
    lines.push(line.trim_end_matches(' ').to_owned());
}

/// What is longer than a line breaks after a mark, like 1975.03, before it breaks anywhere.
fn parts(unit: &str, room: usize) -> Vec<&str> {
    if width(unit) <= room { vec![unit] } else { unit.split_inclusive(['.', '-', '/', '@', '_']).collect() }
}

/// The pieces of a paragraph that stay together.
struct Units<'a>(&'a str);

impl<'a> Iterator for Units<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let pairs = self.0.char_indices().zip(self.0.chars().skip(1));
        let end = pairs.into_iter().find(|((_, before), after)| may_break(*before, *after));
        let end = end.map_or(self.0.len(), |((at, before), _)| at + before.len_utf8());
        let (unit, rest) = self.0.split_at(end);
        self.0 = rest;
        (!unit.is_empty()).then_some(unit)
    }
}

fn may_break(before: char, after: char) -> bool {
    let kept = after == ' ' || advance(after) == 0 || never_first(after) || never_last(before);
    let run = |c: char| c.is_ascii_graphic() || matches!(c, '—' | '…');
    !(kept || run(before) && run(after))
}

fn never_first(c: char) -> bool {
    "。，、；：）」』”’！？》〉】〕］｝·％,.;:!?)]}%".contains(c)
}

fn never_last(c: char) -> bool {
    // A joiner makes one picture of two.
    "（「『“‘《〈【〔［｛([{□☑\u{200D}".contains(c)
}

/// Chinese fonts give every sign of GB 2312 a full em, Greek and Cyrillic included; what stands below them is Latin.
fn advance(c: char) -> usize {
    match c {
        '·' | '×' | '÷' | '±' | '°' | '§' | '¨' => 2,
        '\u{300}'..='\u{36F}' | '\u{200B}'..='\u{200F}' | '\u{FE00}'..='\u{FE0F}' => 0,
        c if c < '\u{300}' => 1,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_where_chinese_lines_may() {
        for (text, room, lines) in [
            ("", 8, &[][..]),
            ("劳模创新工作室", 8, &["劳模创新", "工作室"]),
            ("劳模创新，工作室", 8, &["劳模创", "新，工作", "室"]),
            ("劳模创（新）", 8, &["劳模创", "（新）"]),
            ("获“五一”奖章", 8, &["获“五", "一”奖章"]),
            ("甲\n\n乙", 8, &["甲", "", "乙"]),
            ("□技术攻关□其他", 10, &["□技术攻关", "□其他"]),
            ("□技术攻关□其他", 12, &["□技术攻关", "□其他"]),
            ("完成率98.5%以上", 10, &["完成率", "98.5%以上"]),
            ("共三项（2021）", 8, &["共三项", "（2021）"]),
            ("中国——东盟", 8, &["中国——", "东盟"]),
            ("国际　　个", 10, &["国际　　个"]),
        ] {
            assert_eq!(wrap(text, room), lines, "{text}");
        }
    }

    #[test]
    fn latin_runs_stay_whole_unless_longer_than_a_line() {
        assert_eq!(wrap("采用PLC控制", 6), ["采用", "PLC控", "制"]);
        assert_eq!(wrap("abc def ghi", 7), ["abc def", "ghi"]);
        assert_eq!(wrap("见abcdefghijk", 8), ["见abcdef", "ghijk"]);
        assert_eq!(wrap("1975.03", 6), ["1975.", "03"]);
        assert_eq!(wrap("。。。。。。", 4), ["。。", "。。", "。。"]);
    }

    #[test]
    fn no_line_is_wider_than_its_room_and_nothing_is_lost() {
        let text = "2021年，全市“五一”劳动奖章（含 PLC-S7-1200 项目）获得者：张三、李四；完成率98.5%……。";
        for room in 2..60 {
            let lines = wrap(text, room);
            assert!(lines.iter().all(|line| width(line) <= room), "{room}: {lines:?}");
            assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
        }
    }

    #[test]
    fn lines_reach_into_their_text() {
        let text = "甲乙 丙丁\n\n戊 abc 己";
        for room in 2..20 {
            let lines = wrap(text, room);
            for kept in 0..=lines.len() {
                let (held, rest) = text.split_at(reach(text, &lines[..kept]));
                let bare = |text: &str| text.replace([' ', '\n'], "");
                assert_eq!(bare(held), bare(&lines[..kept].concat()), "{room}");
                assert_eq!(bare(rest), bare(&lines[kept..].concat()), "{room}");
            }
        }
    }

    #[test]
    fn a_picture_of_two_is_not_broken() {
        assert_eq!(wrap("工人👩\u{200D}🔧工人", 6), ["工人", "👩\u{200D}🔧工", "人"]);
    }

    #[test]
    fn what_cannot_be_printed_is_left_out() {
        assert_eq!(printable("甲\r\n乙\t丙\u{0}\n"), "甲\n乙 丙〔U+0000〕");
    }
}
