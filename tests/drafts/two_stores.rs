//! The story over two stores that fail apart: the browser's storage in front, the disk behind. What the page called kept is
//! there afterwards; what it called kept *on the disk* is there even where the browser was killed and its storage has lost
//! the last minute, or all of it.

use std::cell::RefCell;
use std::rc::Rc;

use shenbao::drafts::{Drafts, Kept, MemoryStore, Mirrored, Store, TabId};

use crate::disk::{DISK_FAULTS, DiskFault, FaultyDisk};
use crate::faulty::{Fault, Faulty};
use crate::story::{Page, forward};

const FAULTS: [Fault; 13] = [
    Fault::Full,
    Fault::Blocked,
    Fault::Other,
    Fault::FullForever,
    Fault::DeadForever,
    Fault::TornAndDead,
    Fault::Lost,
    Fault::Torn,
    Fault::Emptied,
    Fault::BitFlip,
    Fault::WrongType,
    Fault::Truncated,
    Fault::Clear,
];

/// A page over two stores, and what stood in front after each of its steps.
struct Told {
    front: Rc<Faulty>,
    disk: Rc<FaultyDisk>,
    stores: Mirrored,
    page: Page,
    snapshots: Vec<Vec<(String, String)>>,
    /// Texts with the word that the page had for them.
    kept: Vec<(String, Kept)>,
}

impl Told {
    /// Tells the story with a fault in each store, or none.
    fn tell(fault: Option<(Fault, usize)>, disk_fault: Option<(DiskFault, usize)>) -> Self {
        let front = Rc::new(Faulty::new(fault.map(|(fault, _)| fault), fault.map_or(0, |(_, at)| at)));
        let disk = Rc::new(FaultyDisk::new(disk_fault.map(|(fault, _)| fault), disk_fault.map_or(0, |(_, at)| at)));
        let stores = Mirrored::new(Some(front.clone()), Some(disk.clone()));
        stores.load(1, Box::new(drop));
        let page = Page::new(Rc::new(stores.clone()), "page", forward);
        let mut told = Self { front, disk, stores, page, snapshots: Vec::new(), kept: Vec::new() };
        for text in ["第1稿a", "第2稿b", "第3稿c", "第4稿d", "第5稿e", "第6稿f"] {
            told.save(text);
        }
        told
    }

    /// Saves as the page does; the word is said once the disk has answered.
    fn save(&mut self, text: &str) {
        if self.page.type_and_save(text) {
            let answer = Rc::new(RefCell::new(None));
            let heard = answer.clone();
            self.stores.commit(Box::new(move |result| *heard.borrow_mut() = Some(result)));
            let key = self.page.confirmed.last().unwrap();
            let kept = self.stores.kept(key);
            if answer.borrow().is_some() && kept > Kept::Window {
                self.kept.push((text.to_owned(), kept));
            }
        }
        self.stores.give_back();
        let keys = self.front.sound.keys().unwrap();
        let texts = keys.into_iter().map(|key| (key.clone(), self.front.sound.get(&key).unwrap().unwrap()));
        self.snapshots.push(texts.collect());
    }

    /// Every text that a later page finds where this stands in front.
    fn found(&self, front: &[(String, String)]) -> Vec<String> {
        let store = Rc::new(MemoryStore::default());
        front.iter().for_each(|(key, text)| store.set(key, text).unwrap());
        let disk = Rc::new(FaultyDisk::default());
        *disk.texts.borrow_mut() = self.disk.texts.borrow().clone();
        let stores = Mirrored::new(Some(store), Some(disk));
        stores.load(2, Box::new(|result| result.unwrap()));
        let drafts = Drafts::new(Rc::new(stores), TabId::parse("reader").unwrap());
        let listing = drafts.list().unwrap();
        let ids = listing.drafts.iter().map(|draft| &draft.id).chain(listing.trash.iter().map(|draft| &draft.id));
        ids.flat_map(|id| drafts.versions(id).unwrap()).map(|version| version.payload).collect()
    }

    /// What the page called kept is found: where nothing else happened, and where the browser was killed.
    fn holds(&self, case: &str) {
        let last = self.snapshots.last().unwrap();
        if let Some((text, kept)) = self.kept.last() {
            let found = self.found(last);
            // What only the front had, and lost to somebody else, is nowhere.
            let front = &self.front;
            let gone = (front.robbed.get() || front.decayed.get()) && *kept == Kept::Browser;
            assert!(gone || found.contains(text), "{case}: {text} not in {found:?}");
        }
        let on_disk = self.kept.iter().rev().find(|(_, kept)| *kept == Kept::Disk);
        let spoilt = self.disk.is_spoilt();
        for before in self.snapshots.iter().chain([&Vec::new()]) {
            let Some((text, _)) = on_disk.filter(|_| !spoilt) else { return };
            let found = self.found(before);
            assert!(found.contains(text), "{case}, killed: {text} not in {found:?}");
        }
    }

    /// What is typed afterwards is kept on the disk.
    fn goes_on(&mut self, case: &str) {
        self.front.heal();
        self.disk.heal();
        self.stores.load(3, Box::new(drop));
        self.save("终稿");
        let silent = self.kept.last() != Some(&("终稿".to_owned(), Kept::Disk));
        assert!(!silent || self.stores.is_behind(), "{case}: {:?}", self.kept);
    }
}

fn check(fault: Option<(Fault, usize)>, disk_fault: Option<(DiskFault, usize)>) {
    let case = format!("{fault:?}, {disk_fault:?}");
    let mut told = Told::tell(fault, disk_fault);
    told.holds(&case);
    told.goes_on(&case);
}

fn calls() -> (usize, usize) {
    let told = Told::tell(None, None);
    assert_eq!(told.kept.len(), 6);
    assert!(told.kept.iter().all(|(_, kept)| *kept == Kept::Disk));
    (told.front.calls.get(), told.disk.calls.get())
}

#[test]
fn the_front_fails() {
    for fault in FAULTS {
        (1..=calls().0).for_each(|at| check(Some((fault, at)), None));
    }
}

#[test]
fn the_disk_fails() {
    for fault in DISK_FAULTS {
        (1..=calls().1).for_each(|at| check(None, Some((fault, at))));
    }
}

#[test]
fn both_fail_apart() {
    let (front, disk) = calls();
    for fault in FAULTS {
        for disk_fault in DISK_FAULTS {
            // Not every pair of calls, but every call of each store with different ones of the other.
            for at in 1..=front {
                check(Some((fault, at)), Some((disk_fault, 1 + at * 5 % disk)));
            }
        }
    }
}
