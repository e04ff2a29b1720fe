//! What must hold after the story, whatever went wrong in it.

use std::rc::Rc;

use shenbao::drafts::{Drafts, StoreError, TabId};

use crate::faulty::{Fault, Faulty, OTHERS};
use crate::story::{Clock, Page, backward, forward};

/// The story as it went.
pub struct Told {
    pub store: Rc<Faulty>,
    pub page: Page,
    pub calls: usize,
}

/// Tells the story with the fault at one call.
pub fn run(fault: Option<Fault>, at: usize, clock: Clock) -> Told {
    let store = Rc::new(Faulty::new(fault, at));
    let mut page = Page::new(store.clone(), "page", clock);
    page.tell();
    let calls = store.calls.get();
    Told { store, page, calls }
}

/// Tells the story with the fault at every call in turn.
pub fn check(fault: Fault) {
    for clock in [forward as Clock, backward] {
        let calls = run(None, 0, clock).calls;
        for at in 1..=calls {
            let mut told = run(Some(fault), at, clock);
            let case = format!("{fault:?} at call {at} of {calls}");
            told.nothing_lost(&case);
            told.goes_on(&case);
            told.nothing_touched(&case);
        }
    }
}

impl Told {
    /// The last text that was reported as saved opens; where stored texts decayed, else the one before it.
    fn nothing_lost(&self, case: &str) {
        let all = self.everything().unwrap_or_else(|e| panic!("{case}: {e:?}"));
        let kept = self.page.kept.iter().rev().take(if self.store.decayed.get() { 2 } else { 1 });
        let lost = !self.page.kept.is_empty() && !kept.into_iter().any(|text| all.contains(text));
        assert!(!lost || self.store.robbed.get(), "{case}: {:?} not in {all:?}", self.page.kept);
        let others = all.iter().filter(|text| *text == OTHERS).count();
        assert!(others >= self.store.others.get(), "{case}: {others} of the other tab's texts");
    }

    /// The text in memory can still be saved, and opens in another tab.
    fn goes_on(&mut self, case: &str) {
        self.store.heal();
        assert!(self.page.type_and_save("终稿"), "{case}: not saved");
        let all = self.everything().unwrap_or_else(|e| panic!("{case}: {e:?}"));
        assert!(all.contains(&"终稿".to_owned()), "{case}: not in {all:?}");
    }

    /// What came from outside, damaged or newer, is as it was. A write that was spoilt before it was confirmed was never a
    /// save: the tab reported so and may replace it by its newer text.
    fn nothing_touched(&self, case: &str) {
        use shenbao::drafts::Store;
        for (key, text) in self.store.untouchable.borrow().iter() {
            let unconfirmed = key.ends_with(".page") && !self.page.confirmed.contains(key);
            let now = self.store.sound.get(key).unwrap();
            if unconfirmed && now.is_none() {
                continue;
            }
            assert_eq!(now.as_ref(), Some(text), "{case}: {key}");
        }
    }

    /// Every text that another tab finds, of drafts in the list, newer and deleted ones.
    fn everything(&self) -> Result<Vec<String>, StoreError> {
        let drafts = Drafts::new(self.store.sound.clone(), TabId::parse("reader").unwrap());
        let listing = drafts.list()?;
        let ids = listing.drafts.into_iter().map(|d| d.id).chain(listing.newer.into_iter().map(|d| d.id));
        let ids = ids.chain(listing.trash.into_iter().map(|d| d.id));
        let mut texts = Vec::new();
        for id in ids {
            texts.extend(drafts.versions(&id)?.into_iter().map(|version| version.payload));
        }
        Ok(texts)
    }
}
