//! Two officers' collections become one: every item with all its origins, every decision, everything else. What is lacking in
//! one's own is told, so that it can be written beside what is there, which is never taken away. Merging twice changes nothing.
//! Not here: what is kept of a collection (`texts`), and which decision stands (`DecisionLog`).

use std::collections::{BTreeMap, BTreeSet};

use super::texts::{item, read};
use super::{CollectionTexts, Decision, DecisionLog, ItemKey, Record};

/// What has to be written to have another's collection as well.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CollectionMerge {
    /// Rows that are new, or know more than before.
    pub rows: Vec<(ItemKey, String)>,
    /// Decisions that are not known.
    pub decisions: Vec<String>,
    /// What else is not known.
    pub others: Vec<(String, String)>,
    /// The items of which both decided and disagree; the later decision stands.
    pub decided: Vec<ItemKey>,
    /// What else both have and say differently, by name with what the other says; one's own stands.
    pub differing: Vec<(String, String)>,
}

impl CollectionTexts {
    /// What has to be written to have another's collection as well.
    pub fn merge(&self, other: &Self) -> CollectionMerge {
        let own: BTreeMap<&ItemKey, &str> = self.rows.iter().map(|(key, text)| (key, text.as_str())).collect();
        let row = |(key, theirs): &(ItemKey, String)| {
            let known = own.get(key).copied();
            let row = known.map_or_else(|| Some(theirs.clone()), |known| merged(key, known, theirs))?;
            Some((key.clone(), row))
        };
        let known: BTreeSet<String> = self.decisions.iter().map(|text| plain(text)).collect();
        let mut seen = known.clone();
        let decisions = other.decisions.iter().filter(|text| seen.insert(plain(text))).cloned().collect();
        let named: BTreeMap<&str, &str> = self.others.iter().map(|(name, text)| (&**name, &**text)).collect();
        let mut merge = CollectionMerge {
            rows: other.rows.iter().filter_map(row).collect(),
            decisions,
            decided: self.log().merge(&other.log()),
            ..CollectionMerge::default()
        };
        for (name, text) in &other.others {
            match named.get(&**name) {
                None => merge.others.push((name.clone(), text.clone())),
                Some(own) if *own != text => merge.differing.push((name.clone(), text.clone())),
                Some(_) => {}
            }
        }
        merge
    }

    /// Writes what was lacking.
    pub fn take(&mut self, merge: &CollectionMerge) {
        let mut fresh: BTreeMap<&ItemKey, &String> = merge.rows.iter().map(|(key, text)| (key, text)).collect();
        for (key, row) in &mut self.rows {
            if let Some(text) = fresh.remove(key) {
                row.clone_from(text);
            }
        }
        self.rows.extend(merge.rows.iter().filter(|(key, _)| fresh.contains_key(key)).cloned());
        self.decisions.extend(merge.decisions.iter().cloned());
        self.others.extend(merge.others.iter().cloned());
    }

    fn log(&self) -> DecisionLog {
        DecisionLog::of(self.decisions.iter().filter_map(|text| read(text)).collect())
    }
}

/// One's own row with what another's says beyond it; none where that is nothing.
fn merged(key: &ItemKey, own: &str, theirs: &str) -> Option<String> {
    let theirs = item(key, theirs)?;
    // What cannot be read here can be there.
    let Some(mut row) = item(key, own) else { return Some(theirs.record().to_text()) };
    let before = row.clone();
    row.also(theirs);
    (row != before).then(|| row.record().to_text())
}

/// A decision's record in one spelling, by which it is known.
fn plain(text: &str) -> String {
    read::<Decision>(text).map_or_else(|| text.to_owned(), |decision| decision.record().to_text())
}
