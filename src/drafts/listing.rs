//! The home list: every draft, what is damaged or newer, and what was deleted.
//! Not here: the words for it.

use std::cmp::Reverse;

use crate::encryption::is_encrypted;

use super::generations::{self, Generation};
use super::load::texts;
use super::record::Reading;
use super::{Damaged, Deleted, DraftId, Drafts, Newer, StoreError};

/// Everything the store has of this program.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listing {
    /// Drafts that open, the latest first.
    pub drafts: Vec<Summary>,
    /// Drafts that cannot be read: for download.
    pub damaged: Vec<Damaged>,
    /// Drafts that a newer program has saved: for download.
    pub newer: Vec<Newer>,
    /// Recently deleted drafts, the latest first.
    pub trash: Vec<Deleted>,
}

impl Listing {
    /// How many drafts there are in all.
    pub fn count(&self) -> usize {
        self.drafts.len() + self.damaged.len() + self.newer.len() + self.trash.len()
    }
}

/// One draft in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// To open it.
    pub id: DraftId,
    /// The person's name for it.
    pub name: String,
    /// The notice it answers.
    pub notice: String,
    /// The key of its last save.
    pub key: String,
    /// Its revision.
    pub revision: u64,
    /// When it was saved, in milliseconds since 1970.
    pub saved_at: u64,
    /// The small JSON text that was saved with it.
    pub summary: String,
    /// Its text is encrypted, its name with it.
    pub encrypted: bool,
    /// Generations that cannot be read.
    pub damaged: usize,
    /// Sound generations that another tab left beside; [`Drafts::versions`] has them.
    pub beside: usize,
}

impl Drafts {
    /// Everything the store has of this program. Changes nothing.
    pub fn list(&self) -> Result<Listing, StoreError> {
        let keys = self.store.keys()?;
        let mut listing = Listing::default();
        for (id, generations) in self.all_generations(&keys)? {
            if generations.is_empty() {
                continue;
            }
            if keys.contains(&id.trash()) && self.is_deleted(&id)? {
                listing.trash.push(self.deleted(id, &generations)?);
            } else {
                listing.add(id, generations);
            }
        }
        listing.drafts.sort_by_key(|draft| Reverse(draft.saved_at));
        listing.trash.sort_by_key(|deleted| Reverse(deleted.at));
        Ok(listing)
    }
}

impl Listing {
    fn add(&mut self, id: DraftId, generations: Vec<Generation>) {
        if generations.iter().any(|g| g.reading == Reading::Newer) {
            self.newer.push(Newer { id, texts: texts(generations) });
        } else if let Some(summary) = summary(&id, &generations) {
            self.drafts.push(summary);
        } else {
            self.damaged.push(Damaged { id, texts: texts(generations) });
        }
    }
}

/// The line for a draft that opens; none if nothing of it is sound.
fn summary(id: &DraftId, generations: &[Generation]) -> Option<Summary> {
    let head = generations::head(generations)?;
    let sound = generations.iter().filter(|g| g.sound().is_some()).count();
    Some(Summary {
        id: id.clone(),
        name: head.name.clone(),
        notice: head.notice.clone(),
        key: id.step(&head.step()),
        revision: head.revision,
        saved_at: head.saved_at,
        summary: head.summary.clone(),
        encrypted: is_encrypted(&head.payload),
        damaged: generations.len() - sound,
        beside: sound - generations::lineage(generations).len(),
    })
}
