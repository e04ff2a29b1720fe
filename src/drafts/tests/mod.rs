//! Stories of one or two tabs over a sound store; failing stores are in `tests/drafts`.

mod damage;
mod mirrored;
mod notices;
mod past;
mod windows;

use std::rc::Rc;

use super::*;

/// A store and two tabs on it.
fn tabs() -> (Rc<MemoryStore>, Drafts, Drafts) {
    let store = Rc::new(MemoryStore::default());
    let tab = |name| Drafts::new(store.clone(), TabId::parse(name).unwrap());
    (store.clone(), tab("one"), tab("two"))
}

fn content(payload: &str) -> DraftContent<'_> {
    DraftContent { name: "张三工作室", payload, summary: "{\"percent\":3}" }
}

fn open(drafts: &Drafts, id: &DraftId, now: u64) -> Draft {
    match drafts.open(id, now).unwrap() {
        Loaded::Draft(draft) => *draft,
        other => panic!("no draft but {other:?}"),
    }
}

fn keys(store: &MemoryStore) -> Vec<String> {
    store.keys().unwrap().into_iter().filter(|key| key.starts_with("shenbao.draft.")).collect()
}

#[test]
fn a_draft_comes_back_as_it_was_saved_and_two_generations_stay() {
    let (store, one, two) = tabs();
    let mut draft = one.create("demo", &content("甲"), 1).unwrap();
    for (at, text) in [(2, "乙"), (3, "丙"), (4, "丁")] {
        one.save(&mut draft.handle, &content(text), at).unwrap();
    }
    assert_eq!(keys(&store).len(), 2);
    let found = open(&two, draft.handle.id(), 99_999);
    assert_eq!((found.payload.as_str(), found.name.as_str(), found.saved_at), ("丁", "张三工作室", 4));
    assert_eq!(
        (found.handle.revision(), found.handle.notice(), found.summary.as_str()),
        (4, "demo", "{\"percent\":3}")
    );
    let versions: Vec<String> = one.versions(draft.handle.id()).unwrap().into_iter().map(|v| v.payload).collect();
    assert_eq!(versions, ["丁", "丙"]);
}

#[test]
fn the_second_tab_reads_until_the_first_hands_over_or_falls_silent() {
    let (_, one, two) = tabs();
    let mut first = one.create("demo", &content("甲"), 1).unwrap();
    let id = first.handle.id().clone();
    let mut second = open(&two, &id, 10);
    assert_eq!(second.handle.access(), &Access::ReadOnly { holder: "one".to_owned() });
    let refused = two.save(&mut second.handle, &content("乙"), 11);
    assert_eq!(refused, Err(SaveError::ReadOnly { holder: "one".to_owned() }));
    assert_eq!(two.delete(&id, 11), Err(SaveError::ReadOnly { holder: "one".to_owned() }));

    assert_eq!(one.renew(&mut first.handle, 20), Renewal::Held);
    two.ask(&second.handle);
    assert_eq!(one.renew(&mut first.handle, 30), Renewal::Asked { by: "two".to_owned() });
    one.save(&mut first.handle, &content("甲二"), 31).unwrap();
    one.hand_over(&mut first.handle, "two", 32);
    let mut second = open(&two, &id, 33);
    assert_eq!((second.payload.as_str(), second.handle.access()), ("甲二", &Access::Editing));
    two.save(&mut second.handle, &content("乙"), 34).unwrap();
    assert_eq!(one.renew(&mut first.handle, 40), Renewal::Lost { holder: "two".to_owned() });
}

#[test]
fn a_lease_runs_out_and_a_clock_set_back_does_not_keep_it_alive() {
    for (now, editing) in [(1_015_001, true), (1_015_000, false), (985_000, false), (984_999, true)] {
        let (_, one, two) = tabs();
        let first = one.create("demo", &content("甲"), 1_000_000).unwrap();
        let access = open(&two, first.handle.id(), now).handle.access().clone();
        assert_eq!(access == Access::Editing, editing, "{now}");
    }
}

#[test]
fn a_tab_that_wakes_up_late_overwrites_nothing_and_keeps_its_text_apart() {
    let (_, one, two) = tabs();
    let mut first = one.create("demo", &content("甲"), 1).unwrap();
    let id = first.handle.id().clone();
    let mut second = open(&two, &id, 60_000);
    two.save(&mut second.handle, &content("乙"), 60_001).unwrap();
    let late = one.save(&mut first.handle, &content("甲二"), 120_000);
    assert_eq!(late, Err(SaveError::OtherTab { revision: 2 }));
    let apart = one.save_apart(&mut first.handle, &content("甲二"), 120_001).unwrap();
    assert_eq!(open(&two, &id, 180_000).payload, "乙");
    assert_eq!(open(&two, apart.handle.id(), 180_000).payload, "甲二");
}

#[test]
fn what_another_tab_went_on_from_is_not_lost_when_it_is_retired() {
    let (store, one, two) = tabs();
    let mut first = one.create("notice", &content("a"), 1).unwrap().handle;
    assert_eq!(one.continued(&first), None);
    assert!(one.is_newest(&first));
    one.release(&first);
    let mut second = open(&two, first.id(), 2).handle;
    for at in 3..6 {
        two.save(&mut second, &content("b"), at).unwrap();
    }
    assert!(!keys(&store).iter().any(|key| Some(key.as_str()) == first.key()), "retired");
    assert_eq!(one.continued(&first).as_deref(), second.key());
    assert!(two.is_newest(&second) && !one.is_newest(&first) && !one.is_newest(&Handle::of(first.id().clone())));
    // What was written beside goes on from nothing.
    let mut beside = Handle::found_at(first.id(), "notice", 1);
    two.release(&second);
    assert!(one.save(&mut beside, &content("c"), 9).is_err());
    assert_eq!(one.continued(&beside), None);
    one.save(&mut first, &content("d"), 10).unwrap_err();
}

#[test]
fn deleting_is_undone_until_the_person_empties_the_trash() {
    let (store, one, _) = tabs();
    let draft = one.create("demo", &content("甲"), 1).unwrap();
    let id = draft.handle.id();
    assert_eq!(one.empty(id, 5), Ok(false));
    let deleted = one.delete(id, 2).unwrap();
    let listing = one.list().unwrap();
    assert_eq!((listing.drafts.len(), listing.trash), (0, vec![deleted]));
    one.restore(id).unwrap();
    assert_eq!(open(&one, id, 3).payload, "甲");
    one.delete(id, 4).unwrap();
    assert_eq!(one.empty(id, 5), Ok(true));
    assert_eq!(store.keys().unwrap(), Vec::<String>::new());
}

#[test]
fn an_empty_draft_is_forgotten_unless_there_is_more_of_it() {
    let (store, one, _) = tabs();
    let draft = one.create("demo", &content("空"), 1).unwrap();
    let id = draft.handle.id();
    one.keep_position(id, "basics unit");
    assert_eq!(one.position(id).as_deref(), Some("basics unit"));
    let damaged = format!("shenbao.draft.{id}.7.other");
    store.set(&damaged, "{").unwrap();
    one.forget(id, 2);
    assert!(keys(&store).contains(&damaged) && one.position(id).is_some(), "somebody else's text is there");
    store.remove(&damaged).unwrap();
    one.release(&draft.handle);
    one.forget(id, 3);
    assert_eq!(keys(&store), Vec::<String>::new());
}

#[test]
fn what_is_still_being_typed_is_not_deleted() {
    let (_, one, _) = tabs();
    let mut draft = one.create("demo", &content("甲"), 1).unwrap();
    one.delete(draft.handle.id(), 2).unwrap();
    one.save(&mut draft.handle, &content("乙"), 3).unwrap();
    assert_eq!(one.list().unwrap().drafts.len(), 1);
}

#[test]
fn copies_and_renames_leave_the_text_alone() {
    let (_, one, _) = tabs();
    let draft = one.create("demo", &content("甲"), 1).unwrap();
    let copy = one.copy(draft.handle.id(), "另一份", 1).unwrap();
    assert_ne!(copy.handle.id(), draft.handle.id());
    one.rename(copy.handle.id(), "再一份", 2).unwrap();
    let names: Vec<_> = one.list().unwrap().drafts.into_iter().map(|d| (d.name, d.notice, d.summary)).collect();
    let row = |name: &str| (name.to_owned(), "demo".to_owned(), "{\"percent\":3}".to_owned());
    assert_eq!(names, [row("再一份"), row("张三工作室")]);
    assert_eq!(open(&one, copy.handle.id(), 3).payload, "甲");
    assert_eq!(one.rename(&DraftId::parse("none").unwrap(), "x", 3), Err(SaveError::Unreadable));
}
