//! Writes texts into a cell or a line of the blank.
//! Not here: what is written (`printed`), and which part of the room it takes (`stretch`).

use std::ops::Range;

use super::edits::{Edits, escaped};
use super::left::LeftReason;
use super::runs::Writer;
use super::signs::{Sign, SignKind, shows_prompt, signs};
use super::stretch::{Stretch, stretch};
use crate::extract::WordSpot;
use crate::imports::{Paragraph, PartElement, Source, WordBlock, WordCell};

/// What copies of a paragraph may add to a file, in bytes; a form's paragraph has some hundred.
const MOST_COPIED: usize = 4 << 20;

/// A cell, or a paragraph of its own.
pub struct BlankCell<'a> {
    source: &'a Source,
    /// What stands in it.
    pub signs: Vec<Sign<'a>>,
    /// The cell; none of a paragraph.
    pub cell: Option<&'a WordCell>,
    /// The block it is part of.
    pub block: &'a WordBlock,
}

impl<'a> BlankCell<'a> {
    /// What stands at a spot; none where it is not read as it stands in the file, or holds a table.
    pub fn of(source: &'a Source, spot: WordSpot) -> Option<Self> {
        let block = source.document.blocks.get(spot.block)?;
        let (cell, paragraphs): (Option<&WordCell>, &[Paragraph]) = match (block, spot.cell) {
            (WordBlock::Paragraph(paragraph), None) => (None, std::slice::from_ref(paragraph)),
            (WordBlock::Table(table), Some(at)) => {
                let cell = table.cell(at).filter(|cell| cell.nested.is_empty())?;
                (Some(cell), &cell.paragraphs)
            }
            _ => return None,
        };
        let nodes: Option<Vec<PartElement<'a>>> = paragraphs.iter().map(|it| source.markup.at(it.at)).collect();
        let signs = signs(nodes?);
        let text = paragraphs.iter().map(Paragraph::text).collect::<Vec<_>>().join("\n");
        (super::signs::read(&signs) == text).then_some(Self { source, signs, cell, block })
    }

    /// The number of the sign behind so many characters.
    pub fn behind(&self, characters: usize) -> usize {
        let read = self.signs.iter().enumerate().filter(|(_, sign)| sign.is_read());
        read.map(|(at, _)| at + 1).take(characters).last().unwrap_or(0)
    }

    /// Writes a text into a gap between printed words, its lines within the paragraph.
    pub fn write(&self, edits: &mut Edits, gap: Range<usize>, text: &str) -> Result<(), LeftReason> {
        let place = stretch(&self.signs, gap).ok_or(LeftReason::OtherPrint)?;
        self.put(edits, &place, text)
    }

    /// Writes a text that has its cell to itself: its lines are paragraphs as the first one, where the file lets them be.
    pub fn write_alone(&self, edits: &mut Edits, from: usize, text: &str) -> Result<(), LeftReason> {
        let place = stretch(&self.signs, from..self.signs.len()).ok_or(LeftReason::OtherPrint)?;
        let sign = self.signs.get(self.first(&place)).ok_or(LeftReason::OtherPrint)?;
        if self.cell.is_none() || is_one_paragraph(sign.paragraph) {
            return self.put(edits, &place, text);
        }
        let writer = Writer::beside(&self.source.markup, sign.paragraph);
        let look = sign.run().map_or_else(|| self.look(writer, sign.paragraph), |run| writer.look(run));
        let like = writer.paragraph(sign.paragraph, look, "");
        let mut lines = text.split('\n');
        if like.len().saturating_mul(lines.clone().count()) > MOST_COPIED {
            return self.put(edits, &place, text);
        }
        self.put(edits, &place, lines.next().unwrap_or_default())?;
        let more: String = lines.map(|line| writer.paragraph(sign.paragraph, look, line)).collect();
        edits.insert(sign.paragraph.whole().end, &more);
        Ok(())
    }

    fn first(&self, place: &Stretch) -> usize {
        match place {
            Stretch::Signs(signs) => signs.start,
            Stretch::Prompt(at) | Stretch::Empty(at) | Stretch::Behind(at) | Stretch::Before(at) => *at,
        }
    }

    fn put(&self, edits: &mut Edits, place: &Stretch, text: &str) -> Result<(), LeftReason> {
        let sign = self.signs.get(self.first(place)).ok_or(LeftReason::OtherPrint)?;
        let writer = Writer::beside(&self.source.markup, sign.paragraph);
        if is_locked(sign.run().unwrap_or(sign.paragraph)) || matches!(&sign.kind, SignKind::Prompt(it) if locks(*it)) {
            return Err(LeftReason::Locked);
        }
        match (place, &sign.kind) {
            (Stretch::Prompt(_), SignKind::Prompt(control)) => {
                self.answer(edits, writer, *control, sign.paragraph, text)
            }
            (Stretch::Empty(_), _) => {
                let run = writer.run(self.look(writer, sign.paragraph), text);
                append(edits, writer, sign.paragraph, &run);
                Ok(())
            }
            (Stretch::Signs(signs), _) => self.replace(edits, writer, signs.clone(), text),
            (Stretch::Behind(_), SignKind::Text(node, at)) => self.insert(edits, writer, *node, at.end, text),
            (Stretch::Before(_), SignKind::Text(node, at)) => self.insert(edits, writer, *node, at.start, text),
            (Stretch::Behind(_), SignKind::Element(node)) => {
                edits.insert(node.whole().end, &writer.text(text));
                Ok(())
            }
            (Stretch::Before(_), SignKind::Element(node)) => {
                edits.insert(node.start().start, &writer.text(text));
                Ok(())
            }
            _ => Err(LeftReason::OtherPrint),
        }
    }

    /// Puts a text in place of characters.
    fn replace(
        &self,
        edits: &mut Edits,
        writer: Writer<'_>,
        signs: Range<usize>,
        text: &str,
    ) -> Result<(), LeftReason> {
        let text_of = |sign: &Sign<'a>| match &sign.kind {
            SignKind::Text(node, at) if is_plain(writer, *node) => Some((*node, at.clone())),
            _ => None,
        };
        let places: Option<Vec<_>> = self.signs.get(signs).unwrap_or_default().iter().map(text_of).collect();
        let places = places.ok_or(LeftReason::OtherPrint)?;
        let (first, at) = places.first().ok_or(LeftReason::OtherPrint)?;
        if edits.has_replaced(at.start) {
            return Err(LeftReason::Unsure);
        }
        preserve(edits, *first);
        edits.replace(at.clone(), &writer.within(text));
        places.into_iter().skip(1).for_each(|(_, at)| edits.replace(at, ""));
        Ok(())
    }

    fn insert(
        &self,
        edits: &mut Edits,
        writer: Writer<'_>,
        node: PartElement<'_>,
        at: usize,
        text: &str,
    ) -> Result<(), LeftReason> {
        if !is_plain(writer, node) {
            return Err(LeftReason::OtherPrint);
        }
        preserve(edits, node);
        edits.insert(at, &writer.within(text));
        Ok(())
    }

    /// Puts a text in place of a control's prompt, which it does not show any more.
    fn answer(
        &self,
        edits: &mut Edits,
        writer: Writer<'_>,
        control: PartElement<'_>,
        paragraph: PartElement<'_>,
        text: &str,
    ) -> Result<(), LeftReason> {
        let (Some(properties), Some(content)) = (control.child("sdtPr"), control.child("sdtContent")) else {
            return Err(LeftReason::OtherPrint);
        };
        // A control around several cells has one prompt for all of them.
        if content.descendants().filter(|it| it.is("tc")).count() > 1 {
            return Err(LeftReason::Locked);
        }
        let showing = properties.child("showingPlcHdr").ok_or(LeftReason::OtherPrint)?;
        // A control around several paragraphs has one answer.
        if edits.has_replaced(showing.start().start) {
            return Err(LeftReason::Unsure);
        }
        edits.replace(showing.whole(), "");
        let inner = content.descendants().filter(|it| it.is("showingPlcHdr"));
        inner.for_each(|showing| edits.replace(showing.whole(), ""));
        let own = writer.look(properties);
        let look = if own.is_empty() { self.look(writer, paragraph) } else { own };
        let run = writer.run(look, text);
        let holds_paragraph = content.descendants().any(|it| it == paragraph);
        let is_outer = |run: &PartElement<'_>| {
            run.is("r") && !run.ancestors().take_while(|it| *it != content).any(|it| it.is("r"))
        };
        let runs: Vec<PartElement<'_>> = content.descendants().filter(is_outer).collect();
        let here = |it: &&PartElement<'_>| !holds_paragraph || it.ancestors().any(|it| it == paragraph);
        let first = runs.iter().find(here).copied();
        for old in &runs {
            edits.replace(old.whole(), if Some(*old) == first { &run } else { "" });
        }
        match first {
            Some(_) => {}
            None if holds_paragraph => append(edits, writer, paragraph, &run),
            None => append(edits, writer, content, &run),
        }
        Ok(())
    }

    /// How words look here: as the first run, else as what somebody types into this paragraph.
    fn look<'b>(&self, writer: Writer<'b>, paragraph: PartElement<'_>) -> &'b str {
        let mut runs = self.signs.iter().flat_map(|sign| sign.paragraph.descendants());
        let is_shown = |run: &PartElement<'_>| {
            let hidden = run.child("rPr").is_some_and(|it| it.child("vanish").is_some());
            run.is("r") && !hidden && !run.ancestors().any(shows_prompt)
        };
        let of_field = |run: &PartElement<'_>| run.child("fldChar").is_some() || run.child("instrText").is_some();
        let first = runs.find(|it| is_shown(it) && !of_field(it));
        first.map_or_else(|| writer.mark(paragraph), |run| writer.look(run))
    }
}

/// Whether lines of a paragraph must stay within it: a control or a form field holds a single one.
fn is_one_paragraph(paragraph: PartElement<'_>) -> bool {
    paragraph.descendants().any(|it| it.is("sdt") || it.is("fldChar"))
        || paragraph
            .ancestors()
            .any(|it| it.is("sdt") && it.child("sdtPr").is_some_and(|it| it.child("text").is_some()))
}

/// Whether nobody may write here, or what is written would be taken from elsewhere.
fn is_locked(node: PartElement<'_>) -> bool {
    node.ancestors().any(locks)
}

fn locks(control: PartElement<'_>) -> bool {
    let Some(properties) = control.child("sdtPr") else { return false };
    let lock = properties.child("lock").and_then(|it| it.value("val"));
    properties.child("dataBinding").is_some() || matches!(lock, Some("contentLocked" | "sdtContentLocked"))
}

/// Whether each character of a text can be changed alone: those of a marked section (CDATA) cannot.
fn is_plain(writer: Writer<'_>, text: PartElement<'_>) -> bool {
    !writer.markup.slice(text.inside()).contains("<!")
}

/// Keeps white space at the ends of a text.
fn preserve(edits: &mut Edits, text: PartElement<'_>) {
    if text.attribute("space").is_none() {
        let name = text.start().start + 1 + text.prefix().len() + text.name().len();
        edits.once(name, " xml:space=\"preserve\"");
    }
}

/// Adds to an element at its end, which it may not have yet.
fn append(edits: &mut Edits, writer: Writer<'_>, to: PartElement<'_>, what: &str) {
    if to.is_closed() {
        let end = to.start().end;
        edits.replace(end.saturating_sub(2)..end, &format!(">{what}</{}{}>", writer.prefix, escaped(to.name())));
    } else {
        edits.insert(to.end().start, what);
    }
}
