//! Texts that go on, or stand as a whole, on the annex pages that `paper` lays out.
//! Not here: rows of tables there (`listing`).

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
    let headings: Vec<String> = headings(notice, seen);
    for one in seen {
        let place = one.found.place.clone();
        if let Some(begun) = one.found.text.strip_suffix(GOES_ON) {
            let rest = under(document, &headings, &[&annex_heading(notice, &place), GOES_ON_HERE].concat());
            let begun = trimmed(begun);
            // Nothing tells whether a line ended where the page did; a sentence most likely ended with one.
            let between = if begun.ends_with(['。', '！', '？', '；']) { "\n" } else { "" };
            one.found.text = [begun, if rest.is_some() { between } else { "" }, rest.as_deref().unwrap_or("")].concat();
            one.doubts.push(DoubtReason::Cut);
        } else if one.doubts.contains(&DoubtReason::Annex) {
            // Words that somebody wrote beneath the same heading are these words.
            if let Some(text) = under(document, &headings, &annex_heading(notice, &place)) {
                one.found.text = text;
                one.doubts.retain(|doubt| *doubt != DoubtReason::Annex);
            }
        }
    }
}

/// What begins another part of the annex.
fn headings(notice: &Notice, seen: &[Seen]) -> Vec<String> {
    let fields = notice.fields().map(|field| annex_heading(notice, &Place::field(&field.id)));
    let cells = seen
        .iter()
        .filter(|it| it.doubts.contains(&DoubtReason::Annex))
        .map(|it| annex_heading(notice, &it.found.place));
    let all = fields.chain(cells).flat_map(|name| [[name.as_str(), GOES_ON_HERE].concat(), name]);
    all.map(|name| key(&name).into_owned()).filter(|name| !name.is_empty()).collect()
}

/// The paragraphs under a heading, up to the next one or a table. Where it stands twice nobody can say which is meant.
fn under(document: &Document, headings: &[String], heading: &str) -> Option<String> {
    let wanted = key(heading).into_owned();
    let texts: Vec<Option<String>> = document
        .blocks
        .iter()
        .map(|block| match block {
            WordBlock::Paragraph(paragraph) => Some(paragraph.text()),
            WordBlock::Table(_) => None,
        })
        .collect();
    let is = |text: &Option<String>, wanted: &str| text.as_ref().is_some_and(|text| key(text) == wanted);
    let annex = texts.iter().position(|text| is(text, ANNEX))?;
    let found: Vec<usize> =
        (annex..texts.len()).filter(|at| texts.get(*at).is_some_and(|text| is(text, &wanted))).collect();
    let [at] = found[..] else { return None };
    let mut lines: Vec<&str> = Vec::new();
    let mut rest = texts.iter().skip(at + 1).peekable();
    while let Some(Some(text)) = rest.next() {
        let plain = key(text);
        if headings.iter().any(|it| *it == plain) || plain.contains("(续,第") {
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
