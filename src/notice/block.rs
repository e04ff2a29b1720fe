//! A block as it is written in the file: one table with a `kind`, and the keys that its kind has.
//! Not here: the kinds themselves (`form`).

use serde::Deserialize;

use super::{Block, CoverLine, Examples, FormBlock, GridRow};

/// All keys of all kinds. An enum tagged by `kind` would do the same, but serde then buffers every value.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Written {
    kind: Kind,
    when: Option<String>,
    #[serde(default)]
    examples: Examples,
    title: Option<Title>,
    lines: Option<Vec<CoverLine>>,
    foot: Option<String>,
    clauses: Option<Vec<String>>,
    text: Option<String>,
    items: Option<Vec<String>>,
    columns: Option<Vec<f64>>,
    rows: Option<Vec<GridRow>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Cover,
    Clauses,
    Title,
    Line,
    Note,
    Break,
    Table,
}

/// The cover's title has lines, the clauses' heading is one.
struct Title(Vec<String>);

/// A block lacks a key of its kind, or has one of another.
#[derive(Debug)]
pub struct OtherKeys;

impl std::fmt::Display for OtherKeys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a block lacks a key of its kind or has a key of another kind")
    }
}

impl TryFrom<Written> for FormBlock {
    type Error = OtherKeys;

    fn try_from(mut written: Written) -> Result<Self, OtherKeys> {
        let (when, examples) = (written.when.take(), std::mem::take(&mut written.examples));
        Ok(Self { when, examples, block: written.block().ok_or(OtherKeys)? })
    }
}

impl Written {
    fn block(mut self) -> Option<Block> {
        let block = match self.kind {
            Kind::Cover => {
                Block::Cover { title: self.title.take()?.0, lines: self.lines.take()?, foot: self.foot.take() }
            }
            Kind::Clauses => Block::Clauses { title: self.title.take()?.one()?, clauses: self.clauses.take()? },
            Kind::Title => Block::Title { text: self.text.take()? },
            Kind::Line => Block::Line { items: self.items.take()? },
            Kind::Note => Block::Note { text: self.text.take()? },
            Kind::Break => Block::Break,
            Kind::Table => Block::Table { columns: self.columns.take()?, rows: self.rows.take()? },
        };
        self.is_spent().then_some(block)
    }

    /// Whether every key was one of its kind.
    fn is_spent(&self) -> bool {
        self.title.is_none()
            && self.lines.is_none()
            && self.foot.is_none()
            && self.clauses.is_none()
            && self.text.is_none()
            && self.items.is_none()
            && self.columns.is_none()
            && self.rows.is_none()
    }
}

impl Title {
    fn one(self) -> Option<String> {
        let mut lines = self.0.into_iter();
        lines.next().filter(|_| lines.next().is_none())
    }
}

impl<'de> Deserialize<'de> for Title {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Lines)
    }
}

struct Lines;

impl<'de> serde::de::Visitor<'de> for Lines {
    type Value = Title;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a line or a list of lines")
    }

    fn visit_str<E: serde::de::Error>(self, line: &str) -> Result<Title, E> {
        Ok(Title(vec![line.to_owned()]))
    }

    fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut list: A) -> Result<Title, A::Error> {
        let mut lines = Vec::new();
        while let Some(line) = list.next_element()? {
            lines.push(line);
        }
        Ok(Title(lines))
    }
}
