//! Two tabs do what comes to their minds over a store in which one call goes wrong. Every text is the one before and a
//! new mark, so that a mark that was reported as saved and is in no draft any more is a lost update.

use std::rc::Rc;

use shenbao::drafts::{Drafts, TabId};

use crate::faulty::{Fault, Faulty};
use crate::story::{Page, forward};

const FAULTS: [Fault; 8] = [
    Fault::Full,
    Fault::Blocked,
    Fault::FullForever,
    Fault::DeadForever,
    Fault::TornAndDead,
    Fault::Lost,
    Fault::Torn,
    Fault::Emptied,
];

/// A small generator, so that every run is the same.
struct Dice(u64);

impl Dice {
    /// A number below `sides`.
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % sides
    }
}

#[test]
fn two_tabs_never_lose_an_update() {
    for seed in 1..=200 {
        let mut dice = Dice(u64::wrapping_mul(seed, 0x9E37_79B9_7F4A_7C15));
        let fault = FAULTS[dice.roll(FAULTS.len())];
        let store = Rc::new(Faulty::new(Some(fault), 1 + dice.roll(400)));
        let mut tabs = ["one", "two"].map(|tab| Page::new(store.clone(), tab, forward));
        let mut marks = Vec::new();
        for step in (0..40).map(|step| 3 * step) {
            let page = &mut tabs[dice.roll(2)];
            page.step = if dice.roll(8) == 0 { step + 1_000 } else { step };
            marks.extend(act(page, &mut dice, step));
        }
        for mark in marks {
            assert!(everything(&store).contains(&mark), "seed {seed}, {fault:?}: {mark} is gone");
        }
    }
}

/// One deed of a tab; gives the mark that it was told is saved.
fn act(page: &mut Page, dice: &mut Dice, step: u64) -> Option<String> {
    match dice.roll(10) {
        0..5 => {
            let mark = format!("[{step}]");
            let text = format!("{}{mark}", page.text);
            return page.type_and_save(&text).then_some(mark);
        }
        5 => {
            let now = page.now();
            page.drafts.renew(&mut page.handle, now);
        }
        6 => page.drafts.ask(&page.handle),
        7 => page.drafts.release(&page.handle),
        _ => {
            let drafts = page.drafts.list().unwrap_or_default().drafts;
            if !drafts.is_empty() {
                page.open(&drafts[dice.roll(drafts.len())].id);
            }
        }
    }
    None
}

/// The newest text of every draft, and what was left beside.
fn everything(store: &Faulty) -> String {
    let drafts = Drafts::new(store.sound.clone(), TabId::parse("reader").unwrap());
    let ids = drafts.list().unwrap().drafts.into_iter().map(|draft| draft.id);
    ids.flat_map(|id| drafts.versions(&id).unwrap()).map(|version| version.payload).collect()
}
