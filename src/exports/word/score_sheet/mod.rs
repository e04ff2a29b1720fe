//! 考核表 on A4: blank, to be filled in by hand, or with 自评, every reviewer's points and the mean. Word breaks its pages; the head
//! of the table is said again on each.
//! Not here: which points count (`scoring`).

mod cells;
mod columns;

use super::Unwritten;
use super::body::Body;
use super::markup::{Alignment, MarkupParagraph, MarkupRow, MarkupTable, Merge};
use super::package::packed;
use super::styles::Styles;
use super::text::{length, paragraph, spacing};
use crate::answers::Date;
use crate::notice::{PaperSize, PaperSpec};
use crate::paper::LINE_HEIGHT;
use crate::scoring::{FilledSheet, ScoreItem, ScoreSheet, words};
use cells::{Cells, merged};
use columns::{Given, GivenColumns};

/// The type size, in points: 五号.
const POINT: f64 = 10.5;
/// The least height of a row, in mm.
const ROW: f64 = 8.0;
/// Between a cell's border and its words, in mm.
const PADDING: f64 = 1.0;
/// The most reviewers beside one another; further ones stand in a table of their own.
const BESIDE: usize = 8;
/// From so many reviewers on the pages lie.
const LYING: usize = 4;

/// 考核表, saved on this day; without `filled` it is blank.
pub fn score_sheet(
    sheet: &ScoreSheet,
    filled: Option<&FilledSheet>,
    saved: Option<Date>,
) -> Result<Vec<u8>, Unwritten> {
    written(sheet, &[filled], saved)
}

/// The filled sheets of several applications as one document, so that they are printed at once; each begins a page.
pub fn score_sheets(sheet: &ScoreSheet, filled: &[FilledSheet], saved: Option<Date>) -> Result<Vec<u8>, Unwritten> {
    let filled: Vec<Option<&FilledSheet>> = filled.iter().map(Some).collect();
    written(sheet, &filled, saved)
}

fn written(sheet: &ScoreSheet, all: &[Option<&FilledSheet>], saved: Option<Date>) -> Result<Vec<u8>, Unwritten> {
    // All have the same panel.
    let lies = all.iter().flatten().any(|filled| filled.reviewers.len() >= LYING);
    let mut body = Body::new(Styles::form(&paper(lies)));
    for (nth, filled) in all.iter().enumerate() {
        put(&mut body, sheet, *filled, nth > 0);
    }
    packed(body, &sheet.title, saved)
}

/// Adds a sheet.
fn put(body: &mut Body, sheet: &ScoreSheet, filled: Option<&FilledSheet>, begins_page: bool) {
    let (width, em) = body.styles.room();
    let line = |words: &str, above: f64| MarkupParagraph {
        spacing: Some(spacing(LINE_HEIGHT * em, above)),
        ..paragraph("Normal", words)
    };
    body.put(MarkupParagraph { begins_page, ..paragraph("Title", &sheet.title) });
    body.put(line(&whose(filled), 0.0));
    if !sheet.gates.is_empty() {
        body.put(line("否决条件（有一项不符合的，不参加排名）", 2.0));
        body.put_table(gates(sheet, filled, width, em));
    }
    let reviewers = filled.map_or(0, |filled| filled.reviewers.len());
    for from in (0..reviewers.max(1)).step_by(BESIDE) {
        body.put(line("", 0.0));
        let columns = GivenColumns::of(sheet, filled, from..reviewers.min(from + BESIDE), width);
        body.put_table(items(sheet, &columns, em));
    }
    body.put(line(&words::rule(sheet), 2.0));
    if let Some(grades) = words::grades(sheet) {
        body.put(line(&grades, 0.0));
    }
    body.put(line("评委签名：　　　　　　　　　　　　　　　　　　年　　月　　日", 4.0));
}

fn paper(landscape: bool) -> PaperSpec {
    PaperSpec {
        size: PaperSize::A4,
        duplex: None,
        bound: false,
        landscape,
        copies: 1,
        max_pages: None,
        point: POINT,
        clause: None,
        annex_clause: None,
        form_clause: None,
    }
}

fn whose(filled: Option<&FilledSheet>) -> String {
    let Some(names) = filled.map(|filled| &filled.names) else {
        return "单位：　　　　　　　　　　　　工作室：　　　　　　　　　　　　领衔人：".to_owned();
    };
    format!("单位：{}　　工作室：{}　　领衔人：{}", names.unit, names.studio, names.leader)
}

fn gates(sheet: &ScoreSheet, filled: Option<&FilledSheet>, width: f64, em: f64) -> MarkupTable {
    let cells = Cells::new(&[width - 30.0, 30.0], em);
    let head = cells.row(
        true,
        vec![cells.cell(0, 1, "否决条件", Alignment::Center), cells.cell(1, 1, "是否符合", Alignment::Center)],
    );
    let rows = sheet.gates.iter().map(|gate| {
        let state = match filled.map(|filled| &filled.tally) {
            None => "□是　□否",
            Some(tally) if tally.failed.contains(&gate.id) => "不符合",
            Some(tally) if tally.open.contains(&gate.id) => "未定",
            Some(_) => "符合",
        };
        cells
            .row(false, vec![cells.cell(0, 1, &gate.text, Alignment::Left), cells.cell(1, 1, state, Alignment::Center)])
    });
    let rows = [head].into_iter().chain(rows).collect();
    cells.table(rows)
}

/// The items, the extras, the total.
fn items(sheet: &ScoreSheet, columns: &GivenColumns<'_>, em: f64) -> MarkupTable {
    let cells = Cells::new(&columns.widths(), em);
    let heads = columns.heads();
    let head = heads.iter().enumerate().map(|(at, head)| cells.cell(at, 1, head, Alignment::Center)).collect();
    let mut rows = vec![cells.row(true, head)];
    let mut above = None;
    for (nth, (item, next)) in pairs(&sheet.items).enumerate() {
        let group = item.group.as_deref();
        let (begun, goes_on) =
            (above == Some(group) && group.is_some(), next.is_some_and(|it| it.group.as_deref() == group));
        let merge = match (begun, goes_on && group.is_some()) {
            (true, _) => Some(Merge::GoesOn),
            (false, true) => Some(Merge::Begins),
            (false, false) => None,
        };
        rows.push(row(&cells, columns, (nth, item), merge));
        above = Some(group);
    }
    if let Some(extras) = &sheet.extras {
        let said = format!("加分项（合计最多加{}分）", words::points(extras.cap));
        rows.push(cells.row(false, vec![cells.cell(0, heads.len(), &said, Alignment::Left)]));
        let before = sheet.items.len();
        rows.extend(
            extras.items.iter().enumerate().map(|(nth, item)| row(&cells, columns, (before + nth, item), None)),
        );
    }
    rows.push(closing(&cells, "合计", &words::points(sheet.points), &columns.totals()));
    let states = columns.states();
    if states.iter().any(|state| !state.is_empty()) {
        rows.push(closing(&cells, "计入情况", "", &states));
    }
    cells.table(rows)
}

fn row(cells: &Cells, columns: &GivenColumns<'_>, (nth, item): (usize, &ScoreItem), merge: Option<Merge>) -> MarkupRow {
    let method = item.method.map(|method| format!("（{}）", words::method(method))).unwrap_or_default();
    let standard = [words::standard(item), method].concat();
    let mut row = match &item.group {
        Some(group) => {
            vec![
                merged(cells.cell(0, 1, group, Alignment::Center), merge),
                cells.cell(1, 1, &item.text, Alignment::Left),
            ]
        }
        None => vec![cells.cell(0, 2, &item.text, Alignment::Left)],
    };
    row.push(cells.cell(2, 1, &words::points(item.points), Alignment::Center));
    row.push(cells.cell(3, 1, &standard, Alignment::Left));
    let given = columns.given(nth);
    row.extend(given.iter().enumerate().map(|(at, given)| cells.cell(4 + at, 1, given, Alignment::Center)));
    cells.row(false, row)
}

fn closing(cells: &Cells, name: &str, points: &str, given: &[Given]) -> MarkupRow {
    let mut row = vec![
        cells.cell(0, 2, name, Alignment::Center),
        cells.cell(2, 1, points, Alignment::Center),
        cells.cell(3, 1, "", Alignment::Center),
    ];
    row.extend(given.iter().enumerate().map(|(at, given)| cells.cell(4 + at, 1, given, Alignment::Center)));
    cells.row(false, row)
}

/// Each with the one that follows it.
fn pairs(items: &[ScoreItem]) -> impl Iterator<Item = (&ScoreItem, Option<&ScoreItem>)> {
    items.iter().enumerate().map(|(at, item)| (item, items.get(at + 1)))
}

/// A row's least height in twips.
fn row_height() -> u32 {
    length(ROW)
}
