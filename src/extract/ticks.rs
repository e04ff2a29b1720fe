//! Which of a list's choices are ticked: boxes that were ticked, filled or replaced, and ticks typed before, behind or instead.

use crate::imports::{TickMark, mark};

use super::DoubtReason;
use super::template::plain;

/// Longer texts, in bytes, are no choices with boxes.
const LONGEST: usize = 4000;

/// A choice with the marks that stand at it.
type Marked<'a> = (&'a str, Vec<TickMark>);

/// What of a text is ticked, in the order of `choices`, and whether that is sure.
pub(super) fn ticked<'a>(text: &str, choices: &[&'a str]) -> (Vec<&'a str>, Option<DoubtReason>) {
    if text.len() > LONGEST {
        return (Vec::new(), Some(DoubtReason::Ambiguous));
    }
    let (marked, sure) = match apart(text, choices) {
        Some(marked) => (marked, true),
        None => together(text, choices),
    };
    let is_chosen = |marks: &[TickMark]| marks.iter().any(|mark| *mark != TickMark::Empty);
    let chosen = |choice: &&&str| marked.iter().any(|(own, marks)| own == *choice && is_chosen(marks));
    let chosen: Vec<&str> = choices.iter().filter(chosen).copied().collect();
    let no_marks = marked.iter().all(|(_, marks)| marks.is_empty()) && !text.trim().is_empty();
    let mut names: Vec<&str> = marked.iter().map(|(own, _)| *own).collect();
    names.sort_unstable();
    let twice = names.windows(2).any(|pair| matches!(pair, [one, other] if one == other));
    let doubt = match () {
        () if !sure || no_marks || twice => Some(DoubtReason::Ambiguous),
        () if marked.len() < choices.len() && !text.trim().is_empty() => Some(DoubtReason::OtherPrint),
        () => None,
    };
    (chosen, doubt)
}

/// Whether boxes stand in a text, all of them empty.
pub(super) fn is_unticked(text: &str) -> bool {
    let mut marks = text.chars().filter_map(mark).peekable();
    marks.peek().is_some() && marks.all(|mark| mark == TickMark::Empty)
}

/// Where white space parts the choices: each with the marks around it. A mark that stands alone belongs to the choice behind it,
/// where the text begins with one, else to that before. None where one word holds several choices.
fn apart<'a>(text: &str, choices: &[&'a str]) -> Option<Vec<Marked<'a>>> {
    let mut marked: Vec<Marked<'a>> = Vec::new();
    let mut waiting = Vec::new();
    let lone = |word: &str| !word.is_empty() && word.chars().all(|c| mark(c).is_some());
    let leads = text.split_whitespace().next().is_some_and(lone);
    let mut before = "";
    for word in text.split_whitespace() {
        let behind_lone = lone(std::mem::replace(&mut before, word));
        let marks: Vec<TickMark> = word.chars().filter_map(mark).collect();
        let rest: String = word.chars().filter(|c| mark(*c).is_none()).map(plain).collect();
        match (named(&rest, choices).as_slice(), rest.is_empty()) {
            ([], true) if leads => waiting.extend(marks),
            ([], true) => marked.last_mut()?.1.extend(marks),
            // A mark before a word that is no choice may be that word's.
            ([], false) if marks.is_empty() && !behind_lone => {}
            ([choice], _) => marked.push((*choice, [std::mem::take(&mut waiting), marks].concat())),
            _ => return None,
        }
    }
    (waiting.is_empty() && marked.len() == choices.len()).then_some(marked)
}

/// Where nothing parts the choices: each with the marks before it. A tick and a box between two choices may be either's, and so
/// may what stands behind the last one.
fn together<'a>(text: &str, choices: &[&'a str]) -> (Vec<Marked<'a>>, bool) {
    let signs: String = text.chars().filter(|c| !c.is_whitespace()).map(plain).collect();
    let mut rest = signs.as_str();
    let (mut marked, mut sure): (Vec<Marked<'a>>, bool) = (Vec::new(), true);
    while let Some((at, choice)) = next(rest, choices) {
        let marks: Vec<TickMark> = rest.get(..at).unwrap_or_default().chars().filter_map(mark).collect();
        sure &= marked.is_empty() || !marks.contains(&TickMark::Tick);
        rest = rest.get(at + choice.len()..).unwrap_or_default();
        marked.push((choice, marks));
    }
    sure &= rest.chars().all(|c| mark(c).is_none());
    (marked, sure)
}

/// The choices that a word names; a choice within a longer one that is named is not.
fn named<'a>(word: &str, choices: &[&'a str]) -> Vec<&'a str> {
    let mut rest = word;
    let mut named = Vec::new();
    while let Some((at, choice)) = next(rest, choices) {
        named.push(choice);
        rest = rest.get(at + choice.len()..).unwrap_or_default();
    }
    named
}

/// The choice that stands first, the longest of those that begin there.
fn next<'a>(text: &str, choices: &[&'a str]) -> Option<(usize, &'a str)> {
    let found =
        choices.iter().filter(|choice| !choice.is_empty()).filter_map(|choice| Some((text.find(choice)?, *choice)));
    found.min_by_key(|(at, choice)| (*at, usize::MAX - choice.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(ticked(text, &["攻关", "传授", "窗口", "其他"]), (expected.to_vec(), None), "{text}");
    }

    #[test]
    fn every_way_of_ticking_is_read() {
        for text in [
            "☑攻关　　□传授\n☑窗口　　□其他",
            "√□攻关　　□传授\n√□窗口　　□其他",
            "□√攻关　　□传授\n□√窗口　　□其他",
            "■攻关 ☐传授 ■窗口 ☐其他",
            "√攻关 传授 √窗口 其他",
            "√攻关 □传授 √窗口 □其他",
            "☑ 攻关  □ 传授  ☑ 窗口  □ 其他",
            "□攻关√ □传授 □窗口√ □其他",
            "攻关√ 传授□ 窗口√ 其他□",
            "☑攻关□传授☑窗口□其他",
        ] {
            check(text, &["攻关", "窗口"]);
        }
        check("□攻关 □传授 □窗口 □其他", &[]);
        check("□攻关 □传授 □窗口 □其他√", &["其他"]);
    }

    #[test]
    fn what_may_mean_two_things_is_asked() {
        for text in [
            "攻关 窗口",
            "攻关",
            "自己写的",
            "□攻关√□传授",
            "□攻关□传授√",
            "□攻关 □传授 ☑ 自己写的",
            "□攻关 □传授 ☑□传授",
        ] {
            assert!(ticked(text, &["攻关", "传授"]).1.is_some(), "{text}");
        }
        assert_eq!(ticked("", &["攻关"]).0, Vec::<&str>::new());
    }
}
