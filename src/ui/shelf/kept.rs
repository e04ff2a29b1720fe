//! The notices from files on the shelf. Not here: where they are kept (`drafts`), and opening them (`ui::notice_file`).

use super::{SHELF, Shelf};
use crate::drafts::Drafts;
use crate::notice::{Announced, introduced};

/// What is said of every notice, those from files first.
pub fn notices() -> Vec<Announced> {
    SHELF.with_borrow(|shelf| shelf.kept.iter().map(|(_, notice)| notice).chain(shelf.own()).cloned().collect())
}

/// How many notices came from files.
pub fn kept_count() -> usize {
    SHELF.with_borrow(|shelf| shelf.kept.len())
}

/// Whether a notice came from a file.
pub fn is_kept(id: &str) -> bool {
    SHELF.with_borrow(|shelf| shelf.kept.iter().any(|(_, notice)| notice.id == id))
}

/// Whether a notice is the page's own. A file can not take its place: what others check against must not depend on what
/// was opened here.
pub fn is_own(id: &str) -> bool {
    SHELF.with_borrow(|shelf| shelf.own().iter().any(|notice| notice.id == id))
}

/// Takes up the notices from files as they are kept now, and says whether others stand on the shelf than before. A store
/// that gives nothing takes nothing away.
pub fn take_up(drafts: &Drafts) -> bool {
    let Ok(mut kept) = drafts.notices() else { return false };
    kept.retain(|notice| !is_own(&notice.id));
    SHELF.with_borrow_mut(|shelf| {
        let before = shelf.revisions();
        let stays = |id: &str, revision: u64| kept.iter().any(|notice| notice.id == id && notice.revision == revision);
        let gone = before.iter().filter(|(revision, id)| !stays(id, *revision));
        gone.for_each(|(_, id)| shelf.put_away(id));
        for notice in kept.iter().filter(|notice| !before.contains(&(notice.revision, notice.id.clone()))) {
            if let Some((said, read)) = introduced(&notice.file) {
                shelf.kept.push((notice.revision, said));
                shelf.put(read, &notice.file);
            }
        }
        shelf.revisions() != before
    })
}

impl Shelf {
    /// Which of the notices from files stand here.
    fn revisions(&self) -> Vec<(u64, String)> {
        self.kept.iter().map(|(revision, notice)| (*revision, notice.id.clone())).collect()
    }

    fn put_away(&mut self, id: &str) {
        self.kept.retain(|(_, notice)| notice.id != id);
        self.here.retain(|notice| notice.id != id);
        self.files.retain(|(known, _)| known != id);
    }
}
