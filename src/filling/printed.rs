//! What goes where between the words that a form prints: a template laid over what stands in its cell.
//! Not here: how it is written there (`cell`).

use std::ops::Range;

use crate::answers::Place;
use crate::answers::read::key;
use crate::check::{Entries, shown};
use crate::exports::word::held;
use crate::extract::{Opening, is_room, plain};
use crate::notice::{Notice, TemplatePiece, pieces, stretches};

/// Parts in brackets that are tried with and without.
const MOST_OPTIONAL: usize = 4;

/// Room between printed words, and what is to stand there.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Gap {
    /// Its signs.
    pub at: Range<usize>,
    /// The answer's text.
    pub text: String,
    /// The answers.
    pub places: Vec<Place>,
}

/// An answer in a blank.
#[derive(Debug, Clone, PartialEq)]
pub struct Blank {
    /// Its place; none of what a template says without an answer.
    pub place: Option<Place>,
    /// What paper prints of it.
    pub text: String,
    /// What stands in the blank already.
    pub there: String,
    /// What forms print to write between: 年 月 日.
    pub skeleton: String,
}

/// The blanks of an opening's template, with their answers.
pub struct Blanks<'a> {
    /// The notice.
    pub notice: &'a Notice,
    /// The answers.
    pub entries: &'a Entries,
    /// Where they stand.
    pub opening: &'a Opening,
}

impl Blanks<'_> {
    /// A blank by its id; none of a column where there is no row.
    pub fn blank(&self, id: &str) -> Option<Blank> {
        let row = self.opening.row.as_ref();
        let there = self.opening.found.iter().flatten().find(|(known, _)| known == id);
        let there = there.map(|(_, text)| text.clone()).unwrap_or_default();
        let fixed = |text: String| Some(Blank { place: None, text, there: there.clone(), skeleton: String::new() });
        match (id, row) {
            ("edition", _) => return fixed(self.notice.edition.to_string()),
            ("row", row) => return fixed(row.map_or_else(String::new, |(table, at)| self.number(table, *at))),
            _ => {}
        }
        let place = match (id.strip_prefix("row."), row) {
            (Some(column), Some((table, at))) => Place::cell(table, *at, column),
            (Some(_), None) => return None,
            (None, _) => Place::field(id),
        };
        let skeleton = self.notice.field_at(&place)?.blank();
        let is_skeleton = !skeleton.is_empty() && key(&there) == key(skeleton);
        let there = if is_skeleton { String::new() } else { there };
        let skeleton = skeleton.chars().filter(|c| !is_room(*c)).collect();
        Some(Blank { text: held_lines(&shown(self.entries, &place)), place: Some(place), there, skeleton })
    }

    /// The number of a filled row.
    fn number(&self, table: &str, at: usize) -> String {
        let row = self.entries.answers().rows(table).get(at);
        row.filter(|row| !row.is_empty()).map_or_else(String::new, |_| (at + 1).to_string())
    }

    /// All blanks of a template.
    pub fn all(&self, template: &str) -> Vec<Blank> {
        let ids = template.split(['[', ']']).flat_map(pieces).filter_map(|piece| match piece {
            TemplatePiece::Blank(id) => Some(id),
            TemplatePiece::Words(_) => None,
        });
        ids.filter_map(|id| self.blank(id)).collect()
    }

    /// Where each answer goes among these signs; none where the printed words are not those of the template.
    pub fn gaps(&self, template: &str, signs: &[char]) -> Option<Vec<Gap>> {
        let stretches: Vec<(&str, &str)> = stretches(template).collect();
        let optional = stretches.iter().filter(|(_, part)| part.contains('{')).count().min(MOST_OPTIONAL);
        let variants = (0..1_u32 << optional).flat_map(|without| [(without, false), (without, true)]);
        variants.map(|(without, skeletons)| self.parts(&stretches, without, skeletons)).find_map(|it| laid(&it, signs))
    }

    fn parts(&self, stretches: &[(&str, &str)], without: u32, skeletons: bool) -> Vec<Part> {
        let (mut parts, mut nth) = (Vec::new(), 0);
        for (always, part) in stretches {
            self.add(&mut parts, always, skeletons);
            if part.contains('{') {
                if nth < MOST_OPTIONAL && without & (1 << nth) != 0 {
                    parts.extend(self.whole(part));
                } else {
                    self.add(&mut parts, part, skeletons);
                }
                nth += 1;
            } else if !part.is_empty() {
                parts.push(Part::Words(["[", part, "]"].concat()));
            }
        }
        parts
    }

    fn add(&self, parts: &mut Vec<Part>, template: &str, skeletons: bool) {
        for piece in pieces(template) {
            match piece {
                TemplatePiece::Words(words) => parts.push(Part::Words(words.to_owned())),
                TemplatePiece::Blank(id) => parts.extend(self.blank(id).into_iter().flat_map(|it| it.parts(skeletons))),
            }
        }
    }

    /// A part in brackets that is not printed, as its words with their answers; nothing where none is filled.
    fn whole(&self, part: &str) -> Option<Part> {
        let (mut text, mut places) = (String::new(), Vec::new());
        for piece in pieces(part) {
            match piece {
                TemplatePiece::Words(words) => text.push_str(words),
                TemplatePiece::Blank(id) => {
                    let blank = self.blank(id)?;
                    text.push_str(&blank.text);
                    places.extend(blank.place.filter(|_| !blank.text.is_empty()));
                }
            }
        }
        (!places.is_empty()).then_some(Part::Answer { text, over: String::new(), places })
    }
}

/// A piece of what is laid over a cell.
enum Part {
    /// Words that stand there.
    Words(String),
    /// An answer, in place of room and of these signs.
    Answer { text: String, over: String, places: Vec<Place> },
}

impl Blank {
    fn parts(self, skeletons: bool) -> Vec<Part> {
        let Self { place, text, there, skeleton } = self;
        let places: Vec<Place> = place.into_iter().collect();
        if !there.is_empty() {
            return vec![Part::Words(there)];
        }
        if !skeletons || skeleton.is_empty() {
            return vec![Part::Answer { text, over: String::new(), places }];
        }
        let Some((between, rest)) = split(&text, &skeleton) else {
            return vec![Part::Answer { text, over: skeleton, places }];
        };
        let mut parts = Vec::new();
        for (text, sign) in between.into_iter().zip(skeleton.chars()) {
            parts.push(Part::Answer { text, over: String::new(), places: places.clone() });
            parts.push(Part::Words(sign.to_string()));
        }
        parts.push(Part::Answer { text: rest, over: String::new(), places });
        parts
    }
}

/// A text as a file may hold it, line by line.
pub fn held_lines(text: &str) -> String {
    text.split('\n').map(held).collect::<Vec<_>>().join("\n")
}

/// A text before each of these signs, and what follows them; an empty text says nothing anywhere. None where one is not in it.
fn split(text: &str, signs: &str) -> Option<(Vec<String>, String)> {
    if text.is_empty() {
        return Some((signs.chars().map(|_| String::new()).collect(), String::new()));
    }
    let (mut between, mut rest) = (Vec::new(), text);
    for sign in signs.chars() {
        let (before, after) = rest.split_once(sign)?;
        between.push(before.to_owned());
        rest = after;
    }
    Some((between, rest.to_owned()))
}

/// The gaps between words, where exactly these words stand among the signs, whatever room is between them.
fn laid(parts: &[Part], signs: &[char]) -> Option<Vec<Gap>> {
    let mut wanted: Vec<char> = Vec::new();
    // Each gap with how many of the wanted signs stand before it, and before its end.
    let mut gaps: Vec<(usize, usize, Gap)> = Vec::new();
    for part in parts {
        match part {
            Part::Words(words) => wanted.extend(words.chars().filter(|c| !is_room(*c))),
            Part::Answer { text, over, places } => {
                let before = wanted.len();
                wanted.extend(over.chars());
                match gaps.last_mut().filter(|(_, end, _)| *end == before) {
                    Some((_, end, gap)) => {
                        *end = wanted.len();
                        gap.text.push_str(text);
                        gap.places.extend(places.iter().cloned());
                    }
                    None => {
                        let gap = Gap { text: text.clone(), places: places.clone(), ..Gap::default() };
                        gaps.push((before, wanted.len(), gap));
                    }
                }
            }
        }
    }
    let stand: Vec<(usize, char)> = signs.iter().copied().enumerate().filter(|(_, c)| !is_room(*c)).collect();
    let same = stand.iter().map(|(_, c)| plain(*c)).eq(wanted.iter().map(|c| plain(*c)));
    let index = |at: usize| stand.get(at).map(|(index, _)| *index);
    let found = gaps.into_iter().map(|(from, to, gap)| {
        let begins = from.checked_sub(1).and_then(index).map_or(0, |at| at + 1);
        Gap { at: begins..index(to).unwrap_or(signs.len()), ..gap }
    });
    same.then(|| found.collect())
}
