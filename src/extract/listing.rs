//! Rows that stand in a table beside the form's: those of the annex pages that `paper` lays out, and 附表 of people's own.

use crate::answers::Place;
use crate::answers::read::key;
use crate::imports::{Document, WordBlock, WordTable};
use crate::notice::{Field, Notice, Prints};
use crate::paper::table_title;

use super::align::Rows;
use super::plan::{Anchor, Content, Plan};
use super::sheet::Sheet;
use super::template::{Backward, backward};
use super::values::{Seen, one};
use super::wording::{Likeness, letters, likeness};
use super::{DoubtReason, WordSpot};

/// The heads that a table of rows has.
struct Heads<'a> {
    table: &'a Field,
    /// Of the form's own table, of which there are rows before.
    goes_on: bool,
    /// What stands over it.
    title: String,
    /// Each head's letters, the column's id and its template.
    columns: Vec<(String, &'a str, String)>,
}

/// Adds the rows of tables beside the form; the blocks of those that are surely the notice's own.
pub(super) fn complete(
    notice: &Notice,
    document: &Document,
    plan: &Plan<'_>,
    sheet: &Sheet<'_>,
    rows: &Rows,
    seen: &mut Vec<Seen>,
) -> Vec<usize> {
    let heads = heads(notice, plan);
    let last = rows.last().and_then(|row| sheet.rows.get(row)).map(|row| row.block);
    let Some(last) = last else { return Vec::new() };
    let mut own = Vec::new();
    let mut title = String::new();
    let mut before: Option<&str> = None;
    for (at, block) in document.blocks.iter().enumerate().skip(last + 1) {
        match block {
            WordBlock::Paragraph(paragraph) => {
                let text = key(&paragraph.text()).into_owned();
                if !text.is_empty() {
                    title = text;
                }
            }
            WordBlock::Table(table) => {
                before = read(notice, &heads, table, at, (&title, before), seen);
                own.extend(before.map(|_| at));
            }
        }
    }
    own
}

/// Reads a table; whose rows it holds, where that is sure.
fn read<'a>(
    notice: &Notice,
    heads: &[Heads<'a>],
    table: &WordTable,
    block: usize,
    (title, before): (&str, Option<&str>),
    seen: &mut Vec<Seen>,
) -> Option<&'a str> {
    let first: Vec<_> = table.cells.iter().filter(|cell| cell.row == 0).collect();
    let of = |heads: &Heads<'_>, cell: &str| {
        let like = |(_, (wanted, ..)): &(usize, &(String, &str, String))| likeness(wanted, &letters(cell));
        let best = heads.columns.iter().enumerate().max_by_key(like)?;
        Some((like(&best), best.0)).filter(|(like, _)| *like >= Likeness::Other)
    };
    let fit = |heads: &Heads<'_>| {
        let likes: Vec<_> = first.iter().map(|cell| of(heads, &cell.text())).collect();
        let same = likes.iter().flatten().filter(|(like, _)| *like == Likeness::Same).count();
        let named = title.starts_with(&heads.title);
        let exact = same == first.len() && same == heads.columns.len();
        let sure = exact && (named || before == Some(&*heads.table.id));
        (sure, exact, named, same)
    };
    let best = heads.iter().max_by_key(|it| fit(it))?;
    let (sure, exact, _, same) = fit(best);
    if !sure && !exact && (same < 3 || same * 2 < first.len()) {
        return None;
    }
    let next =
        seen.iter().filter(|it| *it.found.place.field == *best.table.id).filter_map(|it| it.found.place.row).max();
    let mut index = next.map_or(0, |row| row + 1);
    for row in 1..table.rows.len() {
        let cells: Vec<_> = table.cells.iter().filter(|cell| cell.row == row).enumerate().collect();
        let mut found: Vec<Seen> = Vec::new();
        for head in &first {
            let Some((like, column)) = of(best, &head.text()) else { continue };
            let Some((_, id, template)) = best.columns.get(column) else { continue };
            let under = cells
                .iter()
                .find(|(_, cell)| cell.left.abs_diff(head.left) < 60 && cell.right.abs_diff(head.right) < 60);
            let place = Place::cell(&best.table.id, index, id);
            let (Some((nth, cell)), Some(field)) = (under, notice.field_at(&place)) else { continue };
            let mut doubts = if sure { Vec::new() } else { vec![DoubtReason::Annex] };
            // The years that the notice asks for stand on the form.
            doubts.extend(best.table.has_fixed_rows().then_some(DoubtReason::OtherYear));
            doubts.extend(if like < Likeness::Same { Some(DoubtReason::OtherLabel) } else { None });
            doubts.extend(if cell.is_tracked() { Some(DoubtReason::Tracked) } else { None });
            doubts.extend(cell.paragraphs.iter().any(|it| it.numbered).then_some(DoubtReason::Numbered));
            let text = match backward(template, &cell.text()) {
                Backward::Filled(filled) => filled.into_iter().next().map(|(_, text)| text).unwrap_or_default(),
                _ => cell.text(),
            };
            found.push(one(place, field, &text, WordSpot { block, cell: Some((row, *nth)) }, doubts));
        }
        if found.iter().any(|it| !it.found.text.is_empty()) {
            seen.extend(found);
            index += 1;
        }
    }
    let whole = |it: &Seen| it.found.place == Place::field(&best.table.id);
    if sure && best.goes_on {
        seen.retain(|it| !(whole(it) && it.doubts == [DoubtReason::Annex]));
    }
    sure.then_some(&*best.table.id)
}

fn heads<'a>(notice: &'a Notice, plan: &Plan<'a>) -> Vec<Heads<'a>> {
    let mut all = Vec::new();
    for (nth, row) in plan.rows.iter().enumerate() {
        let Some(table) = row.each else { continue };
        let mut columns = Vec::new();
        for (at, cell) in plan.cells.iter().enumerate().filter(|(_, cell)| cell.row == nth) {
            let (Content::Value(template), Anchor::Above(label)) = (&cell.content, plan.anchor(at)) else { continue };
            let label = plan.cells.get(label).map(|it| &it.content);
            let id = template.split_once("{row.").and_then(|(_, rest)| rest.split_once('}')).map(|(id, _)| id);
            let column = id.and_then(|id| table.column(id));
            if let (Some(Content::Label(_, letters)), Some(column)) = (label, column) {
                columns.push((letters.clone(), column.id.as_str(), template.clone()));
            }
        }
        let title = key(table_title(notice, table)).into_owned();
        all.push(Heads { table, goes_on: true, title, columns });
    }
    for table in notice.fields().filter(|field| field.is_table() && field.prints == Prints::Annex) {
        let printed = table.columns.iter().filter(|column| matches!(column.prints, Prints::Form | Prints::Annex));
        let head =
            |column: &Field| letters(&[column.label.as_str(), column.unit.as_deref().unwrap_or_default()].concat());
        let columns = printed.map(|column| (head(column), column.id.as_str(), ["{row.", &column.id, "}"].concat()));
        let columns = columns.collect();
        all.push(Heads { table, goes_on: false, title: key(table_title(notice, table)).into_owned(), columns });
    }
    all
}
