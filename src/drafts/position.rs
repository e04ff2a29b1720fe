//! Where the person was last, so that the form opens there again. Kept in the browser's storage alone: losing it costs a press.
//! Not here: what a position means (`ui::session`).

use super::{DraftId, Drafts, key};

/// What stands under the key of those who want to see forms whole.
const WHOLE: &str = "whole";

impl Drafts {
    /// Where in a draft the person was last, in the page's own words; none where nobody knows.
    pub fn position(&self, id: &DraftId) -> Option<String> {
        self.store.get(&id.position()).ok().flatten()
    }

    /// Remembers where in a draft the person is. A store that does not take it is not asked again.
    pub fn keep_position(&self, id: &DraftId, position: &str) {
        drop(self.store.set(&id.position(), position));
    }

    /// Whether the person wants to see forms whole, not section by section.
    pub fn wants_whole(&self) -> bool {
        self.store.get(key::VIEW).ok().flatten().is_some_and(|view| view == WHOLE)
    }

    /// Remembers whether the person wants to see forms whole.
    pub fn keep_wants_whole(&self, whole: bool) {
        drop(if whole { self.store.set(key::VIEW, WHOLE) } else { self.store.remove(key::VIEW) });
    }
}
