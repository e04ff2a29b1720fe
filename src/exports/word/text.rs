//! Words as paragraphs and runs, lengths as Word counts them.

use super::markup::{MarkupParagraph, Run, RunPiece, Spacing};
use crate::paper::WrappedText;
use crate::unseen;

/// Twentieths of a point, which is what Word measures in.
#[expect(clippy::cast_possible_truncation, reason = "no sheet of paper is so long")]
pub fn twips(millimetres: f64) -> i32 {
    (millimetres * 1440.0 / 25.4).round() as i32
}

/// The same for lengths that cannot be negative.
pub fn length(millimetres: f64) -> u32 {
    u32::try_from(twips(millimetres)).unwrap_or_default()
}

/// Lengths one after the other. Each is rounded where it ends, so that their sum is never a whole twip off.
pub fn lengths(all: &[f64]) -> Vec<u32> {
    let ends = all.iter().scan(0.0, |end, length| {
        *end += length;
        Some(self::length(*end))
    });
    ends.scan(0, |from, end| Some(end - std::mem::replace(from, end))).collect()
}

/// A text as it is shown, without the characters that XML cannot hold.
pub fn held(text: &str) -> String {
    let holds = |c: &char| matches!(c, '\t' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..);
    unseen::shown(text).chars().filter(holds).collect()
}

/// Stands for a line end within a paragraph; XML cannot hold it, so that nobody can have typed it.
const LINE_END: char = '\u{B}';

/// A run of words.
pub fn run(text: &str) -> Run {
    let parts = text.split(LINE_END).map(|part| RunPiece::Words(held(part)));
    let pieces = parts.flat_map(|part| [RunPiece::LineEnd, part]).skip(1).collect();
    Run { look: None, pieces }
}

/// Words with the line ends that Word would not find: where a run of Latin letters or digits has no room in its cell,
/// `paper` breaks 1975.03 after the point, and Word wherever the line is full.
pub fn kept(words: &WrappedText) -> String {
    let (text, mut rest) = (&*words.text, &*words.text);
    let (mut kept, mut end) = (String::new(), 0);
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_graphic());
    for line in &words.lines {
        let begin = text.len() - rest.len();
        let (part, after) = shown(rest, std::slice::from_ref(line));
        if begin == end && latin(kept.chars().next_back()) && latin(part.chars().next()) {
            kept.push(LINE_END);
        }
        kept.push_str(text.get(end..begin).unwrap_or_default());
        kept.push_str(part);
        (rest, end) = (after, begin + part.len());
    }
    kept + text.get(end..).unwrap_or_default()
}

/// A paragraph in a style.
pub fn paragraph(style: &'static str, text: &str) -> MarkupParagraph {
    let runs = if text.is_empty() { Vec::new() } else { vec![run(text)] };
    MarkupParagraph { style, runs, ..MarkupParagraph::default() }
}

/// Lines of exactly so many mm, with so many mm free above the first.
pub fn spacing(pitch: f64, above: f64) -> Spacing {
    Spacing { before: length(above), line: Some(length(pitch).max(20)) }
}

/// Room of so many mm, a point at least; what begins with it may begin a page.
pub fn room(height: f64, begins_page: bool) -> MarkupParagraph {
    MarkupParagraph { spacing: Some(spacing(height, 0.0)), begins_page, ..paragraph("Room", "") }
}

/// The part of a text that these lines show, spaces at broken lines included, and the rest, which stands overleaf.
pub fn shown<'a>(text: &'a str, lines: &[String]) -> (&'a str, &'a str) {
    let mut left: usize = lines.iter().map(|line| line.chars().filter(|c| !is_gap(*c)).count()).sum();
    let end = text.char_indices().find(|(_, c)| {
        let past = left == 0;
        left -= usize::from(!past && !is_gap(*c));
        past
    });
    let (shown, rest) = text.split_at(end.map_or(text.len(), |(at, _)| at));
    (shown, rest.trim_start_matches(is_gap))
}

fn is_gap(c: char) -> bool {
    matches!(c, ' ' | '\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_keep_their_sum() {
        let all = [10.1; 17];
        assert_eq!(lengths(&all).iter().sum::<u32>(), length(171.7));
        assert!(lengths(&all).iter().all(|one| [572, 573].contains(one)));
    }

    #[test]
    fn characters_that_xml_forbids_are_left_out() {
        assert_eq!(held("甲\u{0}乙\u{B}丙\u{FFFE}\u{FFFF}丁\t😀𠮷"), "甲〔U+0000〕乙〔U+000B〕丙丁\t😀𠮷");
    }

    #[test]
    fn only_latin_runs_are_broken_by_force() {
        for (text, lines, expected) in [
            ("1975.03", &["1975.", "03"][..], "1975.\u{B}03"),
            ("劳模创新", &["劳模", "创新"], "劳模创新"),
            ("abc def", &["abc", "def"], "abc def"),
            ("甲\n1975.03\n", &["甲", "1975.", "03"], "甲\n1975.\u{B}03\n"),
            ("12\n34", &["12", "34"], "12\n34"),
            ("", &[], ""),
        ] {
            let lines = lines.iter().map(|line| (*line).to_owned()).collect();
            assert_eq!(kept(&WrappedText { text: text.to_owned(), lines, place: None }), expected);
        }
    }

    #[test]
    fn a_text_over_pages_is_there_once() {
        let lines = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>();
        let (first, rest) = shown("　　abc def ghi\n\n乙丙丁", &lines(&["　　abc", "def"]));
        assert_eq!((first, rest), ("　　abc def", "ghi\n\n乙丙丁"));
        let (second, rest) = shown(rest, &lines(&["ghi", "", "乙丙"]));
        assert_eq!((second, rest), ("ghi\n\n乙丙", "丁"));
        assert_eq!(shown(rest, &lines(&["丁"])), ("丁", ""));
    }
}
