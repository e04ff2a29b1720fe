//! What gives a draft to one window at a time. Not here: the browser's locks and messages; `browser` implements it.

use super::EditEvent;

/// Called with each event of the lock.
pub type OnEditEvent = std::rc::Rc<dyn Fn(EditEvent)>;

/// The lock of one draft, as one window sees it. A call is answered by an event, be it at once or later.
pub trait EditLock {
    /// Asks whether the draft is free, or still this window's: [`EditEvent::Given`] or [`EditEvent::Refused`]. A window that
    /// has it gets no event while it does.
    fn attempt(&self);
    /// Takes the draft although another window has it, which gets [`EditEvent::Taken`].
    fn take(&self);
    /// Asks the window that has it, which gets [`EditEvent::AskedFor`].
    fn ask(&self);
    /// Lets go of it; the window that asked for it gets [`EditEvent::Free`].
    fn let_go(&self);
}
