//! The written contract for drafts, the way SQLite is tested: one story, run once for every call to the store that it
//! makes, with that call going wrong in every way that browsers and other tabs have.

mod contract;
mod faulty;
mod random;
mod story;

use contract::{check, run};
use faulty::Fault;

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
fn the_story_itself_goes_well() {
    let told = run(None, 0, story::forward);
    assert_eq!((told.page.failures, told.page.kept.len()), (0, 5));
    assert!(told.calls > 50, "{}", told.calls);
}
