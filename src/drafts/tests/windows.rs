//! Two windows over one lock, which may sleep, be slow, be put aside or die. At no time do two of them write.

use super::*;
use crate::drafts::EditEffect;
use crate::drafts::EditEvent as E;

/// A window: its state, and whether it runs.
struct Window {
    state: EditState,
    awake: bool,
    /// Events that have not reached it yet, because it sleeps.
    unheard: Vec<(u64, E)>,
    /// How often it loaded, and kept unsaved text apart.
    loads: usize,
    saves: usize,
    kept_apart: usize,
}

/// The lock, and who holds it.
struct World {
    windows: Vec<Window>,
    holder: Option<usize>,
    now: u64,
}

impl World {
    fn new(windows: usize) -> Self {
        let window = || Window {
            state: EditState::Opening,
            awake: true,
            unheard: Vec::new(),
            loads: 0,
            saves: 0,
            kept_apart: 0,
        };
        let mut world = Self { windows: (0..windows).map(|_| window()).collect(), holder: None, now: 1_000_000 };
        (0..windows).for_each(|window| world.carry_out(window, EditEffect::Try));
        world
    }

    fn happens(&mut self, window: usize, event: E) {
        if !self.windows[window].awake {
            let at = self.now;
            return self.windows[window].unheard.push((at, event));
        }
        let (state, effects) = self.windows[window].state.after(event, self.now);
        self.windows[window].state = state;
        for effect in effects {
            self.carry_out(window, *effect);
        }
    }

    fn carry_out(&mut self, window: usize, effect: EditEffect) {
        match effect {
            EditEffect::Try if self.holder == Some(window) => {}
            EditEffect::Try if self.holder.is_none() => self.give(window),
            EditEffect::Try => self.happens(window, E::Refused),
            EditEffect::Take => {
                if let Some(loser) = self.holder.take().filter(|holder| *holder != window) {
                    self.happens(loser, E::Taken);
                }
                self.give(window);
            }
            EditEffect::Ask => {
                if let Some(holder) = self.holder {
                    self.happens(holder, E::AskedFor);
                }
            }
            EditEffect::LetGo => {
                if self.holder == Some(window) {
                    self.holder = None;
                    for other in (0..self.windows.len()).filter(|other| *other != window) {
                        self.happens(other, E::Free);
                    }
                }
            }
            EditEffect::Load => self.windows[window].loads += 1,
            EditEffect::Save => self.windows[window].saves += 1,
            EditEffect::KeepApart => self.windows[window].kept_apart += 1,
        }
    }

    fn give(&mut self, window: usize) {
        self.holder = Some(window);
        self.happens(window, E::Given);
    }

    fn wake(&mut self, window: usize) {
        self.windows[window].awake = true;
        for (at, event) in std::mem::take(&mut self.windows[window].unheard) {
            // Whoever asked so long ago has taken it meanwhile.
            if event != E::AskedFor || self.now - at < EditState::PATIENCE {
                self.happens(window, event);
            }
        }
        self.happens(window, E::Back);
    }

    /// Time passes, in heartbeats.
    fn passes(&mut self, beats: usize) {
        for _ in 0..beats {
            self.now += 1_000;
            (0..self.windows.len()).for_each(|window| self.happens(window, E::Tick));
        }
    }

    fn editing(&self) -> Vec<usize> {
        let windows = self.windows.iter().enumerate();
        windows.filter(|(_, window)| window.awake && window.state.may_write()).map(|(nth, _)| nth).collect()
    }
}

#[test]
fn the_first_edits_and_the_asker_is_given_the_draft_at_once() {
    let mut world = World::new(2);
    assert_eq!((world.editing(), world.windows[1].state), (vec![0], EditState::Reading { lost: false }));
    world.happens(1, E::Ask);
    assert_eq!((world.editing(), world.windows[0].state), (vec![1], EditState::Reading { lost: true }));
    assert_eq!((world.windows[1].loads, world.windows[0].kept_apart), (2, 0), "the latest text is loaded");
    world.happens(0, E::Ask);
    assert_eq!(world.editing(), [0]);
}

#[test]
fn a_window_that_does_not_answer_loses_the_draft_and_shows_it_before_anything_else() {
    let mut world = World::new(2);
    world.windows[0].awake = false;
    world.happens(1, E::Ask);
    world.passes(2);
    assert_eq!(world.editing(), Vec::<usize>::new(), "it may only be slow");
    world.passes(2);
    assert_eq!((world.editing(), world.windows[1].saves), (vec![1], 1), "whatever the other one writes, it finds this");
    world.wake(0);
    assert_eq!((world.windows[0].state, world.windows[0].kept_apart), (EditState::Reading { lost: true }, 1));
    assert_eq!(world.editing(), [1]);
}

#[test]
fn a_dead_window_holds_nothing_and_a_late_heartbeat_costs_nothing() {
    let mut world = World::new(2);
    // The browser takes the lock from a window that died.
    world.windows[0].awake = false;
    world.holder = None;
    world.passes(1);
    assert_eq!(world.editing(), [1]);

    let mut world = World::new(2);
    world.windows[0].awake = false;
    world.passes(60);
    world.wake(0);
    assert_eq!(world.editing(), [0], "nobody asked for it meanwhile");
}

#[test]
fn a_page_that_was_put_aside_takes_the_draft_again_or_reads() {
    let mut world = World::new(1);
    world.happens(0, E::PutAside);
    assert_eq!(world.holder, None);
    world.happens(0, E::Back);
    assert_eq!(world.editing(), [0]);

    let mut world = World::new(2);
    world.happens(0, E::PutAside);
    assert_eq!(world.editing(), [1], "the other one waits for it and is notified");
    world.happens(0, E::Back);
    assert_eq!((world.editing(), world.windows[0].state), (vec![1], EditState::Reading { lost: true }));
}

#[test]
fn whatever_happens_two_windows_never_write_at_once() {
    let events = [E::Ask, E::Tick, E::PutAside, E::Back, E::AskedFor, E::Free];
    let mut dice = 0x9E37_79B9_7F4A_7C15_u64;
    let mut roll = |sides: usize| {
        dice ^= dice << 13;
        dice ^= dice >> 7;
        dice ^= dice << 17;
        usize::try_from(dice >> 33).unwrap() % sides
    };
    for _ in 0..300 {
        let mut world = World::new(3);
        for _ in 0..60 {
            world.now += 700;
            let window = roll(3);
            match roll(8) {
                0 => world.windows[window].awake = false,
                1 => world.wake(window),
                _ => world.happens(window, events[roll(events.len())]),
            }
            let editing = world.editing();
            assert!(editing.len() <= 1, "{editing:?}");
            assert!(editing.iter().all(|window| world.holder == Some(*window)));
        }
    }
}
