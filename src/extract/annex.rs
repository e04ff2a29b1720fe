//! Texts that go on, or stand as a whole, on the annex pages that `paper` lays out.
//! Not here: rows of tables there (`listing`).

use std::collections::{BTreeMap, BTreeSet};

use crate::answers::Place;
use crate::answers::read::key;
use crate::imports::{Document, WordBlock};
use crate::notice::Notice;
use crate::paper::{GOES_ON, GOES_ON_HERE, annex_heading};

use super::DoubtReason;
use super::template::trimmed;
use super::values::Seen;

/// The name of an annex page, which stands on each.
const ANNEX: &str = "附页";

/// Completes what only refers to an annex page or ends with a word that it goes on there.
pub(super) fn complete(notice: &Notice, document: &Document, seen: &mut [Seen]) {
    let pages = Pages::of(document, headings(notice, seen));
    for one in seen {
        let heading = annex_heading(notice, &one.found.place);
        if let Some(begun) = one.found.text.strip_suffix(GOES_ON) {
            let rest = pages.under(&[heading.as_str(), GOES_ON_HERE].concat());
            let begun = trimmed(begun);
            // Nothing tells whether a line ended where the page did; a sentence most likely ended with one.
            let between = if begun.ends_with(['。', '！', '？', '；']) { "\n" } else { "" };
            one.found.text = [begun, if rest.is_some() { between } else { "" }, rest.as_deref().unwrap_or("")].concat();
            one.doubts.push(DoubtReason::Cut);
        } else if one.doubts.contains(&DoubtReason::Annex) {
            // Words that somebody wrote beneath the same heading are these words.
            if let Some(text) = pages.under(&heading) {
                one.found.text = text;
                one.doubts.retain(|doubt| *doubt != DoubtReason::Annex);
            }
        }
    }
}

/// What begins another part of the annex.
fn headings(notice: &Notice, seen: &[Seen]) -> BTreeSet<String> {
    let fields = notice.fields().map(|field| annex_heading(notice, &Place::field(&field.id)));
    let refers = |it: &&Seen| it.doubts.contains(&DoubtReason::Annex);
    let cells = seen.iter().filter(refers).map(|it| annex_heading(notice, &it.found.place));
    let all = fields.chain(cells).flat_map(|name| [[name.as_str(), GOES_ON_HERE].concat(), name]);
    all.map(|name| key(&name).into_owned()).filter(|name| !name.is_empty()).collect()
}

/// What stands on annex pages: paragraph by paragraph, none where a table stands.
struct Pages {
    texts: Vec<Option<String>>,
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
        let mut texts: Vec<Option<String>> = document.blocks.iter().map(text).collect();
        texts.drain(..texts.iter().position(annex).unwrap_or(texts.len()));
        let mut stands: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, text) in texts.iter().enumerate() {
            let plain = text.as_deref().map(|text| key(text).into_owned()).filter(|plain| headings.contains(plain));
            if let Some(plain) = plain {
                stands.entry(plain).or_default().push(at);
            }
        }
        Self { texts, headings, stands }
    }

    /// The paragraphs under a heading, up to the next one or a table. Where it stands twice nobody can say which is meant.
    fn under(&self, heading: &str) -> Option<String> {
        let [at] = self.stands.get(&*key(heading))?.as_slice() else { return None };
        let mut lines: Vec<&str> = Vec::new();
        let mut rest = self.texts.iter().skip(at + 1);
        while let Some(Some(text)) = rest.next() {
            let plain = key(text);
            if self.headings.contains(&*plain) || plain.contains("(续,第") {
                break;
            }
            if plain == ANNEX {
                // A new page says again what form it belongs to.
                while lines.last().is_some_and(|line| line.is_empty()) {
                    lines.pop();
                }
                rest.next();
                continue;
            }
            lines.push(trimmed(text));
        }
        let text = trimmed(&lines.join("\n")).to_owned();
        (!text.is_empty()).then_some(text)
    }
}
