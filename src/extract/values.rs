//! What stands in the form's cells: each value with its place, and why it is to be asked.

use crate::answers::Place;
use crate::answers::read::key;
use crate::imports::Paragraph;
use crate::kinds::Quality;
use crate::notice::{Field, Notice};

use super::align::Rows;
use super::locate::{Located, Locator};
use super::plan::{Content, Plan};
use super::sheet::{Sheet, SheetCell};
use super::template::{Backward, backward, trimmed};
use super::ticks::{is_unticked, ticked};
use super::{DoubtReason, FoundValue, WordSpot};
use crate::check::choices;
use crate::unseen::is_marked;

/// A text that was seen for a place; an empty one says that its cell is there.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Seen {
    /// What was seen.
    pub found: FoundValue,
    /// Why it is to be asked.
    pub doubts: Vec<DoubtReason>,
}

/// Words that refer to another page.
const ELSEWHERE: [&str; 8] = ["见附表", "见附页", "附表", "附页", "另附", "见后", "详见附", "见另页"];
/// What stands for the words above.
const DITTO: [&str; 6] = ["同上", "〃", "″", "\"", "”", "同左"];

/// Everything that stands in the form's tables.
pub(super) fn seen(notice: &Notice, plan: &Plan<'_>, sheet: &Sheet<'_>, rows: &Rows) -> Vec<Seen> {
    let reading = Reading { notice, locator: Locator { plan, sheet, rows } };
    let mut seen = Vec::new();
    for (nth, row) in plan.rows.iter().enumerate() {
        let of = rows.of.get(nth).map_or(&[][..], Vec::as_slice);
        match row.each {
            Some(table) if table.has_fixed_rows() => seen.extend(reading.years(nth, table, of)),
            Some(table) => {
                seen.extend(reading.growing(nth, table, of, rows.unsure.get(nth).map_or(&[][..], Vec::as_slice)))
            }
            None => seen.extend(of.iter().flat_map(|at| reading.row(nth, None, *at))),
        }
    }
    seen
}

struct Reading<'a> {
    notice: &'a Notice,
    locator: Locator<'a>,
}

/// A row of a table, as templates speak of it.
type AtRow<'a> = Option<(&'a Field, usize)>;

impl Reading<'_> {
    /// The values of a row of the form in a row of the file.
    fn row(&self, plan: usize, at_row: AtRow<'_>, row: usize) -> Vec<Seen> {
        let cells = self.locator.plan.cells.iter().enumerate().filter(|(_, cell)| cell.row == plan);
        cells
            .flat_map(|(at, cell)| {
                let Some(located) = self.locator.find(at, row) else { return Vec::new() };
                match &cell.content {
                    Content::Value(template) => self.template(template, at_row, &located),
                    Content::Boxes(id) => self.boxes(id, &located).into_iter().collect(),
                    Content::Label(..) | Content::Printed(_) => Vec::new(),
                }
            })
            .collect()
    }

    /// Rows of years, each by the year that it says.
    fn years(&self, plan: usize, table: &Field, rows: &[usize]) -> Vec<Seen> {
        let years = table.years(self.notice.edition);
        let mut beyond = years.len();
        let mut seen = Vec::new();
        for row in rows {
            let values = self.row(plan, Some((table, 0)), *row);
            let said = values.iter().find(|it| it.found.place.column.as_deref() == Some("year"));
            let said = said.map(|it| digits(&it.found.text)).unwrap_or_default();
            let at = years.iter().position(|year| *year == said);
            let only_year = |it: &Seen| it.found.text.is_empty() || it.found.place.column.as_deref() == Some("year");
            if at.is_none() && values.iter().all(only_year) && said.is_empty() {
                continue;
            }
            let index = at.unwrap_or(beyond);
            beyond += usize::from(at.is_none());
            seen.extend(values.into_iter().map(|mut it| {
                it.found.place.row = Some(index);
                it.doubts.extend(if at.is_none() { Some(DoubtReason::OtherYear) } else { None });
                it
            }));
        }
        seen
    }

    /// Rows that people add, without those that nobody filled; those that may be rows of labels are asked.
    fn growing(&self, plan: usize, table: &Field, rows: &[usize], unsure: &[usize]) -> Vec<Seen> {
        let mut seen: Vec<Seen> = Vec::new();
        let mut index = 0;
        let mut all = [rows, unsure].concat();
        all.sort_unstable();
        for row in &all {
            let mut values = self.row(plan, Some((table, index)), *row);
            let doubt = unsure.contains(row).then_some(DoubtReason::OtherPlace);
            values.iter_mut().for_each(|it| it.doubts.extend(doubt));
            if values.iter().any(|it| !it.found.text.is_empty()) {
                seen.extend(values);
                index += 1;
            }
        }
        // The only row that says anything refers to rows that stand elsewhere: it is none itself.
        let filled: Vec<&Seen> = seen.iter().filter(|it| !it.found.text.is_empty()).collect();
        if let [only] = filled.as_slice()
            && only.doubts.contains(&DoubtReason::Annex)
        {
            let found = FoundValue { place: Place::field(&table.id), ..only.found.clone() };
            seen = vec![Seen { found, doubts: vec![DoubtReason::Annex] }];
            index = 0;
        }
        let deleted = rows.first().zip(rows.last()).map(|(first, last)| *first..last + 2).unwrap_or_default();
        for row in deleted.filter(|row| self.locator.sheet.is_deleted(*row)) {
            let spot = self.locator.sheet.in_row(row).next().map(|(_, cell)| cell.spot).unwrap_or_default();
            let found = FoundValue { place: Place::row(&table.id, index), text: String::new(), spot };
            seen.push(Seen { found, doubts: vec![DoubtReason::Tracked] });
            index += 1;
        }
        if seen.is_empty() && !rows.is_empty() {
            seen.push(Seen {
                found: FoundValue { place: Place::field(&table.id), text: String::new(), spot: WordSpot::default() },
                doubts: Vec::new(),
            });
        }
        seen
    }

    /// What a template's blanks hold.
    fn template(&self, template: &str, at_row: AtRow<'_>, located: &Located) -> Vec<Seen> {
        let cells: Vec<&SheetCell<'_>> =
            located.cells.iter().filter_map(|at| self.locator.sheet.cells.get(*at)).collect();
        let Some(first) = cells.first() else { return Vec::new() };
        let text = cells.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join("\n");
        let text: String = text.chars().skip(located.behind.unwrap_or(0)).collect();
        let mut doubts = located.doubts.clone();
        doubts.extend(cells.iter().flat_map(|cell| of_cell(cell)));
        let row_change = self.locator.sheet.rows.get(first.row).and_then(|row| row.change);
        // LibreOffice loses the mark of an inserted row: one beside a deleted one may stand in its place.
        let beside =
            [first.row.wrapping_sub(1), first.row + 1].into_iter().any(|row| self.locator.sheet.is_deleted(row));
        doubts.extend(row_change.map(|_| DoubtReason::Tracked).or(beside.then_some(DoubtReason::Tracked)));
        let (filled, more) = match backward(template, &text) {
            Backward::Filled(filled) => (filled, None),
            Backward::OtherPrint => (blanks(template, trimmed(&text)), Some(DoubtReason::OtherPrint)),
            Backward::Ambiguous => (blanks(template, trimmed(&text)), Some(DoubtReason::Ambiguous)),
        };
        doubts.extend(more.filter(|_| !trimmed(&text).is_empty()));
        let seen = filled.into_iter().filter_map(|(id, text)| {
            let (place, field) = self.place(&id, at_row)?;
            Some(one(place, field, &text, first.spot, doubts.clone()))
        });
        seen.collect()
    }

    fn place(&self, id: &str, at_row: AtRow<'_>) -> Option<(Place, &Field)> {
        let place = match (id.strip_prefix("row."), at_row) {
            (Some(column), Some((table, index))) => Place::cell(&table.id, index, column),
            (Some(_), None) => return None,
            (None, _) => Place::field(id),
        };
        let field = self.notice.field_at(&place)?;
        Some((place, field))
    }

    /// What is ticked of a field's choices.
    fn boxes(&self, id: &str, located: &Located) -> Option<Seen> {
        let cell = self.locator.sheet.cells.get(*located.cells.first()?)?;
        let field = self.notice.field(id)?;
        let names: Vec<&str> = choices(self.notice, field).iter().map(|choice| choice.name.as_str()).collect();
        let (chosen, doubt) = ticked(&cell.text, &names);
        let doubts = located.doubts.iter().copied().chain(of_cell(cell)).chain(doubt).collect();
        // What was ticked and is no choice is shown to whoever is asked.
        let beside = chosen.is_empty() && doubt.is_some() && !is_unticked(&cell.text);
        let text = if beside { trimmed(&cell.text).to_owned() } else { chosen.join("；") };
        let found = FoundValue { place: Place::field(id), text, spot: cell.spot };
        Some(Seen { found, doubts })
    }
}

/// A text that was seen for a place, with what can be said against it.
pub(super) fn one(place: Place, field: &Field, text: &str, spot: WordSpot, mut doubts: Vec<DoubtReason>) -> Seen {
    let text = if field.is(Quality::Lines) { trimmed(text).to_owned() } else { unbroken(trimmed(text)) };
    // Signs that are no part of any word, a quotation mark alone, are what somebody wrote all the same.
    let blank = key(field.blank());
    let is_blank = text.is_empty() || (!blank.is_empty() && key(&text) == blank);
    let text = if is_blank { String::new() } else { text };
    let plain = key(&text);
    if is_example(&plain) {
        doubts.push(DoubtReason::Example);
    }
    if plain.chars().count() < 12 && ELSEWHERE.iter().any(|words| plain.trim_matches(['(', ')']).starts_with(words)) {
        doubts.push(DoubtReason::Annex);
    }
    if is_marked(&text) {
        doubts.push(DoubtReason::Unseen);
    }
    if DITTO.contains(&text.as_str()) {
        doubts.push(DoubtReason::Ditto);
    }
    if is_blank {
        doubts.retain(|doubt| doubt.is_of_blank());
    }
    Seen { found: FoundValue { place, text, spot }, doubts }
}

/// Whether a text is what forms print as an example or an instruction.
fn is_example(plain: &str) -> bool {
    let bracketed = plain.starts_with('(') && plain.ends_with(')') && plain.matches('(').count() == 1;
    let begins = ["如:", "例:", "例如", "示例:", "如xx", "请填"].iter().any(|words| plain.starts_with(words));
    begins || (bracketed && plain.chars().count() > 4)
}

/// What can be said against a cell as such.
fn of_cell(cell: &SheetCell<'_>) -> Vec<DoubtReason> {
    let pieces = || cell.cell.paragraphs.iter().flat_map(|it| &it.pieces).filter(|it| !it.text.trim().is_empty());
    let mut doubts = Vec::new();
    if cell.cell.is_tracked() || cell.cell.paragraphs.iter().any(Paragraph::is_tracked) {
        doubts.push(DoubtReason::Tracked);
    }
    if pieces().any(|piece| piece.contradicts) {
        doubts.push(DoubtReason::Contradicts);
    }
    if pieces().count() > 0 && pieces().all(|piece| piece.grey) {
        doubts.push(DoubtReason::Example);
    }
    if !cell.cell.nested.is_empty() {
        doubts.push(DoubtReason::Nested);
    }
    let has_text = pieces().count() > 0;
    let counted = |it: &&Paragraph| it.numbered && (!has_text || !it.text().trim().is_empty());
    if cell.cell.paragraphs.iter().any(|it| counted(&it)) {
        doubts.push(DoubtReason::Numbered);
    }
    doubts
}

/// A line that was broken within a number or a word of Latin letters, where a column is narrow.
fn unbroken(text: &str) -> String {
    let mut joined = String::new();
    for line in text.split('\n') {
        let inside =
            joined.ends_with(|c: char| c.is_ascii_graphic()) && line.starts_with(|c: char| c.is_ascii_graphic());
        if !joined.is_empty() && !inside {
            joined.push('\n');
        }
        joined.push_str(line);
    }
    joined
}

fn digits(text: &str) -> String {
    text.chars().map(super::template::plain).filter(char::is_ascii_digit).collect()
}

/// Every blank of a template with the whole text: which part is whose nobody can say.
fn blanks(template: &str, text: &str) -> Vec<(String, String)> {
    let ids = template.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
    ids.map(|(id, _)| (id.to_owned(), text.to_owned())).collect()
}
