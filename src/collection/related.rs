//! Which applications belong together: versions of one, and different ones that share a leader or a unit. They are suspected,
//! never merged, and nothing is dropped: the officer decides.

use std::collections::BTreeMap;

use super::{ApplicantNames, ItemKey, ReceivedApplication, ReceivedItem};
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

/// The applications of a collection, those of one studio together, kept as they come: their names are brought into the form in
/// which they are compared once.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Studios {
    /// The positions of each studio's applications.
    groups: Vec<Vec<usize>>,
    known: BTreeMap<StudioName, usize>,
}

/// A studio's notice, unit, name and leader, as they are compared.
type StudioName = (String, [String; 3]);

impl Studios {
    /// Takes in the application at a position. One that does not say whose it is stands alone.
    pub fn add(&mut self, application: &ReceivedApplication, at: usize) {
        let next = self.groups.len();
        let group = studio(application).map_or(next, |studio| *self.known.entry(studio).or_insert(next));
        match self.groups.get_mut(group) {
            Some(group) => group.push(at),
            None => self.groups.push(vec![at]),
        }
    }

    /// The versions, in the order in which the first of each came. What nobody knows the time of came as it lies in the folder,
    /// before what is known.
    pub fn versions(&self, items: &[ReceivedItem]) -> Vec<Versions> {
        let of_group = |group: &Vec<usize>| {
            let mut group: Vec<_> = group.iter().filter_map(|at| Some((*at, items.get(*at)?))).collect();
            group.sort_by_key(|(at, item)| (item.received(), *at));
            Versions { keys: group.into_iter().map(|(_, item)| item.key.clone()).collect() }
        };
        self.groups.iter().map(of_group).collect()
    }
}

/// Whose an application is, as it is compared; none where it names neither a studio nor a leader.
fn studio(application: &ReceivedApplication) -> Option<StudioName> {
    let of = application.names.compared();
    let named = [of.unit, of.studio, of.leader];
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
    let (names, others) = (one.names.compared(), other.names.compared());
    let leader = !names.leader.is_empty() && names.leader == others.leader;
    let unit = !names.unit.is_empty() && names.unit == others.unit;
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

impl ApplicantNames {
    /// The names as they are compared: two that are written differently and mean one are equal here.
    pub fn compared(&self) -> Self {
        Self {
            unit: unit(&self.unit),
            studio: plain(&self.studio),
            leader: plain(&self.leader),
            recommender: unit(&self.recommender),
            filed: self.filed.clone(),
            phone: self.phone.clone(),
            email: self.email.clone(),
        }
    }
}

/// A name as it is compared: without white space and quotation marks, in half width, brackets alike.
pub(super) fn plain(name: &str) -> String {
    key(name).chars().filter(|c| !"()（）[]【】·.".contains(*c)).collect()
}

/// A unit's name as it is compared: 有限责任公司 is a 有限公司 (公司法, 第七条).
pub fn unit(name: &str) -> String {
    plain(name).replace("有限责任公司", "有限公司")
}
