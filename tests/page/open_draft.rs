//! The open draft with a lock of the browser: who may write, and that nothing of it runs on when it is closed.

use std::rc::Rc;

use shenbao::drafts::{DraftContent, DraftId, Drafts, EditState, MemoryStore, Mirrored, SaveState, TabId};
use shenbao::office::notice::{Asked, Reply};
use shenbao::office::work;
use shenbao::ui::catalogue;
use shenbao::ui::open_draft::OpenDraft;
use shenbao::ui::state::Action;
use wasm_bindgen_test::wasm_bindgen_test;

use super::javascript::{run, settle};

const NOTICE: &str = include_str!("../definitions/sixth/yunze-2027.toml");

/// A browser's storage with a draft in it.
struct Computer(Rc<MemoryStore>, DraftId);

impl Computer {
    fn with_a_draft() -> Self {
        let store = Rc::new(MemoryStore::default());
        let drafts = Drafts::new(store.clone(), TabId::parse("maker").unwrap());
        let reply = work(Asked { file: NOTICE.as_bytes().to_vec() }).unwrap();
        let file = if let Reply::Carried(file) = reply { Some(file) } else { None }.unwrap();
        drafts.keep_notice("yunze-2027", &file, 1).unwrap();
        assert!(catalogue::take_up(&drafts) || catalogue::is_kept("yunze-2027"));
        let payload =
            r#"{"format":"shenbao/submission","version":1,"notice":{"id":"yunze-2027","revision":1},"answers":{}}"#;
        let draft = drafts.create("yunze-2027", &DraftContent { name: "甲", payload, summary: "{}" }, 2).unwrap();
        drafts.release(&draft.handle);
        Self(store, draft.handle.id().clone())
    }

    async fn window(&self, tab: &str) -> OpenDraft {
        let stores = Mirrored::new(Some(self.0.clone()), None);
        let drafts = Drafts::new(Rc::new(stores.clone()), TabId::parse(tab).unwrap());
        OpenDraft::open(&drafts, &stores, &self.1, None).await.unwrap()
    }
}

/// Waits for a state, giving way to whatever brings it about.
async fn until(holds: impl Fn() -> bool) {
    while !holds() {
        settle("return new Promise(done => setTimeout(done))").await;
    }
}

#[wasm_bindgen_test]
async fn a_closed_draft_runs_no_more_and_leaves_the_draft_to_others() {
    let computer = Computer::with_a_draft();
    let first = computer.window("one").await;
    until(|| first.state() == EditState::Editing).await;
    let second = computer.window("two").await;
    until(|| second.state() == EditState::Reading { lost: false }).await;
    first.rename("乙");
    first.session().act(Action::Check);
    assert!(matches!(first.save_state(), SaveState::Unsaved));
    let weak = first.downgrade();
    first.close();
    drop(first);
    assert!(weak.upgrade().is_none(), "timers, listeners and the lock know it weakly");
    // What it listened to goes on happening.
    run("window.dispatchEvent(new Event('storage')); window.dispatchEvent(new Event('blur')); \
         window.dispatchEvent(new Event('pagehide'))");
    until(|| second.state() == EditState::Editing).await;
    assert_eq!(second.name(), "乙", "the last save is taken up");
    second.close();
}

#[wasm_bindgen_test]
async fn the_asker_edits_what_was_typed_last_and_the_giver_only_reads() {
    let computer = Computer::with_a_draft();
    let (first, second) = (computer.window("one").await, computer.window("two").await);
    until(|| first.state() == EditState::Editing).await;
    until(|| second.state() == EditState::Reading { lost: false }).await;
    first.rename("最后一笔");
    second.ask();
    until(|| second.state() == EditState::Editing).await;
    assert_eq!(second.name(), "最后一笔");
    assert_eq!(first.state(), EditState::Reading { lost: true });
    assert!(first.session().read_only() && !second.session().read_only());
    assert!(first.apart().is_none(), "nothing was unsaved");
    first.close();
    second.close();
}
