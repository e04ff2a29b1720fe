//! Everything that an office received, with what was decided of it.

use std::collections::BTreeMap;

use super::awaited::{followed, is_renewed};
use super::related::Studios;
use super::sent::merged;
use super::slips::{self, SeenSlip};
use super::{
    DecisionLog, DecisionState, ItemKey, LimitCount, ReceivedApplication, ReceivedItem, SentLetter, Versions,
    limit_counts,
};
use crate::notice::Notice;

/// The items in the order in which they came, and the log.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Collection {
    items: Vec<ReceivedItem>,
    by_key: BTreeMap<ItemKey, usize>,
    studios: Studios,
    /// What was decided.
    pub log: DecisionLog,
    /// The letters that were sent, in their order.
    pub letters: Vec<SentLetter>,
    /// The slips that were seen, in their order.
    pub slips: Vec<SeenSlip>,
}

impl Collection {
    /// The items, the first first.
    pub fn items(&self) -> &[ReceivedItem] {
        &self.items
    }

    /// The item of this key.
    pub fn item(&self, key: &ItemKey) -> Option<&ReceivedItem> {
        self.items.get(*self.by_key.get(key)?)
    }

    /// Takes in what was received. The same bytes received again are one item, which knows where it came from each time.
    pub fn add(&mut self, item: ReceivedItem) {
        match self.by_key.get(&item.key).and_then(|at| Some((*at, self.items.get_mut(*at)?))) {
            Some((at, known)) => {
                let unread = known.application().is_none();
                known.also(item);
                if let Some(application) = known.application().filter(|_| unread) {
                    self.studios.add(application, at);
                }
            }
            None => {
                self.by_key.insert(item.key.clone(), self.items.len());
                if let Some(application) = item.application() {
                    self.studios.add(application, self.items.len());
                }
                self.items.push(item);
            }
        }
    }

    /// In what a Word form was changed is known better now, since its union's own blank is there. The item as it is after that, where
    /// it says something else.
    pub fn renew_changes(&mut self, key: &ItemKey, changes: Vec<String>) -> Option<&ReceivedItem> {
        let item = self.items.get_mut(*self.by_key.get(key)?)?;
        let application = item.content.as_mut().ok().filter(|application| application.changes != changes)?;
        application.changes = changes;
        Some(item)
    }

    /// The applications, those of one studio together.
    pub fn versions(&self) -> Vec<Versions> {
        self.studios.versions(&self.items)
    }

    /// How many applications of a notice there are of whom: of each its latest version, without what was declined, withdrawn or
    /// found to be there twice.
    pub fn limit_counts(&self, notice: &Notice) -> Vec<LimitCount> {
        let standing: Vec<&ReceivedApplication> =
            self.standing().into_iter().filter_map(ReceivedItem::application).collect();
        limit_counts(notice, &standing)
    }

    /// The applications that count, each with what was decided of it: one of each studio, never one that was found to be there
    /// twice or was withdrawn. It is the latest; but what was passed or declined stands until a later one is decided of.
    pub fn counted(&self) -> Vec<(&ItemKey, &ReceivedApplication, DecisionState)> {
        let known = |group: Versions| {
            let key = self.counting(&group)?;
            let item = self.item(key)?;
            Some((&item.key, item.application()?, self.log.state(key)))
        };
        self.versions().into_iter().filter_map(known).collect()
    }

    /// Which version of an application counts.
    fn counting<'a>(&self, group: &'a Versions) -> Option<&'a ItemKey> {
        let states = group.keys.iter().rev().map(|key| (key, self.log.state(key)));
        let mut standing =
            states.filter(|(_, state)| !matches!(state, DecisionState::Duplicate | DecisionState::Withdrawn));
        let latest = standing.clone().next()?;
        let decided = standing.find(|(_, state)| *state != DecisionState::Open);
        let stands = decided.filter(|(_, state)| matches!(state, DecisionState::Passed | DecisionState::Declined));
        Some(stands.unwrap_or(latest).0)
    }

    /// The applications that stand: of each studio the latest version, where nobody has decided against it.
    pub fn standing(&self) -> Vec<&ReceivedItem> {
        let stands = |key: &ItemKey| {
            !matches!(
                self.log.state(key),
                DecisionState::Declined | DecisionState::Duplicate | DecisionState::Withdrawn
            )
        };
        let latest = self.versions().into_iter().filter_map(|group| group.keys.into_iter().rfind(|key| stands(key)));
        latest.filter_map(|key| self.item(&key)).collect()
    }

    /// The last letter that was sent about an application.
    pub fn letter(&self, item: &ItemKey) -> Option<&SentLetter> {
        self.letters.iter().rev().find(|letter| letter.item == *item)
    }

    /// Whether an application says something else than when it was decided of, or a later version does.
    pub fn renewed(&self, item: &ItemKey) -> bool {
        is_renewed(self, item, followed(self).contains(item))
    }

    /// Takes in another office's collection without loss; the items of which both decided and disagree.
    pub fn merge(&mut self, other: Self) -> Vec<ItemKey> {
        other.items.into_iter().for_each(|item| self.add(item));
        merged(&mut self.letters, other.letters);
        slips::merged(&mut self.slips, other.slips);
        self.log.merge(&other.log)
    }
}
