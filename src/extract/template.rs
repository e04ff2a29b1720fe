//! A template run backwards: from what stands in a cell to what was filled into its blanks. White space and the strokes that
//! are printed to write on may stand anywhere between printed words.
//! Not here: filling a template (`paper`).

use crate::notice::{TemplatePiece, pieces, stretches};

/// Longer texts are no words with blanks between, in characters.
const LONGEST: usize = 1000;
/// Ways in which a line may fit; of more nobody can say which was meant.
const MOST_WAYS: usize = 64;
/// Parts in brackets that are tried with and without.
const MOST_OPTIONAL: usize = 4;

/// What a text says by a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Backward {
    /// What stands in each blank, without white space around it.
    Filled(Vec<(String, String)>),
    /// The words that are printed around the blanks are not there.
    OtherPrint,
    /// The printed words part it in more than one way.
    Ambiguous,
}

/// What stands in each blank of a template.
pub(super) type FilledBlanks = Vec<(String, String)>;

/// Runs a template backwards.
pub(super) fn backward(template: &str, text: &str) -> Backward {
    let mut outcome = Backward::OtherPrint;
    for Variant { pieces, .. } in variants(template) {
        match fitted(&pieces, text) {
            filled @ Backward::Filled(_) => return filled,
            Backward::Ambiguous => outcome = Backward::Ambiguous,
            Backward::OtherPrint => {}
        }
    }
    outcome
}

/// Every way in which a line fits a template, for each choice of its parts in brackets, the fullest first; none of a choice that
/// it fits in too many, or without a part whose words stand in the line: 2018年 may be a year whose title nobody wrote.
pub(super) fn ways(template: &str, line: &str) -> Vec<Vec<FilledBlanks>> {
    let lacks =
        |part: &&str| !pieces(part).iter().any(|it| matches!(it, TemplatePiece::Words(it) if line.contains(it)));
    let fit = |it: &Variant<'_>| it.left_out.iter().all(lacks);
    variants(template).map(|it| if fit(&it) { ways_of(&it.pieces, line) } else { Vec::new() }).collect()
}

/// A template with some of its parts in brackets.
struct Variant<'a> {
    pieces: Vec<TemplatePiece<'a>>,
    left_out: Vec<&'a str>,
}

/// A template with and without its parts in brackets, the whole of it first.
fn variants(template: &str) -> impl Iterator<Item = Variant<'_>> {
    let parts: Vec<(&str, &str)> = stretches(template).collect();
    let optional = parts.iter().filter(|(_, part)| part.contains('{')).count().min(MOST_OPTIONAL);
    (0..1_u32 << optional).map(move |without| {
        let mut nth = 0;
        let mut variant = Variant { pieces: Vec::new(), left_out: Vec::new() };
        for (always, part) in &parts {
            variant.pieces.extend(pieces(always));
            if part.contains('{') {
                if nth < MOST_OPTIONAL && without & (1 << nth) != 0 {
                    variant.left_out.push(*part);
                } else {
                    variant.pieces.extend(pieces(part));
                }
                nth += 1;
            } else if !part.is_empty() {
                let brackets = [TemplatePiece::Words("["), TemplatePiece::Words(part), TemplatePiece::Words("]")];
                variant.pieces.extend(brackets);
            }
        }
        variant
    })
}

/// Whether a text has the words that a template prints; none where it prints none.
pub(super) fn has_words_of(template: &str, text: &str) -> bool {
    let words = |(always, optional): (&str, &str)| {
        let words =
            |piece: &TemplatePiece<'_>| matches!(piece, TemplatePiece::Words(words) if !trimmed(words).is_empty());
        pieces(always).iter().any(words) || pieces(optional).iter().any(words)
    };
    stretches(template).any(words) && !matches!(backward(template, text), Backward::OtherPrint)
}

/// A text without white space and strokes around it. A single stroke right at a letter is a part of the text: nobody draws so
/// short a line to write on.
pub(super) fn trimmed(text: &str) -> &str {
    let from = text.len() - text.trim_start_matches(is_room).len();
    let to = text.trim_end_matches(is_room).len();
    if from >= to {
        return "";
    }
    let (before, after) = (text.get(..from).unwrap_or_default(), text.get(to..).unwrap_or_default());
    text.get(from - own_stroke(before.chars().rev())..to + own_stroke(after.chars())).unwrap_or_default()
}

/// How many bytes a text has of what stands around it, from the nearest sign on: a stroke that stands alone.
fn own_stroke(mut around: impl Iterator<Item = char>) -> usize {
    match (around.next(), around.next()) {
        (Some(stroke), further) if is_stroke(stroke) && !further.is_some_and(is_stroke) => stroke.len_utf8(),
        _ => 0,
    }
}

fn is_stroke(c: char) -> bool {
    matches!(c, '_' | '＿')
}

/// What may stand anywhere around printed words: white space and the strokes to write on.
pub fn is_room(c: char) -> bool {
    c.is_whitespace() || is_stroke(c) || matches!(c, '\u{200b}' | '\u{feff}')
}

/// A character as it is compared: half width.
pub fn plain(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

/// Where printed words end that begin exactly here; white space may stand within them.
pub(super) fn after_words(text: &[char], at: usize, words: &str) -> Option<usize> {
    let mut at = at;
    for wanted in words.chars().filter(|c| !is_room(*c)) {
        while text.get(at).is_some_and(|c| is_room(*c)) {
            at += 1;
        }
        if text.get(at).is_none_or(|c| plain(*c) != plain(wanted)) {
            return None;
        }
        at += 1;
    }
    Some(at)
}

/// The only way in which a text has these pieces from its beginning to its end.
fn fitted(pieces: &[TemplatePiece<'_>], text: &str) -> Backward {
    // A single blank takes any text as it is.
    if let [TemplatePiece::Blank(id)] = pieces {
        return Backward::Filled(vec![((*id).to_owned(), trimmed(text).to_owned())]);
    }
    if text.len() > 4 * LONGEST {
        return Backward::OtherPrint;
    }
    let text: Vec<char> = text.chars().collect();
    let ends = text.iter().rposition(|c| !is_room(*c)).map_or(0, |at| at + 1);
    // For each piece and place: in how many ways the rest fits, at most two.
    let mut ways = vec![vec![0_u8; text.len() + 2]; pieces.len() + 1];
    let get =
        |ways: &[Vec<u8>], piece: usize, at: usize| ways.get(piece).and_then(|it| it.get(at)).copied().unwrap_or(0);
    for at in ends..=text.len() {
        set(&mut ways, pieces.len(), at, 1);
    }
    for (piece, of) in pieces.iter().enumerate().rev() {
        let behind = next(pieces, piece);
        // Ways in which a blank that begins here or before ends further on.
        let mut further = 0;
        for at in (0..=text.len()).rev() {
            let count = match (of, behind) {
                (TemplatePiece::Words(words), _) => {
                    next_words(&text, at, words).map_or(0, |end| get(&ways, piece + 1, end))
                }
                (TemplatePiece::Blank(_), Some(TemplatePiece::Words(words))) => {
                    if begins(&text, at, words) {
                        further = (further + get(&ways, piece + 1, at)).min(2);
                    }
                    further
                }
                (TemplatePiece::Blank(_), _) => {
                    let ends = ends_of_blank(pieces, piece, &text, at, ends);
                    ends.into_iter().map(|end| get(&ways, piece + 1, end)).fold(0, |sum, it| (sum + it).min(2))
                }
            };
            set(&mut ways, piece, at, count);
        }
    }
    match get(&ways, 0, 0) {
        0 => return Backward::OtherPrint,
        1 => {}
        _ => return Backward::Ambiguous,
    }
    let (mut at, mut filled) = (0, Vec::new());
    for (piece, of) in pieces.iter().enumerate() {
        match of {
            TemplatePiece::Words(words) => at = next_words(&text, at, words).unwrap_or(at),
            TemplatePiece::Blank(id) => {
                let after = ends_of_blank(pieces, piece, &text, at, ends);
                let end = after.into_iter().find(|end| get(&ways, piece + 1, *end) > 0).unwrap_or(at);
                let value: String = text.get(at..end).unwrap_or_default().iter().collect();
                filled.push(((*id).to_owned(), trimmed(&value).to_owned()));
                at = end;
            }
        }
    }
    Backward::Filled(filled)
}

/// Every way in which a line has these pieces from its beginning to its end.
fn ways_of(pieces: &[TemplatePiece<'_>], line: &str) -> Vec<FilledBlanks> {
    if line.len() > 4 * LONGEST {
        return Vec::new();
    }
    let text: Vec<char> = line.chars().collect();
    let ends = text.iter().rposition(|c| !is_room(*c)).map_or(0, |at| at + 1);
    let mut ways: Vec<(usize, FilledBlanks)> = vec![(0, Vec::new())];
    for (piece, of) in pieces.iter().enumerate() {
        let mut further = Vec::new();
        for (at, filled) in ways {
            match of {
                TemplatePiece::Words(words) => {
                    further.extend(next_words(&text, at, words).map(|end| (end, filled)));
                }
                TemplatePiece::Blank(id) => {
                    for end in ends_of_blank(pieces, piece, &text, at, ends) {
                        let value: String = text.get(at..end).unwrap_or_default().iter().collect();
                        let blank = ((*id).to_owned(), trimmed(&value).to_owned());
                        further.push((end, [filled.as_slice(), &[blank]].concat()));
                        if further.len() > MOST_WAYS {
                            return Vec::new();
                        }
                    }
                }
            }
        }
        ways = further;
    }
    ways.into_iter().filter(|(at, _)| *at >= ends).map(|(_, filled)| filled).collect()
}

fn set(ways: &mut [Vec<u8>], piece: usize, at: usize, count: u8) {
    if let Some(there) = ways.get_mut(piece).and_then(|it| it.get_mut(at)) {
        *there = count;
    }
}

/// Words after white space.
fn next_words(text: &[char], at: usize, words: &str) -> Option<usize> {
    let begun = text.iter().skip(at).position(|c| !is_room(*c)).map_or(text.len(), |skipped| at + skipped);
    if words.chars().all(is_room) { Some(at) } else { after_words(text, begun, words) }
}

/// What stands behind a piece, white space aside.
fn next<'a>(pieces: &'a [TemplatePiece<'a>], piece: usize) -> Option<TemplatePiece<'a>> {
    let room = |it: &&TemplatePiece<'_>| !matches!(it, TemplatePiece::Words(words) if words.chars().all(is_room));
    pieces.iter().skip(piece + 1).find(room).copied()
}

/// Whether printed words begin exactly here.
fn begins(text: &[char], at: usize, words: &str) -> bool {
    text.get(at).is_some_and(|c| !is_room(*c)) && after_words(text, at, words).is_some()
}

/// Where a blank can end: before the first sign of the words behind it, or at the end of the text.
fn ends_of_blank(pieces: &[TemplatePiece<'_>], piece: usize, text: &[char], at: usize, ends: usize) -> Vec<usize> {
    match next(pieces, piece) {
        None => vec![text.len()],
        Some(TemplatePiece::Words(words)) => (at..text.len()).filter(|end| begins(text, *end, words)).collect(),
        // Two blanks without a word between: nothing tells where one ends.
        Some(TemplatePiece::Blank(_)) if ends <= at => vec![at],
        Some(TemplatePiece::Blank(_)) => vec![at, ends],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(template: &str, text: &str, expected: &[&str]) {
        let Backward::Filled(filled) = backward(template, text) else {
            panic!("{template} {text}: {:?}", backward(template, text))
        };
        assert_eq!(filled.iter().map(|(_, value)| value.as_str()).collect::<Vec<_>>(), expected, "{template} {text}");
    }

    #[test]
    fn blanks_are_read_back() {
        check("{a}", "  甲 乙\n丙 ", &["甲 乙\n丙"]);
        for (text, expected) in [
            ("", ""),
            ("_", ""),
            ("____", ""),
            ("__ 甲 __", "甲"),
            ("_a@b.cn", "_a@b.cn"),
            (" 甲_ ", "甲_"),
            ("_ 甲__", "甲"),
        ] {
            check("{a}", text, &[expected]);
        }
        check("{a}项", "7项", &["7"]);
        check("{a}项", "项", &[""]);
        check("国际{a}个", "国际 0 个", &["0"]);
        check("国际{a}个", "国　际__3__个", &["3"]);
        check("[{a}人/{b}平方米]", "7人／90平方米", &["7", "90"]);
        check("[{a}人/{b}平方米]", "", &[]);
        check("[{a}年]{b}", "2019年劳模", &["2019", "劳模"]);
        check(
            "共{a}人，平均年龄{b}岁。其中：男{c}人，女{d}人",
            "共 9 人,平均年龄 37 岁。其中:男 7 人，女 人",
            &["9", "37", "7", ""],
        );
        check(
            "申报单位：{a}（公章）申报日期：{b}",
            "申报单位：甲(公章)     申报日期：2012年5月8日",
            &["甲", "2012年5月8日"],
        );
    }

    #[test]
    fn a_line_has_every_way_in_which_it_fits() {
        let filled = |values: &[&str]| -> FilledBlanks {
            ["a", "b"].iter().zip(values).map(|(id, value)| ((*id).to_owned(), (*value).to_owned())).collect()
        };
        assert_eq!(ways("{a}年{b}", "2018年 劳模"), [[filled(&["2018", "劳模"])]]);
        assert_eq!(
            ways("{a}年{b}", "2018年青年标兵"),
            [[filled(&["2018", "青年标兵"]), filled(&["2018年青", "标兵"])]]
        );
        assert_eq!(ways("{a}年{b}", "劳模"), [[] as [FilledBlanks; 0]]);
        assert_eq!(ways("{a}年{b}", &"年".repeat(900)), [[] as [FilledBlanks; 0]]);
        let without = vec![("b".to_owned(), "劳模".to_owned())];
        assert_eq!(ways("[{a}年]{b}", "劳模"), [Vec::new(), vec![without]]);
        assert_eq!(ways("[{a}年]{b}", "2018年"), [vec![filled(&["2018", ""])], Vec::new()]);
    }

    #[test]
    fn strokes_to_write_on_are_no_part_of_what_is_written() {
        for (text, expected) in
            [("____甲____", "甲"), ("_甲_", "_甲_"), ("__ 甲_乙 __", "甲_乙"), ("_", ""), ("____", "")]
        {
            check("姓名：{a}", &["姓名：", text].concat(), &[expected]);
            check("姓名：{a}（章）", &["姓名：", text, "（章）"].concat(), &[expected]);
        }
    }

    #[test]
    fn what_does_not_fit_or_fits_twice_is_said() {
        assert_eq!(backward("{a}项", "7"), Backward::OtherPrint);
        assert_eq!(backward("国际{a}个", "国家3个"), Backward::OtherPrint);
        assert_eq!(backward("{a}项", "3项，其中1"), Backward::OtherPrint);
        assert_eq!(backward("{a}人{b}人", "1人2人3人"), Backward::Ambiguous);
        assert!(matches!(backward("{a}", &"甲".repeat(9000)), Backward::Filled(_)));
        assert_eq!(backward("{a}项", &"项".repeat(9000)), Backward::OtherPrint);
        assert!(has_words_of("{a}年", "2018年") && !has_words_of("{a}", "2018") && !has_words_of("{a}年", "2018年5月"));
    }
}
