//! When to save, and what to say about it. A pure machine: events and the time go in, "now" or "wait so long" comes out.
//! Not here: timers and events of the page (`browser`), the sentences (`words`).

use super::SaveError;

/// Typing has paused after so many milliseconds; with the save itself this stays within the second that is promised.
const PAUSE: u64 = 600;
/// While typing goes on, what is unsaved gets no older than this.
const LONGEST: u64 = 5_000;
/// After a failure the next try comes so much later.
const RETRY: u64 = 3_000;

/// What the page says about the draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveState {
    /// Everything typed is stored, since this moment (milliseconds since 1970).
    Saved {
        /// When it was saved.
        at: u64,
    },
    /// A save is under way.
    Saving,
    /// Something typed is not stored yet.
    Unsaved,
    /// The last save failed; shown until one succeeds.
    Failed(SaveError),
}

/// Decides when an open draft is saved.
#[derive(Debug, Clone)]
pub struct Autosave {
    saved_at: u64,
    /// When the oldest and the latest unsaved input came.
    unsaved: Option<Span>,
    /// What had come when the save under way began.
    saving: Option<Span>,
    failed: Option<(SaveError, u64)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Span {
    first: u64,
    last: u64,
}

impl Autosave {
    /// For a draft as it was opened, saved at that time.
    pub fn new(saved_at: u64) -> Self {
        Self { saved_at, unsaved: None, saving: None, failed: None }
    }

    /// What to say.
    pub fn state(&self) -> SaveState {
        match (&self.failed, self.saving, self.unsaved) {
            (Some((error, _)), ..) => SaveState::Failed(error.clone()),
            (None, Some(_), _) => SaveState::Saving,
            (None, None, Some(_)) => SaveState::Unsaved,
            (None, None, None) => SaveState::Saved { at: self.saved_at },
        }
    }

    /// Something was typed.
    pub fn typed(&mut self, now: u64) {
        let first = self.unsaved.map_or(now, |span| span.first);
        self.unsaved = Some(Span { first, last: now });
    }

    /// How long to wait before saving: 0 for now, none if there is nothing to save. Ask again after every event.
    pub fn wait(&self, now: u64) -> Option<u64> {
        let span = self.unsaved.filter(|_| self.saving.is_none())?;
        let wait = left(span.last, PAUSE, now).min(left(span.first, LONGEST, now));
        Some(match self.failed {
            Some((_, at)) => wait.max(left(at, RETRY, now)),
            None => wait,
        })
    }

    /// Whether to save at once because the page is hidden, left or loses focus.
    pub fn flush(&self) -> bool {
        self.unsaved.is_some()
    }

    /// A save began, with everything typed so far.
    pub fn started(&mut self) {
        self.saving = self.unsaved.take();
    }

    /// The save was read back. What was typed meanwhile is still unsaved.
    pub fn saved(&mut self, at: u64) {
        *self = Self { saved_at: at, unsaved: self.unsaved, saving: None, failed: None };
    }

    /// The save failed: everything in it is unsaved again.
    pub fn failed(&mut self, error: SaveError, now: u64) {
        let span = self.saving.take().or(self.unsaved).unwrap_or(Span { first: now, last: now });
        let last = self.unsaved.map_or(span.last, |later| later.last);
        self.unsaved = Some(Span { first: span.first, last });
        self.failed = Some((error, now));
    }
}

/// What is left of a delay that began then; nothing is left where the clock was set back.
fn left(then: u64, delay: u64, now: u64) -> u64 {
    now.checked_sub(then).map_or(0, |passed| delay.saturating_sub(passed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn saves_after_a_pause_and_not_before() {
        let mut auto = Autosave::new(7);
        assert_eq!((auto.wait(100), auto.flush(), auto.state()), (None, false, SaveState::Saved { at: 7 }));
        auto.typed(1_000);
        assert_eq!((auto.wait(1_000), auto.flush(), auto.state()), (Some(PAUSE), true, SaveState::Unsaved));
        auto.typed(1_500);
        assert_eq!(auto.wait(1_600), Some(PAUSE - 100));
        assert_eq!(auto.wait(1_500 + PAUSE), Some(0));
        auto.started();
        assert_eq!((auto.wait(9_000), auto.state()), (None, SaveState::Saving));
        auto.saved(2_200);
        assert_eq!((auto.wait(9_000), auto.state()), (None, SaveState::Saved { at: 2_200 }));
    }

    #[test]
    fn goes_on_saving_while_typing_goes_on() {
        let mut auto = Autosave::new(0);
        for now in (0..LONGEST).step_by(100) {
            auto.typed(now);
        }
        assert_eq!(auto.wait(LONGEST - 1), Some(1));
        assert_eq!(auto.wait(LONGEST), Some(0));
    }

    #[test]
    fn shows_a_failure_until_a_save_succeeds_and_tries_again() {
        let mut auto = Autosave::new(0);
        auto.typed(0);
        auto.started();
        auto.failed(SaveError::NotKept, 1_000);
        auto.typed(1_200);
        assert_eq!((auto.state(), auto.flush()), (SaveState::Failed(SaveError::NotKept), true));
        assert_eq!(auto.wait(1_200), Some(RETRY - 200));
        auto.started();
        assert_eq!(auto.state(), SaveState::Failed(SaveError::NotKept));
        auto.typed(4_000);
        auto.saved(4_001);
        assert_eq!(auto.state(), SaveState::Unsaved);
    }

    #[test]
    fn a_clock_set_back_delays_nothing() {
        let mut auto = Autosave::new(0);
        auto.typed(1_000_000);
        assert_eq!(auto.wait(5), Some(0));
        auto.started();
        auto.failed(SaveError::NotKept, 1_000_000);
        assert_eq!(auto.wait(5), Some(0));
    }
}
