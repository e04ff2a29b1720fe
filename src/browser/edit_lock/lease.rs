//! The lock by a lease in the storage, for pages that came by plain http. A lease does not end with the window that holds
//! it; so its holder is asked over the channel whether it lives. A window that sleeps does not answer, and loses the draft:
//! it has saved before it fell asleep, and looks at the lease before anything else when it wakes.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;

use crate::browser::channel::{Channel, Says, WindowMessage};
use crate::browser::{clock, events};
use crate::drafts::{DraftId, Drafts, EditEvent, EditLock, EditState, Handle, Hold, OnEditEvent, Renewal};

/// How long a window that lives may take to answer, in milliseconds; one behind others on a busy computer takes its time.
const PATIENCE: u32 = 1_000;

/// The lock of one draft.
pub struct LeaseLock {
    drafts: Drafts,
    on_event: OnEditEvent,
    /// Stands for the draft; its access says whether the lease is this window's.
    lease: RefCell<Handle>,
    held: Cell<bool>,
    /// Nobody has answered yet.
    opening: Cell<bool>,
    channel: Option<Channel>,
    /// Runs while the holder is asked whether it lives.
    asked: RefCell<Option<Timeout>>,
    _storage: EventListener,
    this: Weak<Self>,
}

impl LeaseLock {
    /// The lock of a draft.
    pub fn new(drafts: &Drafts, id: &DraftId, on_event: OnEditEvent) -> Rc<Self> {
        Rc::new_cyclic(|this: &Weak<Self>| {
            let (receiver, watcher, draft) = (this.clone(), this.clone(), id.as_str().to_owned());
            let channel = Channel::join(move |message| {
                if let Some(this) = receiver.upgrade().filter(|_| message.draft == draft) {
                    this.received(&message);
                }
            });
            let storage = events::on_storage(move || {
                if let Some(this) = watcher.upgrade() {
                    this.look();
                }
            });
            let lease = RefCell::new(Handle::of(id.clone()));
            let (drafts, this) = (drafts.clone(), this.clone());
            let (held, asked) = Default::default();
            Self { drafts, on_event, lease, held, opening: Cell::new(true), channel, asked, _storage: storage, this }
        })
    }

    fn received(&self, message: &WindowMessage) {
        let asked_now = clock::millis().abs_diff(message.at) < EditState::PATIENCE;
        match message.says {
            Says::Ask if self.held.get() && asked_now => (self.on_event)(EditEvent::AskedFor),
            Says::WhoHas if self.held.get() => self.say(Says::Mine),
            Says::Mine if self.asked.take().is_some() => (self.on_event)(EditEvent::Refused),
            Says::Free => (self.on_event)(EditEvent::Free),
            Says::Ask | Says::WhoHas | Says::Mine => {}
        }
    }

    /// The lease may be another's now, or asked for.
    fn look(&self) {
        if self.held.get() {
            self.renew();
        } else if self.drafts.is_mine(self.lease.borrow().id()) {
            // Handed over to this window.
            self.given();
        }
    }

    fn renew(&self) {
        let renewal = self.drafts.renew(&mut self.lease.borrow_mut(), clock::millis());
        match renewal {
            Renewal::Held => {}
            Renewal::Asked { .. } => (self.on_event)(EditEvent::AskedFor),
            Renewal::Lost { .. } => {
                self.held.set(false);
                (self.on_event)(EditEvent::Taken);
            }
        }
    }

    fn given(&self) {
        self.asked.take();
        self.held.set(true);
        (self.on_event)(EditEvent::Given);
    }

    /// Asks the holder whether it lives; one that does not answer holds nothing. Where nobody can be asked, the lease itself
    /// decides.
    fn ask_whether_it_lives(&self, otherwise: EditEvent) {
        if self.channel.is_none() {
            return if otherwise == EditEvent::Given { self.take() } else { (self.on_event)(otherwise) };
        }
        let this = self.this.clone();
        let silent = Timeout::new(PATIENCE, move || {
            if let Some(this) = this.upgrade().filter(|this| this.asked.take().is_some()) {
                this.take();
            }
        });
        *self.asked.borrow_mut() = Some(silent);
        self.say(Says::WhoHas);
    }

    fn say(&self, says: Says) {
        let [draft, from] = [self.lease.borrow().id().as_str(), self.drafts.tab().as_str()].map(str::to_owned);
        if let Some(channel) = &self.channel {
            channel.send(&WindowMessage { draft, from, at: clock::millis(), says });
        }
    }
}

impl EditLock for LeaseLock {
    fn attempt(&self) {
        if self.held.get() {
            return self.renew();
        }
        if self.asked.borrow().is_some() {
            return;
        }
        let opening = self.opening.replace(false);
        let hold = self.drafts.hold_of_another(self.lease.borrow().id(), clock::millis());
        match hold {
            Hold::Free => self.take(),
            // A window that was killed a moment ago is not waited for; one that merely reads does not disturb a slow one.
            Hold::Fresh if opening => self.ask_whether_it_lives(EditEvent::Refused),
            Hold::Fresh => (self.on_event)(EditEvent::Refused),
            // The timers of a hidden window are slow, so that it may be alive.
            Hold::Stale => self.ask_whether_it_lives(EditEvent::Given),
        }
    }

    fn take(&self) {
        self.drafts.seize(&mut self.lease.borrow_mut(), clock::millis());
        self.given();
    }

    fn ask(&self) {
        self.drafts.ask(&self.lease.borrow());
        self.say(Says::Ask);
    }

    fn let_go(&self) {
        if self.held.replace(false) {
            self.drafts.let_go(&self.lease.borrow(), clock::millis());
            self.say(Says::Free);
        }
    }
}

impl Drop for LeaseLock {
    fn drop(&mut self) {
        self.let_go();
    }
}
