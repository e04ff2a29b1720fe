//! The story: a person begins a draft, types and saves, opens it again, copies, deletes, takes it back.
//! The page here behaves as the real one does: it keeps its text in memory, tries again, and keeps it apart after a conflict.

use std::rc::Rc;

use shenbao::drafts::{Access, Draft, DraftContent, DraftId, Drafts, Handle, Loaded, SaveError, Store, TabId};

/// The time at each step of the story, in milliseconds.
pub type Clock = fn(u64) -> u64;

/// Two seconds a step.
pub fn forward(step: u64) -> u64 {
    1_000_000 + 2_000 * step
}

/// Set back by minutes in the middle of the story.
pub fn backward(step: u64) -> u64 {
    if step < 4 { 1_000_000 + 2_000 * step } else { 500_000 + 2_000 * step }
}

/// A tab with a draft open.
pub struct Page {
    pub drafts: Drafts,
    pub handle: Handle,
    pub text: String,
    /// Texts that the page said were saved, in order.
    pub kept: Vec<String>,
    /// Keys of the generations that were reported as saved.
    pub confirmed: Vec<String>,
    pub failures: usize,
    clock: Clock,
    pub step: u64,
}

impl Page {
    pub fn new(store: Rc<dyn Store>, tab: &str, clock: Clock) -> Self {
        let drafts = Drafts::new(store, TabId::parse(tab).unwrap());
        let handle = drafts.begin("demo", clock(0));
        Self {
            drafts,
            handle,
            text: String::new(),
            kept: Vec::new(),
            confirmed: Vec::new(),
            failures: 0,
            clock,
            step: 0,
        }
    }

    /// The whole story.
    pub fn tell(&mut self) {
        for text in ["第1稿a", "第2稿b", "第3稿c", "第4稿d"] {
            self.type_and_save(text);
            let now = self.now();
            self.drafts.renew(&mut self.handle, now);
        }
        self.reopen();
        self.type_and_save("第5稿e");
        self.copy_delete_restore();
    }

    pub fn type_and_save(&mut self, text: &str) -> bool {
        self.text = text.to_owned();
        let now = self.now();
        let content = DraftContent { name: "草稿", payload: text, summary: "{}" };
        let saved = match self.drafts.save(&mut self.handle, &content, now) {
            Ok(_) => Ok(()),
            Err(SaveError::OtherTab { .. } | SaveError::ReadOnly { .. } | SaveError::Newer) => {
                self.drafts.save_apart(&mut self.handle, &content, now).map(|draft| self.handle = draft.handle)
            }
            Err(error) => Err(error),
        };
        match saved {
            Ok(()) => {
                self.kept.push(text.to_owned());
                self.confirmed.push(key(&self.handle));
            }
            Err(_) => self.failures += 1,
        }
        saved.is_ok()
    }

    /// Leaves the draft and opens it again.
    fn reopen(&mut self) {
        self.drafts.release(&self.handle);
        let opened = self.open(&self.handle.id().clone());
        self.failures += usize::from(!opened && !self.kept.is_empty());
    }

    /// Opens a draft, if it can be edited.
    pub fn open(&mut self, id: &DraftId) -> bool {
        let now = self.now();
        match self.drafts.open(id, now) {
            Ok(Loaded::Draft(draft)) if *draft.handle.access() == Access::Editing => {
                let Draft { handle, payload, .. } = *draft;
                (self.handle, self.text) = (handle, payload);
                true
            }
            _ => false,
        }
    }

    fn copy_delete_restore(&mut self) {
        let id: DraftId = self.handle.id().clone();
        let now = self.now();
        let Ok(copy) = self.drafts.copy(&id, "副本", now) else {
            self.failures += 1;
            return;
        };
        self.confirmed.push(key(&copy.handle));
        let deleted = self.drafts.delete(copy.handle.id(), now);
        let restored = self.drafts.restore(copy.handle.id());
        self.failures += usize::from(deleted.is_err()) + usize::from(restored.is_err());
        // Deleting one's own draft and taking it back must not cost anything either.
        let deleted = self.drafts.delete(&id, now);
        let restored = self.drafts.restore(&id);
        self.failures += usize::from(deleted.is_err()) + usize::from(restored.is_err());
    }

    pub fn now(&mut self) -> u64 {
        self.step += 1;
        (self.clock)(self.step)
    }
}

/// The key that this tab's last save of the draft lies under.
fn key(handle: &Handle) -> String {
    format!("shenbao.draft.{}.{}.page", handle.id(), handle.revision())
}
