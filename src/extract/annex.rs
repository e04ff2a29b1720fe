//! Texts that go on, or stand as a whole, on the annex pages that `paper` lays out.
//! Not here: rows of tables there (`listing`).

use std::collections::{BTreeMap, BTreeSet};

use crate::answers::Place;
use crate::answers::read::key;
use crate::imports::{Document, WordBlock};
use crate::notice::Notice;
use crate::paper::{GOES_ON, GoesOn, annex_heading};

use super::DoubtReason;
use super::template::trimmed;
use super::values::Seen;

/// The name of an annex page, which stands on each.
const ANNEX: &str = "附页";
/// How words went on from their cell in files of earlier versions, which did not say whether within a paragraph.
const EARLIER: &str = "（接表内）";

/// Completes what only refers to an annex page. Words that somebody wrote beneath the same heading are these words.
pub(super) fn refer(notice: &Notice, document: &Document, seen: &mut [Seen]) {
    let pages = Pages::of(document, headings(notice, seen));
    for one in seen.iter_mut().filter(|one| one.doubts.contains(&DoubtReason::Annex)) {
        if let Some(text) = pages.under(&annex_heading(notice, &one.found.place), "") {
            one.found.text = text;
            one.doubts.retain(|doubt| *doubt != DoubtReason::Annex);
        }
    }
}

/// Completes what ends with a word that it goes on on an annex page: cells of the form, and cells of lists that stand there.
pub(super) fn join(notice: &Notice, document: &Document, seen: &mut [Seen]) {
    let pages = Pages::of(document, headings(notice, seen));
    for one in seen {
        let Some(begun) = one.found.text.strip_suffix(GOES_ON).map(trimmed) else { continue };
        let heading = annex_heading(notice, &one.found.place);
        let says = |goes_on: GoesOn| Some((goes_on, pages.under(&heading, goes_on.from_cell())?));
        if let Some((goes_on, rest)) = GoesOn::ALL.into_iter().find_map(says) {
            one.found.text = [begun, goes_on.between(), &rest].concat();
            continue;
        }
        let rest = pages.under(&heading, EARLIER);
        // Nothing tells whether a line ended where the page did; a sentence most likely ended with one.
        let between = if begun.ends_with(['。', '！', '？', '；']) { "\n" } else { "" };
        let joined = [begun, if rest.is_some() { between } else { "" }, rest.as_deref().unwrap_or("")].concat();
        // Where there is nothing but the word itself, it is shown to whoever is asked.
        if !joined.is_empty() {
            one.found.text = joined;
        }
        one.doubts.push(DoubtReason::Cut);
    }
}

/// What begins another part of the annex.
fn headings(notice: &Notice, seen: &[Seen]) -> BTreeSet<String> {
    let fields = notice.fields().map(|field| annex_heading(notice, &Place::field(&field.id)));
    let refers = |it: &&Seen| it.doubts.contains(&DoubtReason::Annex) || it.found.text.ends_with(GOES_ON);
    let cells = seen.iter().filter(refers).map(|it| annex_heading(notice, &it.found.place));
    let marks = || GoesOn::ALL.into_iter().map(GoesOn::from_cell).chain([EARLIER, ""]);
    let all = fields.chain(cells).flat_map(|name| marks().map(move |mark| [&name, mark].concat()));
    all.map(|name| key(&name).into_owned()).filter(|name| !name.is_empty()).collect()
}

/// What stands on annex pages: paragraph by paragraph, none where a table stands.
struct Pages {
    texts: Vec<Option<String>>,
    /// Where paragraphs are headings by their style; none where nobody gave them one, as by hand.
    styled: Option<BTreeSet<usize>>,
    headings: BTreeSet<String>,
    /// Where each heading stands.
    stands: BTreeMap<String, Vec<usize>>,
}

impl Pages {
    fn of(document: &Document, headings: BTreeSet<String>) -> Self {
        let text = |block: &WordBlock| match block {
            WordBlock::Paragraph(paragraph) => Some(paragraph.text()),
            WordBlock::Table(_) => None,
        };
        let annex = |text: &Option<String>| text.as_deref().is_some_and(|text| key(text) == ANNEX);
        let is_heading = |block: &WordBlock| matches!(block, WordBlock::Paragraph(paragraph) if paragraph.heading);
        let mut texts: Vec<Option<String>> = document.blocks.iter().map(text).collect();
        let mut heads = document.blocks.iter().map(is_heading);
        let headed = texts.iter().position(|text| heads.next() == Some(true) && annex(text));
        let begins = headed.or_else(|| texts.iter().position(annex)).unwrap_or(texts.len());
        texts.drain(..begins);
        let blocks = document.blocks.iter().skip(begins).enumerate();
        let styled = headed.map(|_| blocks.filter(|(_, block)| is_heading(block)).map(|(at, _)| at).collect());
        let is_there = |at: &usize| styled.as_ref().is_none_or(|styled: &BTreeSet<usize>| styled.contains(at));
        let mut stands: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, text) in texts.iter().enumerate().filter(|(at, _)| is_there(at)) {
            let plain = text.as_deref().map(|text| key(text).into_owned()).filter(|plain| headings.contains(plain));
            if let Some(plain) = plain {
                stands.entry(plain).or_default().push(at);
            }
        }
        Self { texts, styled, headings, stands }
    }

    /// The paragraphs under a name with a mark behind it, up to the next heading or a table. Where it stands twice nobody can
    /// say which is meant.
    fn under(&self, name: &str, mark: &str) -> Option<String> {
        let [at] = self.stands.get(&*key(&[name, mark].concat()))?.as_slice() else { return None };
        let overleaf = GoesOn::ALL.map(|goes_on| (key(&[name, goes_on.from_page()].concat()).into_owned(), goes_on));
        let (mut lines, mut within) = (Vec::<String>::new(), false);
        let mut rest = self.texts.iter().enumerate().skip(at + 1);
        while let Some((at, Some(text))) = rest.next() {
            let plain = key(text);
            let is_text = self.styled.as_ref().is_some_and(|styled| !styled.contains(&at));
            if plain == ANNEX && !is_text {
                // A new page says again what form it belongs to.
                while lines.last().is_some_and(|line| line.is_empty()) {
                    lines.pop();
                }
                rest.next();
                continue;
            }
            let goes_on = overleaf.iter().find(|(said, _)| *said == plain).filter(|_| !is_text);
            if let Some((_, goes_on)) = goes_on {
                within = *goes_on == GoesOn::Within;
                continue;
            }
            let ends = match self.styled {
                Some(_) => !is_text,
                None => self.headings.contains(&*plain) || plain.contains("(续,第"),
            };
            if ends {
                break;
            }
            // Our own pages have no strokes to write on.
            let text = if is_text { text.trim() } else { trimmed(text) };
            match lines.last_mut().filter(|_| std::mem::take(&mut within)) {
                Some(last) => last.push_str(text),
                None => lines.push(text.to_owned()),
            }
        }
        let text = trimmed(&lines.join("\n")).to_owned();
        (!text.is_empty()).then_some(text)
    }
}
