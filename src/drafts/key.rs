//! Names of drafts and tabs, and the keys they and kept notices are stored under.
//! Keys carry the program's name, because the union's site shares its storage with other pages.

use std::fmt;

/// Before the keys of drafts: `shenbao.draft.<id>.<revision>.<tab>`, each written once.
const DRAFT: &str = "shenbao.draft.";
/// Before the lease of the tab that edits a draft: `shenbao.tab.<id>`.
const LEASE: &str = "shenbao.tab.";
/// Before the keys of kept notices: `shenbao.notice.<id>.<revision>.<tab>`, each written once.
const NOTICE: &str = "shenbao.notice.";
/// Before the mark of a deleted draft: `shenbao.trash.<id>`.
const TRASH: &str = "shenbao.trash.";
/// Before the place where a person was last in a draft: `shenbao.at.<id>`.
const POSITION: &str = "shenbao.at.";
/// Before the files that were made of a draft: `shenbao.made.<id>`.
const MADE: &str = "shenbao.made.";
/// Whether the person wants to see forms whole.
pub(super) const VIEW: &str = "shenbao.view";
/// Before the mark on the disk of what was removed for good: `shenbao.gone.<draft id>`; all of it where the name is empty.
const GRAVE: &str = "shenbao.gone.";

/// A draft's name in the store: 1–64 ASCII letters, digits and hyphens.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DraftId(String);

/// A page load's name: 1–24 ASCII letters and digits, random enough to be its own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TabId(String);

impl DraftId {
    /// Reads a name, say from an address; none if it has another form.
    pub fn parse(text: &str) -> Option<Self> {
        let sound = (1..=64).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        sound.then(|| Self(text.to_owned()))
    }

    /// The name for the `n`-th try at a new draft of this tab at this moment.
    pub(super) fn fresh(tab: &TabId, at: u64, n: usize) -> Self {
        Self(format!("{at:x}-{}-{n}", tab.0))
    }

    /// As text, for addresses.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The key of the generation that is called `<revision>.<tab>`.
    pub(super) fn step(&self, step: &str) -> String {
        format!("{DRAFT}{}.{step}", self.0)
    }

    /// The key of the lease.
    pub(super) fn lease(&self) -> String {
        format!("{LEASE}{}", self.0)
    }

    /// The key of the place where a person was last.
    pub(super) fn position(&self) -> String {
        format!("{POSITION}{}", self.0)
    }

    /// The key of the files that were made of it.
    pub(super) fn made(&self) -> String {
        format!("{MADE}{}", self.0)
    }

    /// The key of the mark that says it was deleted.
    pub(super) fn trash(&self) -> String {
        format!("{TRASH}{}", self.0)
    }
}

impl TabId {
    /// Reads a name; none if it has another form.
    pub fn parse(text: &str) -> Option<Self> {
        let sound = (1..=24).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric());
        sound.then(|| Self(text.to_owned()))
    }

    /// As text, as records hold it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for DraftId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The draft that a key belongs to, and the rest of the key; none for keys that are not drafts.
pub(super) fn draft_of(key: &str) -> Option<(DraftId, &str)> {
    let (id, step) = key.strip_prefix(DRAFT)?.split_once('.')?;
    Some((DraftId::parse(id)?, step))
}

/// The revision that a draft's key names; 0 for keys of another form.
pub(super) fn revision_of(key: &str) -> u64 {
    number(draft_of(key).map(|(_, step)| step))
}

/// The key of a kept notice's generation that is called `<revision>.<tab>`.
pub(super) fn notice(id: &str, step: &str) -> String {
    [NOTICE, id, ".", step].concat()
}

/// The notice that a key belongs to, and the rest of the key; none for other keys.
pub(super) fn notice_of(key: &str) -> Option<(&str, &str)> {
    key.strip_prefix(NOTICE)?.split_once('.')
}

/// The revision that a notice's key names, as [`revision_of`] has it for drafts.
pub(super) fn notice_revision(key: &str) -> u64 {
    number(notice_of(key).map(|(_, step)| step))
}

/// The number a step begins with; 0 for absurd ones, which would leave no next one.
fn number(step: Option<&str>) -> u64 {
    let number = step.and_then(|step| step.split('.').next()?.parse().ok());
    number.filter(|revision| *revision < 1 << 52).unwrap_or(0)
}

/// Whether the program wrote this key.
pub(super) fn is_ours(key: &str) -> bool {
    key == VIEW || [DRAFT, LEASE, NOTICE, TRASH, POSITION, MADE].iter().any(|prefix| key.starts_with(prefix))
}

/// Whether the key is that of a lease.
pub(super) fn is_lease(key: &str) -> bool {
    key.starts_with(LEASE)
}

/// Whether the key tells only what a window does or showed last: nothing that a person wrote, so nothing for the disk.
pub(super) fn is_passing(key: &str) -> bool {
    key == VIEW || is_lease(key) || key.starts_with(POSITION) || key.starts_with(MADE)
}

/// Whether the key is that of a mark of deletion.
pub(super) fn is_trash(key: &str) -> bool {
    key.starts_with(TRASH)
}

/// Whether the key is one that both stores are to have.
pub(super) fn is_kept(key: &str) -> bool {
    is_ours(key) && !is_passing(key)
}

/// The id of the draft or notice that a key of ours is about.
pub(super) fn name_of(key: &str) -> Option<&str> {
    let name = [DRAFT, LEASE, NOTICE, TRASH, POSITION, MADE].iter().find_map(|prefix| key.strip_prefix(prefix))?;
    Some(name.split_once('.').map_or(name, |(name, _)| name))
}

/// The key of the mark that everything of a name was removed for good.
pub(super) fn grave(name: &str) -> String {
    [GRAVE, name].concat()
}

/// The name that such a mark is about.
pub(super) fn grave_of(key: &str) -> Option<&str> {
    key.strip_prefix(GRAVE)
}
