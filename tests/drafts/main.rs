//! The written contract for drafts, the way SQLite is tested: one story, run once for every call to the store that it
//! makes, with that call going wrong in every way that browsers and other tabs have.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails; clippy knows only `#[test]` functions as tests"
)]

mod contract;
mod disk;
mod faulty;
mod random;
mod story;
mod two_stores;

use std::rc::Rc;

use contract::{check, run};
use faulty::{Fault, Faulty};
use shenbao::drafts::{DraftContent, Drafts, TabId};

#[test]
fn a_store_that_refuses() {
    for fault in [Fault::Full, Fault::Blocked, Fault::Other] {
        check(fault);
    }
}

#[test]
fn a_store_that_refuses_from_then_on() {
    // Storage fills up, is switched off, or the page's process is killed.
    for fault in [Fault::FullForever, Fault::DeadForever, Fault::TornAndDead] {
        check(fault);
    }
}

#[test]
fn a_store_that_keeps_something_else() {
    for fault in [Fault::Lost, Fault::Torn, Fault::Emptied] {
        check(fault);
    }
}

#[test]
fn a_store_whose_texts_decay() {
    for fault in [Fault::BitFlip, Fault::WrongType, Fault::Truncated] {
        check(fault);
    }
}

#[test]
fn other_pages_at_the_same_time() {
    for fault in [Fault::OtherTab, Fault::NewerProgram, Fault::Clear] {
        check(fault);
    }
}

#[test]
fn a_save_beside_another_tabs_is_not_reported_as_saved() {
    let mut conflicts = 0;
    for at in 1..40 {
        let store = Rc::new(Faulty::new(Some(Fault::OtherTab), at));
        let drafts = Drafts::new(store.clone(), TabId::parse("page").unwrap());
        let content = DraftContent { name: "草稿", payload: "{}", summary: "" };
        let Ok(mut draft) = drafts.create("demo", &content, 1) else { continue };
        let saved = drafts.save(&mut draft.handle, &content, 2);
        let beside: usize = drafts.list().unwrap().drafts.iter().map(|draft| draft.beside).sum();
        assert!(saved.is_err() || beside == 0, "call {at}");
        conflicts += usize::from(beside > 0);
    }
    assert!(conflicts > 0);
}

#[test]
fn the_story_itself_goes_well() {
    let undisturbed = run(None, 0, story::forward);
    assert_eq!((undisturbed.page.failures, undisturbed.page.kept.len()), (0, 5));
    assert!(undisturbed.calls > 50, "{}", undisturbed.calls);
}
