//! Which part of the room between printed words an answer takes: the prompt of a control, what is underlined or drawn with
//! strokes, else the longest run of spaces, else an empty paragraph.

use std::ops::Range;

use super::signs::{Sign, SignKind};
use crate::extract::is_room;

/// Where a text is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stretch {
    /// In place of the prompt of this sign's control.
    Prompt(usize),
    /// In place of these signs, characters of one paragraph.
    Signs(Range<usize>),
    /// In this sign's paragraph, in which nothing stands.
    Empty(usize),
    /// Behind this sign.
    Behind(usize),
    /// Before this sign.
    Before(usize),
}

/// How well a place is fit to be written on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fitness {
    Empty,
    Spaces,
    Line,
    Prompt,
}

/// The best part of a gap.
pub fn stretch(signs: &[Sign<'_>], gap: Range<usize>) -> Option<Stretch> {
    let mut best: Option<(Fitness, Range<usize>)> = None;
    let mut at = gap.start;
    while at < gap.end {
        let Some(fitness) = signs.get(at).and_then(fitness) else {
            at += 1;
            continue;
        };
        let goes_on = |sign: &Sign<'_>| self::fitness(sign) == Some(fitness) && matches!(sign.kind, SignKind::Text(..));
        let more = signs.iter().take(gap.end).skip(at + 1).take_while(|sign| goes_on(sign)).count();
        let whole = at..at + 1 + if matches!(fitness, Fitness::Spaces | Fitness::Line) { more } else { 0 };
        at = whole.end;
        if best.as_ref().is_none_or(|(known, of)| (fitness, whole.len()) > (*known, of.len())) {
            best = Some((fitness, whole));
        }
    }
    match best {
        Some((Fitness::Prompt, whole)) => Some(Stretch::Prompt(whole.start)),
        Some((Fitness::Empty, whole)) => Some(Stretch::Empty(whole.start)),
        Some((_, whole)) => Some(Stretch::Signs(whole)),
        None => beside(signs, gap),
    }
}

fn fitness(sign: &Sign<'_>) -> Option<Fitness> {
    match &sign.kind {
        SignKind::Prompt(_) => Some(Fitness::Prompt),
        SignKind::Empty => Some(Fitness::Empty),
        SignKind::Text(..) if !is_room(sign.c) || matches!(sign.c, '_' | '＿') || is_underlined(sign) => {
            Some(Fitness::Line)
        }
        SignKind::Text(..) => Some(Fitness::Spaces),
        _ => None,
    }
}

fn is_underlined(sign: &Sign<'_>) -> bool {
    let line = sign.run().and_then(|run| run.child("rPr")).and_then(|it| it.child("u"));
    line.is_some_and(|line| line.value("val") != Some("none"))
}

/// Beside what stands around a gap that has no room of its own: behind its tabs, else behind the word before it.
fn beside(signs: &[Sign<'_>], gap: Range<usize>) -> Option<Stretch> {
    let writable = |sign: &&Sign<'_>| matches!(sign.kind, SignKind::Text(..) | SignKind::Element(_));
    let is_tab = |at: &usize| signs.get(*at).is_some_and(|sign| sign.c == '\t');
    let tabs = gap.clone().take_while(is_tab).last();
    let before = tabs.or(gap.start.checked_sub(1)).filter(|at| signs.get(*at).as_ref().is_some_and(writable));
    let after = Some(gap.end).filter(|at| signs.get(*at).as_ref().is_some_and(writable));
    before.map(Stretch::Behind).or(after.map(Stretch::Before))
}
