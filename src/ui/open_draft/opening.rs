//! Opening a draft: what is stored becomes what is worked on, or a reason why not.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use yew::Callback;

use crate::browser::wait::a_moment;
use crate::drafts::{Autosave, Draft, DraftId, Drafts, EditState, Kept, Loaded, Mirrored};
use crate::encryption::is_encrypted;
use crate::ui::catalogue;
use crate::ui::session::Session;
use crate::ui::subscriptions::Subscriptions;
use crate::wire::Submission;

use super::{Inner, OpenDraft, Unlocked, content};

/// Why a draft does not open. Nothing of it is changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Closed {
    /// There is none of this id.
    Missing,
    /// What is stored cannot be read.
    Damaged,
    /// A newer program has saved it.
    Newer,
    /// It has a passphrase, which has not been typed yet.
    Locked,
    /// Its notice is not on this computer.
    NoNotice(String),
    /// The browser does not let its storage be read.
    Refused,
}

/// Above so many bytes each step of opening a draft takes noticeably long, so that the page draws itself between two of them.
const LARGE: usize = 256 * 1024;

impl OpenDraft {
    /// Opens a draft, step by step. Until the lock has answered, [`Self::state`] is [`EditState::Opening`] and nothing may
    /// be written. A draft with a passphrase needs its cipher.
    pub async fn open(
        drafts: &Drafts,
        stores: &Mirrored,
        id: &DraftId,
        cipher: Option<Unlocked>,
    ) -> Result<Self, Closed> {
        let mut draft = load(drafts, id)?;
        let large = draft.payload.len() > LARGE;
        let answered = draft.handle.notice().to_owned();
        let notice = catalogue::notice(&answered).ok_or_else(|| Closed::NoNotice(answered.clone()))?;
        let encrypted = is_encrypted(&draft.payload);
        pause(large).await;
        let text = content::plain(&draft.payload, cipher.as_ref(), id, &answered)?;
        let file = content::parse(&text)?;
        pause(large).await;
        let Submission { head, answers } = content::read(&file, &notice)?;
        if encrypted {
            draft.name = head.name;
        }
        pause(large).await;
        let cipher = cipher.filter(|_| encrypted);
        let open = Self::begun(drafts, stores, draft, cipher, |changed| Session::new(notice, &answers, changed));
        open.find_out_who_named_it();
        open.0.session.resume(drafts.position(id).as_deref(), drafts.wants_whole());
        pause(large).await;
        open.0.session.begin_checking();
        open.listen();
        open.look_for_it_on_disk();
        Ok(open)
    }

    fn begun(
        drafts: &Drafts,
        stores: &Mirrored,
        draft: Draft,
        cipher: Option<Unlocked>,
        session: impl FnOnce(Callback<()>) -> Session,
    ) -> Self {
        Self(Rc::new_cyclic(|this: &Weak<Inner>| {
            let this = this.clone();
            let changed = Callback::from(move |()| {
                if let Some(this) = this.upgrade() {
                    Self(this).changed();
                }
            });
            Inner { cipher: RefCell::new(cipher), ..Inner::new(drafts, stores, session(changed), draft) }
        }))
    }
}

fn load(drafts: &Drafts, id: &DraftId) -> Result<Draft, Closed> {
    match drafts.load(id) {
        Ok(Loaded::Draft(draft)) => Ok(*draft),
        Ok(Loaded::Damaged(_)) => Err(Closed::Damaged),
        Ok(Loaded::Newer(_)) => Err(Closed::Newer),
        Ok(Loaded::Missing) => Err(Closed::Missing),
        Err(_) => Err(Closed::Refused),
    }
}

/// Lets the browser answer between two steps, where they take long enough to be noticed.
async fn pause(large: bool) {
    if large {
        a_moment().await;
    }
}

impl Inner {
    fn new(drafts: &Drafts, stores: &Mirrored, session: Session, draft: Draft) -> Self {
        let kept = draft.handle.key().map_or(Kept::Window, |key| stores.kept(key));
        Self {
            drafts: drafts.clone(),
            stores: stores.clone(),
            session,
            autosave: RefCell::new(Autosave::new(draft.saved_at, kept)),
            older: Cell::new(draft.older),
            handle: RefCell::new(draft.handle),
            name: RefCell::new(draft.name),
            summary: RefCell::new(draft.summary),
            timer: RefCell::default(),
            state: Cell::new(EditState::Opening),
            lock: RefCell::default(),
            apart: RefCell::default(),
            downloaded: RefCell::default(),
            cipher: RefCell::default(),
            named: Cell::new(false),
            touched: Cell::new(false),
            subscriptions: Subscriptions::default(),
            listening: RefCell::default(),
        }
    }
}
