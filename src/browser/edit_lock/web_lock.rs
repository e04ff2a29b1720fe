//! The lock by the browser's own locks. They exist where the page came by https or from the disk; the browser takes them
//! from a window that is closed, crashes or is killed.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use crate::browser::channel::{Channel, Says, WindowMessage};
use crate::browser::clock;
use crate::drafts::{DraftId, Drafts, EditEvent, EditLock, EditState, OnEditEvent};

use super::lease::LeaseLock;

#[wasm_bindgen]
extern "C" {
    /// The browser's locks.
    #[derive(Clone)]
    pub type LockManager;
    #[wasm_bindgen(method, catch)]
    fn request(this: &LockManager, name: &str, options: &Object, granted: &JsValue) -> Result<Promise, JsValue>;
}

/// The browser's locks, where it has them.
pub fn manager() -> Option<LockManager> {
    let navigator = gloo::utils::window().navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    (!locks.is_undefined()).then(|| locks.unchecked_into())
}

/// The lock of one draft.
pub struct WebLock {
    manager: LockManager,
    drafts: Drafts,
    id: DraftId,
    on_event: OnEditEvent,
    /// Ends the holding.
    release: RefCell<Option<Function>>,
    asked: Cell<bool>,
    channel: Option<Channel>,
    /// Takes over where the browser has locks and refuses them.
    lease: RefCell<Option<Rc<LeaseLock>>>,
    this: Weak<Self>,
}

impl WebLock {
    /// The lock of a draft.
    pub fn new(manager: LockManager, drafts: &Drafts, id: &DraftId, on_event: OnEditEvent) -> Rc<Self> {
        Rc::new_cyclic(|this: &Weak<Self>| {
            let receiver = this.clone();
            let channel = Channel::join(move |message| {
                if let Some(this) = receiver.upgrade().filter(|this| message.draft == this.id.as_str()) {
                    this.received(&message);
                }
            });
            let (drafts, id, this) = (drafts.clone(), id.clone(), this.clone());
            let (release, asked, lease) = Default::default();
            Self { manager, drafts, id, on_event, release, asked, channel, lease, this }
        })
    }

    fn received(&self, message: &WindowMessage) {
        let asked_now = clock::millis().abs_diff(message.at) < EditState::PATIENCE;
        match message.says {
            Says::Ask if self.holds() && asked_now => (self.on_event)(EditEvent::AskedFor),
            Says::Free => (self.on_event)(EditEvent::Free),
            Says::Ask | Says::WhoHas | Says::Mine => {}
        }
    }

    fn holds(&self) -> bool {
        self.release.borrow().is_some()
    }

    fn request(&self, option: &str) {
        if self.holds() || self.asked.replace(true) {
            return;
        }
        let options = Object::new();
        // A fresh object takes properties.
        let _ = Reflect::set(&options, &option.into(), &true.into());
        let this = self.this.clone();
        let granted = Closure::once_into_js(move |lock: JsValue| -> JsValue {
            let this = this.upgrade();
            this.map_or(JsValue::UNDEFINED, |this| this.granted(!lock.is_null()))
        });
        let name = format!("shenbao.draft.{}", self.id);
        match self.manager.request(&name, &options, &granted) {
            Ok(ended) => self.watch(ended),
            Err(_) => self.fall_back(),
        }
    }

    /// Gives the browser what it waits for until the lock is released.
    fn granted(&self, granted: bool) -> JsValue {
        self.asked.set(false);
        if !granted {
            (self.on_event)(EditEvent::Refused);
            return JsValue::UNDEFINED;
        }
        let held = Promise::new(&mut |release: Function, _| *self.release.borrow_mut() = Some(release));
        (self.on_event)(EditEvent::Given);
        held.into()
    }

    /// Waits until another window takes the lock, or the browser gives none at all.
    fn watch(&self, ended: Promise) {
        let this = self.this.clone();
        spawn_local(async move {
            let taken = JsFuture::from(ended).await.is_err();
            let Some(this) = this.upgrade().filter(|_| taken) else { return };
            if this.release.take().is_some() {
                (this.on_event)(EditEvent::Taken);
            } else {
                this.fall_back();
            }
        });
    }

    fn fall_back(&self) {
        self.asked.set(false);
        let lease = self.lease.borrow().clone();
        let lease = lease.unwrap_or_else(|| LeaseLock::new(&self.drafts, &self.id, self.on_event.clone()));
        *self.lease.borrow_mut() = Some(lease.clone());
        lease.attempt();
    }

    /// What takes over, where something has to.
    fn instead(&self) -> Option<Rc<LeaseLock>> {
        self.lease.borrow().clone()
    }

    fn say(&self, says: Says) {
        let [draft, from] = [self.id.as_str(), self.drafts.tab().as_str()].map(str::to_owned);
        if let Some(channel) = &self.channel {
            channel.send(&WindowMessage { draft, from, at: clock::millis(), says });
        }
    }
}

impl EditLock for WebLock {
    fn attempt(&self) {
        match self.instead() {
            Some(lease) => lease.attempt(),
            None => self.request("ifAvailable"),
        }
    }

    fn take(&self) {
        match self.instead() {
            Some(lease) => lease.take(),
            None => self.request("steal"),
        }
    }

    fn ask(&self) {
        match self.instead() {
            Some(lease) => lease.ask(),
            None => self.say(Says::Ask),
        }
    }

    fn let_go(&self) {
        if let Some(lease) = self.instead() {
            return lease.let_go();
        }
        let release = self.release.take();
        if let Some(release) = release {
            // Resolving a promise does not throw.
            let _ = release.call0(&JsValue::UNDEFINED);
            self.say(Says::Free);
        }
    }
}

impl Drop for WebLock {
    fn drop(&mut self) {
        self.let_go();
    }
}
