//! A store in which one call goes wrong.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use shenbao::drafts::{DraftContent, Drafts, Loaded, MemoryStore, Store, StoreError, TabId};

/// What goes wrong at the chosen call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The call is refused: no room.
    Full,
    /// The call is refused: forbidden.
    Blocked,
    /// The call is refused for a reason of the browser's own.
    Other,
    /// No room for any text from then on.
    FullForever,
    /// Nothing works from then on, as if the page had been killed.
    DeadForever,
    /// The next write stores half and nothing works from then on.
    TornAndDead,
    /// The next write or removal says it was done and was not.
    Lost,
    /// The next write stores half and says it was done.
    Torn,
    /// The next write stores an empty text and says it was done.
    Emptied,
    /// One bit of the newest generation flips.
    BitFlip,
    /// The newest generation becomes something else.
    WrongType,
    /// The newest generation loses its second half.
    Truncated,
    /// Another tab opens and saves every draft.
    OtherTab,
    /// Another tab with a newer program saves every draft.
    NewerProgram,
    /// Another page of the site empties the storage.
    Clear,
}

/// What the other tab writes.
pub const OTHERS: &str = "另一个窗口的内容";
/// What the newer program writes.
pub const NEWER: &str = "{\"program\":\"shenbao\",\"format\":3,\"new\":true}";

/// A sound store behind a layer that fails once.
#[derive(Default)]
pub struct Faulty {
    pub sound: Rc<MemoryStore>,
    pub calls: Cell<usize>,
    /// Texts put there from outside, which nobody may touch any more.
    pub untouchable: RefCell<Vec<(String, String)>>,
    /// Drafts that the other tab has saved.
    pub others: Cell<usize>,
    /// Whether the newest copies were spoilt from outside.
    pub decayed: Cell<bool>,
    /// Whether the only copy there was has been destroyed from outside.
    pub robbed: Cell<bool>,
    fault: Cell<Option<Fault>>,
    at: usize,
    /// Whether the fault's call has come.
    armed: Cell<bool>,
}

impl Faulty {
    /// Fails at the `at`-th call, counted from 1.
    pub fn new(fault: Option<Fault>, at: usize) -> Self {
        Self { fault: Cell::new(fault), at, ..Self::default() }
    }

    /// From now on nothing fails.
    pub fn heal(&self) {
        self.fault.set(None);
    }

    /// Counts a call and gives the fault that is due.
    fn call(&self) -> Option<Fault> {
        self.calls.set(self.calls.get() + 1);
        let due = self.calls.get() >= self.at;
        let fault = self.fault.get().filter(|_| due)?;
        let first = !self.armed.replace(true);
        if first {
            self.outside(fault);
        }
        Some(fault)
    }

    /// Calls that only ask: refused, or answered.
    fn asked(&self) -> Result<(), StoreError> {
        match self.call() {
            Some(fault @ (Fault::Full | Fault::Blocked | Fault::Other)) => {
                self.heal();
                Err(error(fault))
            }
            Some(Fault::DeadForever) => Err(StoreError::Blocked),
            _ => Ok(()),
        }
    }

    /// What happens in the store without the page's doing.
    fn outside(&self, fault: Fault) {
        match fault {
            Fault::BitFlip => self.decay(|text| flip(&text)),
            Fault::WrongType => self.decay(|_| "true".to_owned()),
            Fault::Truncated => self.decay(|text| half(&text)),
            Fault::OtherTab => self.other_tab(),
            Fault::NewerProgram => self.newer_program(),
            Fault::Clear => {
                self.robbed.set(true);
                self.keys_of_drafts().iter().for_each(|key| self.sound.remove(key).unwrap());
            }
            _ => return,
        }
        self.heal();
    }

    fn keys_of_drafts(&self) -> Vec<String> {
        let mut keys = self.sound.keys().unwrap();
        keys.retain(|key| key.starts_with("shenbao.draft."));
        keys
    }

    /// Spoils the newest generation of every draft.
    fn decay(&self, spoil: impl Fn(String) -> String) {
        self.decayed.set(true);
        let drafts = self.outsider();
        for draft in drafts.list().unwrap().drafts {
            let only = drafts.versions(&draft.id).unwrap().len() < 2;
            self.robbed.set(self.robbed.get() || only);
            let newest = format!("shenbao.draft.{}.{}.", draft.id, draft.revision);
            let key = self.keys_of_drafts().into_iter().find(|key| key.starts_with(&newest)).unwrap();
            let spoilt = spoil(self.sound.get(&key).unwrap().unwrap());
            self.sound.set(&key, &spoilt).unwrap();
            self.untouchable.borrow_mut().push((key, spoilt));
        }
    }

    /// The same program in another tab, after this tab's lease has run out.
    fn outsider(&self) -> Drafts {
        Drafts::new(self.sound.clone(), TabId::parse("outsider").unwrap())
    }

    fn other_tab(&self) {
        let drafts = self.outsider();
        for draft in drafts.list().unwrap().drafts {
            let Ok(Loaded::Draft(mut draft)) = drafts.load(&draft.id) else { panic!("{draft:?}") };
            let content = DraftContent { name: &draft.name, payload: OTHERS, summary: "" };
            drafts.save(&mut draft.handle, &content, u64::MAX / 2).unwrap();
            self.others.set(self.others.get() + 1);
        }
    }

    fn newer_program(&self) {
        for draft in self.outsider().list().unwrap().drafts {
            let key = format!("shenbao.draft.{}.{}.newer", draft.id, draft.revision + 1);
            self.sound.set(&key, NEWER).unwrap();
            self.untouchable.borrow_mut().push((key, NEWER.to_owned()));
        }
    }
}

impl Store for Faulty {
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        self.asked()?;
        self.sound.keys()
    }

    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.asked()?;
        self.sound.get(key)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        let Some(fault) = self.call() else { return self.sound.set(key, text) };
        let stored = match fault {
            Fault::FullForever | Fault::DeadForever => return Err(error(fault)),
            Fault::Full | Fault::Blocked | Fault::Other => {
                self.heal();
                return Err(error(fault));
            }
            Fault::TornAndDead => {
                self.fault.set(Some(Fault::DeadForever));
                self.sound.set(key, &half(text))?;
                return Err(error(fault));
            }
            Fault::Lost => None,
            Fault::Torn => Some(half(text)),
            Fault::Emptied => Some(String::new()),
            _ => Some(text.to_owned()),
        };
        self.heal();
        stored.map_or(Ok(()), |stored| self.sound.set(key, &stored))
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.asked()?;
        if self.armed.get() && self.fault.get() == Some(Fault::Lost) {
            self.heal();
            return Ok(());
        }
        self.sound.remove(key)
    }
}

fn error(fault: Fault) -> StoreError {
    match fault {
        Fault::Full | Fault::FullForever => StoreError::Full,
        Fault::Other => StoreError::Other("TypeError".to_owned()),
        _ => StoreError::Blocked,
    }
}

fn half(text: &str) -> String {
    text.chars().take(text.chars().count() / 2).collect()
}

/// Flips a bit inside the payload, the last ASCII letter or digit of the text.
pub fn flip(text: &str) -> String {
    let mut bytes = text.as_bytes().to_vec();
    let at = bytes.iter().rposition(u8::is_ascii_alphanumeric).unwrap();
    bytes[at] ^= 1;
    String::from_utf8(bytes).unwrap()
}
