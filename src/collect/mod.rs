//! What a sheet of the recommending union takes from a submission: one row, or the reason why none. Nothing typed on the
//! sheet is touched; where a row goes, and whether, is the person's press.
//! Not here: reading files (`wire`), and how rows are shown and taken (`ui::collect`).

mod graft;
mod rows;
#[cfg(test)]
mod tests;
pub mod words;

use std::rc::Rc;

use crate::answers::{Answers, Row};
use crate::check::{
    Defect, Entries, Facts, PassageText, PlacedAnswers, Prepared, Workload, assess_within, passages, stored,
};
use crate::notice::{Collects, Notice, Severity, Stage};

pub use rows::{Twin, appended};

/// A sheet with the notice whose submissions it lists.
#[derive(Debug, Clone)]
pub struct Collecting {
    sheet: Rc<Notice>,
    /// The notice, with the sheet's words among its own.
    source: Prepared,
}

/// What a submission gives the sheet.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Collected {
    /// The row, in the sheet's stored form.
    pub row: Row,
    /// The labels of columns for which the submission has nothing.
    pub lacks: Vec<String>,
    /// How many errors the submission still has, but for what is ticked only before sending.
    pub errors: usize,
}

/// Why a submission gives the sheet no row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CollectRefusal {
    /// It belongs elsewhere; what the sheet says of such, where it says something.
    Elsewhere(Option<String>),
    /// Whether it belongs here is undecided before these are filled.
    Undecided(Vec<String>),
    /// It has nothing for any column.
    Empty,
    /// The notice's expressions need too much work for it; the path of the first one that was not decided.
    Cut(Rc<str>),
}

impl Collecting {
    /// A sheet and a notice that the linter has passed; none where the sheet does not list this notice's submissions.
    pub fn linted(sheet: &Rc<Notice>, source: &Notice) -> Option<Self> {
        let collects = sheet.collects.as_ref().filter(|it| it.from == source.id)?;
        Some(Self { sheet: sheet.clone(), source: Prepared::linted(graft::onto(source, collects)) })
    }

    /// What of the sheet's expressions does not compile beside the notice it lists, each with its path in the sheet.
    pub fn defects(collects: &Collects, source: &Notice) -> Vec<Defect> {
        let (_, defects) = Prepared::new(graft::onto(source, collects));
        let own = |defect: Defect| Some(Defect { path: graft::own_path(&defect.path)?, error: defect.error });
        defects.into_iter().filter_map(own).collect()
    }

    /// The row that a submission's answers give.
    pub fn row(&self, answers: &Answers) -> Result<Collected, CollectRefusal> {
        let notice = &self.source.notice;
        let entries = Entries::read(&self.source, PlacedAnswers::new(notice, stored(notice, answers)));
        let work = Workload::default();
        let assessment = assess_within(&self.source, &entries, None, &work);
        let texts =
            notice.outline.last().map(|words| passages(&self.source, &entries, &assessment.hidden, words, &work));
        let texts = texts.unwrap_or_default();
        let belongs = self.belongs(&entries, &assessment.hidden, &texts, &work);
        if let Some(path) = work.cut() {
            return Err(CollectRefusal::Cut(path.clone()));
        }
        belongs?;
        let (row, lacks) = self.cells(&texts);
        if row.is_empty() {
            return Err(CollectRefusal::Empty);
        }
        let bites = assessment.findings.iter().filter(|it| it.severity == Severity::Error && it.stage == Stage::Fill);
        Ok(Collected { row, lacks, errors: bites.count() })
    }

    /// Whether the submission belongs on this sheet.
    fn belongs(
        &self,
        entries: &Entries,
        hidden: &[Rc<str>],
        texts: &[PassageText],
        work: &Workload,
    ) -> Result<(), CollectRefusal> {
        let facts = Facts::whether(&self.source, entries, hidden, work);
        let otherwise = texts.iter().find(|passage| passage.id == graft::OTHERWISE);
        let Some(when) = self.source.information(graft::NAME) else { return Ok(()) };
        match facts.holds(when) {
            Some(true) => Ok(()),
            Some(false) => Err(CollectRefusal::Elsewhere(otherwise.and_then(|passage| passage.text.clone()))),
            None => {
                let lacks = otherwise.map_or(&[][..], |passage| &passage.lacks).iter();
                Err(CollectRefusal::Undecided(lacks.map(|place| graft::label(&self.source.notice, place)).collect()))
            }
        }
    }

    /// The passages as a row of the sheet, and what is missing from it.
    fn cells(&self, passages: &[PassageText]) -> (Row, Vec<String>) {
        let Some(table) = self.table() else { return Default::default() };
        let texts = passages.iter().filter_map(|passage| Some((passage.id.as_str(), passage.text.as_deref()?)));
        let mut answers = Answers::default();
        answers.set_rows(&table.id, vec![Rc::new(Row::of(texts.filter(|(id, _)| table.column(id).is_some())))]);
        let row = stored(&self.sheet, &answers).row(&table.id, 0).cloned().unwrap_or_default();
        let lacks = table.columns.iter().filter(|column| column.is_required() && row.text(&column.id).is_empty());
        let lacks = lacks.map(|column| column.label.clone()).collect();
        (row, lacks)
    }
}
