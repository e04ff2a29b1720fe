//! Who is still awaited, and what came again after it was decided of.

use std::collections::BTreeSet;

use super::{Collection, DecisionState, ItemKey, ReceivedApplication};

/// An application that was returned and has not come again.
#[derive(Debug, Clone, PartialEq)]
pub struct AwaitedApplication<'a> {
    /// By what it is known.
    pub item: &'a ItemKey,
    /// What is known of it: its unit, and how that is reached.
    pub application: &'a ReceivedApplication,
    /// Since when, in milliseconds since 1970.
    pub since: u64,
    /// Why it was returned.
    pub why: &'a str,
    /// When the last letter about it was sent, in milliseconds since 1970.
    pub letter: Option<u64>,
}

/// The applications in 待补正 of which no newer version has come, in the order in which they came.
pub fn awaited(collection: &Collection) -> Vec<AwaitedApplication<'_>> {
    let followed = followed(collection);
    let returned = collection.items().iter().filter_map(|item| {
        let decision = collection.log.last(&item.key).filter(|decision| decision.to == DecisionState::Returned)?;
        let application = item.application().filter(|_| !followed.contains(&item.key))?;
        let letter = collection.letter(&item.key).map(|letter| letter.at);
        Some(AwaitedApplication { item: &item.key, application, since: decision.at, why: &decision.why, letter })
    });
    returned.collect()
}

/// The applications of which a later version says something else.
pub(super) fn followed(collection: &Collection) -> BTreeSet<ItemKey> {
    let digest = |key: &ItemKey| Some(&collection.item(key)?.application()?.digest);
    let mut followed = BTreeSet::new();
    for group in collection.versions() {
        let Some(latest) = group.latest().and_then(digest) else { continue };
        // Whatever is followed by something else is; the same content sent again is no answer.
        let mut earlier = group.keys.iter().rev().skip_while(|key| digest(key) == Some(latest)).peekable();
        if earlier.peek().is_some() {
            followed.extend(earlier.cloned());
        }
    }
    followed
}

/// Whether an application says something else than when it was decided of, or a later version does: 结论后材料已更新. What was
/// found to be there twice or was withdrawn is settled, and so is what nobody has decided of.
pub(super) fn is_renewed(collection: &Collection, item: &ItemKey, followed: bool) -> bool {
    let Some(decision) = collection.log.last(item) else { return false };
    let settled = [DecisionState::Open, DecisionState::Duplicate, DecisionState::Withdrawn];
    let application = collection.item(item).and_then(|item| item.application());
    let differs = application.is_some_and(|it| !decision.digest.is_empty() && it.digest.hex() != decision.digest);
    !settled.contains(&decision.to) && (differs || followed)
}
