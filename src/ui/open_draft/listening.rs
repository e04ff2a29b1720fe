//! What an open draft listens to: the page being left and coming back, the storage, the heartbeat, the lock.

use std::rc::{Rc, Weak};

use gloo::events::EventListener;
use gloo::timers::callback::Interval;

use crate::browser::{edit_lock, events};
use crate::drafts::EditEvent;

use super::{Inner, OpenDraft};

/// How often everything is looked after, in milliseconds.
const HEARTBEAT: u32 = 5_000;
/// The same while another window is asked for the draft.
const WAITING: u32 = 500;

/// Everything that runs for an open draft; dropping it ends that.
pub(super) struct Listening {
    _events: Vec<EventListener>,
    _beats: [Interval; 2],
}

impl OpenDraft {
    /// Begins to listen, and asks whether this window may write.
    pub(super) fn listen(&self) {
        let mut events = events::on_leaving(calls(self.weak(), OpenDraft::flush));
        // Let go at once, so that another window may have it; a page that was only put aside asks for it when it is back.
        events.push(events::on_going(calls(self.weak(), |open| open.happened(EditEvent::PutAside))));
        events.extend(events::on_return(calls(self.weak(), OpenDraft::back)));
        events.push(events::on_storage(calls(self.weak(), OpenDraft::storage_changed)));
        let closing = self.weak();
        let loses = move || closing.upgrade().is_some_and(|open| OpenDraft(open).loses());
        events.push(events::before_closing(loses));
        let beat = Interval::new(HEARTBEAT, calls(self.weak(), OpenDraft::beat));
        let waiting = Interval::new(WAITING, calls(self.weak(), OpenDraft::ask_again));
        *self.0.listening.borrow_mut() = Some(Listening { _events: events, _beats: [beat, waiting] });
        let open = self.weak();
        let on_event = Rc::new(move |event| {
            if let Some(open) = open.upgrade() {
                OpenDraft(open).happened(event);
            }
        });
        let lock = edit_lock::of(&self.0.drafts, &self.id(), on_event);
        *self.0.lock.borrow_mut() = Some(lock.clone());
        lock.attempt();
    }

    /// The page is in front again, or is a page again.
    fn back(&self) {
        self.happened(EditEvent::Back);
        self.look_whether_it_is_there();
    }

    /// Another window, or another page of the site, wrote to the storage.
    fn storage_changed(&self) {
        self.look_whether_it_is_there();
        self.follow();
    }

    fn beat(&self) {
        self.happened(EditEvent::Tick);
        self.0.stores.give_back();
        self.look_whether_it_is_there();
        self.follow();
        if self.0.stores.is_behind() {
            // What the disk did not take before.
            self.0.stores.commit(Box::new(drop));
        }
    }

    fn ask_again(&self) {
        if matches!(self.state(), crate::drafts::EditState::Asking { .. }) {
            self.happened(EditEvent::Tick);
        }
    }
}

/// Something to do with the draft, as long as it is open.
fn calls(open: Weak<Inner>, what: fn(&OpenDraft)) -> impl Fn() + Clone + 'static {
    move || {
        if let Some(open) = open.upgrade() {
            what(&OpenDraft(open));
        }
    }
}
