//! The session that a piece stands in, and how it is watched.

use yew::Callback;

use crate::ui::piece::{Cx, Undo};
use crate::ui::watch::Watch;

use super::Session;

impl Cx<'_> {
    /// The session at hand; the piece is drawn again when what it watches changes.
    pub fn session(&mut self, watch: Watch) -> Session {
        #[expect(clippy::expect_used, reason = "a piece that asks for a session stands below one that provides it")]
        let session = self.above::<Session>().expect("a session provided above");
        let (watched, redraw, times) = (session.clone(), self.redraw(), session.times());
        self.effect((session.clone(), watch.clone()), move || -> Undo {
            // Something may have happened between the drawing and now.
            let number = watched.watch_since(times, watch.clone(), Callback::from(move |()| redraw.now()));
            Some(Box::new(move || watched.unwatch(&watch, number)))
        });
        session
    }
}

impl Session {
    /// How often anything was told, for [`Self::watch_since`].
    pub fn times(&self) -> u64 {
        self.0.watchers.times()
    }

    /// Registers for a change since then; the number takes it back.
    pub fn watch_since(&self, times: u64, watch: Watch, callback: Callback<()>) -> usize {
        self.0.watchers.add_since(times, watch, callback)
    }

    /// Takes a registration back.
    pub fn unwatch(&self, watch: &Watch, number: usize) {
        self.0.watchers.remove(watch, number);
    }
}
