//! Runs and paragraphs as they are written into a file: in its own prefix, looking as what stands beside them.

use crate::imports::{Markup, PartElement};

use super::edits::escaped;

/// Attributes that name a paragraph or a row, which no two may share.
const NAMES: [&str; 2] = ["paraId", "textId"];

/// What a file is written with.
#[derive(Clone, Copy)]
pub struct Writer<'a> {
    /// The file's text.
    pub markup: &'a Markup,
    /// The prefix of its elements.
    pub prefix: &'a str,
}

impl<'a> Writer<'a> {
    /// Writes as an element beside is written.
    pub fn beside(markup: &'a Markup, node: PartElement<'a>) -> Self {
        Self { markup, prefix: node.prefix() }
    }

    /// A text's elements within a run; lines are parted by a line end within the paragraph.
    pub fn text(self, text: &str) -> String {
        let end = format!("<{}br/>", self.prefix);
        let line = |line: &str| match line {
            "" => String::new(),
            line => format!("<{0}t xml:space=\"preserve\">{1}</{0}t>", self.prefix, escaped(line)),
        };
        text.split('\n').map(line).collect::<Vec<_>>().join(&end)
    }

    /// A run.
    pub fn run(self, properties: &str, text: &str) -> String {
        format!("<{0}r>{properties}{1}</{0}r>", self.prefix, self.text(text))
    }

    /// A text within an element of text: what follows a line end stands in another one.
    pub fn within(self, text: &str) -> String {
        let part = format!("</{0}t><{0}br/><{0}t xml:space=\"preserve\">", self.prefix);
        text.split('\n').map(escaped).collect::<Vec<_>>().join(&part)
    }

    /// A paragraph that looks as another one and says something else.
    pub fn paragraph(self, like: PartElement<'_>, properties: &str, text: &str) -> String {
        let own = like.child("pPr").map(|it| self.markup.slice(it.whole())).unwrap_or_default();
        let run = if text.is_empty() { String::new() } else { self.run(properties, text) };
        format!("<{0}p{1}>{own}{run}</{0}p>", self.prefix, self.attributes(like))
    }

    /// The attributes of a start tag without those that name it.
    fn attributes(self, node: PartElement<'_>) -> String {
        let tag = node.start();
        let mut attributes = self.markup.slice(tag.clone()).to_owned();
        let mut named: Vec<_> = NAMES.iter().filter_map(|name| node.attribute(name)).map(|(_, whole)| whole).collect();
        named.sort_by_key(|it| std::cmp::Reverse(it.start));
        for whole in named {
            attributes.replace_range(whole.start - tag.start..whole.end - tag.start, "");
        }
        let name = 1 + node.prefix().len() + node.name().len();
        attributes.get(name..).unwrap_or_default().trim_end_matches('>').trim_end_matches('/').trim_end().to_owned()
    }

    /// How a run looks.
    pub fn look(self, run: PartElement<'_>) -> &'a str {
        run.child("rPr").map(|it| self.markup.slice(it.whole())).unwrap_or_default()
    }

    /// How words look that somebody types into a paragraph: as its mark.
    pub fn mark(self, paragraph: PartElement<'_>) -> &'a str {
        let mark = paragraph.child("pPr").and_then(|it| it.child("rPr"));
        mark.map(|it| self.markup.slice(it.whole())).unwrap_or_default()
    }
}
