//! The elements of a part with the places where they stand in its text, for whoever writes into it: a form stays byte for byte
//! what it is, but for what is put between two of these places.
//! Not here: what an element means (`body`).

use std::ops::Range;

use super::ImportRefusal;
use super::xml::{Element, Handler, Vocabulary, events};

/// Elements of a part; a filled form has some ten thousand.
const MOST: usize = 1_000_000;

/// A part's text with its elements.
#[derive(Debug, Clone, Default)]
pub struct Markup {
    text: String,
    /// In the order in which they begin.
    elements: Vec<Placed>,
}

/// An element by where it stands.
#[derive(Debug, Clone)]
struct Placed {
    vocabulary: Vocabulary,
    start: Range<usize>,
    end: Range<usize>,
    parent: Option<usize>,
    /// The first element that begins after it ended.
    after: usize,
}

/// An element of a part.
#[derive(Debug, Clone, Copy)]
pub struct PartElement<'a> {
    markup: &'a Markup,
    at: usize,
    placed: &'a Placed,
}

/// Another element of the same part is never equal, however alike they are.
impl PartialEq for PartElement<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.at == other.at
    }
}

impl Markup {
    /// The elements of a part's text.
    pub fn of(text: String) -> Result<Self, ImportRefusal> {
        let mut placing = Placing::default();
        events(&text, &mut placing)?;
        Ok(Self { text, elements: placing.elements })
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What stands there; nothing where no text does.
    pub fn slice(&self, at: Range<usize>) -> &str {
        self.text.get(at).unwrap_or_default()
    }

    /// The element that begins at this byte.
    pub fn at(&self, byte: usize) -> Option<PartElement<'_>> {
        self.node(self.elements.binary_search_by_key(&byte, |it| it.start.start).ok()?)
    }

    fn node(&self, at: usize) -> Option<PartElement<'_>> {
        Some(PartElement { markup: self, at, placed: self.elements.get(at)? })
    }
}

impl<'a> PartElement<'a> {
    /// Its name without a prefix.
    pub fn name(self) -> &'a str {
        let name = self.qualified();
        name.split_once(':').map_or(name, |(_, name)| name)
    }

    /// The prefix before its name, colon included; files choose it freely.
    pub fn prefix(self) -> &'a str {
        let name = self.qualified();
        name.get(..name.len() - self.name().len()).unwrap_or_default()
    }

    fn qualified(self) -> &'a str {
        let tag = self.markup.slice(self.placed.start.clone());
        tag.trim_start_matches('<')
            .split(|c: char| c.is_whitespace() || matches!(c, '/' | '>'))
            .next()
            .unwrap_or_default()
    }

    /// Whose word it is.
    pub fn vocabulary(self) -> Vocabulary {
        self.placed.vocabulary
    }

    /// Whether it is this word of WordprocessingML.
    pub fn is(self, name: &str) -> bool {
        self.placed.vocabulary == Vocabulary::Word && self.name() == name
    }

    /// Where its start tag stands.
    pub fn start(self) -> Range<usize> {
        self.placed.start.clone()
    }

    /// Where its end tag stands; an empty place of one that is closed at once.
    pub fn end(self) -> Range<usize> {
        self.placed.end.clone()
    }

    /// Whether it is closed at once and can hold nothing as it is written.
    pub fn is_closed(self) -> bool {
        self.placed.end.is_empty()
    }

    /// Where it stands with all that it holds.
    pub fn whole(self) -> Range<usize> {
        self.placed.start.start..self.placed.end.end
    }

    /// Where stands what it holds.
    pub fn inside(self) -> Range<usize> {
        self.placed.start.end..self.placed.end.start
    }

    /// The element that holds it.
    pub fn parent(self) -> Option<PartElement<'a>> {
        self.markup.node(self.placed.parent?)
    }

    /// The elements that hold it, the nearest first.
    pub fn ancestors(self) -> impl Iterator<Item = PartElement<'a>> {
        std::iter::successors(self.parent(), |it| it.parent())
    }

    /// The elements that it holds itself, in order.
    pub fn children(self) -> impl Iterator<Item = PartElement<'a>> {
        let first = self.markup.node(self.at + 1).filter(|_| self.at + 1 < self.placed.after);
        std::iter::successors(first, move |it| {
            self.markup.node(it.placed.after).filter(|next| next.at < self.placed.after)
        })
    }

    /// All elements within it, in the order in which they begin.
    pub fn descendants(self) -> impl Iterator<Item = PartElement<'a>> {
        (self.at + 1..self.placed.after).filter_map(move |at| self.markup.node(at))
    }

    /// The first element of this name, a word of WordprocessingML, that it holds itself.
    pub fn child(self, name: &str) -> Option<PartElement<'a>> {
        self.children().find(|it| it.is(name))
    }

    /// An attribute by its name without a prefix: where its value stands, and where it stands with its name and the white space
    /// before it.
    pub fn attribute(self, name: &str) -> Option<(Range<usize>, Range<usize>)> {
        let tag = self.markup.slice(self.placed.start.clone());
        let mut at = 1 + self.qualified().len();
        loop {
            let rest = tag.get(at..)?;
            let (key, after) = rest.split_once('=')?;
            let opened = at + key.len() + 1 + after.find(['"', '\''])?;
            let quote = tag.get(opened..)?.chars().next()?;
            let closed = opened + 1 + tag.get(opened + 1..)?.find(quote)?;
            let base = self.placed.start.start;
            let key = key.trim();
            if key.rsplit(':').next() == Some(name) {
                return Some((base + opened + 1..base + closed, base + at..base + closed + 1));
            }
            at = closed + 1;
        }
    }

    /// An attribute's value as it is written, references included; those that are asked for hold none.
    pub fn value(self, name: &str) -> Option<&'a str> {
        self.attribute(name).map(|(value, _)| self.markup.slice(value))
    }

    /// Whether a property that stands there is on: without a value it is.
    pub fn is_on(self) -> bool {
        self.value("val").is_none_or(|value| !matches!(value.trim(), "0" | "false" | "off"))
    }

    /// The characters that stand in it itself, each with its place; a reference is one character.
    pub fn characters(self) -> Vec<(char, Range<usize>)> {
        let (mut found, mut at) = (Vec::new(), self.placed.start.end);
        while let Some(c) = self.markup.slice(at..self.placed.end.start).chars().next() {
            let rest = self.markup.slice(at..self.placed.end.start);
            let (length, character) = match c {
                '<' => (skipped(rest, &mut found, at), None),
                '&' => {
                    let length = rest.find(';').map_or(rest.len(), |end| end + 1);
                    (length, referred(rest.get(1..length.saturating_sub(1)).unwrap_or_default()))
                }
                c => (c.len_utf8(), Some(c)),
            };
            found.extend(character.map(|c| (c, at..at + length)));
            at += length.max(1);
        }
        found
    }
}

/// The length of a comment, an instruction, or marked characters, which are taken in.
fn skipped(rest: &str, found: &mut Vec<(char, Range<usize>)>, at: usize) -> usize {
    let to = |end: &str| rest.find(end).map_or(rest.len(), |found| found + end.len());
    let Some(marked) = rest.strip_prefix("<![CDATA[") else {
        return to(if rest.starts_with("<!--") { "-->" } else { ">" });
    };
    // One of these characters cannot be changed without the others, so that each has the place of all.
    let whole = at..at + to("]]>");
    found.extend(marked.split("]]>").next().unwrap_or_default().chars().map(|c| (c, whole.clone())));
    whole.len()
}

/// The character that a reference names.
fn referred(name: &str) -> Option<char> {
    let number = |digits: &str, base| u32::from_str_radix(digits, base).ok().and_then(char::from_u32);
    match (name, name.strip_prefix("#x"), name.strip_prefix('#')) {
        ("amp", ..) => Some('&'),
        ("lt", ..) => Some('<'),
        ("gt", ..) => Some('>'),
        ("apos", ..) => Some('\''),
        ("quot", ..) => Some('"'),
        (_, Some(digits), _) => number(digits, 16),
        (_, None, Some(digits)) => number(digits, 10),
        _ => None,
    }
}

#[derive(Default)]
struct Placing {
    elements: Vec<Placed>,
    open: Vec<usize>,
}

impl Handler for Placing {
    fn open(&mut self, element: &Element<'_>) -> Result<(), ImportRefusal> {
        if self.elements.len() >= MOST {
            return Err(ImportRefusal::TooMany);
        }
        let (at, parent) = (self.elements.len(), self.open.last().copied());
        let (start, end) = (element.at.clone(), element.at.end..element.at.end);
        self.elements.push(Placed { vocabulary: element.vocabulary, start, end, parent, after: at + 1 });
        self.open.push(at);
        Ok(())
    }

    fn close(&mut self, tag: Range<usize>) -> Result<(), ImportRefusal> {
        let after = self.elements.len();
        if let Some(closed) = self.open.pop().and_then(|at| self.elements.get_mut(at)) {
            (closed.end, closed.after) = (tag, after);
        }
        Ok(())
    }

    fn characters(&mut self, _text: &str) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    const PART: &str = "<?xml version='1.0'?><ns:p xmlns:ns='http://purl.oclc.org/ooxml/wordprocessingml/main' a = \"x>y\"\n ns:b='2'>\
        <ns:r/><ns:r><ns:t>甲&amp;&#x4E59;<!-- no --><![CDATA[<丙]]></ns:t></ns:r></ns:p>";

    #[test]
    fn elements_stand_where_their_text_does() {
        let markup = Markup::of(PART.to_owned()).unwrap();
        let paragraph = markup.at(PART.find("<ns:p").unwrap()).unwrap();
        assert_eq!((paragraph.name(), paragraph.prefix(), paragraph.is("p")), ("p", "ns:", true));
        assert_eq!(paragraph.whole().end, PART.len());
        let value = |name| paragraph.value(name);
        assert_eq!((value("a"), value("b"), value("c")), (Some("x>y"), Some("2"), None));
        let runs: Vec<PartElement<'_>> = paragraph.children().collect();
        let written: Vec<&str> = runs.iter().map(|run| markup.slice(run.inside())).collect();
        assert!(runs[0].is_closed() && !runs[1].is_closed() && runs.len() == 2);
        assert!(written[0].is_empty() && written[1].starts_with("<ns:t>") && written[1].ends_with("</ns:t>"));
        let text = runs[1].child("t").unwrap();
        assert_eq!(text.ancestors().collect::<Vec<_>>(), [runs[1], paragraph]);
        assert_eq!(paragraph.descendants().collect::<Vec<_>>(), [runs[0], runs[1], text]);
        let characters: String = text.characters().iter().map(|(c, _)| *c).collect();
        assert_eq!(characters, "甲&乙<丙");
        assert_eq!(markup.slice(text.characters()[2].1.clone()), "&#x4E59;");
        assert!(markup.at(3).is_none());
    }
}
