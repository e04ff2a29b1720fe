//! Opening a draft: the newest sound generation, or what else is there.
//! Not here: reading the payload (`wire`).

use std::cmp::Reverse;

use super::generations::{self, Generation};
use super::record::{Reading, Record};
use super::{DraftContent, DraftId, Drafts, Handle, RawText, Saved, StoreError, key};

/// A draft as last saved, with the handle to save it again.
#[derive(Debug, Clone)]
pub struct Draft {
    /// For saving; says whether this tab may.
    pub handle: Handle,
    /// The person's name for it.
    pub name: String,
    /// The submission file's text.
    pub payload: String,
    /// A small JSON text for the list of drafts.
    pub summary: String,
    /// When it was saved, in milliseconds since 1970.
    pub saved_at: u64,
    /// Generations that cannot be read; [`Drafts::raw`] gives them for download.
    pub damaged: usize,
    /// One of those was saved after what is here, so that this is not the latest text.
    pub older: bool,
}

/// What lies under a draft's id.
#[derive(Debug, Clone)]
pub enum Loaded {
    /// A draft.
    Draft(Box<Draft>),
    /// A draft last saved by a newer program: to be shown as raw text; [`Drafts::versions`] has what this program can read.
    Newer(Newer),
    /// A draft of which nothing can be read.
    Damaged(Damaged),
    /// Nothing.
    Missing,
}

/// A draft that a newer program has saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Newer {
    /// The draft.
    pub id: DraftId,
    /// The stored texts.
    pub texts: Vec<RawText>,
}

/// A draft of which nothing can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damaged {
    /// The draft.
    pub id: DraftId,
    /// The stored texts.
    pub texts: Vec<RawText>,
}

/// A sound generation of a draft: the current one, the one before, or one that another tab left beside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Its revision.
    pub revision: u64,
    /// The draft's name at that time.
    pub name: String,
    /// The notice it answers.
    pub notice: String,
    /// When it was saved, in milliseconds since 1970.
    pub saved_at: u64,
    /// The submission file's text.
    pub payload: String,
    /// A small JSON text for the list of drafts.
    pub summary: String,
}

impl Drafts {
    /// Opens a draft for editing, or read-only where another tab edits it.
    pub fn open(&self, id: &DraftId, now: u64) -> Result<Loaded, StoreError> {
        // Claimed before it is read, so that what another tab saved on letting go is seen.
        let mut claimed = Handle::unsaved(id.clone(), String::new());
        self.claim(&mut claimed, now);
        let mut loaded = self.load(id);
        match &mut loaded {
            Ok(Loaded::Draft(draft)) => draft.handle.access = claimed.access,
            _ => self.release(&claimed),
        }
        loaded
    }

    /// Looks at a draft without claiming it.
    pub fn load(&self, id: &DraftId) -> Result<Loaded, StoreError> {
        Ok(judge(id, self.generations(id)?))
    }

    /// Every sound generation of a draft, newest first, to go back to or to copy.
    pub fn versions(&self, id: &DraftId) -> Result<Vec<Version>, StoreError> {
        let generations = self.generations(id)?;
        let mut versions: Vec<Version> = generations.iter().filter_map(Generation::sound).map(Version::of).collect();
        versions.sort_by_key(|version| Reverse((version.revision, version.saved_at)));
        Ok(versions)
    }

    /// Whether this tab's last save has the highest revision of all keys; then there is nothing newer to be loaded. It reads
    /// no text.
    pub fn is_newest(&self, handle: &Handle) -> bool {
        let keys = self.keys_of(handle.id()).unwrap_or_default();
        let Some(own) = handle.key() else { return false };
        let is_older = |key: &String| key::revision_of(key) < handle.revision();
        keys.iter().any(|key| key == own) && keys.iter().all(|key| key == own || is_older(key))
    }

    /// The key of the newest generation, where it goes on from this tab's last save. Then another tab may have retired that
    /// save, and nothing is lost.
    pub fn continued(&self, handle: &Handle) -> Option<String> {
        let generations = self.generations(handle.id()).ok()?;
        let head = generations::head(&generations)?;
        let (_, writer) = handle.key()?.rsplit_once('.')?;
        head.descent().holds(handle.revision(), writer).then(|| handle.id().step(&head.step()))
    }

    /// The stored texts of a draft that cannot be read, newest first, for download.
    pub fn damaged(&self, id: &DraftId) -> Result<Vec<RawText>, StoreError> {
        let mut generations = self.generations(id)?;
        generations.retain(|generation| generation.sound().is_none());
        generations.sort_by_key(|generation| Reverse(key::revision_of(&generation.raw.key)));
        Ok(texts(generations))
    }

    /// Every stored text of a draft, unchanged, for download.
    pub fn raw(&self, id: &DraftId) -> Result<Vec<RawText>, StoreError> {
        Ok(texts(self.generations(id)?))
    }
}

impl Draft {
    /// A draft that has just been saved.
    pub(super) fn new(handle: Handle, content: &DraftContent<'_>, saved: Saved) -> Self {
        let [name, payload, summary] = [content.name, content.payload, content.summary].map(str::to_owned);
        Self { handle, name, payload, summary, saved_at: saved.at, damaged: 0, older: false }
    }
}

impl Version {
    pub(super) fn of(record: &Record) -> Self {
        let Record { revision, name, notice, saved_at, payload, summary, .. } = record.clone();
        Self { revision, name, notice, saved_at, payload, summary }
    }
}

/// What these generations make.
fn judge(id: &DraftId, generations: Vec<Generation>) -> Loaded {
    if generations.is_empty() {
        return Loaded::Missing;
    }
    let id = id.clone();
    if generations.iter().any(|g| g.reading == Reading::Newer) {
        return Loaded::Newer(Newer { id, texts: texts(generations) });
    }
    let Some(record) = generations::head(&generations) else {
        return Loaded::Damaged(Damaged { id, texts: texts(generations) });
    };
    let Record { name, notice, payload, summary, saved_at, .. } = record.clone();
    let is_damaged = |generation: &&Generation| generation.reading == Reading::Damaged;
    let damaged = generations.iter().filter(is_damaged).count();
    let newest = generations.iter().filter(is_damaged).map(|damaged| key::revision_of(&damaged.raw.key)).max();
    let older = newest.is_some_and(|newest| newest > record.revision);
    let handle = Handle::found(&id, notice, &generations);
    Loaded::Draft(Box::new(Draft { handle, name, payload, summary, saved_at, damaged, older }))
}

/// The texts alone.
pub(super) fn texts(generations: Vec<Generation>) -> Vec<RawText> {
    generations.into_iter().map(|generation| generation.raw).collect()
}
