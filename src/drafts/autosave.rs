//! When to save, and what to say about it. A pure machine: events and the time go in, "now" or "wait so long" comes out.
//! Not here: timers and events of the page (`browser`), the sentences (`words`).

use super::{Kept, SaveError};

/// Typing has paused after so many milliseconds; with the save itself this stays within the second that is promised.
const PAUSE: u64 = 600;
/// While typing goes on, what is unsaved gets no older than this.
const LONGEST: u64 = 5_000;
/// After a failure the next try comes so much later.
const RETRY: u64 = 3_000;

/// What the page says about the draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveState {
    /// Everything typed is kept, since this moment (milliseconds since 1970).
    Saved {
        /// When it was saved.
        at: u64,
        /// Where it is kept.
        kept: Kept,
    },
    /// A save is under way.
    Saving,
    /// Something typed is not stored yet.
    Unsaved,
    /// The last save failed; shown until one succeeds.
    Failed(SaveError),
}

/// Tells saves apart, for the result of one may arrive when the next is under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ticket(u64);

/// Decides when an open draft is saved.
#[derive(Debug, Clone)]
pub struct Autosave {
    saved: (u64, Kept),
    /// When the oldest and the latest unsaved input came.
    unsaved: Option<Span>,
    /// What had come when the save under way began.
    saving: Option<(Ticket, Span)>,
    failed: Option<(SaveError, u64)>,
    tickets: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Span {
    first: u64,
    last: u64,
}

impl Autosave {
    /// For a draft as it was opened, saved at that time.
    pub fn new(saved_at: u64, kept: Kept) -> Self {
        Self { saved: (saved_at, kept), unsaved: None, saving: None, failed: None, tickets: 0 }
    }

    /// What to say.
    pub fn state(&self) -> SaveState {
        match (&self.failed, self.saving, self.unsaved) {
            (Some((error, _)), ..) => SaveState::Failed(error.clone()),
            (None, Some(_), _) => SaveState::Saving,
            (None, None, Some(_)) => SaveState::Unsaved,
            (None, None, None) => SaveState::Saved { at: self.saved.0, kept: self.saved.1 },
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

    /// Whether a save is under way.
    pub fn is_saving(&self) -> bool {
        self.saving.is_some()
    }

    /// A save began, with everything typed so far. One that is still under way is part of it.
    pub fn started(&mut self, now: u64) -> Ticket {
        self.tickets += 1;
        let ticket = Ticket(self.tickets);
        let spans = [self.saving.map(|(_, span)| span), self.unsaved.take()];
        let span = spans.into_iter().flatten().reduce(|one, other| Span { first: one.first, last: other.last });
        self.saving = Some((ticket, span.unwrap_or(Span { first: now, last: now })));
        ticket
    }

    /// The save is kept. What was typed meanwhile is still unsaved; of a save that a later one is part of nothing is said.
    pub fn saved(&mut self, ticket: Ticket, at: u64, kept: Kept) {
        if self.saving.is_some_and(|(latest, _)| latest == ticket) {
            self.saving = None;
            self.failed = None;
            self.saved = (at, kept);
        }
    }

    /// The save failed: everything in it is unsaved again.
    pub fn failed(&mut self, ticket: Ticket, error: SaveError, now: u64) {
        let Some((_, span)) = self.saving.take_if(|(latest, _)| *latest == ticket) else { return };
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

    fn saved(at: u64) -> SaveState {
        SaveState::Saved { at, kept: Kept::Disk }
    }

    #[test]
    fn saves_after_a_pause_and_not_before() {
        let mut auto = Autosave::new(7, Kept::Disk);
        assert_eq!((auto.wait(100), auto.flush(), auto.state()), (None, false, saved(7)));
        auto.typed(1_000);
        assert_eq!((auto.wait(1_000), auto.flush(), auto.state()), (Some(PAUSE), true, SaveState::Unsaved));
        auto.typed(1_500);
        assert_eq!(auto.wait(1_600), Some(PAUSE - 100));
        assert_eq!(auto.wait(1_500 + PAUSE), Some(0));
        let ticket = auto.started(2_100);
        assert_eq!((auto.wait(9_000), auto.state()), (None, SaveState::Saving));
        auto.saved(ticket, 2_200, Kept::Disk);
        assert_eq!((auto.wait(9_000), auto.state()), (None, saved(2_200)));
    }

    #[test]
    fn goes_on_saving_while_typing_goes_on() {
        let mut auto = Autosave::new(0, Kept::Disk);
        for now in (0..LONGEST).step_by(100) {
            auto.typed(now);
        }
        assert_eq!(auto.wait(LONGEST - 1), Some(1));
        assert_eq!(auto.wait(LONGEST), Some(0));
    }

    #[test]
    fn shows_a_failure_until_a_save_succeeds_and_tries_again() {
        let mut auto = Autosave::new(0, Kept::Disk);
        auto.typed(0);
        let ticket = auto.started(900);
        auto.failed(ticket, SaveError::TooLarge, 1_000);
        auto.typed(1_200);
        assert_eq!((auto.state(), auto.flush()), (SaveState::Failed(SaveError::TooLarge), true));
        assert_eq!(auto.wait(1_200), Some(RETRY - 200));
        let ticket = auto.started(3_900);
        assert_eq!(auto.state(), SaveState::Failed(SaveError::TooLarge));
        auto.typed(4_000);
        auto.saved(ticket, 4_001, Kept::Disk);
        assert_eq!(auto.state(), SaveState::Unsaved);
    }

    #[test]
    fn the_result_of_an_earlier_save_says_nothing_of_the_later() {
        for earlier_fails in [false, true] {
            let mut auto = Autosave::new(0, Kept::Disk);
            auto.typed(1);
            let earlier = auto.started(2);
            auto.typed(3);
            // The page is hidden: what came meanwhile is saved without waiting for the first.
            let later = auto.started(4);
            if earlier_fails {
                auto.failed(earlier, SaveError::TooLarge, 5);
            } else {
                auto.saved(earlier, 5, Kept::Disk);
            }
            assert_eq!(auto.state(), SaveState::Saving);
            auto.failed(later, SaveError::TooLarge, 6);
            assert_eq!((auto.state(), auto.wait(60_000)), (SaveState::Failed(SaveError::TooLarge), Some(0)));
        }
    }

    #[test]
    fn a_clock_set_back_delays_nothing() {
        let mut auto = Autosave::new(0, Kept::Disk);
        auto.typed(1_000_000);
        assert_eq!(auto.wait(5), Some(0));
        let ticket = auto.started(5);
        auto.failed(ticket, SaveError::TooLarge, 1_000_000);
        assert_eq!(auto.wait(5), Some(0));
    }
}
