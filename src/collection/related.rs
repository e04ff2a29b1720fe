//! Which applications belong together: versions of one, and different ones that share a leader or a unit. They are suspected,
//! never merged, and nothing is dropped: the officer decides.

use std::collections::BTreeMap;

use super::{ItemKey, ReceivedApplication, ReceivedItem};
use crate::answers::read::key;

/// How an application is related to another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// It says the same, in a file that differs.
    Same,
    /// It is the same studio's, with other content: an earlier or a later version.
    Version,
    /// It has the same leader, and another studio or another unit.
    Leader,
    /// It has the same unit, and another studio.
    Unit,
}

/// The versions of one application, in the order in which they came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Versions {
    /// Their keys; the last one counts unless the officer chooses another.
    pub keys: Vec<ItemKey>,
}

impl Versions {
    /// The one that counts by itself.
    pub fn latest(&self) -> Option<&ItemKey> {
        self.keys.last()
    }
}

/// The applications, those of one studio together, in the order in which the first of each came. An application that does not
/// say whose it is stands alone. Unreadable items are in none.
pub fn versions<'a>(items: impl IntoIterator<Item = &'a ReceivedItem>) -> Vec<Versions> {
    let mut groups: Vec<Vec<(Option<u64>, usize, &ItemKey)>> = Vec::new();
    let mut known: BTreeMap<(String, [String; 3]), usize> = BTreeMap::new();
    for (nth, item) in items.into_iter().enumerate() {
        let Some(application) = item.application() else { continue };
        let one = (item.received(), nth, &item.key);
        match studio(application) {
            Some(studio) => {
                let group = *known.entry(studio).or_insert(groups.len());
                match groups.get_mut(group) {
                    Some(group) => group.push(one),
                    None => groups.push(vec![one]),
                }
            }
            None => groups.push(vec![one]),
        }
    }
    // What nobody knows the time of came as it lies in the folder, before what is known.
    groups.iter_mut().for_each(|group| group.sort());
    groups
        .into_iter()
        .map(|group| Versions { keys: group.into_iter().map(|(.., key)| key.clone()).collect() })
        .collect()
}

/// Whose an application is, as it is compared; none where it names neither a studio nor a leader.
fn studio(application: &ReceivedApplication) -> Option<(String, [String; 3])> {
    let of = &application.names;
    let named = [unit(&of.unit), plain(&of.studio), plain(&of.leader)];
    let says = named.iter().skip(1).any(|it| !it.is_empty());
    says.then(|| (application.notice.clone(), named))
}

/// How each of the others is related to an application, those of other notices aside.
pub fn related<'a>(
    application: &ReceivedApplication,
    others: impl IntoIterator<Item = &'a ReceivedItem>,
) -> Vec<(&'a ItemKey, Relation)> {
    let others = others.into_iter().filter_map(|item| Some((&item.key, item.application()?)));
    others.filter_map(|(key, other)| Some((key, relation(application, other)?))).collect()
}

fn relation(one: &ReceivedApplication, other: &ReceivedApplication) -> Option<Relation> {
    if one.notice != other.notice || std::ptr::eq(one, other) {
        return None;
    }
    let same = |of: fn(&ReceivedApplication) -> String| {
        let (one, other) = (of(one), of(other));
        !one.is_empty() && one == other
    };
    let leader = same(|it| plain(&it.names.leader));
    let unit = same(|it| unit(&it.names.unit));
    if one.digest == other.digest {
        Some(Relation::Same)
    } else if studio(one).is_some() && studio(one) == studio(other) {
        Some(Relation::Version)
    } else if leader {
        Some(Relation::Leader)
    } else if unit {
        Some(Relation::Unit)
    } else {
        None
    }
}

/// A name as it is compared: without white space and quotation marks, in half width, brackets alike.
pub(super) fn plain(name: &str) -> String {
    key(name).chars().filter(|c| !"()（）[]【】·.".contains(*c)).collect()
}

/// A unit's name as it is compared: 有限责任公司 is a 有限公司 (公司法, 第七条).
pub(super) fn unit(name: &str) -> String {
    plain(name).replace("有限责任公司", "有限公司")
}
