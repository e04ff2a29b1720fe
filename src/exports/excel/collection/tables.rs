//! The applications' own tables: a worksheet for each table of each notice, a row for each row of each application, its unit and
//! studio before it.

use crate::answers::Place;
use crate::check::{Applicable, Entries, PlacedAnswers, Prepared, shown, stored};
use crate::collection::ledger::LedgerCell;
use crate::collection::{Collection, DecisionState, ReceivedApplication, words};
use crate::notice::{Field, Notice};

use super::super::is_listed;
use super::super::listed::ListedSheet;
use super::super::tables::title;
use super::super::typed::Typed;
use super::sheet::written;
use super::{AnswersOf, Book};
use crate::exports::excel::{Refused, sheet_name};

/// The columns before those of the table.
const BEFORE: [&str; 5] = ["单位", "工作室", "推荐单位", "审核结论", "序号"];

/// Writes every table in which something stands.
pub fn write(
    book: &mut Book,
    collection: &Collection,
    notices: &[&Notice],
    answers: &AnswersOf<'_>,
) -> Result<(), Refused> {
    for notice in notices {
        let prepared = Prepared::linted((*notice).clone());
        let mut sheets: Vec<(&Field, ListedSheet)> =
            notice.fields().filter(|it| is_listed(it)).map(|it| (it, begun(it))).collect();
        for (key, application, state) in collection.counted() {
            if application.notice != notice.id {
                continue;
            }
            let Some(answers) = answers(key) else { continue };
            let answers = PlacedAnswers::new(notice, stored(notice, &answers));
            // What is not asked of this applicant is not listed.
            let entries = Applicable::to(&prepared, &Entries::read(&prepared, answers)).entries;
            for (table, sheet) in &mut sheets {
                rows(sheet, table, &entries, (application, state))?;
            }
        }
        for (table, sheet) in sheets.into_iter().filter(|(_, sheet)| !sheet.is_empty()) {
            let name = sheet_name(&table.label, &mut book.taken);
            sheet.onto(book.book.add_worksheet().set_name(name)?)?;
        }
    }
    Ok(())
}

fn begun(table: &Field) -> ListedSheet {
    let heads = BEFORE.iter().map(|head| (*head).to_owned()).chain(table.columns.iter().map(title));
    ListedSheet::new(heads.collect(), 1)
}

fn rows(
    sheet: &mut ListedSheet,
    table: &Field,
    entries: &Entries,
    (application, state): (&ReceivedApplication, DecisionState),
) -> Result<(), Refused> {
    let names = &application.names;
    let filled = entries.answers().rows(&table.id).iter().enumerate().filter(|(_, row)| !row.is_empty());
    for ((index, _), nth) in filled.zip(1..) {
        let before = [&*names.unit, &*names.studio, &*names.recommender, words::state(state)];
        let before = before.map(|text| written(&super::text(text)));
        let number = written(&LedgerCell::Count(nth));
        let cells = table.columns.iter().map(|column| {
            let place = Place::cell(&table.id, index, &column.id);
            let shown = shown(entries, &place);
            (!shown.is_empty()).then(|| Typed::of(column, entries.value_at(&place), shown))
        });
        sheet.push(before.into_iter().chain([number]).chain(cells).collect())?;
    }
    Ok(())
}
