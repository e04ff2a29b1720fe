//! Stories over two stores; stores that fail are in `tests/drafts`.

use std::cell::RefCell;

use super::*;
use crate::drafts::Disk;

/// A disk in memory, which may be away.
#[derive(Default)]
struct FakeDisk {
    texts: RefCell<Vec<(String, String)>>,
}

impl Disk for FakeDisk {
    fn all(&self, done: OnDone<Vec<(String, String)>>) {
        done(Ok(self.texts.borrow().clone()));
    }

    fn write(&self, changes: Vec<StoreChange>, done: OnDone<()>) {
        for change in changes {
            let mut texts = self.texts.borrow_mut();
            texts.retain(|(key, _)| change.key().is_some_and(|changed| changed != key));
            if let StoreChange::Put { key, text } = change {
                texts.push((key, text));
            }
        }
        done(Ok(()));
    }
}

/// A computer with both stores.
#[derive(Default)]
struct Computer {
    front: Rc<MemoryStore>,
    disk: Rc<FakeDisk>,
}

impl Computer {
    /// The page is opened, with a look at the disk.
    fn page(&self, tab: &str, now: u64) -> (Mirrored, Drafts) {
        let stores = Mirrored::new(Some(self.front.clone()), Some(self.disk.clone()));
        stores.load(now, Box::new(|read| read.unwrap()));
        stores.commit(Box::new(drop));
        (stores.clone(), Drafts::new(Rc::new(stores), TabId::parse(tab).unwrap()))
    }

    /// What stands in front, to be put back when the browser is killed before it reached the disk.
    fn front(&self) -> Vec<(String, String)> {
        let keys = self.front.keys().unwrap();
        keys.into_iter().map(|key| (key.clone(), self.front.get(&key).unwrap().unwrap())).collect()
    }

    fn kill(&self, front: Vec<(String, String)>) {
        self.front.keys().unwrap().iter().for_each(|key| self.front.remove(key).unwrap());
        front.iter().for_each(|(key, text)| self.front.set(key, text).unwrap());
    }

    fn on_disk(&self) -> Vec<String> {
        self.disk.texts.borrow().iter().map(|(key, _)| key.clone()).collect()
    }
}

fn save(stores: &Mirrored, drafts: &Drafts, handle: &mut Handle, text: &str, at: u64) {
    drafts.save(handle, &content(text), at).unwrap();
    stores.commit(Box::new(|written| written.unwrap()));
}

#[test]
fn what_was_on_the_disk_outlives_a_killed_browser_and_heals_the_storage() {
    let computer = Computer::default();
    let (stores, one) = computer.page("one", 1);
    let mut draft = one.create("demo", &content("甲"), 1).unwrap();
    stores.commit(Box::new(drop));
    let early = computer.front();
    for (at, text) in [(2, "乙"), (3, "丙"), (4, "丁")] {
        save(&stores, &one, &mut draft.handle, text, at);
    }
    computer.kill(early);
    let (_, two) = computer.page("two", 5);
    let mut found = open(&two, draft.handle.id(), 60_000);
    assert_eq!((found.payload.as_str(), found.handle.revision()), ("丁", 4));
    // The early generation is known as a forebear: nothing is called another tab's, and the next save retires it.
    assert_eq!((two.list().unwrap().drafts[0].beside, two.versions(draft.handle.id()).unwrap().len()), (0, 3));
    two.save(&mut found.handle, &content("戊"), 60_001).unwrap();
    let versions: Vec<String> = two.versions(draft.handle.id()).unwrap().into_iter().map(|it| it.payload).collect();
    assert_eq!(versions, ["戊", "丁"]);
}

#[test]
fn what_the_page_saved_while_it_was_closed_reaches_the_disk_at_the_next_opening() {
    let computer = Computer::default();
    let (stores, one) = computer.page("one", 1);
    let mut draft = one.create("demo", &content("甲"), 1).unwrap();
    stores.commit(Box::new(drop));
    // Closed at once: nothing reaches the disk any more.
    one.save(&mut draft.handle, &content("乙"), 2).unwrap();
    computer.page("two", 3);
    computer.kill(Vec::new());
    let (_, three) = computer.page("three", 4);
    assert_eq!(open(&three, draft.handle.id(), 60_000).payload, "乙");
}

#[test]
fn what_was_removed_for_good_does_not_come_back_with_a_killed_browser() {
    let computer = Computer::default();
    let (stores, one) = computer.page("one", 1);
    let [gone, stays] = ["甲", "乙"].map(|text| one.create("demo", &content(text), 1).unwrap().handle.id().clone());
    let before = computer.front();
    one.delete(&gone, 2).unwrap();
    assert_eq!(one.empty(&gone, 3), Ok(true));
    stores.commit(Box::new(drop));
    computer.kill(before.clone());
    let (stores, two) = computer.page("two", 4);
    let listing = two.list().unwrap();
    assert_eq!((listing.count(), &listing.drafts[0].id), (1, &stays));

    two.wipe(5).unwrap();
    stores.commit(Box::new(drop));
    assert_eq!(computer.on_disk(), ["shenbao.gone."]);
    computer.kill(before);
    let (stores, three) = computer.page("three", 6);
    assert_eq!(three.list().unwrap().count(), 0);
    // What is written afterwards stays, and after a day nothing is remembered.
    three.create("demo", &content("丙"), 7).unwrap();
    stores.commit(Box::new(drop));
    let (_, four) = computer.page("four", 8);
    assert_eq!(four.list().unwrap().count(), 1);
    let (_, five) = computer.page("five", 2 * 24 * 60 * 60 * 1_000);
    assert_eq!(five.list().unwrap().count(), 1);
    assert!(computer.on_disk().iter().all(|key| key.starts_with("shenbao.draft.")));
}

#[test]
fn a_restored_draft_stays_restored_whichever_store_is_behind() {
    let computer = Computer::default();
    let (stores, one) = computer.page("one", 1);
    let draft = one.create("demo", &content("甲"), 1).unwrap();
    one.delete(draft.handle.id(), 2).unwrap();
    stores.commit(Box::new(drop));
    let deleted = computer.front();
    one.restore(draft.handle.id()).unwrap();
    stores.commit(Box::new(drop));
    computer.kill(deleted);
    let (stores, two) = computer.page("two", 3);
    assert_eq!((two.list().unwrap().drafts.len(), two.list().unwrap().trash.len()), (1, 0));
    // Deleted again while the page is being closed.
    two.delete(draft.handle.id(), 60_000).unwrap();
    drop(stores);
    let (_, three) = computer.page("three", 5);
    assert_eq!(three.list().unwrap().trash.len(), 1);
}

#[test]
fn without_any_store_everything_is_in_the_window_and_says_so() {
    let stores = Mirrored::new(None, None);
    let drafts = Drafts::new(Rc::new(stores.clone()), TabId::parse("one").unwrap());
    let mut draft = drafts.create("demo", &content("甲"), 1).unwrap();
    for at in 2..6 {
        drafts.save(&mut draft.handle, &content("乙"), at).unwrap();
    }
    assert_eq!((stores.kept(draft.handle.key().unwrap()), stores.lasts()), (Kept::Window, false));
    assert_eq!(drafts.versions(draft.handle.id()).unwrap().len(), 2);
}

#[test]
fn without_the_storage_the_disk_alone_keeps_everything() {
    let disk = Rc::new(FakeDisk::default());
    let page = |tab| {
        let stores = Mirrored::new(None, Some(disk.clone()));
        stores.load(1, Box::new(|read| read.unwrap()));
        (stores.clone(), Drafts::new(Rc::new(stores), TabId::parse(tab).unwrap()))
    };
    let (stores, one) = page("one");
    let mut draft = one.create("demo", &content("甲"), 1).unwrap();
    save(&stores, &one, &mut draft.handle, "乙", 2);
    assert_eq!(stores.kept(draft.handle.key().unwrap()), Kept::Disk);
    let (_, two) = page("two");
    assert_eq!(open(&two, draft.handle.id(), 3).payload, "乙");
}

#[test]
fn a_full_storage_without_a_disk_costs_no_copy_that_was_kept() {
    let store = Rc::new(MemoryStore::default());
    let full = Rc::new(super::damage::Narrow { store: store.clone(), room: 2 });
    let stores = Mirrored::new(Some(full), None);
    let drafts = Drafts::new(Rc::new(stores.clone()), TabId::parse("one").unwrap());
    let mut draft = drafts.create("demo", &content("甲"), 1).unwrap();
    drafts.save(&mut draft.handle, &content("乙"), 2).unwrap();
    // Somebody else fills the storage: there is no room even where the second generation goes.
    store.set("shenbao.draft.other.1.x", "x").unwrap();
    for at in 3..9 {
        drafts.save(&mut draft.handle, &content("丙"), at).unwrap();
        assert_eq!(stores.kept(draft.handle.key().unwrap()), Kept::Window);
    }
    let reader = Drafts::new(store, TabId::parse("two").unwrap());
    assert_eq!(open(&reader, draft.handle.id(), 60_000).payload, "乙");
    assert!(drafts.versions(draft.handle.id()).unwrap().len() <= 3);
}
