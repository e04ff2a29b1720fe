//! What gives a draft to one window at a time. Not here: the browser's locks and messages; `browser` implements it.

use super::EditEvent;

/// Hears what happens to the lock, again and again.
pub type Heard = std::rc::Rc<dyn Fn(EditEvent)>;

/// The lock of one draft, as one window sees it. What comes of a call is heard, be it at once or later.
pub trait EditLock {
    /// Asks whether the draft is free, or still this window's: [`EditEvent::Given`] or [`EditEvent::Refused`]. A window that
    /// has it hears nothing while it does.
    fn attempt(&self);
    /// Takes the draft although another window has it, which hears [`EditEvent::Taken`].
    fn take(&self);
    /// Asks the window that has it, which hears [`EditEvent::AskedFor`].
    fn ask(&self);
    /// Lets go of it; the window that asked for it hears [`EditEvent::Free`].
    fn let_go(&self);
}
