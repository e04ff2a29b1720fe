//! What was decided: a log to which entries are added and from which none is ever taken. A state is what the last entry says;
//! undoing is one more entry. Two officers' logs are merged without loss.

use std::collections::{BTreeMap, BTreeSet};

use super::ItemKey;

/// What was decided of an application.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum DecisionState {
    /// 未审
    #[default]
    Open,
    /// 待补正
    Returned,
    /// 通过
    Passed,
    /// 不予推荐
    Declined,
    /// 重复
    Duplicate,
    /// 撤回
    Withdrawn,
}

/// One entry of the log.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Decision {
    /// When, in milliseconds since 1970.
    pub at: u64,
    /// Who; empty where nobody gave a name.
    pub by: String,
    /// One number for all that one press decided; see [`DecisionAct`].
    pub act: u32,
    /// Of what.
    pub item: ItemKey,
    /// What it was before.
    pub from: DecisionState,
    /// What it is now.
    pub to: DecisionState,
    /// Why; never empty where the state hurts.
    pub why: String,
    /// The digest of what the application said then.
    pub digest: String,
    /// The act that this entry takes back.
    pub undoes: Option<DecisionAct>,
}

/// What one press decided, so that it is undone as one: the number alone is not enough once two officers' logs are merged.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct DecisionAct {
    /// When, in milliseconds since 1970.
    pub at: u64,
    /// Who.
    pub by: String,
    /// Its number in the log in which it was made.
    pub number: u32,
}

impl Decision {
    /// The press that it belongs to.
    pub fn made_by(&self) -> DecisionAct {
        DecisionAct { at: self.at, by: self.by.clone(), number: self.act }
    }
}

/// Why nothing was decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecideError {
    /// This state wants a reason.
    ReasonWanted,
    /// All of them are in this state already, or none was named.
    Nothing,
}

/// All decisions, in the order in which they were made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DecisionLog {
    entries: Vec<Decision>,
    /// The last entry of each item: a register of thousands of rows asks for every one of them.
    last: BTreeMap<ItemKey, usize>,
}

impl DecisionState {
    /// All of them, as they are offered.
    pub const ALL: [Self; 6] =
        [Self::Open, Self::Returned, Self::Passed, Self::Declined, Self::Duplicate, Self::Withdrawn];

    /// Whether whoever is concerned is owed a reason.
    pub fn wants_reason(self) -> bool {
        matches!(self, Self::Returned | Self::Declined)
    }
}

impl DecisionLog {
    /// A log that was kept.
    pub fn of(mut entries: Vec<Decision>) -> Self {
        entries.sort();
        entries.dedup();
        let mut log = Self::default();
        log.append(entries);
        log
    }

    fn append(&mut self, entries: Vec<Decision>) {
        for entry in entries {
            self.last.insert(entry.item.clone(), self.entries.len());
            self.entries.push(entry);
        }
    }

    /// Every entry, the first first.
    pub fn entries(&self) -> &[Decision] {
        &self.entries
    }

    /// What was decided of an item, with the entry that says so; none where nobody has.
    pub fn last(&self, item: &ItemKey) -> Option<&Decision> {
        self.entries.get(*self.last.get(item)?)
    }

    /// What an item's state is.
    pub fn state(&self, item: &ItemKey) -> DecisionState {
        self.last(item).map(|entry| entry.to).unwrap_or_default()
    }

    /// Decides of all of these at once; each comes with the digest of what its application says. How many were decided: those
    /// that have the state already are passed over.
    pub fn decide(
        &mut self,
        items: &[(ItemKey, String)],
        to: DecisionState,
        why: &str,
        (by, at): (&str, u64),
    ) -> Result<usize, DecideError> {
        if to.wants_reason() && why.trim().is_empty() {
            return Err(DecideError::ReasonWanted);
        }
        let (act, at) = (self.next_act(), self.moment(at));
        let entry = |(item, digest): &(ItemKey, String)| {
            let from = self.state(item);
            let (by, item, why, digest) = (by.to_owned(), item.clone(), why.trim().to_owned(), digest.clone());
            (from != to).then_some(Decision { at, by, act, item, from, to, why, digest, undoes: None })
        };
        let entries: Vec<Decision> = items.iter().filter_map(entry).collect();
        if entries.is_empty() {
            return Err(DecideError::Nothing);
        }
        let count = entries.len();
        self.append(entries);
        Ok(count)
    }

    /// Takes back the last act that nobody has taken back, as far as nothing was decided of its items since. How many went back.
    pub fn undo(&mut self, (by, at): (&str, u64)) -> usize {
        let Some(undone) = self.undoable() else { return 0 };
        let (act, at) = (self.next_act(), self.moment(at));
        let back = |entry: &Decision| {
            let stands = self.last(&entry.item).is_some_and(|last| last.made_by() == undone);
            stands.then(|| Decision {
                at,
                by: by.to_owned(),
                act,
                item: entry.item.clone(),
                from: entry.to,
                to: entry.from,
                why: String::new(),
                digest: entry.digest.clone(),
                undoes: Some(undone.clone()),
            })
        };
        let entries: Vec<Decision> =
            self.entries.iter().filter(|entry| entry.made_by() == undone).filter_map(back).collect();
        let count = entries.len();
        self.append(entries);
        count
    }

    /// The last act that nobody has taken back.
    pub fn undoable(&self) -> Option<DecisionAct> {
        let taken_back: BTreeSet<&DecisionAct> =
            self.entries.iter().filter_map(|entry| entry.undoes.as_ref()).collect();
        let mut acts = self.entries.iter().rev().filter(|entry| entry.undoes.is_none()).map(Decision::made_by);
        acts.find(|act| !taken_back.contains(act))
    }

    /// How many items are in each state, of those that are named.
    pub fn counts<'a>(&self, items: impl IntoIterator<Item = &'a ItemKey>) -> BTreeMap<DecisionState, usize> {
        let mut counts = BTreeMap::new();
        for item in items {
            *counts.entry(self.state(item)).or_default() += 1;
        }
        counts
    }

    /// Takes in another officer's log; the items of which both decided and disagree.
    pub fn merge(&mut self, other: &Self) -> Vec<ItemKey> {
        let (here, there): (BTreeSet<&Decision>, BTreeSet<&Decision>) =
            (self.entries.iter().collect(), other.entries.iter().collect());
        let own: Vec<&Decision> = here.difference(&there).copied().collect();
        let theirs: Vec<&Decision> = there.difference(&here).copied().collect();
        let of_theirs: BTreeSet<&ItemKey> = theirs.iter().map(|entry| &entry.item).collect();
        let of_both: BTreeSet<&ItemKey> =
            own.iter().map(|entry| &entry.item).filter(|item| of_theirs.contains(item)).collect();
        let conflicts = of_both.into_iter().filter(|item| self.state(item) != other.state(item)).cloned().collect();
        *self = Self::of(self.entries.iter().chain(&other.entries).cloned().collect());
        conflicts
    }

    /// When something is decided now: behind all that was, whatever became of the clock, for by their times entries are put in
    /// order when the log is read again.
    fn moment(&self, now: u64) -> u64 {
        let last = self.entries.iter().map(|entry| entry.at).max();
        last.map_or(now, |last| now.max(last.saturating_add(1)))
    }

    fn next_act(&self) -> u32 {
        self.entries.iter().map(|entry| entry.act).max().map_or(0, |last| last.saturating_add(1))
    }
}
