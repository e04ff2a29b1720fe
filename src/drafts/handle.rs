//! What a tab knows of the draft it has open, so that a save notices what others did meanwhile.
//! Not here: the draft's text; the page has it.

use super::descent::Descent;
use super::generations::{Generation, lineage};
use super::record::Record;
use super::{DraftContent, DraftId, TabId};

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
    /// What the next save descends from.
    pub(super) descent: Descent,
    /// Keys of this tab that did not become a save.
    pub(super) attempts: Vec<Step>,
    /// The highest revision that was used or seen; none is used twice.
    used: u64,
    /// Keys beside the line that were there when the draft was opened.
    pub(super) beside: Vec<String>,
}

/// A generation by its key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Step {
    pub key: String,
    pub revision: u64,
}

impl Step {
    fn of(id: &DraftId, record: &Record) -> Self {
        Self { key: id.step(&record.step()), revision: record.revision }
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

    /// Whether this tab may save, as something else than the lease has found out.
    pub fn set_access(&mut self, access: Access) {
        self.access = access;
    }

    /// The key of the last save; none before the first.
    pub fn key(&self) -> Option<&str> {
        self.line.first().map(|step| step.key.as_str())
    }

    /// The revision that the tab's text stems from; 0 before the first save.
    pub fn revision(&self) -> u64 {
        self.line.first().map_or(0, |step| step.revision)
    }

    /// Stands for a draft where only its lease is wanted.
    pub fn of(id: DraftId) -> Self {
        Self::unsaved(id, String::new())
    }

    /// Stands for a draft of which so many revisions were used; the next save has one more.
    pub fn found_at(id: &DraftId, notice: &str, used: u64) -> Self {
        Self { used, ..Self::unsaved(id.clone(), notice.to_owned()) }
    }

    /// A draft that nothing is stored of yet.
    pub(super) fn unsaved(id: DraftId, notice: String) -> Self {
        let (line, descent, attempts, used, beside) = Default::default();
        Self { id, notice, access: Access::Editing, line, descent, attempts, used, beside }
    }

    /// A draft found in the store.
    pub(super) fn found(id: &DraftId, notice: String, generations: &[Generation]) -> Self {
        let lineage = lineage(generations);
        let descent = lineage.first().map(|head| head.descent().with(head.revision, &head.writer)).unwrap_or_default();
        let line: Vec<Step> = lineage.into_iter().map(|record| Step::of(id, record)).collect();
        let beside = generations.iter().filter(|g| g.sound().is_some()).map(|g| g.raw.key.clone());
        let beside = beside.filter(|key| line.iter().all(|step| step.key != *key)).collect();
        Self { line, descent, beside, ..Self::unsaved(id.clone(), notice) }
    }

    /// The record of the next save, and its place. Its revision is above all used ones: a damaged generation has a key, too.
    pub(super) fn next(&mut self, content: &DraftContent<'_>, tab: &TabId, highest: u64, at: u64) -> (Record, Step) {
        self.used = self.used.max(self.revision()).max(highest).saturating_add(1);
        let record = Record {
            id: self.id.as_str().to_owned(),
            name: content.name.to_owned(),
            notice: self.notice.clone(),
            revision: self.used,
            after: self.descent.to_string(),
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
