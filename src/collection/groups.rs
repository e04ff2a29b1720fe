//! What belongs together among everything that was received, group by group. Names are compared once for each application, so
//! that ten thousand of them are not held against one another.

use std::collections::BTreeMap;

use super::related::{plain, unit};
use super::{Collection, ItemKey, ReceivedApplication, Relation};

/// Applications that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RelatedGroup {
    /// Why they do: they are one studio's (and may say the same), or different ones of one leader, or of one unit.
    pub relation: Relation,
    /// Which, in the order in which they came; two or more.
    pub items: Vec<ItemKey>,
}

/// The groups: versions first, then those of one leader, then those of one unit that have not one leader. Of each studio its
/// latest version stands in the last two.
pub fn relations(collection: &Collection) -> Vec<RelatedGroup> {
    let versions = collection.versions();
    let latest = versions.iter().filter_map(|group| {
        let key = group.latest()?;
        Some((key, collection.item(key)?.application()?))
    });
    let latest: Vec<(&ItemKey, &ReceivedApplication)> = latest.collect();
    let several = versions.iter().filter(|group| group.keys.len() > 1);
    let mut groups: Vec<RelatedGroup> = several.map(|group| one_studio(collection, &group.keys)).collect();
    let leaders = sharing(&latest, Relation::Leader, |it| plain(&it.names.leader));
    let units = sharing(&latest, Relation::Unit, |it| unit(&it.names.unit));
    let units = units.into_iter().filter(|units| leaders.iter().all(|leader| leader.items != units.items));
    let units: Vec<RelatedGroup> = units.collect();
    groups.extend(leaders);
    groups.extend(units);
    groups
}

fn one_studio(collection: &Collection, keys: &[ItemKey]) -> RelatedGroup {
    let digest = |key| Some(&collection.item(key)?.application()?.digest);
    let same = keys.windows(2).all(|pair| matches!(pair, [one, other] if digest(one) == digest(other)));
    RelatedGroup { relation: if same { Relation::Same } else { Relation::Version }, items: keys.to_vec() }
}

fn sharing(
    latest: &[(&ItemKey, &ReceivedApplication)],
    relation: Relation,
    name: impl Fn(&ReceivedApplication) -> String,
) -> Vec<RelatedGroup> {
    let mut groups: BTreeMap<(&str, String), (usize, Vec<ItemKey>)> = BTreeMap::new();
    for (nth, (key, application)) in latest.iter().enumerate() {
        let name = name(application);
        if !name.is_empty() {
            let group = groups.entry((&application.notice, name)).or_insert_with(|| (nth, Vec::new()));
            group.1.push((*key).clone());
        }
    }
    let mut groups: Vec<(usize, Vec<ItemKey>)> = groups.into_values().filter(|(_, items)| items.len() > 1).collect();
    groups.sort();
    groups.into_iter().map(|(_, items)| RelatedGroup { relation, items }).collect()
}
