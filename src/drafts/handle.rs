//! What a tab knows of the draft it has open, so that a save notices what others did meanwhile.
//! Not here: the draft's text; the page has it.

use super::generations::{Generation, lineage};
use super::record::Record;
use super::{Content, DraftId, TabId};

/// Whether this tab may save.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Access {
    /// It may.
    Editing,
    /// Another tab is editing; this one shows the draft or makes a copy.
    ReadOnly {
        /// The other tab.
        holder: String,
    },
}

/// An open draft, as its tab left it in the store.
#[derive(Debug, Clone)]
pub struct Handle {
    pub(super) id: DraftId,
    pub(super) notice: String,
    pub(super) access: Access,
    /// The generation that this tab's text stems from and its forebears, newest first.
    pub(super) line: Vec<Step>,
    /// Keys of this tab that did not become a save; no revision is used twice.
    pub(super) attempts: Vec<Step>,
    /// Keys beside the line that were there when the draft was opened.
    pub(super) beside: Vec<String>,
}

/// A generation by its key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Step {
    pub key: String,
    pub revision: u64,
    pub name: String,
}

impl Step {
    fn of(id: &DraftId, record: &Record) -> Self {
        let name = record.step();
        Self { key: id.step(&name), revision: record.revision, name }
    }
}

impl Handle {
    /// The draft.
    pub fn id(&self) -> &DraftId {
        &self.id
    }

    /// The notice it answers.
    pub fn notice(&self) -> &str {
        &self.notice
    }

    /// Whether this tab may save.
    pub fn access(&self) -> &Access {
        &self.access
    }

    /// The revision that the tab's text stems from; 0 before the first save.
    pub fn revision(&self) -> u64 {
        self.line.first().map_or(0, |step| step.revision)
    }

    /// A draft that nothing is stored of yet.
    pub(super) fn unsaved(id: DraftId, notice: String) -> Self {
        let [line, attempts] = [Vec::new(), Vec::new()];
        Self { id, notice, access: Access::Editing, line, attempts, beside: Vec::new() }
    }

    /// A draft found in the store.
    pub(super) fn found(id: &DraftId, notice: String, generations: &[Generation]) -> Self {
        let line: Vec<Step> = lineage(generations).into_iter().map(|record| Step::of(id, record)).collect();
        let beside = generations.iter().filter(|g| g.sound().is_some()).map(|g| g.raw.key.clone());
        let beside = beside.filter(|key| line.iter().all(|step| step.key != *key)).collect();
        Self { line, beside, ..Self::unsaved(id.clone(), notice) }
    }

    /// The record of the next save, and its place. Its revision is above all used ones: a damaged generation has a key, too.
    pub(super) fn next(&self, content: &Content<'_>, tab: &TabId, highest: u64, at: u64) -> (Record, Step) {
        let used = self.line.iter().chain(&self.attempts).map(|step| step.revision).fold(highest, u64::max);
        let record = Record {
            id: self.id.as_str().to_owned(),
            name: content.name.to_owned(),
            notice: self.notice.clone(),
            revision: used.saturating_add(1),
            after: self.line.first().map(|step| step.name.clone()).unwrap_or_default(),
            saved_at: at,
            writer: tab.as_str().to_owned(),
            summary: content.summary.to_owned(),
            payload: content.payload.to_owned(),
            ..Record::default()
        };
        let step = Step::of(&self.id, &record);
        (record, step)
    }

    /// Whether this tab has seen or written the key.
    pub(super) fn knows(&self, key: &str) -> bool {
        self.line.iter().chain(&self.attempts).any(|step| step.key == key) || self.beside.iter().any(|k| k == key)
    }
}
