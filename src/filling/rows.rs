//! Rows for a table that goes on: the last printed row that is blank, copied as often as answers need it.
//! Not here: what is written into them.

use std::collections::BTreeSet;
use std::ops::Range;

use super::edits::Edits;
use super::{BlankRefusal, signs};
use crate::check::Entries;
use crate::extract::{Opening, Openings, TableRows};
use crate::imports::{PartElement, Source, WordBlock, WordTable};
use crate::notice::Notice;

/// Rows of all tables together, however many answers there are.
const MOST: usize = 2000;
/// What the copies of a row may add to a file, in bytes; a form's row has some thousand.
const MOST_COPIED: usize = 8 << 20;

/// What a copy must not have: no two of one name may be in a file.
const NAMED: [&str; 8] = [
    "bookmarkStart",
    "bookmarkEnd",
    "commentRangeStart",
    "commentRangeEnd",
    "commentReference",
    "permStart",
    "permEnd",
    "proofErr",
];

/// The blank with as many rows as there are answers, and which of a table's rows are copies, by table and number.
pub fn grown(
    notice: &Notice,
    entries: &Entries,
    source: Source,
    found: &Openings,
) -> Result<(Source, BTreeSet<(String, usize)>), BlankRefusal> {
    let (mut edits, mut grown) = (Edits::default(), BTreeSet::new());
    for table in &found.rows {
        let answered = entries.answers().rows(&table.table);
        let wanted = answered.iter().rposition(|row| !row.is_empty()).map_or(0, |last| last + 1);
        let (there, most) = (table.rows.len(), MOST.saturating_sub(grown.len()));
        let needed = wanted.saturating_sub(there).min(most);
        let known = notice.field(&table.table).is_some();
        let Some(last) = (0..there).rev().find(|row| is_blank(found, table, *row)) else { continue };
        let row = table.rows.get(last).and_then(|(block, row)| {
            let WordBlock::Table(of) = source.document.blocks.get(*block)? else { return None };
            Some((of, *row, source.markup.at(of.rows.get(*row)?.at)?))
        });
        let Some((of, row, node)) = row.filter(|_| known && needed > 0) else { continue };
        let copy = copied(of, row, node, source.markup.text());
        let needed = needed.min(MOST_COPIED / copy.len().max(1));
        if needed == 0 {
            continue;
        }
        edits.insert(node.whole().end, &copy.repeat(needed));
        // The rows behind the one that was copied move down, and their numbers are no longer theirs.
        grown.extend((last + 1..there + needed).map(|row| (table.table.clone(), row)));
    }
    if grown.is_empty() {
        return Ok((source, grown));
    }
    let text = edits.applied(source.markup.text()).ok_or(BlankRefusal::Unwritten)?;
    Ok((source.with_text(text)?, grown))
}

/// Whether nothing stands in a row's blanks but its number.
fn is_blank(found: &Openings, table: &TableRows, row: usize) -> bool {
    let own = |it: &&Opening| it.row.as_ref().is_some_and(|(id, at)| *id == table.table && *at == row);
    let empty = |it: &Opening| it.found.iter().flatten().all(|(id, text)| text.is_empty() || id == "row");
    let mut all = found.all.iter().filter(own).peekable();
    all.peek().is_some() && all.all(|it| it.found.is_some() && empty(it))
}

/// A row's text as another row's: without names, and going on with every merge that goes on below it.
fn copied(table: &WordTable, row: usize, node: PartElement<'_>, text: &str) -> String {
    let whole = node.whole();
    let mut edits = Edits::default();
    let place = |at: Range<usize>| at.start - whole.start..at.end - whole.start;
    let goes_on = |cell: PartElement<'_>| {
        let own = |it: &&crate::imports::WordCell| it.row == row && it.rows > 1;
        table.cells.iter().filter(own).any(|it| it.at == cell.start().start)
    };
    for within in std::iter::once(node).chain(node.descendants()) {
        for name in ["paraId", "textId"] {
            if let Some((_, attribute)) = within.attribute(name) {
                edits.replace(place(attribute), "");
            }
        }
        let is_id = within.is("id") && within.parent().is_some_and(|it| it.is("sdtPr"));
        if is_id || NAMED.iter().any(|name| within.is(name)) {
            edits.replace(place(within.whole()), "");
        }
        if within.is("tc") && goes_on(within) {
            if let Some((value, _)) = merge(within).and_then(|merge| merge.attribute("val")) {
                edits.replace(place(value), "continue");
            }
            let runs = within.descendants().filter(|it| it.is("r") && !it.ancestors().any(signs::shows_prompt));
            runs.for_each(|run| edits.replace(place(run.whole()), ""));
        }
    }
    let own = text.get(whole.clone()).unwrap_or_default();
    edits.applied(own).unwrap_or_else(|| own.to_owned())
}

fn merge(cell: PartElement<'_>) -> Option<PartElement<'_>> {
    cell.child("tcPr")?.child("vMerge")
}
