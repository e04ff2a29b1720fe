//! The notices from files in the catalogue. Not here: where they are kept (`drafts`), and opening them (`ui::notice_file`).

use super::{CATALOGUE, Catalogue};
use crate::drafts::Drafts;
use crate::notice::{Announced, introduced};

/// What is said of every notice, those from files first.
pub fn notices() -> Vec<Announced> {
    CATALOGUE.with_borrow(|catalogue| {
        catalogue.kept.iter().map(|(_, notice)| notice).chain(catalogue.own()).cloned().collect()
    })
}

/// How many notices came from files.
pub fn kept_count() -> usize {
    CATALOGUE.with_borrow(|catalogue| catalogue.kept.len())
}

/// Whether a notice came from a file.
pub fn is_kept(id: &str) -> bool {
    CATALOGUE.with_borrow(|catalogue| catalogue.kept.iter().any(|(_, notice)| notice.id == id))
}

/// Whether a notice is the page's own. A file can not take its place: what others check against must not depend on what
/// was opened here.
pub fn is_own(id: &str) -> bool {
    CATALOGUE.with_borrow(|catalogue| catalogue.own().iter().any(|notice| notice.id == id))
}

/// Takes up the notices from files as they are kept now, and says whether others stand in the catalogue than before. A store
/// that gives nothing takes nothing away.
pub fn take_up(drafts: &Drafts) -> bool {
    let Ok(mut kept) = drafts.notices() else { return false };
    kept.retain(|notice| !is_own(&notice.id));
    CATALOGUE.with_borrow_mut(|catalogue| {
        let before = catalogue.revisions();
        let stays = |id: &str, revision: u64| kept.iter().any(|notice| notice.id == id && notice.revision == revision);
        let gone = before.iter().filter(|(revision, id)| !stays(id, *revision));
        gone.for_each(|(_, id)| catalogue.put_away(id));
        for notice in kept.iter().filter(|notice| !before.contains(&(notice.revision, notice.id.clone()))) {
            if let Some((said, read)) = introduced(&notice.file) {
                catalogue.kept.push((notice.revision, said));
                catalogue.put(read, &notice.file);
            }
        }
        catalogue.revisions() != before
    })
}

impl Catalogue {
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
